namespace BfaRadet.Domain.Privacy;

/// <summary>
/// A Swedish phone number as it is written: +46 or 0046 and seven to nine digits, ten digits of a mobile in one run, or an
/// area code with the rest in groups ("0530-181 00", "070-123 45 67"). Dates and hours have other groups.
/// </summary>
static class PhoneNumber
{
    private const int Least = 8;
    private const int Most = 10;

    public static int LengthAt(string text, int start)
    {
        if (text[start] is not ('+' or '0') || !MayBeginAt(text, start))
        {
            return 0;
        }

        var country = string.CompareOrdinal(text, start, "+46", 0, 3) == 0 ? 3
            : string.CompareOrdinal(text, start, "0046", 0, 4) == 0 ? 4
            : 0;
        return (country > 0 ? International(text, start + country) : Domestic(text, start)) is > 0 and var end ? end - start : 0;
    }

    /// <summary>Whether the digits from <paramref name="start"/>, at least three, begin as a mobile's.</summary>
    public static bool IsMobile(string text, int start) =>
        text[start] == '0' && text[start + 1] == '7' && text[start + 2] is ('0' or '2' or '3' or '6' or '9');

    private static bool MayBeginAt(string text, int start) =>
        start == 0
        || !(Signs.IsDigit(text[start - 1]) || Signs.IsLetter(text[start - 1]) || Signs.IsDash(text[start - 1])
            || text[start - 1] is '/' or '.' or ',' or ':' or '+' or '_');

    private static int International(string text, int at)
    {
        if (at < text.Length && Signs.IsBlank(text[at]))
        {
            at++;
        }

        if (string.CompareOrdinal(text, at, "(0)", 0, 3) == 0)
        {
            at += at + 3 < text.Length && Signs.IsBlank(text[at + 3]) ? 4 : 3;
        }

        return Groups(text, at, 0, 1, 7, 9);
    }

    private static int Domestic(string text, int start)
    {
        var end = Signs.EndOfDigits(text, start);
        var digits = end - start;
        if (digits == Most)
        {
            return IsMobile(text, start) ? end : 0;
        }

        var isAreaCode = digits == 2 ? text[start + 1] == '8' : digits is 3 or 4 && text[start + 1] != '0';
        return isAreaCode && IsGap(text, end) ? Groups(text, end + 1, digits, 2, Least, Most) : 0;
    }

    /// <summary>
    /// The end of the groups of digits from <paramref name="at"/>, or 0 when they are no number: one group of five or more,
    /// or several of at least <paramref name="smallest"/> and at most three.
    /// </summary>
    private static int Groups(string text, int at, int before, int smallest, int least, int most)
    {
        var (total, end, groups) = (before, 0, 0);
        while (true)
        {
            var stop = Signs.EndOfDigits(text, at);
            var size = stop - at;
            var fits = size >= smallest && total + size <= most && (size <= 3 || (groups == 0 && size >= 5));
            if (!fits)
            {
                break;
            }

            (total, end, groups) = (total + size, stop, groups + 1);
            if (size > 3 || !IsGap(text, stop))
            {
                break;
            }

            at = stop + 1;
        }

        return total >= least ? end : 0;
    }

    private static bool IsGap(string text, int at) => at < text.Length && (Signs.IsBlank(text[at]) || Signs.IsDash(text[at]));
}
