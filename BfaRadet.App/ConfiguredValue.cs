using System.Globalization;

namespace BfaRadet.App;

/// <summary>How settings are written, and what is said of one that cannot be used.</summary>
internal static class ConfiguredValue
{
    /// <summary>Several values in one setting, with a semicolon between.</summary>
    public static IReadOnlyList<string> List(string? setting) =>
        (setting ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A whole number from 1; the usual one where nothing is set.</summary>
    /// <exception cref="CannotStartException">It is something else.</exception>
    public static int Number(IConfiguration settings, string name, int usual, int most) =>
        settings[name] is not { Length: > 0 } said ? usual
        : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
        : throw Wrong(name, said, string.Create(CultureInfo.InvariantCulture, $"it must be a whole number from 1 to {most}"), string.Create(CultureInfo.InvariantCulture, $"det ska vara ett heltal från 1 till {most}"));

    /// <summary>Nothing, or one of these words.</summary>
    /// <exception cref="CannotStartException">It is something else.</exception>
    public static void DemandOneOf(string name, string? said, params string[] words)
    {
        if (said is { Length: > 0 } && !words.Contains(said, StringComparer.OrdinalIgnoreCase))
        {
            throw Wrong(name, said, $"it must be {string.Join(", ", words[..^1])} or {words[^1]}", $"det ska vara {string.Join(", ", words[..^1])} eller {words[^1]}");
        }
    }

    /// <summary>One line: the setting, what it holds, and what it may hold.</summary>
    /// <param name="swedish">What it may hold, in Swedish; null where only a server looks.</param>
    public static CannotStartException Wrong(string name, string said, string allowed, string? swedish = null, Exception? cause = null) => new(
        ExitCode.SettingWrong, $"The setting {name} cannot be used: {said}; {allowed}. Nothing was changed.", cause)
    {
        Swedish = swedish is null ? null : $"Inställningen {name} går inte att använda: {said}; {swedish}. Inget har ändrats.",
    };
}
