using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>Settles at a meeting how far earlier decisions have come: the meeting's table and the decision in one change.</summary>
public sealed class FollowUpCommands(Changes changes)
{
    /// <summary>Settles a row, or settles it again, until its paragraf is locked for adjustment.</summary>
    /// <param name="of">Null for a decision without responsible.</param>
    /// <param name="seen">What the caller saw settled; refused when it is another now.</param>
    public Task<Result<Done>> SettleAsync(
        Caller caller, MeetingId id, AgendaItemId item, DecisionId decision, Responsible? of, FollowUpSettling? seen, FollowUpAnswer answer) =>
        ToRowAsync(caller, id, item, decision, (meeting, followed, decidedOn, moment) => meeting.Agenda.SettleFollowUp(
            moment.By, item, followed, of, seen, answer, $"rådet {SwedishDates.Full(meeting.Date)}", decidedOn, moment.At));

    /// <summary>Takes back what the caller settled.</summary>
    public Task<Result<Done>> TakeBackAsync(Caller caller, MeetingId id, AgendaItemId item, DecisionId decision, Responsible? of) =>
        ToRowAsync(caller, id, item, decision, (meeting, followed, decidedOn, moment) =>
            meeting.Agenda.TakeBackFollowUp(moment.By, item, followed, of, decidedOn, moment.At));

    /// <summary>Judges whether a decision worked, or judges it again at the same item.</summary>
    /// <param name="seen">The number of the verdict of this item that the caller saw; 0 for none.</param>
    public Task<Result<Done>> JudgeAsync(Caller caller, MeetingId id, AgendaItemId item, DecisionId decision, int seen, VerdictAnswer answer) =>
        ToRowAsync(caller, id, item, decision, (meeting, followed, decidedOn, moment) =>
            meeting.Agenda.Judge(moment.By, item, followed, seen, answer, decidedOn, moment.At));

    /// <summary>Takes back the caller's verdict.</summary>
    public Task<Result<Done>> TakeBackVerdictAsync(Caller caller, MeetingId id, AgendaItemId item, DecisionId decision) =>
        ToRowAsync(caller, id, item, decision, (meeting, followed, _, moment) => meeting.Agenda.TakeBackVerdict(moment.By, item, followed));

    /// <summary>Records the decision that the verdict of this item led to.</summary>
    /// <param name="replaces">It replaces the earlier one; otherwise it adds to it.</param>
    public Task<Result<Done>> AdjustAsync(Caller caller, MeetingId id, AgendaItemId item, DecisionId decision, DecisionId later, bool replaces) =>
        ToRowAsync(caller, id, item, decision, async (meeting, followed, _, moment) => await moment.Db.Decisions.FindAsync(later) is { } found
            ? meeting.Agenda.Adjust(moment.By, item, followed, found, replaces)
            : new NotFound());

    private Task<Result<Done>> ToRowAsync(
        Caller caller, MeetingId id, AgendaItemId item, DecisionId decision, Func<Meeting, Decision, DateOnly, Changes.Moment, Result<Done>> ask) =>
        ToRowAsync(caller, id, item, decision, (meeting, followed, decidedOn, moment) => Task.FromResult(ask(meeting, followed, decidedOn, moment)));

    private Task<Result<Done>> ToRowAsync(
        Caller caller, MeetingId id, AgendaItemId item, DecisionId decision, Func<Meeting, Decision, DateOnly, Changes.Moment, Task<Result<Done>>> ask) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            if (meeting.Agenda.FindItem(item) is null)
            {
                return new MeetingRefusal.ItemGone();
            }

            if ((await moment.Db.FollowedUpAsync(meeting)).FirstOrDefault(f => f.Item == item && f.Decision.Id == decision) is not { Decision: var followed })
            {
                return new MeetingRefusal.NotFollowedUp();
            }

            var adjustment = await moment.Db.Adjustments.FirstOrDefaultAsync(a => a.Meeting == id);
            if (adjustment?.Lock.On(item.ToSection()) is { } locked)
            {
                return locked;
            }

            var decidedOn = await moment.Db.Meetings.Where(m => m.Id == followed.Meeting).Select(m => m.Date).FirstAsync();
            return await ask(meeting, followed, decidedOn, moment);
        });
}
