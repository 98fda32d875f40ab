using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Journal;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Journal;

public sealed class ReadingTheJournalTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Theory]
    [InlineData("polis", false)]
    [InlineData("ahorare", false)]
    [InlineData("samordnare", true)]
    public async Task What_is_in_Beredning_is_told_only_to_those_who_prepare(string key, bool told)
    {
        var view = await ListAsync(key);

        Assert.Equal(told, view.Lines.Any(l => l.Did.Contains("Nya fokusområden", StringComparison.Ordinal)));
        Assert.Equal(told ? 3 : 2, view.Meetings.Count);
    }

    [Fact]
    public async Task What_was_taken_away_before_the_agenda_was_shared_stays_in_Beredning()
    {
        var coordinator = await _workspace.CallerAsync("samordnare");
        var (meeting, item) = (await PreparingAsync(), new AgendaItemId(Guid.CreateVersion7()));
        var commands = _workspace.Get<PreparingCommands>();
        await commands.AddItemAsync(coordinator, meeting, item, new AgendaItemText(AgendaItemKind.Information, "Känslig rubrik"));
        await commands.RemoveItemAsync(coordinator, meeting, item);
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));
        await commands.ShareAsync(coordinator, meeting);

        var member = await ListAsync("polis", new JournalFilter(meeting));

        Assert.Contains(member.Lines, l => l.Did.StartsWith("delade dagordningen", StringComparison.Ordinal));
        Assert.DoesNotContain(member.Lines, l => l.Did.Contains("Känslig", StringComparison.Ordinal));
        Assert.Contains((await ListAsync("samordnare", new JournalFilter(meeting))).Lines, l => l.Did.Contains("Känslig", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_meeting_one_may_not_know_of_is_not_found()
    {
        var journal = _workspace.Get<JournalQueries>();

        Assert.Null(await journal.ListAsync(await _workspace.CallerAsync("polis"), _workspace.Council, new JournalFilter(await PreparingAsync())));
        Assert.Null(await journal.ListAsync(await _workspace.CallerAsync("polis"), _workspace.Council, new JournalFilter(new MeetingId(Guid.NewGuid()))));
        Assert.Null(await journal.ListAsync(new Caller("nobody", "Nobody", true), _workspace.Council, new JournalFilter()));
    }

    [Fact]
    public async Task Saves_of_the_same_notes_are_one_stretch_of_writing()
    {
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        var secretary = await _workspace.CallerAsync("sekreterare");
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(secretary, _workspace.Today)).Value;
        var item = (await _workspace.MeetingAsync()).Items[0].Id;
        for (var i = 0; i < 3; i++)
        {
            _workspace.Clock.Move(TimeSpan.FromMinutes(5));
            _ = (await _workspace.Get<MinutesCommands>().AppendAsync(secretary, _workspace.Today, item, $"Rad {i}")).Value;
            await _workspace.Get<WritingEngine>().WriteDownAsync();
        }

        var view = await ListAsync("polis", new JournalFilter(_workspace.Today));

        var line = Assert.Single(view.Lines, l => l.Did == "skrev anteckningar i punkt 1");
        Assert.Equal(TimeSpan.FromMinutes(10), line.Until - line.At);
    }

    [Fact]
    public async Task It_can_be_narrowed_to_a_person()
    {
        var view = await ListAsync("samordnare", new JournalFilter(By: "Cajsa Frisk"));

        Assert.NotEmpty(view.Lines);
        Assert.All(view.Lines, l => Assert.Equal("Cajsa Frisk", l.By));
    }

    [Fact]
    public async Task Page_after_page_tells_all_of_it_once()
    {
        await using var db = _workspace.Db();
        var coordinator = await _workspace.CallerAsync("samordnare");
        var meeting = await PreparingAsync();
        for (var i = 0; i < JournalQueries.PageSize; i++)
        {
            await _workspace.Get<PreparingCommands>().AddItemAsync(
                coordinator, meeting, new AgendaItemId(Guid.CreateVersion7()), new AgendaItemText(AgendaItemKind.Information, $"Punkt {i}"));
        }

        var first = await ListAsync("samordnare");
        var second = await ListAsync("samordnare", new JournalFilter(Before: first.Older));

        Assert.NotNull(first.Older);
        Assert.Empty(first.Lines.Select(l => l.Id).Intersect(second.Lines.Select(l => l.Id)));
        Assert.True(first.Lines[^1].Id > second.Lines[0].Id);
    }

    private async Task<JournalView> ListAsync(string key, JournalFilter? filter = null) =>
        (await _workspace.Get<JournalQueries>().ListAsync(
            await _workspace.CallerAsync(key), _workspace.Council, filter ?? new JournalFilter()))!;

    private async Task<MeetingId> PreparingAsync()
    {
        await using var db = _workspace.Db();
        return await db.Meetings.Where(m => m.State == MeetingState.Preparing).Select(m => m.Id).SingleAsync();
    }
}
