using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Decisions;

/// <summary>Where a decision stands.</summary>
public enum DecisionState
{
    /// <summary>Gäller.</summary>
    InForce,

    /// <summary>Fullgjord: what it asked for is done.</summary>
    Completed,

    /// <summary>Ersatt by a later decision.</summary>
    Replaced,

    /// <summary>Taken back in the meeting where it was recorded; shown nowhere but in the journal.</summary>
    Withdrawn,
}

/// <summary>
/// What the council settled, or the assignment it gave. A thing of its own and not a part of the meeting, for it
/// lives for years until somebody has said whether it worked. Its wording is open until the minutes that hold it are sent
/// to be adjusted, and again when they are opened; who answers, when, and which focus area can be filled in later too.
/// </summary>
public sealed class Decision : Aggregate
{
    /// <summary>Room for the wording, in characters.</summary>
    public const int TextMax = 4_000;

    /// <summary>Those who record and amend decisions.</summary>
    public const Duties Recorders = Duties.Presidium;

    /// <summary>Those who follow decisions up.</summary>
    public const Duties Followers = Duties.Preparers;

    // Kept apart from Responsibles, so that "mine" and "under this focus area" are asked of the database.
    private List<MemberId> _responsibleMembers = [];
    private List<FocusAreaId> _focusAreas = [];

    private Decision()
    {
    }

    internal Decision(
        DecisionId id, CouncilId council, MeetingId meeting, AgendaItemId item, DecisionNumber number,
        DecisionDraft draft, DateTimeOffset at, string by)
    {
        (Id, Council, Meeting, Item) = (id, council, meeting, item);
        (Year, Running) = (number.Year, number.Running);
        (RecordedAt, RecordedBy) = (at, by);
        State = draft.AlreadyDone ? DecisionState.Completed : DecisionState.InForce;
        Apply(draft);
    }

    public DecisionId Id { get; private init; }

    public CouncilId Council { get; private init; }

    public MeetingId Meeting { get; private init; }

    public AgendaItemId Item { get; private init; }

    public int Year { get; private init; }

    public int Running { get; private init; }

    public DecisionNumber Number => new(Year, Running);

