namespace BfaRadet.App.Account;

/// <summary>
/// The address that people reach the workspace at, for links that are made without a visitor: the setting
/// <c>PublicAddress</c>. Without it the address the server listens on.
/// </summary>
public sealed class PublicAddress(IConfiguration settings)
{
    private string? Given => settings["PublicAddress"] is { } given && !string.IsNullOrWhiteSpace(given) ? given : null;

    /// <summary>A whole address of a path.</summary>
    /// <param name="listening">What the server listens on, when it runs.</param>
    public string Of(string path, string? listening = null) =>
        Reachable(Given ?? listening ?? (settings[WebHostDefaults.ServerUrlsKey] ?? "http://localhost:5000").Split(';')[0]) + path;

    // "http://[::]:8080" listens everywhere and leads nowhere.
    private static string Reachable(string address) => address.TrimEnd('/')
        .Replace("//[::]", "//localhost", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
        .Replace("//+", "//localhost", StringComparison.Ordinal)
        .Replace("//*", "//localhost", StringComparison.Ordinal);
}
