using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using System.Data.Common;
using System.Reflection;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Agenda;

/// <summary>What Beredning suggests from the meetings before: what is open, what comes back, what nobody spoke of.</summary>
public sealed class WhatAMeetingBeginsWithTests : IAsyncLifetime
{
    private readonly Statements _statements = new();
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync(
        also: services => services.ConfigureDbContext<WorkspaceDb>(options => options.AddInterceptors(_statements)));

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task All_open_decisions_are_rows_of_one_item()
    {
        var view = await PreparingAsync();

        var one = Assert.Single(view.Suggestions, s => s.Reason == SuggestionReason.FollowUp);
        Assert.Equal("Uppföljning av beslut", one.Item.Title);
        Assert.Contains(one.Rows, r => r.State == FollowUpState.Overdue);
        Assert.Equal(one.Rows.Count, one.Item.Background.Split('\n').Length);
        Assert.DoesNotContain(view.Suggestions, s => s.Item.Title.StartsWith("Uppföljning av beslut 2026:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Taken_in_it_asks_for_what_has_come_since_only()
    {
        var before = Assert.Single((await PreparingAsync()).Suggestions, s => s.Reason == SuggestionReason.FollowUp);
        var item = await TakeAsync(before);
        Assert.DoesNotContain((await PreparingAsync()).Suggestions, s => s.Reason == SuggestionReason.FollowUp);

        await AddDecisionsAsync(1, new DecisionDraft(DecisionKind.Assigned, "Ny fråga om cykelvägen.", DueOn: new(2026, 3, 10)));
        var more = Assert.Single((await PreparingAsync()).Suggestions, s => s.Reason == SuggestionReason.FollowUp);

        Assert.Equal(item, more.Into);
        Assert.Equal("Ny fråga om cykelvägen.", Assert.Single(more.Rows).Text);
        await TakeAsync(more);
        var text = (await PreparingAsync()).Meeting.Find(item)!.Background;
        Assert.StartsWith(before.Item.Background, text, StringComparison.Ordinal);
        Assert.Contains("Ny fråga om cykelvägen.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_matter_comes_back_once_whatever_it_is_called()
    {
        var tabled = Assert.Single((await PreparingAsync()).Suggestions, s => s.Reason == SuggestionReason.Tabled);
        await AddDecisionsAsync(1, new DecisionDraft(DecisionKind.Tabled, "Bordläggs."), await ItemOfAsync(tabled.Source!.Value));
        var both = Assert.Single((await PreparingAsync()).Suggestions, s => s.Item.Title == tabled.Item.Title);
        Assert.Contains(tabled.Key, both.Keys);
        Assert.NotEqual(tabled.Source, both.Source);

        var item = await TakeAsync(tabled);
        var again = await TakeAsync(tabled, item);

        Assert.Equal(item, again);
        var view = await PreparingAsync();
        Assert.DoesNotContain(view.Suggestions, s => s.Item.Title == tabled.Item.Title);
        Assert.Single(view.Meeting.Items, i => i.Title == tabled.Item.Title);

        await EditTitleAsync(view, item, "Kameror, nytt försök");
        Assert.DoesNotContain((await PreparingAsync()).Suggestions, s => s.Keys.Contains(tabled.Key));
        _ = (await _workspace.Get<PreparingCommands>().RemoveItemAsync(await CallerAsync(), _workspace.Today, item)).Value;
        Assert.Contains((await PreparingAsync()).Suggestions, s => s.Keys.Contains(tabled.Key));
    }

    [Fact]
    public async Task Taken_by_two_coordinators_at_once_it_is_one_item()
    {
        var view = await PreparingAsync();
        var (tabled, open) = (Assert.Single(view.Suggestions, s => s.Reason == SuggestionReason.Tabled), Assert.Single(view.Suggestions, s => s.Reason == SuggestionReason.FollowUp));

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await TakeAsync(tabled);
            await TakeAsync(open);
        }

        view = await PreparingAsync();
        Assert.Single(view.Meeting.Items, i => i.Title == tabled.Item.Title);
        Assert.Single(view.Meeting.Items, i => i.Title == open.Item.Title);
    }

    [Fact]
    public async Task Put_aside_until_a_day_it_is_listed_and_comes_back_that_day()
    {
        var tabled = Assert.Single((await PreparingAsync()).Suggestions, s => s.Reason == SuggestionReason.Tabled);

        await PutAsync(tabled, new DateOnly(2026, 3, 13), "");

        var view = await PreparingAsync();
        Assert.DoesNotContain(view.Suggestions, s => s.Key == tabled.Key);
        Assert.Equal((tabled.Item.Title, new DateOnly(2026, 3, 13)), (Assert.Single(view.Aside).Title, view.Aside[0].Until!.Value));
        _workspace.Clock.Move(TimeSpan.FromDays(2));
        _workspace.Feed.Changed([Subject.Decisions(_workspace.Council)]);
        view = await PreparingAsync();
        Assert.Contains(view.Suggestions, s => s.Key == tabled.Key);
        Assert.Empty(view.Aside);
    }

    [Fact]
    public async Task Dismissed_it_needs_a_reason_and_can_be_taken_back()
    {
        var tabled = Assert.Single((await PreparingAsync()).Suggestions, s => s.Reason == SuggestionReason.Tabled);
        Assert.IsType<EmptyText>((await PutAsync(tabled, null, " ")).Refusal);
        Assert.IsType<MeetingRefusal.NotAhead>((await PutAsync(tabled, new DateOnly(2026, 3, 11), "")).Refusal);

        _ = (await PutAsync(tabled, null, "Motionen är återtagen.")).Value;
        _ = (await PutAsync(tabled, null, "Motionen är återtagen.")).Value;

        var view = await PreparingAsync();
        Assert.DoesNotContain(view.Suggestions, s => s.Key == tabled.Key);
        Assert.Equal("Motionen är återtagen.", Assert.Single(view.Aside).Reason);
        _ = (await _workspace.Get<SuggestionCommands>().TakeBackAsync(await CallerAsync(), _workspace.Council, tabled.Key)).Value;
        _ = (await _workspace.Get<SuggestionCommands>().TakeBackAsync(await CallerAsync(), _workspace.Council, tabled.Key)).Value;
        view = await PreparingAsync();
        Assert.Contains(view.Suggestions, s => s.Key == tabled.Key);
        Assert.Empty(view.Aside);
    }

    [Fact]
    public async Task A_row_that_was_put_aside_comes_back_when_its_day_is_another()
    {
        var row = (await PreparingAsync()).Suggestions.Single(s => s.Reason == SuggestionReason.FollowUp).Rows[0];
        _ = (await _workspace.Get<SuggestionCommands>().PutAsideAsync(
            await CallerAsync(), _workspace.Council, [new SetAsideText(SuggestionKey.Of(row.Decision), row.Text, row.Basis, null, "Avklarat muntligt.")])).Value;
        Assert.DoesNotContain((await PreparingAsync()).Suggestions.SelectMany(s => s.Rows), r => r.Decision == row.Decision);

        await using (var db = _workspace.Db())
        {
            var decision = await db.Decisions.SingleAsync(d => d.Id == row.Decision);
            db.Entry(decision).Property(d => d.DueOn).CurrentValue = new DateOnly(2026, 3, 1);
            await db.SaveChangesAsync();
        }

        _workspace.Feed.Changed([Subject.Decisions(_workspace.Council)]);
        Assert.Contains((await PreparingAsync()).Suggestions.SelectMany(s => s.Rows), r => r.Decision == row.Decision);
    }

    [Fact]
    public async Task Others_than_preparers_put_nothing_aside()
    {
        var tabled = Assert.Single((await PreparingAsync()).Suggestions, s => s.Reason == SuggestionReason.Tabled);

        var refused = await _workspace.Get<SuggestionCommands>().PutAsideAsync(
            await _workspace.CallerAsync("polis"), _workspace.Council, [new SetAsideText(tabled.Key, "x", tabled.Basis, null, "Nej.")]);

        Assert.IsType<NotYourDuty>(refused.Refusal);
    }

    [Fact]
    public async Task On_the_page_a_suggestion_is_put_aside_and_taken_back()
    {
        await using var window = new APage(_workspace, await CallerAsync());
        var page = await _workspace.OpenPreparingAsync(window);
        await page.FindAll(".suggestions button").First(b => b.GetAttribute("aria-label")?.StartsWith("Lägg åt sidan: Remissvar", StringComparison.Ordinal) == true).ClickAsync();
        await page.Find(".set-aside select").ChangeAsync("alltid");
        await page.Find(".set-aside").SubmitAsync();
        Assert.Contains("behöver fyllas i", page.Find(".set-aside .bfa-field-error").Words(), StringComparison.Ordinal);
        await page.FindAll(".set-aside input")[^1].ChangeAsync("Återtagen.");

        await page.Find(".set-aside").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("avfärdat: Återtagen.", page.Find(".suggestions .aside").Words(), StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".set-aside"));
        await page.Find(".suggestions .aside button").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll(".suggestions .aside")));
    }

    [Fact]
    public async Task Forty_items_and_three_hundred_open_decisions_cost_a_fixed_number_of_queries()
    {
        async Task<int> AskAsync()
        {
            _workspace.Feed.Changed([Subject.Decisions(_workspace.Council)]);
            await using var db = _workspace.Db();
            var meeting = await _workspace.MeetingAsync();
            var before = _statements.Count;
            _ = await Suggestions.OfAsync(db, meeting, new DateOnly(2026, 3, 11));
            return _statements.Count - before;
        }

        var few = await AskAsync();
        var (caller, prepare) = (await CallerAsync(), _workspace.Get<PreparingCommands>());
        _ = (await prepare.TakeInAsync(caller, _workspace.Today, [.. Enumerable.Range(1, 40).Select(n =>
            new NewItem(new AgendaItemId(Guid.CreateVersion7()), new AgendaItemText(AgendaItemKind.Decision, $"Ärende {n}")))])).Value;
        await AddDecisionsAsync(150, new DecisionDraft(DecisionKind.Assigned, "Ett uppdrag att följa upp.", DueOn: new(2026, 2, 1)));
        await AddDecisionsAsync(150, new DecisionDraft(DecisionKind.Tabled, "Bordläggs."), await AnItemAsync());
        var many = await AskAsync();

        Assert.Equal(few, many);
        Assert.True(many <= 14, $"{many}");
        var view = await PreparingAsync();
        // A hundred and fifty decisions of one matter are one line.
        Assert.True(view.Suggestions.Count < 20);
        Assert.True(view.Suggestions.Single(s => s.Reason == SuggestionReason.FollowUp).Item.Background.Length <= Wording.TextMax / 2 + 100);
    }

    private Task<Caller> CallerAsync() => _workspace.CallerAsync("samordnare");

    private async Task<PreparingView> PreparingAsync() =>
        (await _workspace.Get<MeetingQueries>().FindPreparingAsync(await CallerAsync(), _workspace.Council, _workspace.Today))!;

    private async Task<AgendaItemId> TakeAsync(Suggestion suggestion, AgendaItemId? id = null)
    {
        var item = suggestion.Into ?? id ?? new AgendaItemId(Guid.CreateVersion7());
        _ = (await _workspace.Get<SuggestionCommands>().TakeInAsync(
            await CallerAsync(), _workspace.Today, item, suggestion.Item, suggestion.Keys, null, suggestion.Into is not null)).Value;
        return item;
    }

    private async Task<Result<Done>> PutAsync(Suggestion suggestion, DateOnly? until, string reason) =>
        await _workspace.Get<SuggestionCommands>().PutAsideAsync(
            await CallerAsync(), _workspace.Council, [new SetAsideText(suggestion.Key, suggestion.Item.Title, suggestion.Basis, until, reason)]);

    private async Task EditTitleAsync(PreparingView view, AgendaItemId id, string title)
    {
        var before = view.TextOf(view.Meeting.Find(id)!);
        _ = (await _workspace.Get<PreparingCommands>().EditItemAsync(await CallerAsync(), _workspace.Today, id, before, before with { Title = title })).Value;
    }

    private async Task<AgendaItemId> ItemOfAsync(DecisionId id)
    {
        await using var db = _workspace.Db();
        return await db.Decisions.Where(d => d.Id == id).Select(d => d.Item).SingleAsync();
    }

    private async Task<AgendaItemId> AnItemAsync()
    {
        await using var db = _workspace.Db();
        return await db.Decisions.Select(d => d.Item).FirstAsync();
    }

    /// <summary>Rows of the meeting that was held, past its rules.</summary>
    private async Task AddDecisionsAsync(int count, DecisionDraft draft, AgendaItemId? item = null)
    {
        await using var db = _workspace.Db();
        var held = await db.Meetings.Where(m => m.State == MeetingState.Closed).Select(m => m.Id).SingleAsync();
        var last = await db.Decisions.MaxAsync(d => d.Running);
        var under = item ?? await db.Decisions.Where(d => d.Meeting == held).Select(d => d.Item).FirstAsync();
        db.AddRange(Enumerable.Range(1, count).Select(n => (Decision)Activator.CreateInstance(
            typeof(Decision), BindingFlags.Instance | BindingFlags.NonPublic, null,
            [new DecisionId(Guid.CreateVersion7()), _workspace.Council, held, under, new DecisionNumber(2026, last + n), draft, AMeeting.At(15, 0), "Sekreteraren"], null)!));
        await db.SaveChangesAsync();
        _workspace.Feed.Changed([Subject.Decisions(_workspace.Council)]);
    }

    private sealed class Statements : DbCommandInterceptor
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _count);
            return base.ReaderExecutedAsync(command, eventData, result, cancellationToken);
        }
    }
}
