using BfaRadet.App.Features.Minutes.Blocks;
using System.IO.Compression;
using System.Text;

namespace BfaRadet.App.Features.Minutes.Downloads.Zip;

/// <summary>
/// The whole meeting as a zip: minutes in every form, seal, agenda, decisions, journal, attachments, how to check it, and last a list of each
/// file's SHA-256, in the format that <c>sha256sum -c</c> reads. Always in the same order.
/// </summary>
internal static class MeetingZip
{
    /// <param name="output">Written synchronously, file by file; need not be seekable. Not closed.</param>
    public static void Write(MeetingFiles files, Stream output, CancellationToken cancellation)
    {
        var document = MinutesLayout.Of(files.Record, files.Seal, files.Notice);
        var manifest = new StringBuilder();
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);

        Add(ExportNames.ReadMe, ReadMe.Of(files.Record, files.Seal, files.Journal is not null, files.Notice is not null, Product.Writer));
        foreach (var kind in FileKind.Documents)
        {
            AddStream(ExportNames.Of(kind), to => kind.Write(document, files.At, to, cancellation));
        }

        AddStream(ExportNames.Record, to => to.Write(files.RecordBytes));
        if (files.Seal is { } seal)
        {
            Add(ExportNames.Seal, seal.Text);
        }

        Add($"{ExportNames.Agenda}.txt", AgendaFiles.Text(files.Meeting));
        AddStream($"{ExportNames.Agenda}.json", to => AgendaFiles.WriteJson(files.Meeting, to));
        AddStream($"{ExportNames.Decisions}.csv", to => DecisionFiles.WriteCsv(files.Record, to));
        AddStream($"{ExportNames.Decisions}.json", to => DecisionFiles.WriteJson(files.Record, to));
        if (files.Notice is { } notice)
        {
            AddStream(ExportNames.Notice, to => ExportJson.Write(notice, to));
        }

        if (files.Journal is { } journal)
        {
            AddStream(ExportNames.Journal, to => JournalFile.Write(journal, to));
        }

        foreach (var (name, open) in files.Attachments)
        {
            if (open() is { } bytes)
            {
                using (bytes)
                {
                    // Those that are large are packed as they are.
                    AddStream(name, bytes.CopyTo, CompressionLevel.NoCompression);
                }
            }
        }

        // The list does not list itself.
        using (var last = Entry(ExportNames.Manifest).Open())
        {
            last.Write(Encoding.UTF8.GetBytes(manifest.ToString()));
        }

        void Add(string name, string text) => AddStream(name, to => to.Write(Encoding.UTF8.GetBytes(text)));

        void AddStream(string name, Action<Stream> write, CompressionLevel packed = CompressionLevel.Optimal)
        {
            cancellation.ThrowIfCancellationRequested();
            using var entry = Entry(name, packed).Open();
            using var hashed = new HashingStream(entry);
            write(hashed);
            manifest.Append(hashed.Hash()).Append("  ").Append(name).Append('\n');
        }

        ZipArchiveEntry Entry(string name, CompressionLevel packed = CompressionLevel.Optimal)
        {
            var entry = zip.CreateEntry(name, packed);
            entry.LastWriteTime = files.At;
            return entry;
        }
    }
}
