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
    ValueList<Viewer> Viewers,
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
    public Viewer? ViewerOf(Caller caller) => Viewers.FirstOrDefault(v => v.AccountId == caller.AccountId);

    /// <summary>The one who looks, on the roll; null for who is not on it, or before it is called.</summary>
    public AttendanceView? LineOf(Caller caller) =>
        ViewerOf(caller) is { Member: var member } ? Roll.FirstOrDefault(l => l.Member == member) : null;

    public AttendanceView? OnRoll(AttendanceId id) => Roll.FirstOrDefault(l => l.Id == id);

    /// <summary>
    /// The meeting as an account may see it: nothing of Beredning for those without its key, nor how others answer in a vote
    /// that goes on. Null when the account may not know of it.
    /// </summary>
    public MeetingView? SeenBy(Caller caller)
    {
        if (ViewerOf(caller) is not { } viewer || State == MeetingState.Preparing && !viewer.Has(Meeting.Preparers))
        {
            return null;
        }

        var proceedings = Proceedings.SeenBy(viewer, LineOf(caller)?.Id);
        return ReferenceEquals(proceedings, Proceedings) ? this : this with { Proceedings = proceedings };
    }

    /// <summary>Null when the one may write in the minutes of the item; the same rule as the commands ask.</summary>
    public Refusal? MayWrite(Viewer viewer, AgendaItemId item) =>
        MeetingNotes.MayWrite(viewer.Duties, viewer.Member, Settings, State, item, Find(item)?.Kind, Pens) ?? Lock.On(item);

    /// <summary>Whether the one may give a decision under the item other words; the same rule as the commands ask.</summary>
    public bool MayReword(Viewer viewer, AgendaItemId item) => viewer.Has(Decision.Recorders) && Lock.On(item) is null;

    /// <summary>
    /// Whether the one may read the minutes of the item now: those who write and the presidium always, others when they are
    /// shared.
    /// </summary>
    public bool MayRead(Viewer viewer, AgendaItemId item) =>
        MeetingNotes.MayRead(viewer.Duties, viewer.Member, Settings, NotesSharedAt is not null, item, Pens);

    /// <summary>
    /// When the minutes of the item begin for one who may read them: null from the first letter; when they were shared, for one
    /// whom they were kept from until then. What they said before that was not handed out.
    /// </summary>
    public DateTimeOffset? ReadsFrom(Viewer viewer, AgendaItemId item) =>
        MeetingNotes.MayRead(viewer.Duties, viewer.Member, Settings, shared: false, item, Pens) ? null : NotesSharedAt;

    /// <summary>Whether there are minutes as a document for the one to read: what was adopted, or the draft.</summary>
    public bool MayReadMinutes(Viewer viewer) =>
        Lock.State is AdjustmentState.Adopted or AdjustmentState.Reopened || MayReadDraft(viewer);

    /// <summary>Who may read minutes that are not adopted.</summary>
    public bool MayReadDraft(Viewer viewer) =>
        viewer.Has(Duties.Preparers) || !NotesAreWaiting
        || Lock.State is AdjustmentState.InReview or AdjustmentState.Adjusting && viewer.Has(Duties.Attending);

    /// <summary>Whether the notes are kept from members for now.</summary>
    public bool NotesAreWaiting => Settings.Visibility == MinutesVisibility.WhenShared && NotesSharedAt is null;
}

/// <summary>A line of the agenda. <see cref="Slot"/> is the planned running time.</summary>
public sealed record ItemView(
    AgendaItemId Id,
    int? Number,
    AgendaItemKind Kind,
    string Title,
    string Presenter,
    int? PlannedMinutes,
    Slot Slot,
    string Background,
    string Proposal,
    string RegistryNumber,
    string Papers,
    ValueList<FocusAreaId> FocusAreas,
    bool AddedAtMeeting,
    DateTimeOffset? BegunAt,
    DateTimeOffset? TakenUpAt,
    TimeSpan Spent);

