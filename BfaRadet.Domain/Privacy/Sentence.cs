using System.Collections.Frozen;

namespace BfaRadet.Domain.Privacy;

/// <summary>
/// One sentence of a text, and whether it tells of an act at a place. Ends with a line break or a cell, or with a full stop, a
/// question or an exclamation mark before a capital letter; the point of an abbreviation ends nothing.
/// </summary>
readonly record struct Sentence(int End, int Facts)
{
    private const int Act = 1;
    private const int Place = 2;

    private static readonly FrozenSet<string> _before = FrozenSet.Create(
        StringComparer.Ordinal, "bakom", "från", "i", "intill", "kring", "nära", "på", "utanför", "vid");

    /// <summary>Too large to point anybody out.</summary>
    private static readonly FrozenSet<string> _wide = FrozenSet.Create(
        StringComparer.Ordinal, "danmark", "europa", "finland", "norden", "norge", "sverige", "västra", "västsverige");

    /// <summary>Places of which a village has one, and a class of a school.</summary>
    private static readonly FrozenSet<string> _known = FrozenSet.Create(
        StringComparer.Ordinal,
        "badhuset", "biblioteket", "busstationen", "centrum", "fritidsgården", "förskolan", "gymnasiet", "högstadiet", "idrottshallen",
        "ishallen", "klass", "parken", "parkeringen", "simhallen", "skolan", "skolgården", "stationen", "torget", "årskurs");

    private static readonly FrozenSet<string> _acts = FrozenSet.Create(
        StringComparer.Ordinal,
        "dråp", "dömd", "dömdes", "döms", "dömts", "gripen", "greps", "grips", "gripits", "hotade", "hotar", "hotat", "hotats",
        "inbrott", "inbrottet", "langade", "langar", "mord", "mordet", "rån", "rånet", "rånad", "rånade", "rånar", "rånat",
        "skjutit", "skjuten", "sköt", "slog", "slagit", "stal", "stjäl", "stulit", "stöld", "stölden");

    private static readonly string[] _actStems =
    [
        "anhåll", "bedräg", "häkta", "knivhugg", "knivskar", "misshand", "misstänk", "narkotik", "ofreda", "polisanmäl",
        "skadegör", "skottlossning", "snatt", "utpress", "våldt", "åtala",
    ];

    private static readonly string[] _placeEndings = ["gatan", "gränd", "parken", "skolan", "stigen", "torget", "vägen"];

    public bool TellsOfAnActAtAPlace => Facts == (Act | Place);

    public static Sentence From(string text, int start)
    {
        var (at, facts, afterPreposition) = (start, 0, false);
        while (at < text.Length && !EndsAt(text, at))
        {
            if (!Signs.IsLetter(text[at]))
            {
                afterPreposition &= Signs.IsBlank(text[at]);
                at++;
                continue;
            }

            var end = Signs.EndOfLetters(text, at);
            facts |= Of(text, at, end, afterPreposition, out afterPreposition);
            at = end;
        }

        return new(Math.Min(at + 1, text.Length), facts);
    }

    private static bool EndsAt(string text, int at) =>
        text[at] is '\n' or '\t'
        || (text[at] is '.' or '!' or '?' && at + 2 < text.Length && Signs.IsBlank(text[at + 1]) && Signs.IsCapital(text[at + 2]));

    private static int Of(string text, int from, int to, bool afterPreposition, out bool isPreposition)
    {
        isPreposition = false;
        if (to - from > 40)
        {
            return 0;
        }

        var word = Signs.Word(text, from, to);
        isPreposition = _before.Contains(word);

        // A capital and a small letter: an abbreviation is an authority more often than a place.
        var isName = Signs.IsCapital(text[from]) && to - from > 1 && !Signs.IsCapital(text[from + 1]);
        var isPlace = (afterPreposition && _known.Contains(word))
            || (isName
                && !_wide.Contains(word)
                && (afterPreposition || Array.Exists(_placeEndings, e => word.Length > e.Length && word.EndsWith(e, StringComparison.Ordinal))));
        var isAct = _acts.Contains(word) || Array.Exists(_actStems, s => word.StartsWith(s, StringComparison.Ordinal));
        return (isAct ? Act : 0) | (isPlace ? Place : 0);
    }
}
