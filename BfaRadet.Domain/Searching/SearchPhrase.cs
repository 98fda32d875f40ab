using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Searching;

/// <summary>What can be found.</summary>
public enum SearchKind
{
    Decision,

    /// <summary>A paragraf of minutes, adopted or not.</summary>
    Minutes,

    /// <summary>An item on an agenda.</summary>
    Item,

    Meeting,

    Attachment,

    FocusArea,
}

/// <summary>One thing that is searched for: a word in any of its forms and with any end, or several words in a row as they stand.</summary>
/// <param name="Words">Folded; never empty.</param>
public sealed record SearchTerm(ValueList<string> Words)
{
    /// <summary>Whether it is a single word.</summary>
    public bool IsWord => Words.Count == 1;

    /// <summary>What words that are found begin with; null where the word is to stand as it is: several words, numbers, a single letter.</summary>
    public string? Beginning => IsWord && Words[0] is { Length: > 1 } word && !word.All(char.IsAsciiDigit) ? SwedishStemmer.Stem(word) : null;

    /// <summary>What the forms of the word have in common; null for several words.</summary>
    public string? Root => IsWord ? SearchWords.RootOf(Words[0]) : null;
}

/// <summary>What was not understood of a search, or not looked at. The rest is searched for.</summary>
public abstract record SearchDoubt
{
    private SearchDoubt()
    {
    }

    /// <summary>A word and a colon, which is nothing one can ask for.</summary>
    public sealed record NoSuchOperator(string Name) : SearchDoubt;

    /// <summary>Nothing stands after the colon.</summary>
    public sealed record NothingAfter(string Name) : SearchDoubt;

    /// <summary>No year, state or kind goes by that name.</summary>
    public sealed record NoSuchValue(string Name, string Value) : SearchDoubt;

    /// <summary>What begins with a minus can only be words.</summary>
    public sealed record OnlyWordsExcluded(string Name) : SearchDoubt;

    public sealed record TooManyWords(int Max) : SearchDoubt;

    public sealed record TooLong(int Max) : SearchDoubt;
}

