using System.Globalization;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>
/// What a search means as it is written: "beslut om trafik i fjol" asks for "trafik" in last year's decisions. Words that
/// say nothing of what is looked for are left out, unless nothing else is asked.
/// </summary>
/// <param name="Words">In lower case and in one form of å, ä and ö; all of them must be found.</param>
/// <param name="Year">The year that was named by its place: "i fjol". One named by number is a word among others.</param>
public sealed record DecisionPhrase(IReadOnlyList<string> Words, int? Year)
{
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    private static readonly (string Phrase, int YearsAgo)[] _years =
        [("i fjol", 1), ("ifjol", 1), ("förra året", 1), ("förra årets", 1), ("fjolårets", 1), ("i förrfjol", 2), ("i år", 0), ("årets", 0), ("detta år", 0)];

    private static readonly HashSet<string> _silent =
        ["beslut", "beslutet", "besluten", "beslutat", "beslutade", "om", "i", "på", "från", "av", "för", "till", "med", "och", "den", "det", "alla", "vid", "under", "rör", "rörande", "gällande", "angående"];

    /// <summary>Reads a search, on the day it is asked.</summary>
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

    /// <summary>Text as it is compared: å written as one letter or as two is the same.</summary>
    public static string Folded(string text) => text.Normalize().ToLower(_swedish);
}
