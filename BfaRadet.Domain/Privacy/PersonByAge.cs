using System.Collections.Frozen;

namespace BfaRadet.Domain.Privacy;

/// <summary>
/// One person called by age: "17-åringen", "en 16-årig pojke", "17 år gammal", "en elev, 14 år", "sextonåring". Several ("17-åringar") are
/// statistics, and "25-årsjubileum" or "3-årig plan" is no person.
/// </summary>
static class PersonByAge
{
    private static readonly FrozenSet<string> _noun = FrozenSet.Create(StringComparer.Ordinal, "åring", "årings", "åringen", "åringens");

    private static readonly FrozenSet<string> _adjective = FrozenSet.Create(StringComparer.Ordinal, "årig", "åriga", "årige");

    private static readonly FrozenSet<string> _numbers = FrozenSet.Create(
        StringComparer.Ordinal, "tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo");

    private static readonly FrozenSet<string> _persons = FrozenSet.Create(
        StringComparer.Ordinal,
        "pojke", "pojken", "flicka", "flickan", "kille", "killen", "tjej", "tjejen", "man", "mannen", "kvinna", "kvinnan",
        "elev", "eleven", "barn", "barnet", "ungdom", "ungdomen", "yngling", "ynglingen", "person", "personen", "son", "sonen", "dotter", "dottern", "bror", "syster");

    public static int LengthAt(string text, int start)
    {
        if (Signs.IsLetterAt(text, start - 1) || Signs.IsDigitAt(text, start - 1))
        {
            return 0;
        }

        if (!Signs.IsDigit(text[start]))
        {
            return Signs.IsLetter(text[start]) ? InLetters(text, start) : 0;
        }

        var end = Signs.EndOfDigits(text, start);
        if (end - start > 2 || end == text.Length || IsRange(text, start))
        {
            return 0;
        }

        return Signs.IsDash(text[end]) ? Word(text, start, end + 1)
            : Signs.IsBlank(text[end]) ? YearsOld(text, start, end + 1)
            : 0;
    }

    /// <summary>"15–17-åring" is an age group.</summary>
    private static bool IsRange(string text, int start) =>
        start > 1 && Signs.IsDash(text[start - 1]) && Signs.IsDigit(text[start - 2]);

    private static int InLetters(string text, int start)
    {
        var end = Signs.EndOfLetters(text, start);
        if (end - start is < 7 or > 16)
        {
            return 0;
        }

        var word = Signs.Word(text, start, end);
        var split = word.IndexOf("år", StringComparison.Ordinal);
        return split > 0 && _numbers.Contains(word[..split]) ? Word(text, start, start + split) : 0;
    }

    private static int Word(string text, int start, int at)
    {
        var end = Signs.EndOfLetters(text, at);
        if (end - at > 8)
        {
            return 0;
        }

        var word = Signs.Word(text, at, end);
        return _noun.Contains(word) ? end - start
            : _adjective.Contains(word) && end < text.Length && Signs.IsBlank(text[end]) ? Person(text, start, end + 1)
            : 0;
    }

    private static int Person(string text, int start, int at)
    {
        var end = Signs.EndOfLetters(text, at);
        return end - at <= 8 && _persons.Contains(Signs.Word(text, at, end)) ? end - start : 0;
    }

    /// <summary>"15 år gammal", and "14 år" right after the word for a person: "en elev, 14 år, i klass 8A".</summary>
    private static int YearsOld(string text, int start, int at)
    {
        if (string.CompareOrdinal(text, at, "år gammal", 0, 9) == 0 && !Signs.IsLetterAt(text, at + 9))
        {
            return at + 9 - start;
        }

        var end = Signs.EndOfLetters(text, at);
        return end - at == 2 && Signs.Word(text, at, end) == "år" && IsSaidOfAPerson(text, start) ? end - start : 0;
    }

    private static bool IsSaidOfAPerson(string text, int age)
    {
        var end = age;
        while (end > 0 && age - end < 3 && (Signs.IsBlank(text[end - 1]) || text[end - 1] is ',' or '('))
        {
            end--;
        }

        var from = end;
        while (from > 0 && end - from < 9 && Signs.IsLetter(text[from - 1]))
        {
            from--;
        }

        return end < age && _persons.Contains(Signs.Word(text, from, end));
    }
}
