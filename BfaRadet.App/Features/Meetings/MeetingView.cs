using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Meetings;

/// <summary>
/// A meeting as the council sees it: agenda, roll and decisions, one shared record. Without what is internal to Beredning,
/// and without the minutes, which are loaded separately. Pages must take it through <see cref="SeenBy"/>.
/// </summary>
public sealed record MeetingView(
    MeetingId Id,
    CouncilId Council,
    string CouncilName,
    string Municipality,
    CouncilSettings Settings,
    MeetingDetails Details,
    MeetingState State,
    DateTimeOffset? SharedAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    DateTimeOffset? NotesSharedAt,
    string ClosingReason,
    int? FirstParagraph,
    AgendaItemId? CurrentItem,
    ValueList<ItemView> Items,
    ValueList<AttendanceView> Roll,
    Quorum Quorum,
    ValueList<Recess> Recesses,
    ValueList<Speaker> Speakers,
    ValueList<Pen> Pens,
    ValueList<DecisionView> Decisions,
    ValueList<FocusAreaView> FocusAreas,
    ValueList<Reader> Readers,
    DateOnly? NextMeeting,
    DecisionNumber NextDecision,
    ProceedingsView Proceedings)
{
    private static readonly TimeSpan _treatedAfter = TimeSpan.FromSeconds(30);

    /// <summary>The members whose seats are empty now: a substitute may serve for one of them.</summary>
    public ValueList<AttendanceId> FreeSeats { get; init; }

    /// <summary>Ordförande för sammanträdet, when one is chosen.</summary>
    public ChairChosen? ChairChosen { get; init; }

    /// <summary>Sekreterare för sammanträdet, when one is chosen.</summary>
    public AttendanceId? SecretaryChosen { get; init; }

    /// <summary>Whether it is entered afterwards: relative dates are then relative to its own day.</summary>
    public bool IsWrittenUp { get; init; }

    /// <summary>The day that words like "nästa fredag" are relative to.</summary>
    public DateOnly DayAt(DateOnly today) => IsWrittenUp ? Details.Date : today;

    /// <summary>What of the minutes is locked for adjustment.</summary>
    public TextLock Lock { get; init; }

    public ItemView? Current => CurrentItem is { } id ? Find(id) : null;

    public ItemView? Find(AgendaItemId id) => Items.FirstOrDefault(i => i.Id == id);

    /// <summary>
    /// Whether an item has been handled: it has decisions or proceedings, or it was current for half a minute (a choice of
    /// this product). Stepping past it does not count.
    /// </summary>
    public bool IsTreated(ItemView item) =>
        item.BegunAt is not null && item.Id != CurrentItem
        && (item.Spent >= _treatedAfter || Decisions.Any(d => d.Item == item.Id) || Proceedings.Holds(item.Id));

    /// <summary>The pause that is on, if any.</summary>
    public Recess? OngoingRecess => Recesses.Count > 0 && Recesses[^1].To is null ? Recesses[^1] : null;

    /// <summary>
    /// The expected end of the pause: the start of a break on the agenda plus its planned minutes. Null when unknown.
    /// </summary>
    public DateTimeOffset? ExpectedBack =>
        OngoingRecess is { } recess && Current is { Kind: AgendaItemKind.Break, PlannedMinutes: > 0 and var minutes } ? recess.From.AddMinutes(minutes) : null;

    /// <summary>The caller as a reader of the council today; null for others.</summary>
    public Reader? ReaderOf(Caller caller) => Readers.FirstOrDefault(v => v.AccountId == caller.AccountId);

    /// <summary>The caller's line on the roll; null when not on it, or before it is called.</summary>
    public AttendanceView? LineOf(Caller caller) =>
        ReaderOf(caller) is { Member: var member } ? Roll.FirstOrDefault(l => l.Member == member) : null;

    public AttendanceView? OnRoll(AttendanceId id) => Roll.FirstOrDefault(l => l.Id == id);

    /// <summary>
    /// The meeting as the caller may see it: without how others answer in an open vote. Null when the caller may not know of
    /// it, as others than preparers before it is shared.
    /// </summary>
    public MeetingView? SeenBy(Caller caller)
    {
        if (ReaderOf(caller) is not { } reader || State == MeetingState.Preparing && !reader.Has(Meeting.Preparers))
        {
            return null;
        }

        var proceedings = Proceedings.SeenBy(reader, LineOf(caller)?.Id);
        return ReferenceEquals(proceedings, Proceedings) ? this : this with { Proceedings = proceedings };
    }

    /// <summary>Null when the reader may write the minutes of the item; the same rule as in the commands.</summary>
    public Refusal? MayWrite(Reader reader, AgendaItemId item) =>
        MeetingNotes.MayWrite(reader.Duties, reader.Member, Settings, State, item, Find(item)?.Kind, Pens) ?? Lock.On(item.ToSection());

    /// <summary>
    /// Whether the reader may change the wording of a decision under the item; the same rule as in the commands.
    /// </summary>
    public bool MayReword(Reader reader, AgendaItemId item) => reader.Has(Decision.Recorders) && Lock.On(item.ToSection()) is null;

    /// <summary>
    /// Whether the reader may read the minutes of the item now: writers and presidium always, others when they are shared.
    /// </summary>
    public bool MayRead(Reader reader, AgendaItemId item) =>
        MeetingNotes.MayRead(reader.Duties, reader.Member, Settings, NotesSharedAt is not null, item, Pens);

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