/// <summary>A line of the roll.</summary>
public sealed record AttendanceView(
    AttendanceId Id,
    MemberId? Member,
    string Name,
    string Title,
    string Organisation,
    AttendanceRole Role,
    MemberId? SubstituteFor,
    AttendanceStatus Status,
    bool Remote,
    bool Serving,
    bool IsHere,
    ValueList<Stay> Stays,
    ValueList<Stay> Services,
    Duties Duties)
{
    /// <summary>Of a personal substitute: the member's line on the roll.</summary>
    public AttendanceId? OwnSeat { get; init; }

    /// <summary>Takes part in decisions when here.</summary>
    public bool Decides => Role == AttendanceRole.Member || Role == AttendanceRole.Substitute && Serving;
}

/// <summary>A decision with its place. <see cref="Number"/> reads "2026:14".</summary>
public sealed record DecisionView(
    DecisionId Id,
    DecisionNumber Number,
    AgendaItemId Item,
    DecisionDraft Draft,
    DecisionState State,
    DateTimeOffset RecordedAt,
    string RecordedBy);

/// <summary>Somebody with an account in the council today.</summary>
public sealed record Viewer(string AccountId, MemberId Member, string Name, string Title, string Organisation, Duties Duties)
{
    public bool Has(Duties any) => (Duties & any) != Duties.None;
}

/// <summary>A meeting in Beredning: what the council sees, and what only those who prepare see.</summary>
/// <param name="InternalNotes">The items that have one.</param>
public sealed record PreparingView(
    MeetingView Meeting, ValueList<InternalNote> InternalNotes, ValueList<Suggestion> Suggestions)
{
    /// <summary>What is written of an item, as it is edited.</summary>
    public AgendaItemText TextOf(ItemView item) => new(
        item.Kind, item.Title, item.Presenter, item.PlannedMinutes, item.Background, item.Proposal,
        item.RegistryNumber, item.Papers, item.FocusAreas,
        InternalNotes.FirstOrDefault(n => n.Item == item.Id)?.Text ?? "");
}

public sealed record InternalNote(AgendaItemId Item, string Text);

/// <summary>Something that asks for a place on the agenda, with its reason.</summary>
/// <param name="Source">The decision it comes from; null for an item an earlier meeting did not reach.</param>
public sealed record Suggestion(SuggestionReason Reason, DecisionId? Source, DecisionNumber? Number, DateOnly? Day, AgendaItemText Item);

/// <summary>Why something is suggested.</summary>
public enum SuggestionReason
{
    /// <summary>An assignment or commitment whose date has passed.</summary>
    Overdue,

    /// <summary>Something due at, or before, this meeting.</summary>
    Due,

    /// <summary>A decision whose review date has come.</summary>
    Review,

    /// <summary>Put off at an earlier meeting.</summary>
    Tabled,

    /// <summary>Sent back for more work at an earlier meeting.</summary>
    ReferredBack,

    /// <summary>Not reached at the former meeting.</summary>
    NotReached,
}

/// <summary>A line in the list of meetings.</summary>
public sealed record MeetingRow(
    MeetingId Id, MeetingDetails Details, MeetingState State, DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt,
    int Items, int Decisions);

/// <summary>A council's meetings, latest first, as an account may see them.</summary>
public sealed record MeetingsView(
    CouncilId Council, string CouncilName, ValueList<MeetingRow> Meetings, ValueList<Viewer> Viewers)
{
    public Viewer? ViewerOf(Caller caller) => Viewers.FirstOrDefault(v => v.AccountId == caller.AccountId);

    /// <summary>Without what is in Beredning for those who have no key to it; null for who is not in the council.</summary>
    public MeetingsView? SeenBy(Caller caller) => ViewerOf(caller) switch
    {
        null => null,
        var viewer when viewer.Has(Meeting.Preparers) => this,
        _ => this with { Meetings = Meetings.Where(m => m.State != MeetingState.Preparing).ToValueList() },
    };
}
