using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>Commands of the leaders of a meeting, and the list of speakers.</summary>
public sealed class ChairCommands(Changes changes)
{
    /// <param name="opening">How it is opened on another day than planned; requested by a refusal.</param>
    public Task<Result<Done>> OpenAsync(Caller caller, MeetingId id, Opening? opening = null) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
            meeting.Open(moment.By, await moment.RollAsync(meeting), moment.At, opening));

    /// <param name="from">The current item as the caller saw it; null to move from any item.</param>
    public Task<Result<AgendaItemId>> TakeUpAsync(Caller caller, MeetingId id, AgendaItemId item, AgendaItemId? from = null) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.TakeUp(moment.By, item, moment.At, from));

    public Task<Result<Done>> PauseAsync(Caller caller, MeetingId id) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            var document = meeting.CurrentItem?.ToDocument();
            return meeting.Pause(moment.By, moment.At, await moment.Db.DocumentBatches().AnyAsync(b => b.DocumentId == document));
        });

    public Task<Result<Done>> ResumeAsync(Caller caller, MeetingId id) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Resume(moment.By, moment.At));

    /// <summary>Closes the meeting; refused with what is missing unless a reason is given.</summary>
    public Task<Result<Done>> CloseAsync(Caller caller, MeetingId id, string reason) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            var decisions = await moment.Db.Decisions.AsNoTracking()
                .Where(d => d.Meeting == id && d.State != DecisionState.Withdrawn).ToListAsync();
            if (meeting.Close(moment.By, decisions, reason, moment.At, await moment.Db.FirstParagraphAsync(meeting)).IsRefused(out var refusal))
            {
                return refusal;
            }

            await moment.EndTakenUpAsync(meeting);
            return Done.Value;
        });

    public Task<Result<Done>> ShareNotesAsync(Caller caller, MeetingId id) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.ShareNotes(moment.By, moment.At));

    /// <param name="item">The current item as the caller saw it; null for any.</param>
    public Task<Result<Done>> RequestFloorAsync(Caller caller, MeetingId id, AgendaItemId? item = null) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Floor.RequestFloor(moment.By, item));

    public Task<Result<Done>> GiveFloorAsync(Caller caller, MeetingId id, MemberId member) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Floor.GiveFloor(moment.By, member));

    public Task<Result<Done>> LeaveFloorAsync(Caller caller, MeetingId id, MemberId member) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Floor.LeaveFloor(moment.By, member));
}
