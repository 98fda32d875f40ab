namespace BfaRadet.Domain.Decisions;

/// <summary>
/// Swedish names of months, weekdays and small numbers. Kept here, so that the machine's culture does not matter.
/// </summary>
internal static class DateNames
{
    private static readonly string[] _months =
    [
        "januari", "februari", "mars", "april", "maj", "juni",
        "juli", "augusti", "september", "oktober", "november", "december",
    ];

    private static readonly string[] _weekdays =
        ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"];

    private static readonly string[] _numbers =
    [
        "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
        "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo",
    ];

    private static readonly string[] _ordinals =
    [
        "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "elfte", "tolfte",
        "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde", "nittonde", "tjugonde", "tjugoförsta",
        "tjugoandra", "tjugotredje", "tjugofjärde", "tjugofemte", "tjugosjätte", "tjugosjunde", "tjugoåttonde",
        "tjugonionde", "trettionde", "trettioförsta",
    ];

    /// <summary>"oktober" for 10.</summary>
    public static string MonthName(int month) => _months[month - 1];

    public static string WeekdayName(DayOfWeek day) => _weekdays[(int)day];

    /// <summary>"första" for 1, up to 31.</summary>
    public static string OrdinalName(int number) => _ordinals[number - 1];

    /// <summary>1-12 for "oktober", "okt", "sept"; 0 for anything else.</summary>
    public static int Month(string word)
    {
        var isShort = word.Length == 3 || word is "sept";
        return 1 + Array.FindIndex(_months, name => name == word || (isShort && name.StartsWith(word, StringComparison.Ordinal)));
    }

    /// <summary>A month that is written with a stop: "okt.", "sept.".</summary>
    public static bool IsShortMonth(string word) => word is { Length: 3 } and not "maj" or "sept" && Month(word) > 0;

    /// <summary>
    /// "fredag"; with <paramref name="anyForm"/> also "fredagen" and "fre", which mean a day only beside a date.
    /// </summary>
    public static DayOfWeek? Weekday(string word, bool anyForm = false)
    {
        var at = Array.FindIndex(_weekdays, name => name == word
            || (anyForm && (word == $"{name}en" || (word.Length is 3 or 4 && name.StartsWith(word, StringComparison.Ordinal)))));
        return at < 0 ? null : (DayOfWeek)at;
    }

    /// <summary>1-31 for "första" to "trettioförsta"; 0 for anything else.</summary>
    public static int Ordinal(string word) => Array.IndexOf(_ordinals, word) + 1;

    /// <summary>"3", "tre", "en" and "ett"; at most three digits. -1 for anything else.</summary>
    public static int Number(string word)
    {
        if (word == "en")
        {
            return 1;
        }

        return word.Length <= 3 ? Digits(word, 1, 3) is var number and >= 0 ? number : Array.IndexOf(_numbers, word)
            : Array.IndexOf(_numbers, word);
    }

    /// <summary>
    /// The number written in ASCII digits; -1 when there is anything else, or fewer or more digits than asked for.
    /// </summary>
    public static int Digits(ReadOnlySpan<char> word, int min, int max)
    {
        if (word.Length < min || word.Length > max)
        {
            return -1;
        }

        var number = 0;
        foreach (var digit in word)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
