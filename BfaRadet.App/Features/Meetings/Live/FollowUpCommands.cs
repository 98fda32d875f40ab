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

    private Task<Result<Done>> ToRowAsync(
        Caller caller, MeetingId id, AgendaItemId item, DecisionId decision, Func<Meeting, Decision, DateOnly, Changes.Moment, Result<Done>> ask) =>
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
            return ask(meeting, followed, decidedOn, moment);
        });
}
