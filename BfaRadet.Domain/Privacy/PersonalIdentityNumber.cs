namespace BfaRadet.Domain.Privacy;

/// <summary>
/// Recognises a personnummer (folkbokföringslagen 1991:481 18 §) or samordningsnummer (lag 2022:1697; day + 60): ten or
/// twelve digits, a real date and a right check digit, with hyphen, plus, one blank, any dash or nothing before the last
/// four. Interim numbers (with a letter) are not looked for.
/// </summary>
public static class PersonalIdentityNumber
{
    /// <summary>
    /// How many characters the number that begins at <paramref name="start"/> takes, or 0 when none begins there. A part
    /// of a longer run of digits is never one.
    /// </summary>
    public static int LengthAt(string text, int start)
    {
        if (!Signs.IsDigitAt(text, start) || Signs.IsDigitAt(text, start - 1))
        {
            return 0;
        }

        var end = Signs.EndOfDigits(text, start);
        var digits = end - start;
        if (digits is 10 or 12)
        {
            return IsNumber(text, start, digits - 4, end - 4) ? digits : 0;
        }

        if (digits is not (6 or 8) || end == text.Length || !IsSeparator(text[end]))
        {
            return 0;
        }

        var last = end + 1;
        var whole = Signs.EndOfDigits(text, last);
        if (whole - last != 4 || (Signs.IsBlank(text[end]) && GoesOnAsATime(text, whole)))
        {
            return 0;
        }

        return IsNumber(text, start, digits, last) ? whole - start : 0;
    }

    /// <summary>What may stand before the last four digits.</summary>
    private static bool IsSeparator(char c) => c is '+' || Signs.IsDash(c) || Signs.IsBlank(c);

    /// <summary>"20260312 1300–1500" is a day and its hours.</summary>
    private static bool GoesOnAsATime(string text, int at) =>
        at < text.Length && (Signs.IsDash(text[at]) || text[at] is '.' or ':') && Signs.IsDigitAt(text, at + 1);

    private static bool IsNumber(string text, int date, int length, int last) =>
        IsDate(text, date, length)
        && text.AsSpan(last, 3) is not "000"
        && Luhn(text.AsSpan(date + length - 6, 6), text.AsSpan(last, 4)) % 10 == 0;

    private static bool IsDate(string text, int at, int length)
    {
        var year = Two(text, at + length - 6);
        if (length == 8)
        {
            var century = Two(text, at);
            if (century is < 18 or > 20)
            {
                return false;
            }

            year += century * 100;
        }
        else
        {
            // Of two figures the century is not known: 00 stands for 2000, which had its 29 February.
            year += 2000;
        }

        var (month, day) = (Two(text, at + length - 4), Two(text, at + length - 2));
        day = day > 60 ? day - 60 : day;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int Two(string text, int at) => ((text[at] - '0') * 10) + text[at + 1] - '0';

    private static int Luhn(ReadOnlySpan<char> date, ReadOnlySpan<char> last)
    {
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var value = (i < 6 ? date[i] : last[i - 6]) - '0';
            value = i % 2 == 0 ? value * 2 : value;
            sum += value > 9 ? value - 9 : value;
        }

        return sum;
    }
}
