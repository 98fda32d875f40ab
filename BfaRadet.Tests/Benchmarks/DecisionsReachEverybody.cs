using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Xunit;

namespace BfaRadet.Tests.Benchmarks;

/// <summary>
/// From a decision recorded to the render batch of the last of so many circuits on the live page, beside a bare SignalR
/// broadcast of the same size in the same run and process. Run by the command in the README; no part of the suite.
/// </summary>
[Collection("Benchmarks")]
public sealed class DecisionsReachEverybody
{
    private const int Rounds = 20;

    // Until the compiler's second tier has what it needs: a server that has been up for a minute.
    private const int WarmUp = 40;

    [Theory(Explicit = true)]
    [InlineData(100)]
    [InlineData(300)]
    public async Task On_the_live_page(int circuits)
    {
        // More pages than accounts would have.
        await using var app = new RunningApp("Development", ("Limits:Connections", "12000"));
        var meeting = await LiveMeeting.OpenAsync(app);
        var members = await OpenCircuitsAsync(app, meeting, circuits);
        var (times, bytes, queries, cost) = (new List<double>(), 0L, new List<int>(), new Cost());
        var saved = new List<double>();
        for (var round = -WarmUp; round < Rounds; round++)
        {
            cost = round == 0 ? new Cost() : cost;
            var text = $"Rådet antecknar omgång {round.ToString("000", CultureInfo.InvariantCulture)}-{Guid.NewGuid():N}.";
            var waits = members.Select(m => m.SeesAsync(System.Text.Encoding.UTF8.GetBytes(text))).ToArray();
            var (before, counter) = (members[0].Batches.Bytes, new QueryCounter());
            var start = Stopwatch.GetTimestamp();
            var decision = await meeting.RecordAsync(text);
            var recorded = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var seen = await Task.WhenAll(waits).WaitAsync(TimeSpan.FromSeconds(30));
            counter.Dispose();

            // Taken back, so that the last round draws as many decisions as the first.
            var gone = members.Select(m => m.SeesAsync([])).ToArray();
            await meeting.WithdrawAsync(decision);
            await Task.WhenAll(gone).WaitAsync(TimeSpan.FromSeconds(30));
            if (round < 0)
            {
                continue;
            }

            times.AddRange(seen.Select(at => Stopwatch.GetElapsedTime(start, at).TotalMilliseconds));
            bytes += members[0].Batches.Bytes - before;
            queries.Add(counter.Count);
            saved.Add(recorded);
        }

        var (bare, ourCost) = (new List<double>(), cost.Per(Rounds * circuits));
        await using (var limit = await BareBroadcast.OpenAsync(circuits))
        {
            for (var round = -WarmUp; round < Rounds; round++)
            {
                cost = round == 0 ? new Cost() : cost;
                var took = await limit.SendAsync((int)(bytes / Rounds));
                if (round >= 0)
                {
                    bare.AddRange(took);
                }
            }
        }

        var theirCost = cost.Per(Rounds * circuits);
        foreach (var member in members)
        {
            await member.DisposeAsync();
        }

        var (ours, theirs) = (Spread.Of(times), Spread.Of(bare));
        Figures.Publish($"Decision recorded → render batch, {circuits} circuits, {Rounds} rounds (ms, p50 / p95 / max)",
        [
            ["what", "time", "bytes", "CPU ms and KiB a circuit, recorded and taken back, both sides", "SQL statements a change"],
            ["live page, saved to disk first", ours.ToString(), $"{bytes / Rounds}", Said(ourCost), $"{queries.Min()}–{queries.Max()}"],
            ["of it until it is on disk and acknowledged", Spread.Of(saved).ToString(), "", "", ""],
            ["bare SignalR broadcast, saves nothing", theirs.ToString(), $"{bytes / Rounds}", Said(theirCost), "0"],
            ["ratio of p95", (ours.P95 / theirs.P95).ToString("0.0", CultureInfo.InvariantCulture), "", "", ""],
        ]);
    }

    private static string Said((double Milliseconds, double Kibibytes) cost) =>
        string.Create(CultureInfo.InvariantCulture, $"{cost.Milliseconds:0.000} / {cost.Kibibytes:0.0}");

    private static async Task<HeadlessCircuit[]> OpenCircuitsAsync(RunningApp app, LiveMeeting meeting, int circuits)
    {
        string[] keys = ["polis", "skola", "social", "bostad", "naringsliv", "raddning"];
        var cookies = new List<CookieContainer>();
        foreach (var key in keys)
        {
            cookies.Add(await app.StepInAsync(key));
        }

        var members = new HeadlessCircuit[circuits];
        for (var i = 0; i < circuits; i++)
        {
            members[i] = await HeadlessCircuit.OpenAsync(app.Address, meeting.Path, cookies[i % cookies.Count]);
        }

        return members;
    }
}

/// <summary>The example meeting, opened, with a secretary who records.</summary>
internal sealed class LiveMeeting(RunningApp app, Caller secretary, CouncilId council, MeetingId meeting, AgendaItemId item)
{
    public string Path => $"/rad/{council}/sammantraden/{meeting}/mote";

    public static async Task<LiveMeeting> OpenAsync(RunningApp app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        var account = await db.Users.SingleAsync(u => u.UserName == "sekreterare@exempel.se");
        var secretary = new Caller(account.Id, account.Name, IsAdministrator: false);
        var (council, id) = await db.Meetings.Where(m => m.State == MeetingState.Shared)
            .Select(m => ValueTuple.Create(m.Council, m.Id)).SingleAsync();
        _ = (await app.Services.GetRequiredService<Changes>().ToCouncilAsync(secretary, council, (c, moment) =>
            c.Choose(moment.By, c.Settings with { Quorum = QuorumRule.None }))).Value;
        _ = (await app.Services.GetRequiredService<ChairCommands>().OpenAsync(secretary, id)).Value;
        var item = (await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == id)).CurrentItem!.Value;
        return new LiveMeeting(app, secretary, council, id, item);
    }

    public async Task<DecisionId> RecordAsync(string text)
    {
        var id = new DecisionId(Guid.CreateVersion7());
        _ = (await app.Services.GetRequiredService<SecretaryCommands>()
            .RecordDecisionAsync(secretary, meeting, item, id, new DecisionDraft(DecisionKind.Noted, text))).Value;
        return id;
    }

    public async Task WithdrawAsync(DecisionId decision) => _ = (await app.Services.GetRequiredService<SecretaryCommands>()
        .WithdrawDecisionAsync(secretary, meeting, decision)).Value;
}
