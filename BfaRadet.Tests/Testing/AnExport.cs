using BfaRadet.App;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes.Downloads.Zip;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Records;
using System.IO.Compression;
using System.Text;

namespace BfaRadet.Tests.Testing;

/// <summary>Files as an export holds them, to be changed and zipped again.</summary>
internal static class AnExport
{
    // Its agenda is in the zip, and the seal is not of it.
    private static readonly MeetingView _meeting = (MeetingView)Samples.Make(typeof(MeetingView));

    /// <summary>The files of the zip that is handed out: a meeting's minutes with a seal, all that is made of them, an agenda and a manifest.</summary>
    public static (Dictionary<string, byte[]> Files, Seal Seal) Adopted(int number = 1, Seal? previous = null, string title = "Mötets öppnande")
    {
        var record = ARecord.With([ARecord.Section(1, title)]);
        var seal = ARecord.SealOf(record, number, previous?.Hash);
        using var zip = new MemoryStream();
        MeetingZip.Write(new(record, RecordJson.Write(record), seal, _meeting, null, SwedishTime.Of(seal.AdoptedAt)), zip, CancellationToken.None);
        return (Unzip(zip.ToArray()), seal);
    }

    /// <summary>The files of a meeting whose minutes are not adopted.</summary>
    public static Dictionary<string, byte[]> OfADraft()
    {
        var record = ARecord.With([ARecord.Section(1, "Mötets öppnande")]);
        using var zip = new MemoryStream();
        MeetingZip.Write(new(record, RecordJson.Write(record), null, _meeting, null, SwedishTime.Of(ARecord.SealOf(record, 1, null).AdoptedAt)), zip, CancellationToken.None);
        return Unzip(zip.ToArray());
    }

    public static Dictionary<string, byte[]> WithManifest(Dictionary<string, byte[]> files)
    {
        files.Remove(ExportNames.Manifest);
        var manifest = string.Concat(files.Select(f => $"{Seal.HashOf(f.Value)}  {f.Key}\n"));
        return new(files) { [ExportNames.Manifest] = Encoding.UTF8.GetBytes(manifest) };
    }

    public static byte[] Zip(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public static Dictionary<string, byte[]> Unzip(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var from = e.Open();
            using var to = new MemoryStream();
            from.CopyTo(to);
            return to.ToArray();
        });
    }

    /// <summary>One file that unpacks to so many MiB of nothing, in a zip of some kB that says it is small.</summary>
    public static byte[] Bomb(int mebibytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var nothing = new byte[1 << 20];
            deflate.Write(nothing);
            deflate.Flush();
            var first = (int)packed.Length;
            deflate.Write(nothing);
            deflate.Flush();
            // The second piece only points back into zeros, so it can be said again and again.
            var again = packed.ToArray()[first..];
            for (var i = 2; i < mebibytes; i++)
            {
                packed.Write(again);
            }
        }

        var (data, name) = (packed.ToArray(), Encoding.ASCII.GetBytes(ExportNames.Record));
        using var zip = new MemoryStream();
        using var write = new BinaryWriter(zip);
        void Common()
        {
            write.Write((short)20);
            write.Write((short)0);
            write.Write((short)8);
            write.Write(0);
            write.Write(0);
            write.Write(data.Length);
            write.Write(1000);
            write.Write((short)name.Length);
            write.Write((short)0);
        }

        write.Write(0x04034b50);
        Common();
        write.Write(name);
        write.Write(data);
        var directory = (int)zip.Position;
        write.Write(0x02014b50);
        write.Write((short)20);
        Common();
        write.Write((short)0);
        write.Write((short)0);
        write.Write((short)0);
        write.Write(0);
        write.Write(0);
        write.Write(name);
        var end = (int)zip.Position;
        write.Write(0x06054b50);
        write.Write(0);
        write.Write((short)1);
        write.Write((short)1);
        write.Write(end - directory);
        write.Write(directory);
        write.Write((short)0);
        return zip.ToArray();
    }
}
