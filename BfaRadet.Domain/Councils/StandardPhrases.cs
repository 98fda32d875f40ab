namespace BfaRadet.Domain.Councils;

/// <summary>Sentences a council often writes, offered while the minutes are written. Each is one line.</summary>
public static class StandardPhrases
{
    /// <summary>Maximum number of phrases.</summary>
    public const int Max = 50;

    /// <summary>Maximum length of a phrase, in characters.</summary>
    public const int LongestPhrase = 500;

    /// <summary>The default phrases: customary endings of an item.</summary>
    public static ValueList<string> Customary { get; } =
    [
        "Informationen antecknas till protokollet.",
        "Ärendet bordläggs till nästa sammanträde.",
        "Ärendet återremitteras.",
        "Rådet ställer sig bakom förslaget.",
        "Punkten lämnas utan åtgärd.",
    ];

    /// <summary>Each as one clean line; empty ones and duplicates are dropped.</summary>
    public static ValueList<string> Clean(IEnumerable<string> phrases) =>
        phrases.Select(Wording.Line).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal).ToValueList();

    /// <summary>From a text with a phrase on each line.</summary>
    public static ValueList<string> OfLines(string text) => Clean(Wording.Text(text).Split('\n'));

    internal static Refusal? Check(DateOnly today, ValueList<string> phrases) =>
        phrases.Count > Max
            ? new CouncilRefusal.TooManyPhrases(phrases.Count, Max)
            : phrases.Select(p => Wording.Check(today, nameof(StandardPhrases), p, LongestPhrase)).FirstOrDefault(r => r is not null);
}
