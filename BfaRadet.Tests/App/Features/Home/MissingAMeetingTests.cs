using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Home;

/// <summary>Who was not at the latest meeting is told what it came to, until it is said to be read.</summary>
public sealed class MissingAMeetingTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task Whoever_was_away_sees_what_was_decided_and_first_what_concerns_him()
    {
        Assert.NotEqual(_workspace.Today, (await HomeAsync("raddning")).Missed!.Id);
        await HoldAsync();

        var missed = (await HomeAsync("polis")).Missed!;

        Assert.Equal(_workspace.Today, missed.Id);
        Assert.Equal("Polisen mäter farten.", Assert.Single(missed.Concerns).Text);
        Assert.Equal("Rapporten läggs till handlingarna.", Assert.Single(missed.Others).Text);
    }

    [Fact]
    public async Task Who_was_there_and_who_is_called_only_for_another_has_missed_nothing()
    {
        await HoldAsync();

        Assert.Null((await HomeAsync("skola")).Missed);
        Assert.Null((await HomeAsync("kommunpolis")).Missed);
        Assert.Null((await HomeAsync("ahorare")).Missed);
    }

    [Fact]
    public async Task It_is_told_until_it_is_said_to_be_read_or_is_long_ago()
    {
        await HoldAsync();
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));
        var page = window.Open<HomePage>($"/rad/{_workspace.Council}", p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        await page.WaitForElementAsync("#missed");
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));

        await page.InvokeAsync(() => page.FindAll("button").Single(b => b.TextContent == "Jag har tagit del av det").ClickAsync(new()));

        await page.WaitForStateAsync(() => page.FindAll("#missed").Count == 0);
        Assert.Null((await HomeAsync("polis")).Missed);
        Assert.NotNull((await HomeAsync("social")).Missed);
        _workspace.Clock.Move(TimeSpan.FromDays(121));
        Assert.Null((await HomeAsync("social")).Missed);
    }

    private async Task<HomeView> HomeAsync(string key) =>
        (await _workspace.Get<HomeQueries>().FindAsync(await _workspace.CallerAsync(key), _workspace.Council, null))!;

    private async Task HoldAsync()
    {
        var (secretary, commands) = (await _workspace.CallerAsync("sekreterare"), _workspace.Get<SecretaryCommands>());
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(secretary, _workspace.Today)).Value;
        var meeting = await _workspace.MeetingAsync();
        var school = (await _workspace.CallerAsync("skola")).Name;
        _ = (await commands.MarkPresentAsync(secretary, _workspace.Today, meeting.Roll.Single(l => l.Name == school).Id, remote: false)).Value;
        foreach (var draft in new[]
        {
            new DecisionDraft(DecisionKind.Assigned, "Polisen mäter farten.", [new Responsible("Polismyndigheten")], new DateOnly(2026, 6, 1)),
            new DecisionDraft(DecisionKind.Noted, "Rapporten läggs till handlingarna."),
        })
        {
            _ = (await commands.RecordDecisionAsync(secretary, _workspace.Today, meeting.CurrentItem!.Value, new DecisionId(Guid.CreateVersion7()), draft)).Value;
        }

        _ = (await _workspace.Get<ChairCommands>().CloseAsync(secretary, _workspace.Today, "Tiden är slut.")).Value;
    }
}
