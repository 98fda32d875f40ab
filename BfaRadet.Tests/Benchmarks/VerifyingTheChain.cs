using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Records;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
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
                _ = db.SealedRecords().Where(s => s.Council == council).Select(s => s.Bytes).AsEnumerable().Sum(p => (long)p.Length);
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

    /// <summary>One meeting's minutes, long, adopted again and again by its people: what a chain costs does not ask which record a link is of.</summary>
    private static async Task<long> FillAsync(ToAdjust minutes, int meetings)
    {
        var (secretary, writing) = (await minutes.CallerAsync("sekreterare"), minutes.Workspace.Get<MinutesCommands>());
        var text = string.Join('\n', Enumerable.Repeat("Rådet diskuterar läget på Storgatan och hur farten kan sänkas utanför skolan.", 144));
        foreach (var item in minutes.Items)
        {
            _ = (await writing.AppendAsync(secretary, minutes.Id, item, text)).Value;
        }

        for (var number = 1; number <= meetings; number++)
        {
            _ = await minutes.Workspace.Services.AdoptAsync(minutes.Id);
            if (number < meetings)
            {
                _ = (await minutes.Commands.ReopenAsync(secretary, minutes.Id, "Ny lydelse")).Value;
            }
        }

        await using var db = minutes.Workspace.Db();
        return await db.SealedRecords().SumAsync(s => (long)s.Bytes.Length);
    }
}
