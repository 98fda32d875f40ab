using BfaRadet.App.Data.Files;
using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Mail;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.App.Features.Meetings.Subscriptions;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proposals;
using BfaRadet.Domain.Meetings.Summons;
using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Summons;

/// <summary>A meeting that will not be held.</summary>
public sealed class CancellingAMeetingTests
{
    [Fact]
    public async Task Those_who_were_summoned_get_a_letter_that_takes_it_out_of_their_calendars()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        await made.MoveAsync(ASummonedMeeting.Details with { StartsAt = new TimeOnly(15, 0) });
        var former = await made.LettersAsync();

        var done = await made.Commands.CancelAsync(made.Coordinator, made.Id, "För få kan komma.");

        Assert.Null(done.Refusal);
        var letters = (await made.LettersAsync()).Where(l => !former.Exists(f => f.Id == l.Id)).ToList();
        Assert.Equal((await made.ViewAsync()).Summons!.Latest.Content.Called.Count, letters.Count);
        Assert.All(letters, l => Assert.Contains("För få kan komma.", l.Text, StringComparison.Ordinal));
        await using var db = made.Workspace.Db();
        var file = System.Text.Encoding.UTF8.GetString((await db.ReadFileAsync(Assert.Single(letters[0].Enclosures).Hash, Cancel))!);
        var taken = Calendar.Load(file)!;
        var entry = taken.Events.Single()!;
        Assert.Equal(("CANCEL", $"{made.Id}@bfaradet", 2, "CANCELLED"), (taken.Method, entry.Uid, entry.Sequence, entry.Status));
        Assert.DoesNotContain("\u2212", file, StringComparison.Ordinal);
        Assert.Equal(letters.Count, (await made.PlanOfAsync()).Letters.ByHand);
    }

    [Fact]
    public async Task One_who_has_not_been_told_of_a_move_reads_the_day_that_was_told()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var told = (await made.LettersAsync()).First();
        _ = (await made.Workspace.Get<LetterCommands>().HandOverAsync(made.Coordinator, told.Id)).Value;
        await made.MoveAsync(ASummonedMeeting.Details with { Date = ASummonedMeeting.Details.Date.AddDays(7) });
        made.Workspace.Clock.Move(TimeSpan.FromMinutes(1));

        _ = (await made.Commands.CancelAsync(made.Coordinator, made.Id, "För få kan komma.")).Value;

        var cancelling = (await made.LettersAsync()).Where(l => l.Subject.StartsWith("Inställt", StringComparison.Ordinal)).ToList();
        Assert.Contains($"som du har kallats till {SummonsWords.When(ASummonedMeeting.Details)}", cancelling.Single(l => l.Member == told.Member).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("som du har kallats till", cancelling.First(l => l.Member != told.Member).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_sees_it_and_nobody_answers()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var (police, subscriptions) = (await made.Workspace.CallerAsync("polis"), made.Workspace.Get<CalendarSubscriptions>());
        var secret = (await subscriptions.MakeAsync(police)).Value.Split("kod=")[1];
        var link = (await made.LettersAsync()).Single(l => l.ToAddress == "polis@exempel.se").Secrets[0];

        _ = (await made.Commands.CancelAsync(made.Coordinator, made.Id, "Sjukdom")).Value;

        var home = (await made.Workspace.Get<HomeQueries>().FindAsync(police, made.Workspace.Council, null))!;
        Assert.Equal("Sjukdom", Assert.Single(home.Cancelled).Reason);
        Assert.DoesNotContain(home.Needs, n => n.About == made.Id);
        var list = (await made.Workspace.Get<MeetingQueries>().ListAsync(police, made.Workspace.Council))!;
        Assert.Equal("Inställt", MeetingWords.Of(list.Meetings.Single(m => m.Id == made.Id).State, isAdopted: false));
        var feed = Calendar.Load((await subscriptions.ReadAsync(secret, Cancel))!)!;
        Assert.Equal("CANCELLED", feed.Events.Single(e => e.Uid == $"{made.Id}@bfaradet").Status);
        Assert.IsType<MeetingRefusal.IsCancelled>((await made.Commands.AnswerAsync(police, made.Id, SummonsAnswer.Comes)).Refusal);
        Assert.IsType<MeetingRefusal.IsCancelled>((await made.Commands.AnswerByLinkAsync(link, SummonsAnswer.Comes, "")).Refusal);
    }

    [Fact]
    public async Task What_stood_on_its_agenda_is_suggested_for_the_next()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var next = new MeetingId(Guid.CreateVersion7());
        await made.PlanAsync(next, ASummonedMeeting.Details with { Date = new DateOnly(2026, 4, 22) }, "Annat");
        _ = (await made.Commands.CancelAsync(made.Coordinator, made.Id, "Sjukdom")).Value;

        var suggested = (await made.PreparingOfAsync(next))!.Suggestions;

        Assert.Contains(suggested, s => s is { Reason: SuggestionReason.Cancelled, Item.Title: "Kamerabevakning" });
        Assert.Contains("inställda", SuggestionWords.Of(suggested.First(s => s.Reason == SuggestionReason.Cancelled), new DateOnly(2026, 3, 11)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_back_after_its_items_were_taken_in_elsewhere_nothing_is_lost_and_what_is_double_is_said()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var (next, copy) = (new MeetingId(Guid.CreateVersion7()), new AgendaItemId(Guid.CreateVersion7()));
        await made.PlanAsync(next, ASummonedMeeting.Details with { Date = new DateOnly(2026, 4, 22) }, "Annat");
        _ = (await made.Commands.CancelAsync(made.Coordinator, made.Id, "Sjukdom")).Value;
        var suggested = (await made.PreparingOfAsync(next))!.Suggestions.Single(s => s.Item.Title == "Kamerabevakning");
        _ = (await made.Workspace.Get<SuggestionCommands>().TakeInAsync(made.Coordinator, next, copy, suggested.Item, suggested.Keys, null, into: false)).Value;

        _ = (await made.Commands.RestoreAsync(made.Coordinator, made.Id)).Value;

        var (restored, other) = ((await made.PreparingOfAsync())!, (await made.PreparingOfAsync(next))!);
        Assert.Contains(restored.Meeting.Items, i => i.Title == "Kamerabevakning");
        Assert.Contains(other.Meeting.Items, i => i.Id == copy);
        Assert.All([restored, other], view => Assert.DoesNotContain(view.Suggestions, s => s.Item.Title == "Kamerabevakning"));
        Assert.Equal((next, copy), (Assert.Single(restored.Doubled).Meeting, restored.Doubled[0].Item));
        Assert.Equal(made.Id, Assert.Single(other.Doubled).Meeting);
        _ = (await made.Preparing.RemoveItemAsync(made.Coordinator, next, copy)).Value;
        Assert.Empty((await made.PreparingOfAsync())!.Doubled);
        Assert.DoesNotContain((await made.PreparingOfAsync(next))!.Suggestions, s => s.Item.Title == "Kamerabevakning");
    }

    [Fact]
    public async Task It_is_taken_back_until_the_first_letter_has_gone()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var summons = await made.LettersAsync();
        made.Workspace.Clock.Move(TimeSpan.FromMinutes(1));
        _ = (await made.Commands.CancelAsync(made.Coordinator, made.Id, "Sjukdom")).Value;
        made.Workspace.Clock.Move(TimeSpan.FromMinutes(1));
        var restored = await made.Commands.RestoreAsync(made.Coordinator, made.Id);
        var waiting = (await made.LettersAsync()).Where(l => l.ReplacedAt is null).Select(l => l.Id);
        var view = await made.ViewAsync();
        made.Workspace.Clock.Move(TimeSpan.FromMinutes(1));
        _ = (await made.Commands.CancelAsync(made.Coordinator, made.Id, "Sjukdom")).Value;
        var letter = (await made.LettersAsync()).First(l => l.ReplacedAt is null);
        _ = (await made.Workspace.Get<LetterCommands>().HandOverAsync(made.Coordinator, letter.Id)).Value;
        var refused = await made.Commands.RestoreAsync(made.Coordinator, made.Id);

        Assert.Null(restored.Refusal);
        Assert.Equal((MeetingState.Shared, null), (view.State, view.Cancelled));
        Assert.Equal(summons.Select(l => l.Id).Order(), waiting.Order());
        Assert.IsType<MeetingRefusal.CancellingIsTold>(refused.Refusal);
    }

    [Fact]
    public async Task A_reason_is_needed_and_the_right_and_a_meeting_that_has_not_begun()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var (police, secretary) = (await made.Workspace.CallerAsync("polis"), await made.Workspace.CallerAsync("sekreterare"));

        Assert.IsType<NotYourDuty>((await made.Commands.CancelAsync(police, made.Id, "Sjukdom")).Refusal);
        Assert.IsType<EmptyText>((await made.Commands.CancelAsync(made.Coordinator, made.Id, " ")).Refusal);
        _ = (await made.Workspace.Get<ChairCommands>().OpenAsync(secretary, made.Workspace.Today)).Value;
        Assert.IsType<MeetingRefusal.HasOpened>((await made.Commands.CancelAsync(made.Coordinator, made.Workspace.Today, "Sjukdom")).Refusal);
    }

    [Fact]
    public async Task A_meeting_that_was_never_shared_is_removed_and_one_that_was_is_not()
    {
        await using var made = await ASummonedMeeting.OpenAsync(isSent: false);

        Assert.IsType<MeetingRefusal.OnlyPrepared>((await made.Commands.CancelAsync(made.Coordinator, made.Id, "Sjukdom")).Refusal);
        Assert.IsType<MeetingRefusal.IsShared>((await made.Preparing.RemoveAsync(made.Coordinator, made.Workspace.Today)).Refusal);
        Assert.IsType<NotFound>((await made.Preparing.RemoveAsync(await made.Workspace.CallerAsync("polis"), made.Id)).Refusal);
        Assert.Null((await made.Preparing.RemoveAsync(made.Coordinator, made.Id)).Refusal);

        Assert.Null(await made.PreparingOfAsync());
        await using var db = made.Workspace.Db();
        Assert.False(await db.Meetings.AnyAsync(m => m.Id == made.Id, Cancel));
        Assert.Equal(nameof(MeetingRemoved), await db.Journal.OrderByDescending(e => e.Id).Select(e => e.Event).FirstAsync(Cancel));
    }

    [Fact]
    public async Task What_a_member_proposed_waits_again_when_its_meeting_is_removed_and_is_told_of_when_it_is_cancelled()
    {
        await using var made = await ASummonedMeeting.OpenAsync(isSent: false);
        var (police, id) = (await made.Workspace.CallerAsync("polis"), new ItemProposalId(Guid.CreateVersion7()));
        var (commands, queries, council) = (made.Workspace.Get<ProposalCommands>(), made.Workspace.Get<ProposalQueries>(), made.Workspace.Council);
        _ = (await commands.ProposeAsync(police, council, id, new ItemProposalText("Belysning vid stationen"))).Value;
        async Task TakeInAsync(MeetingId meeting) => _ = (await commands.TakeInAsync(
            made.Coordinator, council, id, (await queries.FindAsync(made.Coordinator, council, id))!.Proposal.Version, meeting, new AgendaItemId(Guid.CreateVersion7()))).Value;
        await TakeInAsync(made.Id);

        _ = (await made.Preparing.RemoveAsync(made.Coordinator, made.Id)).Value;

        Assert.Contains((await queries.ListAsync(made.Coordinator, council))!.Open, p => p.Id == id);
        // The letter that it was taken in had not gone.
        Assert.NotNull(Assert.Single(await made.LettersAsync()).ReplacedAt);
        await TakeInAsync(made.Workspace.Today);
        _ = (await made.Commands.CancelAsync(made.Coordinator, made.Workspace.Today, "Sjukdom")).Value;
        Assert.True((await queries.FindAsync(police, council, id))!.Proposal.Place!.IsCancelled);
    }

    [Fact]
    public async Task What_those_who_prepare_put_aside_is_not_told_to_members()
    {
        await using var made = await ASummonedMeeting.OpenAsync(isSent: false);
        _ = (await made.Workspace.Get<SuggestionCommands>().PutAsideAsync(
            made.Coordinator, made.Workspace.Council, [new SetAsideText("item x", "Hemlig punkt", "", new DateOnly(2026, 5, 1), "")])).Value;

        var journal = made.Workspace.Get<BfaRadet.App.Features.Journal.JournalQueries>();
        async Task<bool> IsToldAsync(string role) => (await journal.ListAsync(
            await made.Workspace.CallerAsync(role), made.Workspace.Council, new BfaRadet.App.Features.Journal.JournalFilter()))!.Lines.Any(l => l.Did.Contains("Hemlig punkt", StringComparison.Ordinal));
        Assert.True(await IsToldAsync("sekreterare"));
        Assert.False(await IsToldAsync("polis"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
