namespace BfaRadet.Domain.Searching;

/// <summary>A piece of a text, and whether it was searched for.</summary>
public readonly record struct SearchPiece(string Text, bool IsHit);

/// <summary>Marks in a text what was searched for, and cuts out the place with most of it.</summary>
public static class SearchMarks
{
    /// <summary>The whole of a composed text.</summary>
    public static ValueList<SearchPiece> Of(string composed, IReadOnlyList<SearchTerm> terms) => Cut(composed, HitsIn(composed, terms), 0, composed.Length);

    /// <summary>
    /// The text, or about <paramref name="length"/> characters around the place with most different hits, cut between words; a
    /// text without hits from its beginning. Line ends become blanks.
    /// </summary>
    public static ValueList<SearchPiece> Snippet(string composed, IReadOnlyList<SearchTerm> terms, int length)
    {
        ArgumentNullException.ThrowIfNull(composed);
        if (composed.Length <= length)
        {
            return Cut(composed, HitsIn(composed, terms), 0, composed.Length);
        }

        var hits = HitsIn(composed, terms);
        var (best, most) = (0, -1);
        for (var at = 0; at < hits.Count; at++)
        {
            var within = new HashSet<int>();
            for (var next = at; next < hits.Count && hits[next].End - hits[at].Start <= length; next++)
            {
                within.Add(hits[next].Term);
            }

            if (within.Count > most)
            {
                (best, most) = (hits[at].Start, within.Count);
            }
        }

        // A few words before the first hit say what it is about.
        var start = Math.Clamp(best - length / 4, 0, composed.Length - length);
        start = start == 0 ? 0 : Whole(composed, start, best);
        var end = start + length >= composed.Length ? composed.Length : composed.LastIndexOfAny([' ', '\n', '\t'], start + length);
        end = end <= start ? Unsplit(composed, Math.Min(start + length, composed.Length)) : end;
        return Cut(composed, hits, start, end);
    }

    /// <summary>Whether a term is among the words.</summary>
    public static bool IsIn(IReadOnlyList<SearchWord> words, SearchTerm term)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Enumerable.Range(0, words.Count).Any(at => LengthOf(words, at, term) > 0);
    }

    private readonly record struct Hit(int Start, int End, int Term);

    private static List<Hit> HitsIn(string composed, IReadOnlyList<SearchTerm> terms)
    {
        var (words, hits) = (SearchWords.Of(composed).ToList(), new List<Hit>());
        for (var at = 0; at < words.Count; at++)
        {
            for (var term = 0; term < terms.Count; term++)
            {
                if (LengthOf(words, at, terms[term]) is > 0 and var length)
                {
                    hits.Add(new Hit(words[at].Start, words[at + length - 1].End, term));
                }
            }
        }

        return hits;
    }

    /// <summary>How many words from here are the term; 0 for none.</summary>
    private static int LengthOf(IReadOnlyList<SearchWord> words, int at, SearchTerm term)
    {
        if (term.IsWord)
        {
            var word = words[at].Folded;
            return (term.Beginning is { } beginning ? word.StartsWith(beginning, StringComparison.Ordinal) : word == term.Words[0])
                || word[0] == term.Words[0][0] && SearchWords.RootOf(word) == term.Root ? 1 : 0;
        }

        for (var next = 0; next < term.Words.Count; next++)
        {
            if (at + next >= words.Count || words[at + next].Folded != term.Words[next])
            {
                return 0;
            }
        }

        return term.Words.Count;
    }

    private static ValueList<SearchPiece> Cut(string text, List<Hit> hits, int start, int end)
    {
        var (pieces, at) = (new List<SearchPiece>(), start);
        void Add(int to, bool isHit)
        {
            if (to > at)
            {
                pieces.Add(new SearchPiece(text[at..to].ReplaceLineEndings(" "), isHit));
                at = to;
            }
        }

        foreach (var hit in hits.Where(hit => hit.Start >= start && hit.End <= end))
        {
            Add(hit.Start, isHit: false);
            Add(hit.End, isHit: true);
        }

        Add(end, isHit: false);
        if (start > 0)
        {
            pieces.Insert(0, new SearchPiece("… ", IsHit: false));
        }

        if (end < text.Length)
        {
            pieces.Add(new SearchPiece(" …", IsHit: false));
        }

        return pieces.ToValueList();
    }

    /// <summary>The next beginning of a word, unless the hit comes first.</summary>
    private static int Whole(string text, int start, int hit)
    {
        var blank = text.IndexOfAny([' ', '\n', '\t'], start);
        return blank < 0 || blank >= hit ? hit : blank + 1;
    }

    private static int Unsplit(string text, int end) => end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end;
}
