using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Writing;

namespace BfaRadet.Domain.Publishing;

/// <summary>A range of a line's text that is left out.</summary>
/// <param name="Grounds">That of the longest quote first; more than one where quotes overlap.</param>
public sealed record Mask(int Start, int End, ValueList<SecrecyGround> Grounds)
{
    /// <summary>What is shown in its place: "[undantaget: OSL 26 kap. 1 §]". Made only here.</summary>
    public string Mark => MarkOf(Grounds);

    /// <summary>What every mark begins with.</summary>
    public const string MarkBegins = "[undantaget: ";

    public static string MarkOf(IEnumerable<SecrecyGround> grounds) =>
        $"{MarkBegins}{string.Join("; ", grounds.Select(g => g.Citation))}]";
}

/// <summary>Finds quotes in lines and leaves them out.</summary>
public static class Masks
{
    /// <summary>The ranges of a line that the quotes cover, in order; overlapping ones are merged.</summary>
    public static IReadOnlyList<Mask> In(ValueList<RichTextInline> line, IReadOnlyList<Exclusion> quotes) =>
        quotes.Count == 0 ? [] : In(RecordLines.WordsOf(line), quotes);

    /// <summary>Whether the quote occurs in the text.</summary>
    public static bool Holds(string words, string quote) => FoldedText.Of(words).PlacesOf(FoldedText.Fold(quote)).Any();

    /// <summary>The line with each masked range replaced.</summary>
    /// <param name="put">Makes the replacement of a piece of a mask within one run; told whether it is the first and the last piece. Empty leaves it out.</param>
    public static ValueList<RichTextInline> Apply(
        ValueList<RichTextInline> line, IReadOnlyList<Mask> masks, Func<Mask, string, bool, bool, string> put)
    {
        if (masks.Count == 0)
        {
            return line;
        }

        var (made, at, next) = (new List<RichTextInline>(), 0, 0);
        foreach (var inline in line)
        {
            var run = inline as RichTextInline.Run;
            var words = run?.Text ?? "\n";
            for (var (from, end) = (at, at + words.Length); from < end;)
            {
                while (next < masks.Count && masks[next].End <= from)
                {
                    next++;
                }

                var mask = next < masks.Count && masks[next].Start <= from ? masks[next] : null;
                var to = Math.Min(end, mask?.End ?? (next < masks.Count ? masks[next].Start : end));
                var piece = words[(from - at)..(to - at)];
                Add(made, run, mask is null ? piece : put(mask, piece, from == mask.Start, to == mask.End));
                from = to;
            }

            at += words.Length;
        }

        return made.ToValueList();
    }

    private static void Add(List<RichTextInline> made, RichTextInline.Run? run, string piece)
    {
        if (piece != "")
        {
            made.Add(run is null ? new RichTextInline.Break() : run with { Text = piece });
        }
    }

    private static List<Mask> In(string words, IReadOnlyList<Exclusion> quotes)
    {
        var text = FoldedText.Of(words);
        var found = quotes
            .Select(q => (Quote: FoldedText.Fold(q.Quote ?? ""), q.Ground))
            .Where(q => q.Quote != "")
            .OrderByDescending(q => q.Quote.Length)
            .SelectMany((q, order) => text.PlacesOf(q.Quote).Select(p => (p.Start, p.End, q.Ground, Order: order)))
            .OrderBy(f => f.Start)
            .ToList();
        var masks = new List<Mask>();
        for (var i = 0; i < found.Count;)
        {
            var (start, end) = (found[i].Start, found[i].End);
            var merged = new List<(int Order, SecrecyGround Ground)>();
            for (; i < found.Count && (merged.Count == 0 || found[i].Start < end); i++)
            {
                end = Math.Max(end, found[i].End);
                merged.Add((found[i].Order, found[i].Ground));
            }

            masks.Add(new(start, end, merged.OrderBy(m => m.Order).Select(m => m.Ground).Distinct().ToValueList()));
        }

        return masks;
    }
}
