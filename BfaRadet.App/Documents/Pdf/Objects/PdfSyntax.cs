using System.Globalization;
using System.Text;

namespace BfaRadet.App.Documents.Pdf.Objects;

/// <summary>How values are written in a PDF file (ISO 32000-1 7.3, 7.9).</summary>
internal static class PdfSyntax
{
    /// <summary>A number with at most two decimals: a hundredth of a point is finer than any printer.</summary>
    public static string Number(double value) =>
        (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A text string: as it is when plain ASCII, otherwise as UTF-16.</summary>
    public static string Text(string text)
    {
        if (text.All(letter => letter is >= ' ' and <= '~'))
        {
            return $"({text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)})";
        }

        return $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
    }

    public static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    public static string References(IEnumerable<int> numbers) => $"[{string.Join(' ', numbers.Select(Reference))}]";

    /// <summary>D:20260304102200+01'00'</summary>
    public static string Date(DateTimeOffset at)
    {
        var stamp = at.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var offset = at.ToString("zzz", CultureInfo.InvariantCulture).Replace(':', '\'');
        return $"(D:{stamp}{offset}')";
    }
}
