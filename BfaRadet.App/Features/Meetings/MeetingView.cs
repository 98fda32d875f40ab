using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Meetings;

/// <summary>
/// One meeting as the council sees it: agenda, roll and decisions, the same record for everybody who looks. What is
/// internal to Beredning is not in it, nor the minutes, which come another way. Pages take it through <see cref="SeenBy"/>.
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

    /// <summary>The members whose seats nobody is in now: a substitute may serve for one of them.</summary>
    public ValueList<AttendanceId> FreeSeats { get; init; }

    /// <summary>Ordförande för sammanträdet, when one is chosen.</summary>
    public ChairChosen? ChairChosen { get; init; }

    /// <summary>Sekreterare för sammanträdet, when one is chosen.</summary>
    public AttendanceId? SecretaryChosen { get; init; }

    /// <summary>It is written up afterwards: what is relative to today is relative to its own day.</summary>
    public bool IsWrittenUp { get; init; }

    /// <summary>The day that words like "nästa fredag" are read from.</summary>
    public DateOnly DayAt(DateOnly today) => IsWrittenUp ? Details.Date : today;

    /// <summary>What of the minutes is locked, on its way to being adopted.</summary>
    public TextLock Lock { get; init; }

    public ItemView? Current => CurrentItem is { } id ? Find(id) : null;

    public ItemView? Find(AgendaItemId id) => Items.FirstOrDefault(i => i.Id == id);

    /// <summary>
    /// Whether the meeting is done with an item: something was decided or held under it, or it was on for as long as saying
    /// "nothing to add" takes, half a minute (a choice of this product). To step past it is not to treat it.
    /// </summary>
    public bool IsTreated(ItemView item) =>
        item.BegunAt is not null && item.Id != CurrentItem
        && (item.Spent >= _treatedAfter || Decisions.Any(d => d.Item == item.Id) || Proceedings.Holds(item.Id));

    /// <summary>The pause that is on, if any.</summary>
    public Recess? OngoingRecess => Recesses.Count > 0 && Recesses[^1].To is null ? Recesses[^1] : null;

    /// <summary>When one is expected back: a break on the agenda is as long as planned from when it began. Null when that is not known.</summary>
    public DateTimeOffset? ExpectedBack =>
        OngoingRecess is { } recess && Current is { Kind: AgendaItemKind.Break, PlannedMinutes: > 0 and var minutes } ? recess.From.AddMinutes(minutes) : null;

    /// <summary>The one who looks, as a member of the council today; null for others.</summary>
    public Reader? ReaderOf(Caller caller) => Readers.FirstOrDefault(v => v.AccountId == caller.AccountId);

    /// <summary>The one who looks, on the roll; null for who is not on it, or before it is called.</summary>
    public AttendanceView? LineOf(Caller caller) =>
        ReaderOf(caller) is { Member: var member } ? Roll.FirstOrDefault(l => l.Member == member) : null;

    public AttendanceView? OnRoll(AttendanceId id) => Roll.FirstOrDefault(l => l.Id == id);

    /// <summary>
    /// The meeting as an account may see it: nothing of Beredning for those without its key, nor how others answer in a vote
    /// that goes on. Null when the account may not know of it.
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

    /// <summary>Null when the one may write in the minutes of the item; the same rule as the commands ask.</summary>
    public Refusal? MayWrite(Reader reader, AgendaItemId item) =>
        MeetingNotes.MayWrite(reader.Duties, reader.Member, Settings, State, item, Find(item)?.Kind, Pens) ?? Lock.On(item);

    /// <summary>Whether the one may give a decision under the item other words; the same rule as the commands ask.</summary>
    public bool MayReword(Reader reader, AgendaItemId item) => reader.Has(Decision.Recorders) && Lock.On(item) is null;

    /// <summary>
    /// Whether the one may read the minutes of the item now: those who write and the presidium always, others when they are
    /// shared.
    /// </summary>
    public bool MayRead(Reader reader, AgendaItemId item) =>
        MeetingNotes.MayRead(reader.Duties, reader.Member, Settings, NotesSharedAt is not null, item, Pens);

    /// <summary>
    /// When the minutes of the item begin for one who may read them: null from the first letter; when they were shared, for one
    /// whom they were kept from until then. What they said before that was not handed out.
    /// </summary>
    public DateTimeOffset? ReadsFrom(Reader reader, AgendaItemId item) =>
        MeetingNotes.MayRead(reader.Duties, reader.Member, Settings, shared: false, item, Pens) ? null : NotesSharedAt;

    /// <summary>Whether there are minutes as a document for the one to read: what was adopted, or the draft.</summary>
    public bool MayReadMinutes(Reader reader) =>
        Lock.State is AdjustmentState.Adopted or AdjustmentState.Reopened || MayReadDraft(reader);

    /// <summary>Who may read minutes that are not adopted.</summary>
    public bool MayReadDraft(Reader reader) =>
        reader.Has(Duties.Preparers) || !NotesAreWaiting
        || Lock.State is AdjustmentState.InReview or AdjustmentState.Adjusting && reader.Has(Duties.Attending);

    /// <summary>Whether the notes are kept from members for now.</summary>
    public bool NotesAreWaiting => Settings.Visibility == MinutesVisibility.WhenShared && NotesSharedAt is null;
}
