namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>
/// How the wording of a vote names a motion: "Bifall till Karin Eks yrkande: ”att belysa gångvägen”". Made when a vote is
/// prepared, and read when the motion is changed and when the minutes are checked.
/// </summary>
public static class MotionQuote
{
    private const char Opens = '”', Closes = '”';

    /// <summary>The wording that stands for a motion; only whose it is where both would not fit.</summary>
    public static string Of(string name, string text) =>
        $"{Naming(name)}: {Opens}{Bare(text)}{Closes}" is { Length: <= Wording.TextMax } whole ? whole : Naming(name);

    /// <summary>The genitive of a name.</summary>
    public static string Owner(string name) => name.EndsWith('s') ? name : name + "s";

    /// <summary>Whether a wording names the motion, or has its text.</summary>
    public static bool Names(string wording, Motion motion) =>
        wording.Contains(Naming(motion.Name), StringComparison.OrdinalIgnoreCase) || SaysOf(wording, motion.Text);

    /// <summary>What a wording quotes as the motion of this name; null when it quotes none.</summary>
    public static string? Quoted(string wording, string name)
    {
        var begins = $"{Naming(name)}: {Opens}";
        return wording.StartsWith(begins, StringComparison.Ordinal) && wording.EndsWith(Closes) && wording.Length > begins.Length
            ? wording[begins.Length..^1]
            : null;
    }

    /// <summary>Whether a wording quotes another text than the motion's own.</summary>
    public static bool Differs(string quoted, Motion motion) => Bare(motion.Text) != quoted;

    private static string Naming(string name) => $"Bifall till {Owner(name)} yrkande";

    // Without the full stop, which the sentence around it has.
    private static string Bare(string text) => text.TrimEnd('.');

    // A short motion, as "Bifall", is in many wordings without being quoted.
    private static bool SaysOf(string wording, string text) =>
        wording == text || wording.Contains($"{Opens}{Bare(text)}{Closes}", StringComparison.Ordinal);
}