/// <summary>
/// A search as it was typed, read: <c>trafik "säker skolväg" -bilar ansvarig:polisen år:2026</c>. Whatever is typed can be read.
/// All of <see cref="Terms"/> must be there, and one of each sort of operator.
/// </summary>
/// <param name="Without">What must not be there.</param>
/// <param name="Responsibles">Each must be in the name of who is responsible: then only decisions are found.</param>
/// <param name="FocusAreas">Each must be in the name of a focus area that it is under, or be its number.</param>
/// <param name="Standings">How far it has come: then only decisions are found.</param>
public sealed record SearchPhrase(
    ValueList<SearchTerm> Terms,
    ValueList<SearchTerm> Without,
    ValueList<SearchTerm> Responsibles,
    ValueList<SearchTerm> FocusAreas,
    ValueList<int> Years,
    ValueList<DecisionStanding> Standings,
    ValueList<SearchKind> Kinds,
    ValueList<SearchDoubt> Doubts)
{
    /// <summary>How much of what was typed is read, in characters.</summary>
    public const int Max = 200;

    /// <summary>How many words are searched for.</summary>
    public const int MaxWords = 12;

    private static readonly Dictionary<string, SearchKind> _kinds = new()
    {
        ["beslut"] = SearchKind.Decision,
        ["protokoll"] = SearchKind.Minutes,
        ["paragraf"] = SearchKind.Minutes,
        ["punkt"] = SearchKind.Item,
        ["punkter"] = SearchKind.Item,
        ["sammanträde"] = SearchKind.Meeting,
        ["sammanträden"] = SearchKind.Meeting,
        ["möte"] = SearchKind.Meeting,
        ["möten"] = SearchKind.Meeting,
        ["bilaga"] = SearchKind.Attachment,
        ["bilagor"] = SearchKind.Attachment,
        ["handling"] = SearchKind.Attachment,
        ["handlingar"] = SearchKind.Attachment,
        ["fokusområde"] = SearchKind.FocusArea,
        ["fokusområden"] = SearchKind.FocusArea,
        ["fokus"] = SearchKind.FocusArea,
    };

    private static readonly Dictionary<string, DecisionStanding[]> _standings = new()
    {
        ["försenad"] = [DecisionStanding.Late],
        ["försenat"] = [DecisionStanding.Late],
        ["förfallet"] = [DecisionStanding.Late],
        ["förfallen"] = [DecisionStanding.Late],
        ["väntar"] = [DecisionStanding.Waiting],
        ["klar"] = [DecisionStanding.Done],
        ["klart"] = [DecisionStanding.Done],
        ["fullgjort"] = [DecisionStanding.Done],
        ["fullgjord"] = [DecisionStanding.Done],
        ["pågår"] = [DecisionStanding.Running, DecisionStanding.Partly],
        ["delvis"] = [DecisionStanding.Partly],
        ["gäller"] = [DecisionStanding.Settled],
        ["ersatt"] = [DecisionStanding.Replaced],
        ["upphävt"] = [DecisionStanding.Repealed],
        ["upphävd"] = [DecisionStanding.Repealed],
    };

    // "BRÅ:s", "KF:en": an ending, and no operator.
    private static readonly HashSet<string> _endings = ["s", "n", "t", "en", "et", "ns", "ts", "ens", "ets", "ar", "er", "or", "arna", "erna", "are"];

    /// <summary>Whether nothing is searched for.</summary>
    public bool IsEmpty => Terms.Count + Without.Count + Responsibles.Count + FocusAreas.Count + Years.Count + Standings.Count + Kinds.Count == 0;

    /// <summary>Whether it can be found in decisions alone.</summary>
    public bool IsOfDecisions => Responsibles.Count + Standings.Count > 0;

    /// <summary>Reads what was typed.</summary>
    public static SearchPhrase Read(string? typed)
    {
        var text = SearchWords.Composed(typed ?? "").Trim();
        var reading = new Reading();
        if (text.Length > Max)
        {
            text = text[..(char.IsHighSurrogate(text[Max - 1]) ? Max - 1 : Max)];
            reading.Doubts.Add(new SearchDoubt.TooLong(Max));
        }

        foreach (var piece in Pieces(text))
        {
            reading.Take(piece);
        }

        return new SearchPhrase(
            reading.Terms.ToValueList(), reading.Without.ToValueList(), reading.Responsibles.ToValueList(), reading.FocusAreas.ToValueList(),
            reading.Years.Distinct().ToValueList(), reading.Standings.Distinct().ToValueList(), reading.Kinds.Distinct().ToValueList(), reading.Doubts.Distinct().ToValueList());
    }

    /// <param name="Name">Of an operator, folded; null for words.</param>
    /// <param name="Quoted">Whether it stood in quotes: then it is no operator.</param>
    private readonly record struct Piece(bool Excluded, string? Name, string Value, bool Quoted);

    private static IEnumerable<Piece> Pieces(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var excluded = text[at] is '-' or '\u2212' && at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || IsQuote(text[at + 1]));
            at += excluded ? 1 : 0;
            var colon = at;
            while (colon < text.Length && char.IsLetter(text[colon]))
            {
                colon++;
            }

            string? name = null;
            if (colon > at && colon < text.Length && text[colon] == ':')
            {
                (name, at) = (text[at..colon], colon + 1);
            }

            var quoted = at < text.Length && IsQuote(text[at]);
            var start = quoted ? at + 1 : at;
            var end = start;
            // A quote that is not closed yet goes to the end: somebody is writing it.
            while (end < text.Length && !(quoted ? IsQuote(text[end]) : char.IsWhiteSpace(text[end]) || IsQuote(text[end])))
            {
                end++;
            }

            yield return new Piece(excluded, name, text[start..end], quoted);
            at = quoted ? end + 1 : end;
        }
    }

    private static bool IsQuote(char sign) => sign is '"' or '”' or '“' or '„' or '»' or '«';

    private sealed class Reading
    {
        private int _words;

        public List<SearchTerm> Terms { get; } = [];

        public List<SearchTerm> Without { get; } = [];

        public List<SearchTerm> Responsibles { get; } = [];

        public List<SearchTerm> FocusAreas { get; } = [];

        public List<int> Years { get; } = [];

        public List<DecisionStanding> Standings { get; } = [];

        public List<SearchKind> Kinds { get; } = [];

        public List<SearchDoubt> Doubts { get; } = [];

        public void Take(Piece piece)
        {
            if (piece.Name is not { } typed)
            {
                Add(piece.Excluded ? Without : Terms, piece.Value);
                return;
            }

            var (name, value) = (SearchWords.Folded(typed), SearchWords.Folded(piece.Value).Trim().TrimEnd('.', ',', ';'));
            if (!piece.Quoted && _endings.Contains(value))
            {
                Add(piece.Excluded ? Without : Terms, $"{typed}:{piece.Value}");
            }
            else if (name is not ("ansvarig" or "ansvariga" or "fokus" or "fokusområde" or "år" or "ar" or "är" or "typ" or "slag"))
            {
                Doubts.Add(new SearchDoubt.NoSuchOperator(typed));
            }
            else if (piece.Excluded)
            {
                Doubts.Add(new SearchDoubt.OnlyWordsExcluded(typed));
            }
            else if (value.Length == 0)
            {
                Doubts.Add(new SearchDoubt.NothingAfter(typed));
            }
            else
            {
                Ask(name, typed, value);
            }
        }

        private void Ask(string name, string typed, string value)
        {
            var known = name switch
            {
                "ansvarig" or "ansvariga" => Add(Responsibles, value),
                "fokus" or "fokusområde" => Add(FocusAreas, value),
                "typ" or "slag" => All(Kinds, _kinds.TryGetValue(value, out var kind) ? [kind] : []),
                // Without dots both are "ar".
                _ => All(Standings, name == "år" ? [] : _standings.GetValueOrDefault(value) ?? [])
                    || name != "är" && value.Length == 4 && int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && All(Years, [year]),
            };
            if (!known)
            {
                Doubts.Add(new SearchDoubt.NoSuchValue(typed, value));
            }
        }

        private static bool All<T>(List<T> list, IReadOnlyCollection<T> found)
        {
            list.AddRange(found);
            return found.Count > 0;
        }

        /// <summary>False for what has no word in it. What is beyond the limit is told of once.</summary>
        private bool Add(List<SearchTerm> list, string value)
        {
            var words = SearchWords.Of(value).Select(word => word.Folded).ToList();
            if (words.Count == 0)
            {
                return false;
            }

            if (_words + words.Count > MaxWords)
            {
                Doubts.Add(new SearchDoubt.TooManyWords(MaxWords));
                return true;
            }

            _words += words.Count;
            var term = new SearchTerm(words.ToValueList());
            if (!list.Contains(term))
            {
                list.Add(term);
            }

            return true;
        }
    }
}
