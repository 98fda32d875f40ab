using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BfaRadet.App.Features.Minutes.Record;

/// <summary>
/// What people wrote in lines, as HTML: a paragraph for each line, as in print, and a list where the lines are clauses that
/// count "1.", "2." or begin with a dash. One numbered line alone is no list: it may begin with a day.
/// </summary>
internal static partial class LinesHtml
{
    /// <param name="encode">Encodes what people wrote, and keeps whole what no line may break.</param>
    public static string Of(string text, Func<string, string> encode)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var html = new StringBuilder();
        for (var at = 0; at < lines.Length;)
        {
            var (clauses, start) = Clauses(lines, at);
            if (clauses.Count == 0)
            {
                html.Append("<p>").Append(encode(lines[at++])).Append("</p>");
                continue;
            }

            var tag = start is null ? "ul" : "ol";
            html.Append('<').Append(tag).Append(start is null or 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" start=\"{start}\"")).Append('>');
            foreach (var clause in clauses)
            {
                html.Append("<li>").Append(encode(clause)).Append("</li>");
            }

            html.Append("</").Append(tag).Append('>');
            at += clauses.Count;
        }

        return html.ToString();
    }

    /// <summary>The clauses that begin here, without their marks; none when no list does.</summary>
    /// <returns>And the first number; null for dashes.</returns>
    private static (List<string> Clauses, int? Start) Clauses(string[] lines, int at)
    {
        var dashed = lines.Skip(at).Select(line => Dashed().Match(line)).TakeWhile(m => m.Success).Select(m => m.Groups[1].Value).ToList();
        if (dashed.Count > 0)
        {
            return (dashed, null);
        }

        var numbered = lines.Skip(at).Select(line => Numbered().Match(line)).TakeWhile(m => m.Success)
            .Select(m => (Number: int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), Words: m.Groups[2].Value)).ToList();
        var inOrder = numbered.TakeWhile((clause, i) => clause.Number == numbered[0].Number + i).Select(clause => clause.Words).ToList();
        return inOrder.Count > 1 ? (inOrder, numbered[0].Number) : ([], null);
    }

    [GeneratedRegex(@"^(\d{1,3})[.)]\s{1,8}(\S.*)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^[–•*-]\s{1,8}(\S.*)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Dashed();
}
