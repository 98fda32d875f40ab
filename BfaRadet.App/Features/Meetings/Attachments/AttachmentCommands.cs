using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Attachments;

/// <summary>Where a file that is sent goes.</summary>
/// <param name="Id">Chosen by the browser: what is sent twice is one attachment.</param>
/// <param name="Item">Null for the meeting as a whole.</param>
/// <param name="Replaces">The version that it takes the place of; null for a new attachment.</param>
public sealed record AttachmentPlace(AttachmentId Id, AgendaItemId? Item, int? Replaces, SecrecyGround? Secrecy);

/// <summary>Adding, replacing and removing attachments, and saying that they come later.</summary>
public sealed class AttachmentCommands(Changes changes, AttachmentSettings settings)
{
    /// <summary>Whether a file may be sent at all: asked before its bytes are received.</summary>
    /// <param name="size">In bytes; 0 when it is not said.</param>
    public Task<Result<Done>> MayTakeAsync(Caller caller, MeetingId meeting, AttachmentPlace place, long size) =>
        // Nothing is added to the context: asking saves nothing.
        changes.ToMeetingAsync<Done>(caller, meeting, async (of, moment) =>
            (await moment.Db.Attachments().FirstOrDefaultAsync(a => a.Meeting == meeting) ?? MeetingAttachments.Of(of))
                .MayTake(moment.By, of, place.Item, size, settings.Limits, await moment.Db.LockAsync(meeting), moment.At) is { } refusal ? refusal : Done.Value);

    /// <summary>Adds an attachment or a version of one, whose bytes are kept already.</summary>
    public Task<Result<Done>> AddAsync(Caller caller, MeetingId meeting, AttachmentPlace place, string name, AttachmentContent content) =>
        ToAsync(caller, meeting, async (attachments, of, moment) => place.Replaces is { } seen
            ? attachments.Replace(moment.By, of, place.Id, seen, name, content, settings.Limits, await moment.Db.LockAsync(meeting), moment.At)
            : attachments.Add(
                moment.By, of, place.Id, place.Item, name, content, place.Secrecy, settings.Limits, await moment.Db.LockAsync(meeting), moment.At));

    public Task<Result<Done>> RemoveAsync(Caller caller, MeetingId meeting, AttachmentId id) => ToAsync(caller, meeting, async (attachments, of, moment) =>
        attachments.Remove(moment.By, of, id, await moment.Db.LockAsync(meeting), moment.At));

    /// <summary>Undoes a removal.</summary>
    public Task<Result<Done>> RestoreAsync(Caller caller, MeetingId meeting, AttachmentId id) => ToAsync(caller, meeting, async (attachments, of, moment) =>
        attachments.Restore(moment.By, of, id, await moment.Db.LockAsync(meeting), moment.At));

    /// <summary>Keeps an attachment from the council, or opens it again.</summary>
    /// <param name="secrecy">Null to open it.</param>
    public Task<Result<Done>> MarkAsync(Caller caller, MeetingId meeting, AttachmentId id, SecrecyGround? secrecy) => ToAsync(caller, meeting, async (attachments, of, moment) =>
        attachments.Mark(moment.By, of, id, secrecy, await moment.Db.LockAsync(meeting), moment.At));

    /// <summary>Says that attachments of an item come later.</summary>
    /// <param name="on">Null when they do not any more.</param>
    public Task<Result<Done>> AwaitAsync(Caller caller, MeetingId meeting, AgendaItemId item, DateOnly? on) => ToAsync(caller, meeting, async (attachments, of, moment) =>
        attachments.Await(moment.By, of, item, on, await moment.Db.LockAsync(meeting)));

    private Task<Result<Done>> ToAsync(Caller caller, MeetingId id, Func<MeetingAttachments, Meeting, Changes.Moment, Task<Result<Done>>> ask) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) => await ask(await moment.Db.LoadAttachmentsAsync(meeting), meeting, moment));
}
