using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Records;

namespace BfaRadet.Domain.Meetings.Attachments;

/// <summary>
/// Handlingar of a meeting and of its items, with their versions. An aggregate beside the meeting, made when it is first
/// needed; a change of it relies on the meeting as it was read. The bytes are kept apart, and are there before a version is.
/// </summary>
public sealed partial class MeetingAttachments : Aggregate
{
    private MeetingAttachments()
    {
    }

    /// <summary>How many attachments a meeting has at most.</summary>
    public const int Max = 200;

    /// <summary>How many versions an attachment has at most.</summary>
    public const int MaxVersions = 50;

    /// <summary>How long a removal can be undone. After that the bytes of what was never shared are deleted.</summary>
    public static readonly TimeSpan Undoable = TimeSpan.FromDays(1);

    /// <summary>The grounds that an attachment can be kept from the council on.</summary>
    public static IReadOnlyList<SecrecyGround> Grounds { get; } = [.. SecrecyGround.All.Where(g => g.Chapter > 0)];

    public MeetingId Meeting { get; private init; }

    public CouncilId Council { get; private init; }

    /// <summary>In the order they came, removed ones among them.</summary>
    public ValueList<Attachment> Attachments { get; private set; }

    public ValueList<AwaitedAttachments> Awaited { get; private set; }

    public override CouncilId BelongsTo => Council;

    public static MeetingAttachments Of(Meeting meeting) => new() { Meeting = meeting.Id, Council = meeting.Council };

    /// <summary>Those that are there: not removed, and of an item that is on the agenda.</summary>
    public IEnumerable<Attachment> Present(Meeting meeting) => Attachments.Where(p => p.Removed is null && (p.Item is not { } item || meeting.Agenda.FindItem(item) is not null));

    /// <summary>Those that are there and not kept from the council.</summary>
    public IEnumerable<Attachment> Open(Meeting meeting) => Present(meeting).Where(p => p.Secrecy is null);

    /// <summary>The size of the bytes that are kept, those of removed attachments among them: the limit is of the disk. The same bytes count once.</summary>
    public long Used(DateTimeOffset at) => Held(at).DistinctBy(c => c.Hash).Sum(c => c.Size);

    /// <summary>The hashes of the bytes that are to be kept at a moment.</summary>
    public IEnumerable<string> Kept(DateTimeOffset at) => Held(at).Select(c => c.Hash);

    private IEnumerable<AttachmentContent> Held(DateTimeOffset at) => Attachments
        // An item that was removed can come back with its attachments.
        .Where(p => p.Removed is not { WasShared: false } removed || removed.At + Undoable + Undoable > at)
        .SelectMany(p => p.Versions.Select(v => v.Content));

    /// <summary>Whether the actor may add or replace an attachment of that size now: asked before its bytes are received too.</summary>
    /// <param name="size">In bytes; 0 when it is not known.</param>
    public Refusal? MayTake(Actor by, Meeting meeting, AgendaItemId? item, long size, AttachmentLimits limits, TextLock locked, DateTimeOffset at) =>
        Unable(by, meeting, item, locked)
        ?? (size > limits.File ? new AttachmentRefusal.TooLarge(limits.File)
            : Used(at) is var used && used + Math.Max(size, 1) > limits.Meeting ? new AttachmentRefusal.MeetingFull(used, limits.Meeting)
            : null);

    /// <summary>Adds an attachment. A name that another beside it has gets a number. Idempotent for equal bytes under the same id.</summary>
    /// <param name="secrecy">Keeps it from the council; null for none.</param>
    public Result<Done> Add(
        Actor by, Meeting meeting, AttachmentId id, AgendaItemId? item, string name, AttachmentContent content, SecrecyGround? secrecy, AttachmentLimits limits,
        TextLock locked, DateTimeOffset at)
    {
        if (Attachments.FirstOrDefault(p => p.Id == id) is { } known)
        {
            return known.Removed is null && known.Versions[0].Content == content ? Done.Value : new AlreadyEntered(known.Removed is null ? known.Latest().Name : "");
        }

        if (MayTake(by, meeting, item, content.Size, limits, locked, at) is { } refusal)
        {
            return refusal;
        }

        if (secrecy is not null && !Grounds.Contains(secrecy))
        {
            return new AttachmentRefusal.NoSuchGround();
        }

        if (AttachmentName.IsHostile(name))
        {
            return new AttachmentRefusal.NameNotTaken();
        }

        name = AttachmentName.Clean(name, content.Kind);
        if (Wording.Check(by.Today, nameof(AttachmentName), name) is { } wrong)
        {
            return wrong;
        }

        if (Attachments.Count >= Max)
        {
            return new AttachmentRefusal.TooMany(Max);
        }

        name = AttachmentName.Apart(name, Beside(meeting, id, item, secrecy));
        RelyOn(meeting);
        Attachments = [.. Attachments, new Attachment(id, item, [new AttachmentVersion(1, name, content, at, by.Member, by.Name)]) { Secrecy = secrecy }];
        Say(by, Attachments[^1], AttachmentAct.Added);
        if (secrecy is null && item is { } came && Awaited.Any(a => a.Item == came))
        {
            NotAwaited(came);
        }

        return Done.Value;
    }

