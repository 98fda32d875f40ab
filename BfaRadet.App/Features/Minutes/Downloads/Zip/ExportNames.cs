using BfaRadet.Domain.Minutes;
using System.Globalization;
using System.Text;

namespace BfaRadet.App.Features.Minutes.Downloads.Zip;

/// <summary>The names of the files in a zip that others read it by: ASCII, so that every tool reads them alike.</summary>
public static class ExportNames
{
    public const string Record = "protokoll.json";
    public const string Seal = "sigill.txt";
    public const string Manifest = "manifest.sha256";
    public const string ReadMe = "README.txt";
    public const string Agenda = "dagordning";
    public const string Decisions = "beslut";
    public const string Journal = "journal.jsonl";
    public const string Notice = "anslag.json";

    /// <summary>What the names of attachments begin with, and no other's.</summary>
    public const string Attachment = "bilaga-";

    private const int MaxAttachment = 100;

    /// <summary>A folder or a zip with one of these files is taken for an export.</summary>
    public static readonly IReadOnlyList<string> Ours = [Manifest, Record, Seal];

    public static string Of(FileKind kind) => $"protokoll.{kind.Extension}";

    /// <summary>The files that the minutes name, each with its name in the zip: "bilaga-2-Hastighetsmatning.pdf".</summary>
    public static IReadOnlyList<(string Name, RecordFile File)> OfAttachments(MinutesRecord record) =>
    [
        .. record.Attachments.Where(a => a.File is { Hash: not "" })
            .Select((a, at) => (string.Create(CultureInfo.InvariantCulture, $"{Attachment}{at + 1}-{Plain(a.Text)}"), a.File!)),
    ];

    // Minutes that were given to be checked may name a file in any way.
    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '-' or '_') ? (char)rune.Value : '_');
            }
        }

        var whole = plain.ToString();
        var end = whole.LastIndexOf('.') is var dot and >= 0 && whole.Length - dot <= 5 ? whole[dot..] : "";
        return whole.Length <= MaxAttachment ? whole : whole[..(MaxAttachment - end.Length)] + end;
    }
}
