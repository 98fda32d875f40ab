using BfaRadet.App.Data.Journal;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Records;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;
using BfaRadet.Tests.Testing;
using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace BfaRadet.Tests.Benchmarks;

/// <summary>
/// The page of seals for a council with so many adopted minutes of some twenty pages each, from the question to the answer,
/// beside reading the same rows without checking anything. Run by the command in the README; no part of the suite.
/// </summary>
[Collection("Benchmarks")]
public sealed class VerifyingTheChain
{
    [Theory(Explicit = true)]
    [InlineData(200)]
    [InlineData(2000)]
    public async Task Of_a_council(int meetings)
    {
        await using var minutes = await ToAdjust.OpenAsync();
        var (council, bytes) = (minutes.Workspace.Council, await FillAsync(minutes, meetings));
        var (caller, queries) = (await minutes.CallerAsync("skola"), minutes.Workspace.Get<SealQueries>());
        var (checks, reads) = (new List<double>(), new List<double>());
        for (var round = -2; round < 10; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var view = (await queries.FindAsync(caller, council))!;
            var check = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            Assert.True(view.IsWhole);
            Assert.Equal(meetings, view.Rows.Count);
            start = Stopwatch.GetTimestamp();
            await using (var db = minutes.Workspace.Db())
            {
                _ = db.SealedRecords().Where(s => s.Council == council).Select(s => s.Paper).AsEnumerable().Sum(p => (long)p.Length);
            }

            if (round >= 0)
            {
                checks.Add(check);
                reads.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        Figures.Publish($"Verifying {meetings.ToString(CultureInfo.InvariantCulture)} adopted minutes (ms, p50 / p95 / max)",
        [
            ["what", "time"], ["checked", Spread.Of(checks).ToString()], ["only read", Spread.Of(reads).ToString()],
            ["MB of minutes", (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture)],
        ]);
    }

    private static async Task<long> FillAsync(ToAdjust minutes, int meetings)
    {
        var paper = (await minutes.ViewAsync())!.Paper;
        var text = RichText.FromPlainText(string.Join('\n', Enumerable.Repeat("Rådet diskuterar läget på Storgatan och hur farten kan sänkas utanför skolan.", 60)));
        var (previous, bytes) = (Seal.None, 0L);
        await using var db = minutes.Workspace.Db();
        for (var number = 1; number <= meetings; number++)
        {
            var written = RecordJson.Write(paper with
            {
                Date = paper.Date.AddDays(number),
                Sections = Enumerable.Repeat(paper.Sections[0] with { Text = text }, 12).ToValueList(),
            });
            var seal = new Seal(
                minutes.Workspace.Council, number, Seal.OfMinutes, minutes.Id.ToRecord(), paper.Date.AddDays(number), Seal.HashOf(written),
                new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), ["ordförande, Ordföranden, 2026-01-01T12:00:00Z"], null, previous);
            (previous, bytes) = (seal.Hash, bytes + written.Length);
            db.Add(new SealedRecord
            {
                Council = minutes.Workspace.Council,
                Number = number,
                Record = minutes.Id.ToRecord(),
                Paper = written,
                SealText = seal.Text,
                SealHash = seal.Hash,
                AdoptedAt = seal.AdoptedAt,
            });
            db.Add(new JournalEntry(
                minutes.Workspace.Council, new MinutesAdopted(minutes.Id, number, seal.Paper, seal.Hash, null),
                new Actor(null, "Ordföranden", Duties.None, AMeeting.Day), seal.AdoptedAt));
        }

        await db.SaveChangesAsync();
        return bytes;
    }
}