    /// <summary>Adds a version, which takes the place of the latest. Nothing when its bytes are those of the latest.</summary>
    /// <param name="seen">The version that the actor replaces.</param>
    public Result<Done> Replace(
        Actor by, Meeting meeting, AttachmentId id, int seen, string name, AttachmentContent content, AttachmentLimits limits, TextLock locked, DateTimeOffset at)
    {
        if (Present(meeting).FirstOrDefault(p => p.Id == id) is not { } attachment)
        {
            return Meetings.Meeting.Unentitled(by, Meetings.Meeting.Preparers) ?? new NotFound();
        }

        if (MayTake(by, meeting, attachment.Item, content.Size, limits, locked, at) is { } refusal)
        {
            return refusal;
        }

        var latest = attachment.Latest();
        if (latest.Content == content)
        {
            return Done.Value;
        }

        if (latest.Number != seen)
        {
            return new AttachmentRefusal.ReplacedMeanwhile(latest.Number, latest.By);
        }

        if (attachment.Versions.Count >= MaxVersions)
        {
            return new AttachmentRefusal.TooManyVersions(MaxVersions);
        }

        if (AttachmentName.IsHostile(name))
        {
            return new AttachmentRefusal.NameNotTaken();
        }

        name = AttachmentName.Clean(name, content.Kind);
        if (Wording.Check(by.Today, nameof(AttachmentName), name) is { } wrong)
        {
            return wrong;
        }

        name = AttachmentName.Apart(name, Beside(meeting, id, attachment.Item, attachment.Secrecy));
        RelyOn(meeting);
        var replaced = attachment with { Versions = [.. attachment.Versions, new AttachmentVersion(latest.Number + 1, name, content, at, by.Member, by.Name)] };
        Put(replaced);
        Say(by, replaced, AttachmentAct.Replaced);
        return Done.Value;
    }

    /// <summary>Removes an attachment with its versions. Idempotent.</summary>
    public Result<Done> Remove(Actor by, Meeting meeting, AttachmentId id, TextLock locked, DateTimeOffset at)
    {
        var attachment = Attachments.FirstOrDefault(p => p.Id == id);
        if (Unable(by, meeting, item: null, locked, attachment?.Item) is { } refusal)
        {
            return refusal;
        }

        if (attachment is null)
        {
            return new NotFound();
        }

        if (attachment.Removed is null)
        {
            RelyOn(meeting);
            Put(attachment with { Removed = new AttachmentRemoval(at, by.Name, attachment.WasRead || attachment.Secrecy is null && (meeting.SharedAt ?? meeting.OpenedAt) is not null) });
            Say(by, attachment, AttachmentAct.Removed);
        }

        return Done.Value;
    }

    /// <summary>Undoes a removal. Its name gets a number when another has taken it meanwhile.</summary>
    public Result<Done> Restore(Actor by, Meeting meeting, AttachmentId id, TextLock locked, DateTimeOffset at)
    {
        if (Attachments.FirstOrDefault(p => p.Id == id) is not { } attachment)
        {
            return Meetings.Meeting.Unentitled(by, Meetings.Meeting.Preparers) ?? new NotFound();
        }

        if (attachment.Removed is not { } removed)
        {
            return Done.Value;
        }

        if (Unable(by, meeting, attachment.Item, locked) is { } refusal)
        {
            return refusal;
        }

        if (removed.At + Undoable < at)
        {
            return new AttachmentRefusal.GoneForGood();
        }

        RelyOn(meeting);
        var latest = attachment.Latest();
        var back = attachment with
        {
            Removed = null,
            Versions = [.. attachment.Versions.Take(attachment.Versions.Count - 1), latest with { Name = AttachmentName.Apart(latest.Name, Beside(meeting, id, attachment.Item, attachment.Secrecy)) }],
        };
        Put(back);
        Say(by, back, AttachmentAct.Restored);
        return Done.Value;
    }

