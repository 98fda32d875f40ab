using BfaRadet.Domain.Records;
using System.Globalization;

namespace BfaRadet.App.Records;

/// <summary>
/// The lines of confirmation in a seal's text. They are part of its form: wording on pages may change, this may not, or two seals
/// of one council would say the same in two ways.
/// </summary>
internal static class SealedLines
{
    /// <summary>"ordförande, Alva Berg, 2026-03-25T13:05:00Z".</summary>
    public static string Of(Confirmation confirmation) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Of(confirmation.Part)}, {confirmation.Name}, {confirmation.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");

    /// <summary>When a line of a seal was confirmed; null for a line of another form.</summary>
    public static (string Who, DateTimeOffset At)? Read(string line) =>
        line.LastIndexOf(", ", StringComparison.Ordinal) is >= 0 and var at && DateTimeOffset.TryParseExact(
            line[(at + 2)..], "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? (line[..at], moment)
            : null;

    private static string Of(SignerPart part) => part == SignerPart.Chair ? "ordförande" : "justerare";
}
