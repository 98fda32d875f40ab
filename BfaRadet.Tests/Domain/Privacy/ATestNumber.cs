using System.Globalization;

namespace BfaRadet.Tests.Domain.Privacy;

/// <summary>
/// Numbers that no person has: made when they are needed, with a birth number in the series 980-989, which is kept for
/// tests, and a computed check digit.
/// </summary>
static class ATestNumber
{
    /// <summary>Ten digits without a separator.</summary>
    /// <param name="date">Six digits; the day may be a samordningsnummer's.</param>
    public static string Of(string date = "811228", int birthNumber = 987)
    {
        var nine = date + birthNumber.ToString("000", CultureInfo.InvariantCulture);
        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            var value = (nine[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (value / 10) + (value % 10);
        }

        return nine + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>With a separator before the last four, and perhaps a century before the date.</summary>
    public static string With(string separator, string century = "", string date = "811228", int birthNumber = 987)
    {
        var number = Of(date, birthNumber);
        return century + number[..6] + separator + number[6..];
    }

    /// <summary>The same with a check digit that is wrong.</summary>
    public static string Wrong(string separator = "-")
    {
        var number = With(separator);
        return number[..^1] + (char)('0' + ((number[^1] - '0' + 1) % 10));
    }
}
