using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proposals;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>Commands of preparers: before a meeting, and with its agenda during it.</summary>
public sealed class PreparingCommands(Changes changes, ProposalLetters letters)
{
    /// <summary>
    /// Plans a meeting. The caller chooses the id, so that a form sent twice makes one meeting; with other details it is
    /// refused.
    /// </summary>
    /// <param name="items">The agenda it begins with.</param>
    public Task<Result<Done>> PlanAsync(Caller caller, CouncilId council, MeetingId id, MeetingDetails details, ValueList<AgendaItemText> items = default) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
        {
            var planned = Meeting.Plan(moment.By, id, council, details);
            if (!planned.IsRefused(out _) && await moment.Db.Meetings.FindAsync(id) is { } known)
            {
                return known.Council == council && known.Details == planned.Value.Details
                    ? Done.Value
                    : new AlreadyEntered(SwedishDates.Full(known.Date));
            }

            if (planned.IsRefused(out var refusal))
            {
                return refusal;
            }

            foreach (var item in items)
            {
                if (planned.Value.Agenda.AddItem(moment.By, new AgendaItemId(Guid.CreateVersion7()), item).IsRefused(out refusal))
                {
                    return refusal;
                }
            }

            moment.Db.Add(planned.Value);
            return Done.Value;
        });

    /// <inheritdoc cref="MeetingRemoval.RemoveAsync"/>
    public Task<Result<Done>> RemoveAsync(Caller caller, MeetingId id) =>
        changes.ToMeetingAsync<Done>(caller, id, (meeting, moment) => moment.RemoveAsync(meeting, letters));

    public Task<Result<Done>> ChangeDetailsAsync(Caller caller, MeetingId id, MeetingDetails before, MeetingDetails after) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.ChangeDetails(moment.By, before, after));

    public Task<Result<Done>> AddItemAsync(
        Caller caller, MeetingId id, AgendaItemId item, AgendaItemText text, AgendaItemId? after = null) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Agenda.AddItem(moment.By, item, text, after));

    /// <summary>Adds several items in one change, and changes time and place with them where that is asked for.</summary>
    public Task<Result<Done>> TakeInAsync(
        Caller caller, MeetingId id, ValueList<NewItem> items, AgendaItemId? after = null, MeetingDetails? before = null, MeetingDetails? changed = null) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) =>
            before is not null && changed is not null && meeting.ChangeDetails(moment.By, before, changed).IsRefused(out var refusal)
                ? refusal
                : meeting.Agenda.TakeIn(moment.By, items, after));

    /// <summary>Takes several items back in one change; those that are gone already are passed over.</summary>
    public Task<Result<Done>> TakeBackAsync(Caller caller, MeetingId id, ValueList<AgendaItemId> items) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            foreach (var item in items)
            {
                if ((await moment.RemoveItemAsync(meeting, item, letters, seen: null)).IsRefused(out var refusal))
                {
                    return refusal;
                }
            }

            return Done.Value;
        });

    public Task<Result<Done>> EditItemAsync(
        Caller caller, MeetingId id, AgendaItemId item, AgendaItemText before, AgendaItemText after) =>
        changes.ToMeetingAsync(caller, id, async (meeting, moment) =>
        {
            // Who may read what is locked was settled with it; the save depends on that the minutes are not locked meanwhile.
            var locked = before.Circle != after.Circle && await moment.Db.Adjustments.FirstOrDefaultAsync(a => a.Meeting == id) is { } adjustment
                ? Relied(adjustment).Lock.On(item.ToSection())
                : null;
            return meeting.Agenda.EditItem(moment.By, item, before, after, locked);
        });

    private static Adjustment Relied(Adjustment adjustment)
    {
        adjustment.RelyOn();
        return adjustment;
    }

    public Task<Result<Done>> MoveItemAsync(Caller caller, MeetingId id, AgendaItemId item, int place) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Agenda.MoveItem(moment.By, item, place));

    /// <inheritdoc cref="MeetingRemoval.RemoveItemAsync"/>
    public Task<Result<ValueList<FormerPlace>>> RemoveItemAsync(Caller caller, MeetingId id, AgendaItemId item, string? seen = null) =>
        changes.ToMeetingAsync<ValueList<FormerPlace>>(caller, id, (meeting, moment) => moment.RemoveItemAsync(meeting, item, letters, seen));

    /// <summary>Puts an item that was removed back at its place, with what was proposed and had come there.</summary>
    public Task<Result<Done>> BringBackAsync(
        Caller caller, MeetingId id, AgendaItemId item, AgendaItemText text, int place, ValueList<FormerPlace> former, string? seen = null) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            if (meeting.Agenda.AddItem(moment.By, item, text).IsRefused(out var refusal)
                || meeting.Agenda.MoveItem(moment.By, item, place).IsRefused(out refusal))
            {
                return refusal;
            }

            await moment.BringBackAsync(meeting, meeting.Agenda.FindItem(item)!, former, letters, seen);
            return Done.Value;
        });

    /// <summary>Shares the agenda with the council, and calls the roll so that apologies can be recorded.</summary>
    public Task<Result<Done>> ShareAsync(Caller caller, MeetingId id) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            if (meeting.Share(moment.By, moment.At).IsRefused(out var refusal))
            {
                return refusal;
            }

            meeting.Roll.CallRoll(await moment.RollAsync(meeting));
            return Done.Value;
        });
}
