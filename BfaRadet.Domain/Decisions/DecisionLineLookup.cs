using System.Buffers;
using static BfaRadet.Domain.Decisions.DecisionLineText;

namespace BfaRadet.Domain.Decisions;

/// <summary>
/// Finds the best matching names after a sigil; the longest run of words that matches any name wins. Lookups are cached, so
/// that a line with the same name a thousand times searches the register once.
/// </summary>
internal sealed class DecisionLineLookup<T>
{
    // Longer than any name; limits the work for a line of nothing but sigils.
    private const int MaxWords = 12;

    private static readonly SearchValues<char> _wordEnders = SearchValues.Create(" (),;\"”“\n");

    private readonly IReadOnlyList<DecisionLineName<T>> _names;
    private readonly ILookup<string, DecisionLineName<T>> _byWord;
    private readonly Dictionary<string, IReadOnlyList<DecisionLineName<T>>> _asked = [];

    public DecisionLineLookup(IReadOnlyList<DecisionLineName<T>> names)
    {
        _names = names;
        _byWord = names.SelectMany(name => name.PlainWords.Distinct().Select(word => (word, name))).ToLookup(pair => pair.word, pair => pair.name);
    }

    /// <summary>The names that match equally well, and where they end. With no match: the first word.</summary>
    internal readonly record struct Found(IReadOnlyList<DecisionLineName<T>> Names, string Typed, int End);

    /// <summary>Reads at a position of the line; a word ends at a space, an opening parenthesis, a comma or a quote.</summary>
    public Found At(string line, int at)
    {
        var ends = WordEnds(line, at);
        var most = ends.Count > 0 && _byWord.Contains(FoldAll(line[at..ends[0]])) ? ends.Count : Math.Min(1, ends.Count);
        for (var count = most; count > 0; count--)
        {
            var typed = WithoutStops(line[at..ends[count - 1]]);
            if (Best(typed) is { Count: > 0 } best)
            {
                return new(best, typed, at + typed.Length);
            }
        }

        var first = FirstWord(line, at);
        return new([], first, at + first.Length);
    }

    /// <summary>The word at a position, whatever it means.</summary>
    public static string FirstWord(string line, int at)
    {
        var length = line.AsSpan(at).IndexOfAny(_wordEnders);
        return WithoutStops(length < 0 ? line[at..] : line.Substring(at, length));
    }

    /// <summary>The names that match the typed words best, one for each target.</summary>
    public IReadOnlyList<DecisionLineName<T>> Best(string typed)
    {
        if (!_asked.TryGetValue(typed, out var best))
        {
            _asked[typed] = best = Search(typed);
        }

        return best;
    }

    private List<DecisionLineName<T>> Search(string typed)
    {
        var words = Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var plain = FoldAll(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words.Length != plain.Length)
        {
            return [];
        }

        var best = DecisionLineName<T>.None;
        var found = new List<DecisionLineName<T>>();
        foreach (var name in words.Length == 1 ? _names : _byWord[plain[0]])
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

            found.Add(name);
        }

        return found.DistinctBy(name => name.Target).ToList();
    }

    private static List<int> WordEnds(string line, int at)
    {
        var ends = new List<int>();
        var start = at;
        while (ends.Count < MaxWords && start < line.Length)
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
