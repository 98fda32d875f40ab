using BfaRadet.App.Data;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Attachments;

/// <summary>Loads attachments, and what locks them.</summary>
internal static class AttachmentLoading
{
    public static DbSet<MeetingAttachments> Attachments(this WorkspaceDb db) => db.Set<MeetingAttachments>();

    /// <summary>Those of a meeting, tracked; created when there are none.</summary>
    public static async Task<MeetingAttachments> LoadAttachmentsAsync(this WorkspaceDb db, Meeting meeting, CancellationToken cancellation = default)
    {
        if (await db.Attachments().FirstOrDefaultAsync(a => a.Meeting == meeting.Id, cancellation) is { } known)
        {
            return known;
        }

        var begun = MeetingAttachments.Of(meeting);
        db.Add(begun);
        return begun;
    }

    /// <summary>Those of a meeting that the minutes name: open to the council, and there.</summary>
    public static async Task<ValueList<Attachment>> OpenAttachmentsAsync(this WorkspaceDb db, Meeting meeting, CancellationToken cancellation = default) =>
        (await db.Attachments().FirstOrDefaultAsync(a => a.Meeting == meeting.Id, cancellation))?.Open(meeting).ToValueList() ?? [];

    /// <summary>Makes the save depend on the attachments as they were loaded: for what names them.</summary>
    public static async Task HoldAttachmentsAsync(this WorkspaceDb db, MeetingId meeting) =>
        (await db.Attachments().FirstOrDefaultAsync(a => a.Meeting == meeting))?.RelyOn();

    /// <summary>What of the minutes is sent or adopted.</summary>
    public static async Task<TextLock> LockAsync(this WorkspaceDb db, MeetingId meeting, CancellationToken cancellation = default) =>
        await db.Adjustments.AsNoTracking().Where(a => a.Meeting == meeting).Select(a => new { a.State, a.Sections }).FirstOrDefaultAsync(cancellation) is { } adjustment
            ? new TextLock(adjustment.State, adjustment.Sections.Select(s => s.Section).ToValueList())
            : default;
}
