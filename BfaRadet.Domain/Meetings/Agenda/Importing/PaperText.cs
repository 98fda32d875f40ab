using System.Text.RegularExpressions;

namespace BfaRadet.Domain.Meetings.Agenda.Importing;

/// <summary>Plain text as lines of a paper: indentation, typed tables (tabs, bars, wide gaps) and the marks of Markdown.</summary>
public static partial class PaperText
{
    /// <summary>Longest text that is read, in characters: some sixty pages.</summary>
    public const int MaxLength = 150_000;

    /// <summary>Most lines that are read.</summary>
    public const int MaxLines = 5_000;

    private const int TabStop = 4;

    public static ValueList<PaperLine> Lines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Wording.Text(text).Replace('\u00a0', ' ').Split('\n').SelectMany(Line).Take(MaxLines)];
    }

    private static IEnumerable<PaperLine> Line(string typed)
    {
        var level = 0;
        var start = 0;
        for (; start < typed.Length && (char.IsWhiteSpace(typed[start]) || typed[start] == '>'); start++)
        {
            level += typed[start] == '\t' ? TabStop : 1;
        }

        // Bold is for the eye; a star that is escaped is a note's.
        var line = typed[start..].TrimEnd().Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal);
        var isNote = line.StartsWith("\\*", StringComparison.Ordinal);
        line = (isNote ? line[2..] : line).Replace("\\*", "*", StringComparison.Ordinal);
        line = line.EndsWith(" *", StringComparison.Ordinal) ? line[..^2].TrimEnd() : line;
        if (line.Length > 2 && line.All(sign => sign is '-' or '=' or '_' or '*' or '–' or ' ' or '|' or ':'))
        {
            // A rule, or what parts a table's head from its rows.
            yield return new("");
            yield break;
        }

        var heading = line.Length - line.TrimStart('#').Length;
        if (heading is > 0 and <= 6 && heading < line.Length && line[heading] == ' ')
        {
            yield return new(Wording.Line(line[heading..]), IsHeading: true);
            yield break;
        }

        if (line.StartsWith('|') && line.AsSpan(1).Contains('|'))
        {
            yield return PaperLine.Row(line.Trim().Trim('|').Split('|'));
            yield break;
        }

        var cells = Gap().Split(line);
        if (cells.Count(cell => cell.Trim().Length > 0) > 1)
        {
            yield return PaperMarks.IsMark(cells[0]) && cells.Length == 2
                ? new(Wording.Line(cells[1]), Wording.Line(cells[0]), level)
                : PaperLine.Row(cells);
            yield break;
        }

        yield return new(Wording.Line(line), Level: level);
    }

    // What parts columns: a tab, or blanks that nobody types between two words.
    [GeneratedRegex(@"\t| {3,200}")]
    private static partial Regex Gap();
}
