using static BfaRadet.Domain.Decisions.DecisionLineText;

namespace BfaRadet.Domain.Decisions;

/// <summary>
/// A name that may follow a sigil, and how well typed words match it. A single word may be the start of any of its words;
/// several words must be whole, or the following sentence would be consumed. Definite forms match too: "kommunpolisen" is the
/// kommunpolis, "polisen" the Polismyndighet. Å, ä and ö typed as a and o match last.
/// </summary>
/// <param name="written">The name as it is written.</param>
/// <param name="target">What it names.</param>
/// <param name="order">Which name wins when two match equally well: 0 before 1.</param>
internal sealed class DecisionLineName<T>(string written, T target, int order = 0)
{
    /// <summary>No match; every match is lower, and 0 is the best.</summary>
    public const int None = int.MaxValue;

    private const int WithoutDots = 100;

    private static readonly string[] _definiteEndings = ["ernas", "erna", "ens", "ets", "ns", "en", "et", "na", "n", "t", "s"];

    private readonly string[] _words = Words(Fold(written));
    private readonly string[] _plainWords = Words(FoldAll(written));

    public string Written => written;

    public T Target => target;

    /// <summary>Which name wins when two match equally well: 0 before 1.</summary>
    public int Order => order;

    /// <summary>Its words without accents, folded.</summary>
    public IReadOnlyList<string> PlainWords => _plainWords;

    /// <summary>How well the words match; the caller folds them in both ways.</summary>
    public int Fit(ReadOnlySpan<string> typed, ReadOnlySpan<string> plainTyped)
    {
        var fit = Fit(typed, _words);
        var plain = fit == None ? Fit(plainTyped, _plainWords) : None;
        return fit != None ? (fit * 4) + order : plain != None ? WithoutDots + (plain * 4) + order : None;
    }

    /// <summary>Whether the typed words begin this name at one of its words, the last one perhaps unfinished.</summary>
    public bool BeginsWith(ReadOnlySpan<string> plainTyped)
    {
        for (var start = 0; start + plainTyped.Length <= _plainWords.Length; start++)
        {
            if (_plainWords.AsSpan(start, plainTyped.Length - 1).SequenceEqual(plainTyped[..^1])
                && _plainWords[start + plainTyped.Length - 1].StartsWith(plainTyped[^1], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether one typed word is only a beginning of this name: part of one of its words, or of a person's name one word.
    /// A definite form is a word of its own.
    /// </summary>
    public bool IsBegunBy(string typed, bool isPerson)
    {
        var word = FoldAll(typed);
        return !word.Contains(' ', StringComparison.Ordinal)
            && (_plainWords.Contains(word) ? isPerson && _plainWords.Length > 1 : _plainWords.Any(one => one.StartsWith(word, StringComparison.Ordinal)));
    }

    /// <summary>Typing slips between the folded word and the nearest of this name's words.</summary>
    public int Distance(string typed) =>
        _words.Append(Fold(written)).Min(word => DecisionLineNearest.Distance(typed, word));

    private static int Fit(ReadOnlySpan<string> typed, string[] words)
    {
        var best = None;
        for (var start = 0; start + typed.Length <= words.Length; start++)
        {
            var inner = typed.Length - 1;
            if (words.AsSpan(start, inner).SequenceEqual(typed[..inner]))
            {
                best = Math.Min(best, Fit(typed[inner], words[start + inner], typed.Length == 1, typed.Length == words.Length));
            }
        }

        return best;
    }

    private static int Fit(string typed, string word, bool mayBegin, bool isWhole)
    {
        if (typed == word)
        {
            return isWhole ? 0 : 1;
        }

        if (mayBegin && word.StartsWith(typed, StringComparison.Ordinal))
        {
            return 2;
        }

        var best = None;
        foreach (var ending in _definiteEndings)
        {
            var stem = typed.EndsWith(ending, StringComparison.Ordinal) ? typed.AsSpan(0, typed.Length - ending.Length) : "";
            if (stem.Length >= 3 && stem.SequenceEqual(word))
            {
                // "ordföranden" is ordförande, rather than vice ordförande.
                return isWhole ? 3 : 4;
            }

            if (mayBegin && stem.Length >= 4 && word.AsSpan().StartsWith(stem, StringComparison.Ordinal))
            {
                best = 5;
            }
        }

        return best;
    }

    private static string[] Words(string folded)
    {
        var words = folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && WithoutStops(words[^1]) is { Length: > 0 } last)
        {
            words[^1] = last;
        }

        return words;
    }
}
