using System.Buffers;
using static BfaRadet.Domain.Decisions.DecisionLineText;

namespace BfaRadet.Domain.Decisions;

/// <summary>Finds the names that fit best after a sigil; the longest run of words that fits any name wins.</summary>
internal static class DecisionLineLookup
{
    private static readonly SearchValues<char> _wordEnders = SearchValues.Create(" (),;\"”“");

    /// <summary>What was found: the names that fit equally well, and where they end. None fits: the first word.</summary>
    internal readonly record struct Found<T>(IReadOnlyList<DecisionLineName<T>> Names, string Typed, int End);

    /// <summary>Reads at a place of the line; a word ends at a space, an opening parenthesis, a comma or a quote.</summary>
    public static Found<T> At<T>(string line, int at, IReadOnlyList<DecisionLineName<T>> names)
    {
        var ends = WordEnds(line, at, names.Count == 0 ? 1 : Math.Max(1, names.Max(name => name.WordCount)));
        for (var count = ends.Count; count > 0; count--)
        {
            var typed = WithoutStops(line[at..ends[count - 1]]);
            if (Best(typed, names) is { Count: > 0 } best)
            {
                return new(best, typed, at + typed.Length);
            }
        }

        var first = ends.Count == 0 ? "" : WithoutStops(line[at..ends[0]]);
        return new([], first, at + first.Length);
    }

    /// <summary>The names that fit the typed words best, one for each thing they name.</summary>
    public static IReadOnlyList<DecisionLineName<T>> Best<T>(string typed, IReadOnlyList<DecisionLineName<T>> names)
    {
        var words = Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var plain = FoldAll(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words.Length != plain.Length)
        {
            return [];
        }

        var best = DecisionLineName<T>.None;
        var found = new List<DecisionLineName<T>>();
        foreach (var name in names)
        {
            var fit = name.Fit(words, plain);
            if (fit == DecisionLineName<T>.None || fit > best)
            {
                continue;
            }

            if (fit < best)
            {
                found.Clear();
                best = fit;
            }

            if (!found.Exists(other => Equals(other.Target, name.Target)))
            {
                found.Add(name);
            }
        }

        return found;
    }

    private static List<int> WordEnds(string line, int at, int most)
    {
        var ends = new List<int>();
        var start = at;
        while (ends.Count < most && start < line.Length)
        {
            var length = line.AsSpan(start).IndexOfAny(_wordEnders);
            var end = length < 0 ? line.Length : start + length;
            if (end == start)
            {
                break;
            }

            ends.Add(end);
            if (end >= line.Length || line[end] != ' ')
            {
                break;
            }

            start = end + 1;
        }

        return ends;
    }
}