    public DecisionKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    public ValueList<Responsible> Responsibles { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public DateOnly? ReviewOn { get; private set; }

    public ValueList<FocusAreaId> FocusAreas => _focusAreas.ToValueList();

    public DecisionState State { get; private set; }

    /// <summary>The decision that holds instead, when replaced.</summary>
    public DecisionId? ReplacedBy { get; private set; }

    public DateTimeOffset RecordedAt { get; private init; }

    public string RecordedBy { get; private init; } = "";

    public override CouncilId BelongsTo => Council;

    public DecisionDraft Draft => new(Kind, Text, Responsibles, DueOn, ReviewOn, FocusAreas);

    /// <summary>Whether a draft, as it would be recorded, says what this decision says now.</summary>
    public bool Says(DecisionDraft draft) => Draft == draft with { Text = Wording.Text(draft.Text), AlreadyDone = false };

    /// <summary>A draft as it may be recorded, or why not.</summary>
    public static Result<DecisionDraft> Check(DecisionDraft draft, DateOnly today)
    {
        draft = draft with { Text = Wording.Text(draft.Text) };
        return Wording.Check(today, nameof(Text), draft.Text, TextMax, required: true) is { } refusal ? refusal : draft;
    }

    /// <summary>
    /// Changes the decision. Wording and kind are for those who record, while the meeting is in session and until its minutes
    /// are sent; the rest is filled in by those who follow up too. What somebody else changed meanwhile stands; where both
    /// changed the same field it is a clash.
    /// </summary>
    /// <param name="isFixed">Whether the minutes that hold it are sent to be adjusted, or its paragraf is adjusted at once.</param>
    /// <param name="reason">Why other words; may be empty.</param>
    public Result<Done> Amend(
        Actor by, DecisionDraft before, DecisionDraft after, bool inSession, bool isFixed = false, string reason = "")
    {
        reason = Wording.Text(reason);
        var needed = inSession ? Recorders : Followers;
        if (!by.Has(needed))
        {
            return new NotYourDuty(needed);
        }

        if (Check(after, by.Today).IsRefused(out var refusal))
        {
            return refusal;
        }

        if (Wording.Check(by.Today, nameof(DecisionAmended.Reason), reason, Wording.TextMax) is { } wrong)
        {
            return wrong;
        }

        var (now, merge) = (Draft, new ThreeWay());
        var merged = DecisionDraft.Merge(merge, before, after, now);
        if (merge.Clash is { } clash)
        {
            return clash;
        }

        if (State is DecisionState.Withdrawn or DecisionState.Replaced)
        {
            return new DecisionRefusal.NoLongerInForce(Number, State);
        }

        if (!inSession && (merged.Kind != now.Kind || merged.Text != now.Text) && (isFixed || !by.Has(Recorders)))
        {
            return isFixed ? new DecisionRefusal.WordingIsFixed(Number) : new NotYourDuty(Recorders);
        }

        if (merged != now)
        {
            Apply(merged);
            Record(new DecisionAmended(Meeting, Item, Id, Number, now, merged, reason));
        }

        return Done.Value;
    }

    /// <summary>Says that what it asked for is done. Asking twice is harmless: the first day stands.</summary>
    /// <param name="on">Not before it was decided, and not to come.</param>
    /// <param name="decidedOn">The day of its meeting.</param>
    public Result<Done> Complete(Actor by, DateOnly on, string note, DateOnly decidedOn, DateOnly today)
    {
        note = Wording.Line(note);
        if ((Unfollowable(by) ?? Wording.Check(today, "Note", note)) is { } refusal)
        {
            return refusal;
        }

        if (on < decidedOn || on > today)
        {
            return new DecisionRefusal.CompletedOutOfRange(on, decidedOn, today);
        }

        if (State != DecisionState.Completed)
        {
            State = DecisionState.Completed;
            Record(new DecisionStateChanged(Meeting, Id, Number, State, null, on, note));
        }

        return Done.Value;
    }

    /// <summary>Takes back that it is done: it is in force. Asking twice is harmless.</summary>
    public Result<Done> TakeUpAgain(Actor by)
    {
        if (Unfollowable(by) is { } refusal)
        {
            return refusal;
        }

        if (State != DecisionState.InForce)
        {
            State = DecisionState.InForce;
            Record(new DecisionStateChanged(Meeting, Id, Number, State, null));
        }

        return Done.Value;
    }

    /// <summary>Says that a later decision holds instead. Refused for itself, and for a decision that is not in force.</summary>
    public Result<Done> ReplaceBy(Actor by, Decision later)
    {
        if (!by.Has(Followers))
        {
            return new NotYourDuty(Followers);
        }

        if (later.Council != Council)
        {
            return new NotFound();
        }

        if (later.Id == Id || later.State is DecisionState.Withdrawn or DecisionState.Replaced)
        {
            return new DecisionRefusal.CannotReplace(Number, later.Number);
        }

        if (State is DecisionState.Withdrawn || State is DecisionState.Replaced && ReplacedBy != later.Id)
        {
            return new DecisionRefusal.NoLongerInForce(Number, State);
        }

        if (State != DecisionState.Replaced)
        {
            (State, ReplacedBy) = (DecisionState.Replaced, later.Id);
            Record(new DecisionStateChanged(Meeting, Id, Number, State, later.Number));
        }

        return Done.Value;
    }

    /// <summary>Taken back; the meeting tells of it. What was loaded before can no longer be saved over it.</summary>
    internal void Withdraw()
    {
        State = DecisionState.Withdrawn;
        Move();
    }

    private Refusal? Unfollowable(Actor by) =>
        !by.Has(Followers) ? new NotYourDuty(Followers)
        : State is DecisionState.Withdrawn or DecisionState.Replaced ? new DecisionRefusal.NoLongerInForce(Number, State)
        : null;

    private void Apply(DecisionDraft draft)
    {
        (Kind, Text, Responsibles) = (draft.Kind, draft.Text, draft.Responsibles);
        (DueOn, ReviewOn, _focusAreas) = (draft.DueOn, draft.ReviewOn, [.. draft.FocusAreas]);
        _responsibleMembers = [.. draft.Responsibles.Where(r => r.Member is not null).Select(r => r.Member!.Value)];
    }
}
