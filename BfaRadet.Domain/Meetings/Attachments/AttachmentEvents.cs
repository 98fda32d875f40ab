namespace BfaRadet.Domain.Meetings.Attachments;

/// <param name="Item">Null for an attachment of the meeting as a whole.</param>
public sealed record AttachmentAdded(MeetingId Meeting, AttachmentId Attachment, AgendaItemId? Item, string Name) : DomainEvent, IMeetingEvent;

/// <param name="Version">2 for the first replacement.</param>
public sealed record AttachmentReplaced(MeetingId Meeting, AttachmentId Attachment, AgendaItemId? Item, string Name, int Version) : DomainEvent, IMeetingEvent;

public sealed record AttachmentRemoved(MeetingId Meeting, AttachmentId Attachment, AgendaItemId? Item, string Name) : DomainEvent, IMeetingEvent;

/// <summary>A removal was undone.</summary>
public sealed record AttachmentRestored(MeetingId Meeting, AttachmentId Attachment, AgendaItemId? Item, string Name) : DomainEvent, IMeetingEvent;

/// <summary>An attachment that was kept from the council is open to it.</summary>
public sealed record AttachmentOpened(MeetingId Meeting, AttachmentId Attachment, AgendaItemId? Item, string Name) : DomainEvent, IMeetingEvent;

/// <summary>What was done to an attachment.</summary>
public enum AttachmentAct
{
    Added,
    Replaced,
    Removed,
    Restored,

    /// <summary>It was open, and is kept from the council from now on.</summary>
    MadeSecret,

    /// <summary>It is kept from the council on another ground.</summary>
    Reground,
}

/// <summary>Something was done to an attachment that is kept from the council.</summary>
/// <param name="Member">Who did it.</param>
public sealed record SecretAttachmentHandled(MeetingId Meeting, AttachmentId Attachment, AgendaItemId? Item, string Name, AttachmentAct Act, int Version, MemberId Member)
    : DomainEvent, IMeetingEvent, IConfidentialEvent;

/// <summary>Handlingar senare.</summary>
public sealed record AttachmentsAwaited(MeetingId Meeting, AgendaItemId Item, DateOnly On) : DomainEvent, IMeetingEvent;

public sealed record AttachmentsNotAwaited(MeetingId Meeting, AgendaItemId Item) : DomainEvent, IMeetingEvent;