    /// <summary>
    /// Keeps an attachment from the council, on a ground, or opens it again: from now on, for all its versions. What was read or fetched before is not taken
    /// back. Of one that is opened the former versions are drafts. Idempotent.
    /// </summary>
    /// <param name="secrecy">Null to open it.</param>
    public Result<Done> Mark(Actor by, Meeting meeting, AttachmentId id, SecrecyGround? secrecy, TextLock locked, DateTimeOffset at)
    {
        if (Present(meeting).FirstOrDefault(p => p.Id == id) is not { } attachment)
        {
            return Meetings.Meeting.Unentitled(by, Meetings.Meeting.Preparers) ?? new NotFound();
        }

        if (Unable(by, meeting, attachment.Item, locked) is { } refusal)
        {
            return refusal;
        }

        if (secrecy is not null && !Grounds.Contains(secrecy))
        {
            return new AttachmentRefusal.NoSuchGround();
        }

        if (attachment.Secrecy == secrecy)
        {
            return Done.Value;
        }

        RelyOn(meeting);
        var (latest, wasOpen) = (attachment.Latest(), attachment.Secrecy is null);
        var marked = attachment with
        {
            Secrecy = secrecy,
            WasRead = attachment.WasRead || wasOpen && (meeting.SharedAt ?? meeting.OpenedAt) is not null,
            OpenSince = secrecy is null ? at : attachment.OpenSince,
            Versions =
            [
                .. attachment.Versions.Take(attachment.Versions.Count - 1),
                latest with { Name = AttachmentName.Apart(latest.Name, Beside(meeting, id, attachment.Item, secrecy)) },
            ],
        };
        Put(marked);
        if (secrecy is null)
        {
            Record(new AttachmentOpened(Meeting, id, attachment.Item, marked.Latest().Name));
        }
        else
        {
            Say(by, marked, wasOpen ? AttachmentAct.MadeSecret : AttachmentAct.Reground);
        }

        return Done.Value;
    }

    // A number would tell those who may not read an attachment that there is one of that name.
    private IEnumerable<string> Beside(Meeting meeting, AttachmentId id, AgendaItemId? item, SecrecyGround? secrecy) => Present(meeting)
        .Where(p => p.Id != id && p.Item == item && p.Secrecy is null == secrecy is null).Select(p => p.Latest().Name);

    /// <summary>Says that attachments of an item come later; null for not any more. Idempotent.</summary>
    /// <param name="on">The day they are to be here.</param>
    public Result<Done> Await(Actor by, Meeting meeting, AgendaItemId item, DateOnly? on, TextLock locked)
    {
        if (Unable(by, meeting, item, locked) is { } refusal)
        {
            return refusal;
        }

        var known = Awaited.FirstOrDefault(a => a.Item == item);
        if (known?.On == on)
        {
            return Done.Value;
        }

        if (on is not { } day)
        {
            RelyOn(meeting);
            NotAwaited(item);
            return Done.Value;
        }

        if (day < by.Today)
        {
            return new AttachmentRefusal.DayHasPassed(day);
        }

        if (day > meeting.Date)
        {
            return new AttachmentRefusal.AfterTheMeeting(day, meeting.Date);
        }

        RelyOn(meeting);
        Awaited = [.. Awaited.Where(a => a.Item != item), new AwaitedAttachments(item, day)];
        Record(new AttachmentsAwaited(Meeting, item, day));
        return Done.Value;
    }

    private static Refusal? Unable(Actor by, Meeting meeting, AgendaItemId? item, TextLock locked, AgendaItemId? of = null) =>
        Meetings.Meeting.Unentitled(by, Meetings.Meeting.Preparers)
        ?? (meeting.CancelledAt is { } cancelled ? new MeetingRefusal.IsCancelled(cancelled)
            : locked.IsSent ? new AttachmentRefusal.Frozen(locked.State)
            : (item ?? of) is { } section && locked.Sections.Any(s => s == new SectionId(section.Value)) ? new AttachmentRefusal.SectionFrozen()
            : item is not { } under ? null
            : meeting.Agenda.FindItem(under) switch
            {
                null => new MeetingRefusal.ItemGone(),
                { Kind: AgendaItemKind.Break } => new AttachmentRefusal.UnderABreak(),
                _ => null,
            });

    // The minutes name the attachments: when they are sent at the same moment, one of the two runs again. Nobody can rely on a
    // row that is not there yet, so the first one moves the meeting.
    private void RelyOn(Meeting meeting)
    {
        if (Version == 0)
        {
            meeting.Move();
        }

        meeting.RelyOn();
        meeting.Agenda.RelyOn();
    }

    private void Put(Attachment attachment) => Attachments = Attachments.Select(p => p.Id == attachment.Id ? attachment : p).ToValueList();

    private void NotAwaited(AgendaItemId item)
    {
        Awaited = Awaited.Where(a => a.Item != item).ToValueList();
        Record(new AttachmentsNotAwaited(Meeting, item));
    }

    private void Say(Actor by, Attachment attachment, AttachmentAct act)
    {
        var latest = attachment.Latest();
        Record(attachment.Secrecy is not null
            ? new SecretAttachmentHandled(Meeting, attachment.Id, attachment.Item, latest.Name, act, latest.Number, by.Member ?? default)
            : act switch
            {
                AttachmentAct.Added => new AttachmentAdded(Meeting, attachment.Id, attachment.Item, latest.Name),
                AttachmentAct.Replaced => new AttachmentReplaced(Meeting, attachment.Id, attachment.Item, latest.Name, latest.Number),
                AttachmentAct.Removed => new AttachmentRemoved(Meeting, attachment.Id, attachment.Item, latest.Name),
                _ => new AttachmentRestored(Meeting, attachment.Id, attachment.Item, latest.Name),
            });
    }
}
