using System.Collections.Frozen;

namespace BfaRadet.Domain.Privacy;

/// <summary>What the words right before a number say that it is: "fakturanummer 45…", "dnr KS 21…".</summary>
static class SaidToBe
{
    private const int LongestWord = 30;

    /// <summary>"faktura nr är KS 45…" is as far as one looks.</summary>
    private const int MostWords = 4;

    public enum Kind
    {
        Nothing,

        /// <summary>An invoice, an account or the like: it may be a person's number all the same, so one asks.</summary>
        OtherNumber,

        /// <summary>A dnr with the letters of its register, which no person's number has.</summary>
        Reference,
    }

    private static readonly FrozenSet<string> _between = FrozenSet.Create(StringComparer.Ordinal, "nr", "nummer", "numret", "no", "är");

    private static readonly FrozenSet<string> _dnr = FrozenSet.Create(
        StringComparer.Ordinal, "dnr", "diarienr", "diarienummer", "diarienumret");

    private static readonly FrozenSet<string> _others = FrozenSet.Create(
        StringComparer.Ordinal,
        "bankgiro", "bankkonto", "bg", "clearing", "iban", "konto", "kontot", "lönekonto", "ocr", "pg", "plusgiro", "postgiro", "swish");

    private static readonly string[] _otherStems =
        ["artikel", "avtal", "beställning", "bokning", "faktur", "kontonr", "kontonum", "kundnr", "kundnum", "order", "referens", "serie", "ärende"];

    public static Kind Before(string text, int number)
    {
        var (place, hasRegister) = (number, false);
        for (var i = 0; i < MostWords; i++)
        {
            var at = WordBefore(text, place, out var word);
            if (_dnr.Contains(word))
            {
                return hasRegister ? Kind.Reference : Kind.OtherNumber;
            }

            if (_others.Contains(word) || Array.Exists(_otherStems, s => word.StartsWith(s, StringComparison.Ordinal)))
            {
                return Kind.OtherNumber;
            }

            var isRegister = i == 0 && word.Length is >= 2 and <= 6 && Signs.IsCapital(text[at]) && Signs.IsCapital(text[at + 1]);
            if (!isRegister && !_between.Contains(word))
            {
                break;
            }

            (place, hasRegister) = (at, hasRegister || isRegister);
        }

        return Kind.Nothing;
    }

    /// <summary>The word before a place in small letters, and where it begins; empty when something else stands there.</summary>
    private static int WordBefore(string text, int place, out string word)
    {
        var end = place;
        while (end > 0 && place - end < 3 && (Signs.IsBlank(text[end - 1]) || text[end - 1] is ':' or '.' or '#'))
        {
            end--;
        }

        var at = end;
        while (at > 0 && end - at < LongestWord && Signs.IsLetter(text[at - 1]))
        {
            at--;
        }

        word = Signs.Word(text, at, end);
        return at;
    }
}
