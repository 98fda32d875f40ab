using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace BfaRadet.Tests.Benchmarks;

/// <summary>
/// The log of a council with thousands of decisions, a page of it and a search in it, beside the same of a small council. Run by
/// the command in the README; no part of the suite.
/// </summary>
[Collection("Benchmarks")]
public sealed class ReadingTheLog
{
    [Theory(Explicit = true)]
    [InlineData(5000)]
    public async Task Of_a_council(int decisions)
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (member, queries) = (await workspace.CallerAsync("polis"), workspace.Get<DecisionQueries>());
        var rows = new List<string[]> { new[] { "decisions", "a page", "searched" } };
        await MeasureAsync();
        await RecordAsync(workspace, decisions);
        await MeasureAsync();
        Figures.Publish("The log (ms, p50 / p95 / max)", rows);

        async Task MeasureAsync()
        {
            var all = (await queries.LogAsync(member, workspace.Council, new DecisionFilter()))!.All;
            var plain = await TimeAsync(page => queries.LogAsync(member, workspace.Council, new DecisionFilter(Page: page)));
            var searched = await TimeAsync(page => queries.LogAsync(member, workspace.Council, new DecisionFilter("åtgärder", Page: page)));
            rows.Add([all.ToString(CultureInfo.InvariantCulture), plain.ToString(), searched.ToString()]);
        }
    }

    private static async Task RecordAsync(AWorkspace workspace, int count)
    {
        var meeting = await workspace.Services.HoldAsync(workspace.Council, null, new AgendaItemText(AgendaItemKind.Decision, "Många beslut"));
        var (secretary, item) = (await workspace.CallerAsync("sekreterare"), (await workspace.MeetingAsync(meeting)).Items[0].Id);
        for (var i = 0; i < count; i++)
        {
            var draft = new DecisionDraft(DecisionKind.Assigned, i % 3 == 0 ? "Åtgärder mot skadegörelse tas fram." : "Belysningen ses över.", [new Responsible("Trafikenheten")]);
            _ = (await workspace.Get<SecretaryCommands>().RecordDecisionAsync(secretary, meeting, item, new DecisionId(Guid.CreateVersion7()), draft)).Value;
        }
    }

    private static async Task<Spread> TimeAsync(Func<int, Task> ask)
    {
        var times = new List<double>();
        for (var i = 0; i < 33; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await ask(i + 1);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        // The first ones compile the query.
        return Spread.Of(times.Skip(3));
    }
}
