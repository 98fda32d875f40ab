using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Home;
using BfaRadet.Domain.Decisions;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;
using TestContext = Xunit.TestContext;

namespace BfaRadet.Tests.App.Features.Home;

/// <summary>What the council is behind with, by organisation, and what it waits for.</summary>
public sealed class BehindAndWaitingTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;
    private Caller _coordinator = default!;
    private DecisionId _id;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        _coordinator = await _workspace.CallerAsync("samordnare");
        await using var db = _workspace.Db();
        var closed = await db.Decisions.Where(d => d.State == DecisionState.InForce).OrderBy(d => d.Running).Select(d => d.Id).FirstAsync(TestContext.Current.CancellationToken);
        _id = closed;
        var now = (await _workspace.Get<DecisionQueries>().FindAsync(_coordinator, _workspace.Council, _id))!;
        var before = now.Decision.Draft;
        _ = (await _workspace.Get<DecisionCommands>().AmendAsync(
            _coordinator, _workspace.Council, _id, before, before with { Responsibles = [new Responsible("Bolaget"), new Responsible("Kyrkan")], DueOn = now.Meeting.Details.Date })).Value;
        _workspace.Clock.Move(TimeSpan.FromDays(1));
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task Overdue_is_told_by_organisation_to_those_who_lead_and_leads_to_the_log()
    {
        var late = (await HomeAsync("samordnare")).Late;

        Assert.Equal(1, late.Single(l => l.Name == "Kyrkan").Count);
        Assert.Equal(1, (await _workspace.Get<DecisionQueries>().LogAsync(_coordinator, _workspace.Council, new DecisionFilter(Responsible: "Kyrkan", Overdue: true)))!.Found);
        Assert.Contains((await HomeAsync("ordforande")).Late, l => l.Name == "Bolaget");
        Assert.Empty((await HomeAsync("skola")).Late);
    }

    [Fact]
    public async Task Whose_part_is_done_or_waits_is_not_behind_and_what_waits_is_listed_since_when()
    {
        var sent = (await _workspace.Get<DecisionQueries>().FindAsync(_coordinator, _workspace.Council, _id))!.Meeting.Details.Date;
        _ = (await _workspace.Get<DecisionCommands>().ReportAsync(
            _coordinator, _workspace.Council, _id, new Responsible("Kyrkan"), Progress.NotStarted, new Progress(ProgressState.Waiting, WaitsFor: "kommunstyrelsen", SentOn: sent))).Value;

        var home = await HomeAsync("samordnare");

        Assert.DoesNotContain(home.Late, l => l.Name == "Kyrkan");
        Assert.Contains(home.Late, l => l.Name == "Bolaget");
        Assert.Equal(("kommunstyrelsen", sent), home.Waiting.Where(w => w.Decision == _id).Select(w => (w.Body, w.Since!.Value)).Single());
        Assert.Contains((await HomeAsync("skola")).Waiting, w => w.Decision == _id);
    }

    private async Task<HomeView> HomeAsync(string who) => (await _workspace.Get<HomeQueries>().FindAsync(await _workspace.CallerAsync(who), _workspace.Council, null))!;
}
