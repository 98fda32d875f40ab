using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Ui;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes;

/// <summary>What somebody may do with the minutes of an item, as the meeting stands.</summary>
internal static class MinutesRights
{
    /// <summary>Null when they are not for the caller: there is no such meeting or item, or the notes are not shared yet.</summary>
    public static Rights? Of(MeetingView? meeting, Caller caller, AgendaItemId item)
    {
        if (meeting?.SeenBy(caller) is not { } seen || seen.ViewerOf(caller) is not { } viewer || seen.Find(item) is null)
        {
            return null;
        }

        if (!meeting.MayRead(viewer, item))
        {
            return null;
        }

        var open = meeting.State == MeetingState.InSession || meeting.State == MeetingState.Closed && viewer.Has(Meeting.Leaders);
        var (no, locked) = (meeting.MayWrite(viewer, item), meeting.Lock.On(item));

        // Only who would write but for the lock is told of it: their words are beside the text, and they wonder why.
        return new Rights(
            no is null, no is AdjustmentRefusal ? RefusalTexts.Of(no) : "", open && locked is null && viewer.Has(Meeting.Lifters));
    }
}
