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
internal static class OfThePaper
{
    /// <param name="paper">The minutes, which are those that the seal is of.</param>
    public static IEnumerable<Finding> Of(Exported export, ExportedFile paper, Seal seal)
    {
        try
        {
            var record = RecordJson.Read(paper.Bytes);
            return (record.Meeting.Value, record.Date, record.Council) != (seal.Record.Value, seal.Date, seal.Council)
                ? [new Finding(FindingKind.SealOfAnother, export.Name, ExportNames.Seal, seal.Number)]
                : Compared(export, Made(export, record, seal));
        }
        catch (Exception fault) when (fault is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            // Sealed by somebody else, and no minutes of ours.
            return [new Finding(FindingKind.NothingToCompare, export.Name, ExportNames.Paper)];
        }
    }

    private static List<Finding> Compared(Exported export, Dictionary<string, Action<Stream>> made)
    {
        var writer = WriterOf(export);
        var findings = export.Files.Where(file => made.ContainsKey(file.Key) && HashOf(made[file.Key]) != file.Value.Hash)
            .Select(file => new Finding(
                writer == Product.Writer ? FindingKind.NotOfThePaper : FindingKind.OtherWriter, export.Name, file.Key, Mark: writer ?? "okänd"))
            .ToList();
        var outside = export.Files.Keys
            .Where(name => !made.ContainsKey(name) && name is not (ExportNames.Paper or ExportNames.Seal or ExportNames.Manifest))
            .Order(StringComparer.Ordinal).ToList();
        if (outside.Count > 0)
        {
            findings.Add(new Finding(FindingKind.OutsideSeal, export.Name, string.Join(", ", outside)));
        }

        return findings;
    }

    /// <summary>Each file that is made of the minutes, by its name.</summary>
    private static Dictionary<string, Action<Stream>> Made(Exported export, MinutesRecord record, Seal seal)
    {
        var notice = export.Files.TryGetValue(ExportNames.Notice, out var posted) ? ExportJson.Read<NoticeFacts>(posted.Bytes) : null;
        var document = MinutesLayout.Of(record, seal, notice);
        var at = SwedishTime.Of(seal.AdoptedAt);
        var made = FileKind.Documents.ToDictionary(
            ExportNames.Of, Action<Stream> (kind) => to => kind.Write(document, at, to, CancellationToken.None));
        made[$"{ExportNames.Decisions}.csv"] = to => DecisionFiles.WriteCsv(record, to);
        made[$"{ExportNames.Decisions}.json"] = to => DecisionFiles.WriteJson(record, to);
        made[ExportNames.ReadMe] = to => to.Write(Encoding.UTF8.GetBytes(
            ReadMe.Of(record, seal, export.Files.ContainsKey(ExportNames.Journal), notice is not null, WriterOf(export) ?? "")));
        return made;
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
