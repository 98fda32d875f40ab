using System.Globalization;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>
/// A parsed search: "beslut om trafik i fjol" means "trafik" in last year's decisions. Stop words are dropped, unless there
/// is nothing else.
/// </summary>
/// <param name="Words">Lower-cased and normalized; all of them must be found.</param>
/// <param name="Year">The year of a relative expression: "i fjol". A year in digits is a word like any other.</param>
public sealed record DecisionPhrase(IReadOnlyList<string> Words, int? Year)
{
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    private static readonly (string Phrase, int YearsAgo)[] _years =
        [("i fjol", 1), ("ifjol", 1), ("förra året", 1), ("förra årets", 1), ("fjolårets", 1), ("i förrfjol", 2), ("i år", 0), ("årets", 0), ("detta år", 0)];

    private static readonly HashSet<string> _silent =
        ["beslut", "beslutet", "besluten", "beslutat", "beslutade", "om", "i", "på", "från", "av", "för", "till", "med", "och", "den", "det", "alla", "vid", "under", "rör", "rörande", "gällande", "angående"];

    /// <summary>Parses a search; <paramref name="today"/> is for relative years.</summary>
    public static DecisionPhrase Read(string search, DateOnly today)
    {
        var text = " " + string.Join(' ', Folded(search).Split([' ', '\t', '\n', '\r', '\u00a0', ',', '?', '!'], StringSplitOptions.RemoveEmptyEntries)) + " ";
        int? year = null;
        foreach (var (phrase, ago) in _years)
        {
            if (text.Contains($" {phrase} ", StringComparison.Ordinal))
            {
                (text, year) = (text.Replace($" {phrase} ", " ", StringComparison.Ordinal), today.Year - ago);
            }
        }

        var all = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var telling = all.Where(word => !_silent.Contains(word)).ToArray();
        return new DecisionPhrase(telling.Length > 0 || year is not null ? telling : all, year);
    }

    /// <summary>Text as it is compared: composed and decomposed å are equal.</summary>
    public static string Folded(string text) => text.Normalize().ToLower(_swedish);
}
