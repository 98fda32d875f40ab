using BfaRadet.Domain.Privacy;

namespace BfaRadet.Domain.Meetings.Attachments;

/// <summary>The bytes of a version, stored apart.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Hash">SHA-256, 64 hexadecimal digits in upper case.</param>
public sealed record AttachmentContent(AttachmentKind Kind, long Size, string Hash);

/// <summary>A version of an attachment.</summary>
/// <param name="Number">From 1.</param>
/// <param name="By">Who added it.</param>
public sealed record AttachmentVersion(int Number, string Name, AttachmentContent Content, DateTimeOffset At, MemberId? Member, string By);

/// <summary>That an attachment was removed.</summary>
/// <param name="WasShared">Whether the council could read it: then its bytes are kept.</param>
public sealed record AttachmentRemoval(DateTimeOffset At, string By, bool WasShared);

/// <summary>An attachment of an item, or of the meeting as a whole, in all its versions.</summary>
/// <param name="Item">Null for the meeting.</param>
/// <param name="Versions">Oldest first, never empty.</param>
public sealed record Attachment(AttachmentId Id, AgendaItemId? Item, ValueList<AttachmentVersion> Versions)
{
    /// <summary>Why it is kept from the council; null when it is not.</summary>
    public SecrecyGround? Secrecy { get; init; }

    public AttachmentRemoval? Removed { get; init; }

    /// <summary>The import that it came with, as the paper that the decisions were read from; null for one that was added.</summary>
    public LogImportId? Import { get; init; }

    /// <summary>When it was made open after having been secret: versions that were replaced before it are drafts. Null when it never was.</summary>
    public DateTimeOffset? OpenSince { get; init; }

    /// <summary>Whether the council could read it before it was made secret: its bytes are kept.</summary>
    public bool WasRead { get; init; }

    // Methods, since properties would lie in the stored JSON too.
    public AttachmentVersion Latest() => Versions[^1];

    /// <summary>Whether nothing was done to it since it came.</summary>
    public bool IsAsItCame() => Versions.Count == 1 && Secrecy is null && Removed is null && OpenSince is null;

    public AttachmentVersion? Find(int version) => Versions.FirstOrDefault(v => v.Number == version);

    /// <summary>
    /// The attachment as the council sees it: null when it is kept from it; without the versions that were replaced before the agenda
    /// was shared, which are drafts.
    /// </summary>
    /// <param name="sharedAt">When the agenda was shared.</param>
    public Attachment? Open(DateTimeOffset? sharedAt) => Secrecy is not null || sharedAt is not { } since ? null
        : Versions.Count == 1 ? this
        : this with { Versions = Versions.Where((_, at) => at == Versions.Count - 1 || Versions[at + 1].At > (OpenSince > since ? OpenSince : since)).ToValueList() };
}

/// <summary>Handlingar senare: attachments of an item come later.</summary>
/// <param name="On">The day they are to be here.</param>
public sealed record AwaitedAttachments(AgendaItemId Item, DateOnly On);

/// <summary>How much may be kept, in bytes.</summary>
/// <param name="Meeting">All bytes that are kept of a meeting's attachments together, of former versions and removed ones too.</param>
public readonly record struct AttachmentLimits(long File, long Meeting);
