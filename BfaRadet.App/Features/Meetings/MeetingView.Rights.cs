using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Meetings;

/// <content>What a reader may see, read, write and reword of it.</content>
public sealed partial record MeetingView
{
    /// <summary>
    /// The meeting as the caller may see it: without how others answer in an open vote, without attachments that are kept from the
    /// council, and without what is for a circle of others. Null when the caller may not know of
    /// it, as others than preparers before it is shared.
    /// </summary>
    public MeetingView? SeenBy(Caller caller)
    {
        if (ReaderOf(caller) is not { } reader || State == MeetingState.Preparing && !reader.Has(Meeting.Preparers))
        {
            return null;
        }

        var proceedings = Proceedings.SeenBy(reader, LineOf(caller)?.Id);
        var next = reader.Has(Meeting.Preparers) ? Next : null;
        var attachments = Attachments.Select(a => Readable(a, reader)).OfType<Attachment>().ToValueList();
        var seen = ReferenceEquals(proceedings, Proceedings) && ReferenceEquals(next, Next) && attachments == Attachments
            ? this
            : this with { Proceedings = proceedings, Next = next, Attachments = attachments };
        return seen.Seen(reader.MayRead);
    }

    /// <summary>
    /// What of an attachment somebody reads who may see the meeting: those who prepare the whole, others what is open to the council,
    /// and of an item for a circle nothing outside it; null for nothing. The only place that says so, for lists, files, minutes and the
    /// zip alike.
    /// </summary>
    internal Attachment? Readable(Attachment attachment, Reader reader) =>
        Readable(attachment, reader.Has(Meeting.Preparers), attachment.Item is { } item && IsOutside(reader, item), SharedAt);

    /// <summary>The rule itself, for what reads many meetings.</summary>
    /// <param name="isOutside">Whether the reader is outside the circle of its item.</param>
    /// <param name="sharedAt">When the agenda was shared.</param>
    internal static Attachment? Readable(Attachment attachment, bool prepares, bool isOutside, DateTimeOffset? sharedAt) =>
        prepares ? attachment : isOutside ? null : attachment.Open(sharedAt);

    /// <summary>Null when the reader may write the minutes of the item; the same rule as in the commands.</summary>
    public Refusal? MayWrite(Reader reader, AgendaItemId item) =>
        IsOutside(reader, item) ? new MeetingRefusal.ForACircle()
        : MeetingNotes.MayWrite(reader.Duties, reader.Member, Settings, State, item, Find(item)?.Kind, Pens) ?? Lock.On(item.ToSection());

    /// <summary>
    /// Whether the reader may change the wording of a decision under the item; the same rule as in the commands.
    /// </summary>
    public bool MayReword(Reader reader, AgendaItemId item) => reader.Has(Decision.Recorders) && Lock.On(item.ToSection()) is null;

    /// <summary>
    /// Whether the reader may read the minutes of the item now: writers and presidium always, others when they are shared, and nobody
    /// outside the circle of the item.
    /// </summary>
    public bool MayRead(Reader reader, AgendaItemId item) =>
        !IsOutside(reader, item) && MeetingNotes.MayRead(reader.Duties, reader.Member, Settings, NotesSharedAt is not null, item, Pens);

    /// <summary>
    /// From when on the reader may see the history of the item's minutes: null for all of it; the time of sharing for a
    /// reader they were withheld from until then.
    /// </summary>
    public DateTimeOffset? ReadsFrom(Reader reader, AgendaItemId item) =>
        MeetingNotes.MayRead(reader.Duties, reader.Member, Settings, shared: false, item, Pens) ? null : NotesSharedAt;

    /// <summary>Whether there are minutes as a document for the reader: adopted, or the draft.</summary>
    public bool MayReadMinutes(Reader reader) =>
        Lock.State is AdjustmentState.Adopted or AdjustmentState.Reopened || MayReadDraft(reader);

    /// <summary>Whether the reader may read minutes that are not adopted.</summary>
    public bool MayReadDraft(Reader reader) =>
        reader.Has(Duties.Preparers) || !NotesAreWaiting
        || Lock.State is AdjustmentState.InReview or AdjustmentState.Adjusting && reader.Has(Duties.Attending);

    /// <summary>Whether the minutes are withheld from members for now.</summary>
    public bool NotesAreWaiting => Settings.Visibility == MinutesVisibility.WhenShared && NotesSharedAt is null;
}
