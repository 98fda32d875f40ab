using BfaRadet.App.Features.Minutes.Blocks;
using BfaRadet.App.Features.Minutes.Downloads;
using BfaRadet.App.Features.Minutes.Downloads.Zip;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using System.Text;
using System.Text.Json;

namespace BfaRadet.App.Features.Minutes.Verifying;

/// <summary>
/// Makes what is read and printed of sealed minutes anew from the sealed bytes, and compares. The seal is of the bytes alone:
/// whoever changes a PDF can change the manifest too.
/// </summary>
internal static class FilesOfTheRecord
{
    /// <param name="file">The minutes, which are those that the seal is of.</param>
    public static IReadOnlyList<Finding> Of(Exported export, ExportedFile file, Seal seal)
    {
        try
        {
            var record = RecordJson.Read(file.Bytes);
            return (record.Meeting.Value, record.Date, record.Council) == (seal.Record.Value, seal.Date, seal.Council)
                ? Compared(export, record, seal)
                : [new Finding(FindingKind.SealOfAnother, export.Name, ExportNames.Seal, seal.Number)];
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Anybody can seal anything, and what is no minutes fails in ways that cannot be listed.
            return [new Finding(FindingKind.RecordUnreadable, export.Name, ExportNames.Record)];
        }
    }

    private static List<Finding> Compared(Exported export, MinutesRecord record, Seal seal)
    {
        var findings = new List<Finding>();
        var made = OfTheRecord(export, record, seal);
        if (Notice(export) is (var isReadable, var notice) && isReadable)
        {
            AddDocuments(made, record, seal, notice);
        }
        else
        {
            findings.Add(new Finding(FindingKind.NoticeUnreadable, export.Name, ExportNames.Notice));
        }

        var writer = WriterOf(export);
        foreach (var (name, write) in made)
        {
            if (!export.Files.TryGetValue(name, out var file))
            {
                // Another version may have handed out fewer, but said which it was.
                findings.AddRange(writer == Product.Writer || name == ExportNames.ReadMe ? [new Finding(FindingKind.Missing, export.Name, name)] : []);
            }
            else if (HashOf(write) != file.Hash)
            {
                findings.Add(new Finding(
                    writer == Product.Writer ? FindingKind.NotOfTheRecord : FindingKind.OtherWriter, export.Name, name, Mark: writer ?? "okänd"));
            }
        }

        var attachments = ExportNames.OfAttachments(record);
        foreach (var (name, named) in attachments)
        {
            if (!export.Files.TryGetValue(name, out var file))
            {
                findings.Add(new Finding(FindingKind.Missing, export.Name, name));
            }
            else
            {
                findings.AddRange(file.Hash == named.Hash ? [] : [new Finding(FindingKind.NotNamed, export.Name, name)]);
            }
        }

        var outside = export.Files.Keys
            .Where(name => !made.ContainsKey(name) && !attachments.Any(a => a.Name == name) && name is not (ExportNames.Record or ExportNames.Seal or ExportNames.Manifest))
            .Order(StringComparer.Ordinal).ToList();
        if (outside.Count > 0)
        {
            findings.Add(new Finding(FindingKind.OutsideSeal, export.Name, string.Join(", ", outside)) { Outside = outside.ToValueList() });
        }

        return findings;
    }

    /// <summary>Each file that is made of the minutes and the seal alone, by its name.</summary>
    private static Dictionary<string, Action<Stream>> OfTheRecord(Exported export, MinutesRecord record, Seal seal) => new()
    {
        [ExportNames.ReadMe] = to => to.Write(Encoding.UTF8.GetBytes(ReadMe.Of(
            record, seal, export.Files.ContainsKey(ExportNames.Journal), export.Files.ContainsKey(ExportNames.Notice), WriterOf(export) ?? ""))),
        [$"{ExportNames.Decisions}.csv"] = to => DecisionFiles.WriteCsv(record, to),
        [$"{ExportNames.Decisions}.json"] = to => DecisionFiles.WriteJson(record, to),
    };

    /// <summary>The minutes themselves: last in them stands the notice.</summary>
    private static void AddDocuments(Dictionary<string, Action<Stream>> made, MinutesRecord record, Seal seal, NoticeFacts? notice)
    {
        var document = MinutesLayout.Of(record, seal, notice);
        foreach (var kind in FileKind.Documents)
        {
            made[ExportNames.Of(kind)] = to => kind.Write(document, SwedishTime.Of(seal.AdoptedAt), to, CancellationToken.None);
        }
    }

    private static (bool IsReadable, NoticeFacts? Notice) Notice(Exported export)
    {
        if (!export.Files.TryGetValue(ExportNames.Notice, out var posted))
        {
            return (true, null);
        }

        try
        {
            // What is not there is read as nothing.
            var notice = ExportJson.Read<NoticeFacts>(posted.Bytes);
            return (notice is { Organ: not null, Paragraphs: not null, KeptAt: not null }, notice);
        }
        catch (JsonException)
        {
            return (false, null);
        }
    }

    private static string? WriterOf(Exported export) =>
        export.Files.TryGetValue(ExportNames.ReadMe, out var readMe) ? ReadMe.WriterOf(readMe.Text ?? "") : null;

    private static string HashOf(Action<Stream> write)
    {
        using var hashed = new HashingStream(Stream.Null);
        write(hashed);
        return hashed.Hash();
    }
}
