using System.Globalization;
using System.Text;

namespace BfaRadet.App.Mail;

/// <summary>Text as the name of a file that every system takes: "kallelse-2026-12-16-edla-ramberg".</summary>
internal static class FileStem
{
    private const int Max = 80;

    public static string Of(string text)
    {
        var stem = new StringBuilder();
        // Letters without their rings, dots and accents.
        foreach (var sign in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(sign))
            {
                stem.Append(sign);
            }
            else if (char.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && stem.Length > 0 && stem[^1] != '-')
            {
                stem.Append('-');
            }
        }

        return stem.ToString()[..Math.Min(stem.Length, Max)].Trim('-');
    }
}
