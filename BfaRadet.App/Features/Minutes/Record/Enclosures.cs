using BfaRadet.Domain.Minutes;
using System.Text.RegularExpressions;

namespace BfaRadet.App.Features.Minutes.Record;

/// <summary>
/// Bilagor, as they are printed. What the agenda says will come later is not an attachment.
/// </summary>
public static partial class Enclosures
{
    public static IReadOnlyList<RecordAttachment> Of(MinutesRecord record) => [.. record.Attachments.Where(a => !Promised().IsMatch(a.Text))];

    [GeneratedRegex(
        @"^\s*(?:handling(?:en|ar|arna)?|bilag(?:a|an|or|orna)|underlag(?:et|en)?)\s+(?:(?:kommer|skickas|delas|lämnas)\s+(?:ut\s+)?)?(?:senare|vid\s+(?:mötet|sammanträdet))\s*\.?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Promised();
}
