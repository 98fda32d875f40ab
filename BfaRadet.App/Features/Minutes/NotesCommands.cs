using BfaRadet.App.Account;
using BfaRadet.App.Data;
using BfaRadet.Domain;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Minutes;

/// <summary>How the notes of an item are saved.</summary>
public sealed class NotesCommands(Changes changes)
{
    /// <summary>
    /// Saves notes written on top of a revision, and hands back the new one when they are on disk. Notes are written
    /// while the meeting is in session; chair and secretary may go on after it is closed.
    /// </summary>
    public Task<Result<int>> WriteAsync(Caller caller, MeetingId id, AgendaItemId item, int basedOn, string text) =>
        changes.ToMeetingAsync<int>(caller, id, async (meeting, moment) =>
        {
            if (meeting.FindItem(item) is null)
            {
                return new MeetingRefusal.ItemGone();
            }

            if (meeting.State != MeetingState.InSession
                && !(meeting.State == MeetingState.Closed && moment.By.Has(Meeting.Leaders)))
            {
                return new MeetingRefusal.NotInSession(meeting.State);
            }

            var settings = await moment.Db.Councils.Where(c => c.Id == meeting.Council).Select(c => c.Settings).FirstAsync();
            var notes = await moment.Db.Notes.FindAsync(item);
            if (notes is null)
            {
                notes = new ItemNotes(item, id, meeting.Council);
                moment.Db.Add(notes);
            }

            return notes.Write(moment.By, settings, basedOn, text, moment.At);
        });
}
