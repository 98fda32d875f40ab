using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings;

/// <summary>Who leads a meeting, and when it was, as the commands keep it and the minutes tell it.</summary>
public sealed class LeadingAMeetingTests
{
    [Fact]
    public async Task One_chosen_for_the_meeting_has_a_chairs_acts_there_and_stands_so_in_the_minutes()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (secretary, member) = (await workspace.CallerAsync("sekreterare"), await workspace.CallerAsync("skola"));
        var before = await workspace.Get<ChairCommands>().OpenAsync(member, workspace.Today);
        var line = (await workspace.MeetingAsync()).LineOf(member)!;

        _ = (await workspace.Get<SecretaryCommands>().ChooseChairAsync(secretary, workspace.Today, line.Id, null)).Value;
        _ = (await workspace.Get<ChairCommands>().OpenAsync(member, workspace.Today)).Value;
        _ = (await workspace.Get<SecretaryCommands>().MarkPresentAsync(member, workspace.Today, line.Id, remote: false)).Value;
        _ = (await workspace.Get<ChairCommands>().PauseAsync(member, workspace.Today)).Value;

        Assert.IsType<NotYourDuty>(before.Refusal);
        Assert.True((await workspace.MeetingAsync()).ReaderOf(member)!.Has(Duties.Chair));
        var record = await RecordAsync(workspace, workspace.Today);
        Assert.Equal([line.Name], record.People.Where(p => p.Chaired).Select(p => p.Name));
        Assert.Equal([line.Name], record.Adjustment.Signers.Where(s => s.Part == SignerPart.Chair).Select(s => s.Name));
    }

    [Fact]
    public async Task A_duty_taken_back_in_the_register_changes_nothing_in_a_held_meeting()
    {
        await using var held = await ToAdjust.OpenAsync();
        var before = await RecordAsync(held.Workspace, held.Id);

        await held.Workspace.AlterMemberAsync("ordforande", member => member.Property(m => m.Duties).CurrentValue = Duties.Member);
        await held.Workspace.AlterMemberAsync("sekreterare", member => member.Property(m => m.Duties).CurrentValue = Duties.Member);

        Assert.Equal(before, await RecordAsync(held.Workspace, held.Id));
        Assert.Single(before.People, p => p.Chaired);
        Assert.Single(before.People, p => p.KeptMinutes);
    }

    [Fact]
    public async Task Times_roll_and_chair_are_put_right_until_the_minutes_are_sent()
    {
        await using var held = await ToAdjust.OpenAsync();
        var (secretary, commands) = (await held.CallerAsync("sekreterare"), held.Workspace.Get<SecretaryCommands>());
        var view = await held.Workspace.MeetingAsync(held.Id);
        var times = new SessionTimes(view.OpenedAt!.Value, view.ClosedAt, view.Recesses);
        var person = view.Roll.First(l => l.Status == AttendanceStatus.Present);

        _ = (await commands.CorrectTimesAsync(secretary, held.Id, times, times with { Closed = times.Closed!.Value.AddMinutes(4) })).Value;
        _ = (await held.SendAsync()).Value;

        var refused = new AdjustmentRefusal.TextIsLocked(AdjustmentState.Adjusting);
        Assert.Equal(refused, (await commands.CorrectTimesAsync(secretary, held.Id, times, times)).Refusal);
        Assert.Equal(refused, (await commands.CorrectStaysAsync(secretary, held.Id, person.Id, [Stay.Whole])).Refusal);
        Assert.Equal(refused, (await commands.CorrectServicesAsync(secretary, held.Id, person.Id, [])).Refusal);
        Assert.Equal(refused, (await commands.MarkAwayAsync(secretary, held.Id, person.Id, AttendanceStatus.Absent)).Refusal);
        Assert.Equal(refused, (await commands.ChooseChairAsync(secretary, held.Id, person.Id, null)).Refusal);
        await using var db = held.Workspace.Db();
        Assert.Contains(await db.Set<BfaRadet.App.Data.Journal.JournalEntry>().Where(e => e.Meeting == held.Id).Select(e => e.Event).ToListAsync(), e => e == nameof(TimesCorrected));
    }

    [Fact]
    public async Task A_held_meeting_is_written_up_with_its_own_day_and_the_numbers_on_paper()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (secretary, id, item) = (await workspace.CallerAsync("sekreterare"), new MeetingId(Guid.CreateVersion7()), new AgendaItemId(Guid.CreateVersion7()));
        var prepare = workspace.Get<PreparingCommands>();
        var then = new DateOnly(2026, 2, 10);
        _ = (await prepare.PlanAsync(secretary, workspace.Council, id, new MeetingDetails(then, new TimeOnly(13, 0), new TimeOnly(14, 0), "Sal A"))).Value;
        _ = (await prepare.AddItemAsync(secretary, id, item, new AgendaItemText(AgendaItemKind.Decision, "Farthinder"))).Value;
        _ = (await prepare.ShareAsync(secretary, id)).Value;

        var asked = await workspace.Get<ChairCommands>().OpenAsync(secretary, id);
        var from = new DateTimeOffset(2026, 2, 10, 13, 2, 0, TimeSpan.FromHours(1));
        _ = (await workspace.Get<ChairCommands>().OpenAsync(secretary, id, new Opening.Afterwards(from, 40))).Value;
        await workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        workspace.Clock.Move(TimeSpan.FromMinutes(3));
        var draft = DecisionLine.Read("Samordnaren tar fram ett förslag 28 feb", DecisionContexts.Of(await workspace.MeetingAsync(id), new DateOnly(2026, 3, 11))).Value;
        var first = (await RecordAsync(workspace, id, item, draft)).Value;
        var second = (await RecordAsync(workspace, id, item, draft)).Value;

        Assert.Equal(new MeetingRefusal.AnotherDay(then, new DateOnly(2026, 3, 11)), asked.Refusal);
        Assert.Equal(new DateOnly(2026, 2, 28), draft.DueOn);
        Assert.Equal((new DecisionNumber(2026, 40), new DecisionNumber(2026, 41)), (first, second));
        Assert.Equal(new DecisionNumber(2026, 42), (await workspace.MeetingAsync(id)).NextDecision);
        var view = await workspace.MeetingAsync(id);
        Assert.Equal((from, from.AddMinutes(3)), (view.OpenedAt!.Value, view.Decisions[0].RecordedAt));
    }

    private static async Task<Result<DecisionNumber>> RecordAsync(AWorkspace workspace, MeetingId id, AgendaItemId item, DecisionDraft draft) =>
        await workspace.Get<SecretaryCommands>().RecordDecisionAsync(
            await workspace.CallerAsync("sekreterare"), id, item, new DecisionId(Guid.CreateVersion7()), draft);

    private static async Task<MinutesRecord> RecordAsync(AWorkspace workspace, MeetingId id)
    {
        await using var db = workspace.Db();
        return (await AssemblyLoading.MakeAsync(db, id))!;
    }
}
