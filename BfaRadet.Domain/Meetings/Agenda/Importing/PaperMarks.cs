using System.Globalization;
using System.Text.RegularExpressions;

namespace BfaRadet.Domain.Meetings.Agenda.Importing;

/// <summary>What a list entry begins with: "1.", "§ 3", "2.1", "Punkt 4:", "a)", "•".</summary>
/// <param name="Number">The number at its depth; null for a letter or a bullet.</param>
/// <param name="Within">The number it is a part of: 2 of "2.1".</param>
/// <param name="IsPlain">A number alone, which may begin an ordinary sentence.</param>
internal readonly record struct PaperMark(int? Number, int? Within, bool IsPlain, string Rest)
{
    public bool IsBullet => Number is null;
}

internal static partial class PaperMarks
{
    /// <summary>The mark a line begins with, typed or by its word processor; null for none.</summary>
    public static PaperMark? Of(PaperLine line)
    {
        if (line.Mark.Length > 0)
        {
            return Numbered(line.Mark + " ") is { } given ? given with { Rest = line.Text, IsPlain = false } : new(null, null, false, line.Text);
        }

        return Bulleted(line.Text) ?? (PaperClock.AtStart(line.Text) is null && !IsDay().IsMatch(line.Text) ? Numbered(line.Text) : null);
    }

    public static bool IsMark(string cell) =>
        cell.Trim() is var mark && (mark is "•" or "·" or "o" or "-" or "–" or "*" or "▪" or "" or "" || SubItem().IsMatch(mark) || (PaperClock.AtStart(mark) is null && Numbered(mark + " ") is { Rest: "" }));

    private static PaperMark? Bulleted(string text) => Bullet().Match(text) is { Success: true } found ? new(null, null, false, text[found.Length..].Trim()) : null;

    private static PaperMark? Numbered(string text)
    {
        var found = Number().Match(text);
        if (!found.Success)
        {
            return null;
        }

        var first = int.Parse(found.Groups["one"].ValueSpan, CultureInfo.InvariantCulture);
        int? second = found.Groups["two"].Success ? int.Parse(found.Groups["two"].ValueSpan, CultureInfo.InvariantCulture) : null;
        var isPlain = !found.Groups["word"].Success && !found.Groups["stop"].Success && second is null;
        return new(second ?? first, second is null ? null : first, isPlain, text[found.Length..].Trim());
    }

    [GeneratedRegex(@"^(?<word>(?:§{1,2}|punkt|ärende|nr|pkt|p)\.?\s{0,3})?(?<one>\d{1,3})(?:\.(?<two>\d{1,2}))?(?!\d)(?<stop>\s{0,2}§|\s?[.):])?(?:\s{1,20}[–—-](?=\s))?(?:\s{1,20}|$|(?=\p{L}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[•·▪◦●○]\s{0,9}|[-–—*o]\s{1,9}|\p{Ll}\)\s{1,9})")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\p{Ll}\)$")]
    private static partial Regex SubItem();

    // "11 mars", "11/3" and "2 st" count no items.
    [GeneratedRegex(@"^\d{1,2}(?:/\d|\.?\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|minut|min\b|st\b|kap|procent|%))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsDay();
}
