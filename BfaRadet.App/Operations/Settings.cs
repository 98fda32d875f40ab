namespace BfaRadet.App.Operations;

/// <summary>How settings are written.</summary>
internal static class Settings
{
    /// <summary>Several values in one setting, with a semicolon between.</summary>
    public static IReadOnlyList<string> List(string? setting) =>
        (setting ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
