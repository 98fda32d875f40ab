using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Meetings;

/// <summary>
/// A meeting as the council sees it: agenda, roll and decisions, one shared record. Without what is internal to Beredning,
/// and without the minutes, which are loaded separately. Pages must take it through <see cref="SeenBy"/>.
/// </summary>
public sealed partial record MeetingView(
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

    /// <summary>Who still waited for the floor when the meeting left the former item.</summary>
    public ValueList<Speaker> LeftOver { get; init; }

    /// <summary>The members whose seats are empty now: a substitute may serve for one of them.</summary>
    public ValueList<AttendanceId> FreeSeats { get; init; }

    /// <summary><see cref="Quorum"/> whatever is on: who has jäv in the current item is not told by the number of deciders.</summary>
    public Quorum QuorumOfAll { get; init; } = Quorum;

    /// <summary>What would be missing if the meeting were closed now; empty unless it is in session.</summary>
    public ValueList<ClosingGap> Gaps { get; init; }

    /// <summary>Ordförande för sammanträdet, when one is chosen.</summary>
    public ChairChosen? ChairChosen { get; init; }

    /// <summary>Sekreterare för sammanträdet, when one is chosen.</summary>
    public AttendanceId? SecretaryChosen { get; init; }

    /// <summary>Whether it is entered afterwards: relative dates are then relative to its own day.</summary>
    public bool IsWrittenUp { get; init; }

    /// <summary>The day that words like "nästa fredag" are relative to.</summary>
    public DateOnly DayAt(DateOnly today) => IsWrittenUp ? Details.Date : today;

    /// <summary>The next meeting, for preparers only: others know its day. Null when none is planned.</summary>
    public NextMeetingView? Next { get; init; }

    /// <summary>Whether it is from before the product: it has decisions, and nothing of it was held here.</summary>
    public bool IsBroughtIn => State == MeetingState.Closed && OpenedAt is null;

    /// <summary>Null unless it is cancelled.</summary>
    public Cancelling? Cancelled { get; init; }

    /// <summary>The summons that was sent; null when none was.</summary>
    public SummonsView? Summons { get; init; }

    /// <summary>Handlingar of the meeting and its items, in the order they came.</summary>
    public ValueList<Attachment> Attachments { get; init; }

    /// <summary>The items whose attachments come later.</summary>
    public ValueList<AwaitedAttachments> Awaited { get; init; }

    /// <summary>The earlier decisions that items follow up, in the order of their table.</summary>
    public ValueList<FollowUpLine> FollowUps { get; init; }

    /// <summary>The items that follow up earlier decisions, also such as not everybody may read.</summary>
    public ValueList<AgendaItemId> FollowsUp { get; init; }

    /// <summary>The items that have notes.</summary>
    public ValueList<AgendaItemId> Written { get; init; }

    /// <summary>What of the minutes is locked for adjustment.</summary>
    public TextLock Lock { get; init; }

    public ItemView? Current => CurrentItem is { } id ? Find(id) : null;

    public Attachment? FindAttachment(AttachmentId id) => Attachments.FirstOrDefault(a => a.Id == id);

    /// <summary>Those of an item; null for those of the meeting as a whole.</summary>
    public ValueList<Attachment> AttachmentsOf(AgendaItemId? item) => Attachments.Where(a => a.Item == item).ToValueList();

    /// <summary>When the attachments of an item come; null when none are awaited.</summary>
    public DateOnly? AwaitedOn(AgendaItemId item) => Awaited.FirstOrDefault(a => a.Item == item)?.On;

    public ItemView? Find(AgendaItemId id) => Items.FirstOrDefault(i => i.Id == id);

    /// <summary>
    /// Whether an item has been handled: it has decisions or proceedings, or it was current for half a minute (a choice of
    /// this product). Stepping past it does not count while the meeting may come back to it; when the meeting has ended, what was
    /// taken up was handled.
    /// </summary>
    public bool IsTreated(ItemView item) =>
        item.BegunAt is not null && item.Id != CurrentItem
        && (State == MeetingState.Closed || item.Spent >= _treatedAfter || Decisions.Any(d => d.Item == item.Id) || Proceedings.Holds(item.Id));

    /// <summary>Whether something of an item is kept: a decision, what was done under it, an earlier decision gone through, or notes.</summary>
    public bool HasContent(ItemView item) =>
        Decisions.Any(d => d.Item == item.Id) || Proceedings.Holds(item.Id) || Proceedings.PropositionOrders.Any(p => p.Item == item.Id)
        || FollowUps.Any(f => f.Item == item.Id && f.IsThrough) || Written.Contains(item.Id);

    /// <summary>The pause that is on, if any.</summary>
    public Recess? OngoingRecess => Recesses.Count > 0 && Recesses[^1].To is null ? Recesses[^1] : null;

    /// <summary>
    /// The expected end of the pause: the start of a break on the agenda plus its planned minutes. Null when unknown.
    /// </summary>
    public DateTimeOffset? ExpectedBack =>
        OngoingRecess is { } recess && Current is { Kind: AgendaItemKind.Break, PlannedMinutes: > 0 and var minutes } ? recess.From.AddMinutes(minutes) : null;

    /// <summary>The caller as a reader of the council today; null for others.</summary>
    public Reader? ReaderOf(Caller caller) => Readers.FirstOrDefault(v => v.AccountId == caller.AccountId);

    /// <summary>The council's secretaries, by name and organisation; empty for none.</summary>
    public string Secretaries => string.Join("; ", Readers.Where(r => r.Has(Duties.Secretary))
        .Select(r => r.Organisation.Length > 0 ? $"{r.Name}, {r.Organisation}" : r.Name));

    /// <summary>The caller's line on the roll; null when not on it, or before it is called.</summary>
    public AttendanceView? LineOf(Caller caller) =>
        ReaderOf(caller) is { Member: var member } ? Roll.FirstOrDefault(l => l.Member == member) : null;

    /// <summary>A refusal as it is told to the caller: about the caller, it says "du".</summary>
    public Refusal? Told(Refusal? refusal, Caller caller) =>
        refusal is MeetingRefusal known && ReaderOf(caller) is { Name: var own } ? MeetingRefusalTexts.Told(known, own) : refusal;

    /// <summary>Whether the caller has jäv in the current item.</summary>
    public bool HasConflictNow(Caller caller) =>
        CurrentItem is { } item && LineOf(caller) is { } line && Proceedings.HasConflict(item, line.Id);

    public AttendanceView? OnRoll(AttendanceId id) => Roll.FirstOrDefault(l => l.Id == id);

    /// <summary>The name; where another on the roll has the same, with the organisation or title that tells them apart.</summary>
    public string NameApart(AttendanceView line)
    {
        var namesakes = Roll.Where(l => l.Id != line.Id && l.Name.Equals(line.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        var apart = line.Organisation.Length > 0 && namesakes.Exists(l => l.Organisation != line.Organisation) ? line.Organisation
            : namesakes.Exists(l => l.Title != line.Title) ? line.Title
            : "";
        return apart.Length > 0 ? $"{line.Name}, {apart}" : line.Name;
    }
}
