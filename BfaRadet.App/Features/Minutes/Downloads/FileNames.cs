using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using Microsoft.Net.Http.Headers;
using System.Globalization;
using System.Text;

namespace BfaRadet.App.Features.Minutes.Downloads;

/// <summary>What a file is called where it is saved: "Protokoll BRÅ 2026-03-11.pdf".</summary>
public static class FileNames
{
    public static string Of(MinutesRecord record, Seal? seal, FileKind kind) => Clean(
        $"{(kind == FileKind.Zip ? "Sammanträde" : RecordWords.Title(record, seal))} {Short(record)} {SwedishDates.Iso(record.Date)}", kind);

    public static string OfExtract(MinutesRecord record, RecordSection section, FileKind kind) =>
        Clean($"{RecordWords.Extract} {Short(record)} {SwedishDates.Iso(record.Date)} {Sign(section)}", kind);

    /// <summary>
    /// The Content-Disposition header, with an ASCII fallback (RFC 6266) in which å becomes a.
    /// </summary>
    public static string Disposition(string name)
    {
        var header = new ContentDispositionHeaderValue("attachment") { FileName = $"\"{Ascii(name)}\"", FileNameStar = name };
        return header.ToString();
    }

    /// <summary>The council's short name.</summary>
    private static string Short(MinutesRecord record)
    {
        var label = record.Sections.Select(s => s.Label).FirstOrDefault(l => l != "") ?? "";
        var prefix = label.Split('§')[0].Trim();
        return prefix != "" ? prefix
            : record.CouncilName.StartsWith("Brottsförebyggande råd", StringComparison.OrdinalIgnoreCase) ? "BRÅ"
            : record.CouncilName;
    }

    private static string Sign(RecordSection section) => section.Label[Math.Max(0, section.Label.IndexOf('§', StringComparison.Ordinal))..];

    /// <summary>Without characters that some file system reserves, and no longer than all of them allow.</summary>
    private static string Clean(string name, FileKind kind)
    {
        var clean = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            clean.Append(Rune.IsControl(rune) || "\\/:*?\"<>|%".Contains(rune.ToString(), StringComparison.Ordinal) ? "-" : rune.ToString());
        }

        var cut = clean.ToString();
        return $"{(cut.Length > 120 ? string.Concat(cut.EnumerateRunes().Take(100)) : cut).Trim(' ', '.')}.{kind.Extension}";
    }

    private static string Ascii(string name)
    {
        var plain = new StringBuilder();
        foreach (var rune in name.Replace("§", "par", StringComparison.Ordinal).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(rune.IsAscii ? (char)rune.Value : '_');
            }
        }

        return plain.ToString();
    }
}
