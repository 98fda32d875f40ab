using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Ui;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Agenda;

public sealed class TimeLineTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task A_held_meeting_is_told_against_its_plan()
    {
        var (chair, secretary) = (_workspace.Get<ChairCommands>(), await _workspace.CallerAsync("sekreterare"));
        Assert.Null(TimeLine.Of(await _workspace.MeetingAsync()));
        _ = (await chair.OpenAsync(secretary, _workspace.Today)).Value;
        Assert.Null(TimeLine.Of(await _workspace.MeetingAsync()));
        var items = (await _workspace.MeetingAsync()).Items;
        _workspace.Clock.Move(TimeSpan.FromMinutes(8));
        _ = (await chair.TakeUpAsync(secretary, _workspace.Today, items[1].Id, null)).Value;
        _workspace.Clock.Move(TimeSpan.FromMinutes(12));
        _ = (await chair.CloseAsync(secretary, _workspace.Today, "Tiden var ute.")).Value;

        var line = TimeLine.Of(await _workspace.MeetingAsync())!;

        Assert.Equal(("15.30", "17.30"), (SwedishDates.Clock(line.PlannedFrom), SwedishDates.Clock(line.PlannedTo)));
        Assert.Equal([8 - 5, 12 - 15], line.Rows.Where(r => r.Actual is not null).Select(r => r.Over!.Value));
        Assert.All(line.Rows, row => Assert.True(row.Planned is not { } plan || plan.From >= 0 && plan.From + plan.Length <= 1.0001));
        Assert.All(line.Ticks, tick => Assert.InRange(tick.Place, 0, 1));
        Assert.InRange(line.Ticks.Count, 2, 6);

        await using var window = new APage(_workspace, secretary);
        var page = window.Open<AgendaPage>(MeetingAddresses.Agenda(_workspace.Council, _workspace.Today),
            p => p.Add(x => x.CouncilKey, _workspace.Council.Value).Add(x => x.MeetingKey, _workspace.Today.Value));
        var rows = (await page.WaitForElementAsync(".timeline")).QuerySelectorAll("tbody tr");
        Assert.Equal(items.Count, rows.Length);
        Assert.Equal(["15.30, 5 min", "15.30, 8 min", "3 min mer"], rows[0].QuerySelectorAll("[data-label]").Select(c => c.Words()));
        Assert.Equal("togs inte upp", rows[3].QuerySelector("[data-label=Blev]")!.TextContent);
        Assert.Contains("1 av 2 punkter tog längre tid än planerat.", page.Find(".timeline .sum").Words(), StringComparison.Ordinal);
    }
}
