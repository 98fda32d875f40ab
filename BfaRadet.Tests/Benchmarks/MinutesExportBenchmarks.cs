using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Blocks;
using BfaRadet.App.Features.Minutes.Downloads;
using BfaRadet.App.Features.Minutes.Downloads.Zip;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Features.Minutes.Verifying;
using BfaRadet.Tests.Testing;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.Benchmarks;

/// <summary>What it takes to hand out minutes.</summary>
[Collection("Benchmarks")]
public sealed class MinutesExportBenchmarks
{
    [Fact(Explicit = true)]
    public async Task Minutes_as_files()
    {
        var rows = new List<string[]> { new[] { "what", "p50 / p95 / max ms", "kB", "largest live heap, MiB" } };
        foreach (var (name, sections) in new[] { ("PDF, 20 pages", 21), ("PDF, 200 pages", 230) })
        {
            var document = MinutesLayout.Of(ARecord.Long(sections), null);
            var pages = Pages(document);
            rows.Add(Measured($"{name} ({pages} in fact)", sections > 100 ? 5 : 20, to => FileKind.Pdf.Write(document, ARecord.At(18, 0), to, default)));
        }

        await using var workspace = await AWorkspace.OpenAsync();
        var view = await workspace.MeetingAsync();
        var record = ARecord.Long(21);
        var files = new MeetingFiles(record, RecordJson.Write(record), ARecord.SealOf(record), view, [], ARecord.At(18, 0));
        rows.Add(Measured("zip of a meeting with 20 pages", 10, to => MeetingZip.Write(files, to, default)));

        var zip = new MemoryStream();
        MeetingZip.Write(files, zip, default);
        using var folder = new AFolder();
        var path = folder.File("m.zip", zip.ToArray());
        rows.Add(Measured("verify 200 such zips", 3, _ => VerifyCommand.Run([.. Enumerable.Repeat(path, 200)], TextWriter.Null)));
        Figures.Publish("Minutes handed out", rows);
    }

    private static int Pages(Document document)
    {
        using var file = new MemoryStream();
        PdfWriter.Write(document, ARecord.At(18, 0), file);
        return Encoding.Latin1.GetString(file.ToArray()).Split("/Type/Page/").Length - 1;
    }

    private static string[] Measured(string what, int times, Action<Stream> act)
    {
        var (milliseconds, size, live) = (new List<double>(), 0L, 0L);
        act(Stream.Null);
        for (var i = 0; i < times; i++)
        {
            var counted = new Counted();
            var since = Stopwatch.StartNew();
            act(counted);
            milliseconds.Add(since.Elapsed.TotalMilliseconds);
            size = counted.Written;
        }

        // What is alive while it is written, looked at now and then; not counted in the time.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        act(new Counted { Every = 64 * 1024, Look = () => live = Math.Max(live, GC.GetTotalMemory(forceFullCollection: true) - before) });
        return [what, Spread.Of(milliseconds).ToString(), (size / 1024).ToString(CultureInfo.InvariantCulture), (live / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture)];
    }

    private sealed class Counted : Stream
    {
        private long _looked;

        public long Written { get; private set; }

        public long Every { get; init; } = long.MaxValue;

        public Action Look { get; init; } = () => { };

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Written;

        public override long Position { get => Written; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Written += count;
            if (Written - _looked >= Every)
            {
                _looked = Written;
                Look();
            }
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
