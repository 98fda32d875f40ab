using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Agenda;

public sealed class ReadingTheAgendaTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task An_agenda_is_shared_in_its_own_gender()
    {
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));

        var page = await OpenAsync(window);

        Assert.Equal("Delad", page.Find("[data-state], .bfa-chip").TextContent.Trim());
    }

    [Fact]
    public async Task What_asks_somebody_to_read_it_goes_when_it_is_opened_in_any_window_of_theirs_and_in_nobody_elses()
    {
        await using var phone = new APage(_workspace, await _workspace.CallerAsync("polis"));
        await using var tablet = new APage(_workspace, await _workspace.CallerAsync("polis"));
        await using var other = new APage(_workspace, await _workspace.CallerAsync("skola"));
        var (mine, theirs) = (Home(phone), Home(other));
        mine.WaitForAssertion(() => Assert.Contains("har delats med dig", mine.Markup, StringComparison.Ordinal));

        await OpenAsync(tablet);

        mine.WaitForAssertion(() => Assert.DoesNotContain("har delats med dig", mine.Markup, StringComparison.Ordinal));
        Assert.Contains("har delats med dig", theirs.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_kept_once_and_not_of_those_who_prepare_it()
    {
        var reads = _workspace.Get<AgendaReads>();

        foreach (var key in new[] { "polis", "polis", "samordnare", "administrator" })
        {
            await reads.MarkAsync(await _workspace.CallerAsync(key), _workspace.Council, _workspace.Today);
        }

        await using var db = _workspace.Db();
        Assert.Equal((await _workspace.CallerAsync("polis")).AccountId, Assert.Single(await db.Set<AgendaRead>().ToListAsync()).Account);
    }

    private async Task<IRenderedComponent<AgendaPage>> OpenAsync(APage window)
    {
        var page = window.Open<AgendaPage>(MeetingAddresses.Agenda(_workspace.Council, _workspace.Today),
            p => p.Add(x => x.CouncilKey, _workspace.Council.Value).Add(x => x.MeetingKey, _workspace.Today.Value));
        await page.WaitForElementAsync("ol.items");
        return page;
    }

    private IRenderedComponent<HomePage> Home(APage window) =>
        window.Open<HomePage>($"/rad/{_workspace.Council}", p => p.Add(h => h.CouncilId, _workspace.Council.Value));
}
