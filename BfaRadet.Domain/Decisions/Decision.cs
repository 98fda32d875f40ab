using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Decisions;

/// <summary>The state of a decision.</summary>
public enum DecisionState
{
    /// <summary>Gäller.</summary>
    InForce,

    /// <summary>Fullgjord: what it asked for is done.</summary>
    Completed,

    /// <summary>Ersatt by a later decision.</summary>
    Replaced,

    /// <summary>Withdrawn in the meeting where it was recorded; shown only in the journal.</summary>
    Withdrawn,

    /// <summary>Upphävd by a later decision, or for a reason that is told; nothing is in its place.</summary>
    Repealed,
}

/// <summary>
/// A decision of the council, or an assignment it gave. An aggregate of its own and not a part of the meeting, since it is
/// followed up for years. Kind and wording can be changed until the minutes that hold it are sent for adjustment, and again
/// when those are reopened; responsible, dates and focus areas can be filled in later too. What becomes of it is in the other part.
/// </summary>
public sealed partial class Decision : Aggregate
{
    /// <summary>Maximum length of the wording, in characters.</summary>
    public const int TextMax = 4_000;

    /// <summary>May record decisions and change their wording.</summary>
    public const Duties Recorders = Duties.Presidium;

    /// <summary>May fill in responsible, dates and focus areas, report for everybody, extend, strike, replace and repeal.</summary>
    public const Duties Followers = Duties.Preparers;

    // Columns of their own beside Responsibles and FocusAreas, so that the database can answer "mine" and "under this focus
    // area".
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
        Take(Progress);
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

    /// <summary>The decision that replaced it.</summary>
    public DecisionId? ReplacedBy { get; private set; }

    public DateTimeOffset RecordedAt { get; private init; }

    public string RecordedBy { get; private init; } = "";

    public override CouncilId BelongsTo => Council;

    public DecisionDraft Draft => new(Kind, Text, Responsibles, DueOn, ReviewOn, FocusAreas);

    /// <summary>Whether a draft, cleaned as it would be recorded, equals this decision as it is now.</summary>
    public bool Says(DecisionDraft draft) => Draft == draft with { Text = Wording.Text(draft.Text), AlreadyDone = false };

    /// <summary>The cleaned draft, or why it may not be recorded.</summary>
    public static Result<DecisionDraft> Check(DecisionDraft draft, DateOnly today)
    {
        draft = draft with { Text = Wording.Text(draft.Text) };
        return Wording.Check(today, nameof(Text), draft.Text, TextMax, required: true) is { } refusal ? refusal : draft;
    }

    /// <summary>
    /// Changes the decision. Wording and kind need <see cref="Recorders"/>, and only until the minutes are sent; the rest may
    /// be filled in by <see cref="Followers"/> too. Fields that another changed meanwhile are kept; a field both changed is
    /// an <see cref="EditClash"/>.
    /// </summary>
    /// <param name="isFixed">Whether the minutes that hold it are sent to be adjusted, or its paragraf is adjusted at once.</param>
    /// <param name="reason">Why the wording is changed; may be empty.</param>
    /// <param name="decidedOn">The day of its meeting, before which nothing is due.</param>
    /// <param name="at">Now. A last day that is changed when the minutes are fixed, or when it was moved before, is kept with it among the earlier ones.</param>
    public Result<Done> Amend(
        Actor by, DecisionDraft before, DecisionDraft after, bool inSession, bool isFixed = false, string reason = "",
        DateOnly? decidedOn = null, DateTimeOffset? at = null)
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

        if (HasEnded)
        {
            return new DecisionRefusal.NoLongerInForce(Number, State);
        }

        if (merged.DueOn != now.DueOn && merged.DueOn is { } due && due < decidedOn)
        {
            return new DecisionRefusal.DueBeforeDecision(due, decidedOn.Value);
        }

        if (!inSession && (merged.Kind != now.Kind || merged.Text != now.Text) && (isFixed || !by.Has(Recorders)))
        {
            return isFixed ? new DecisionRefusal.WordingIsFixed(Number) : new NotYourDuty(Recorders);
        }

        if (merged != now)
        {
            // One that was extended keeps each day with who moved it: the next is not on the word of the one before.
            if ((isFixed || EarlierDays.Count > 0) && now.DueOn is { } former && merged.DueOn != former)
            {
                EarlierDays = [.. EarlierDays, new EarlierDay(former, merged.DueOn, at, by.Name, Reason: reason)];
            }

            Apply(merged);
            Record(new DecisionAmended(Meeting, Item, Id, Number, now, merged, reason));
            HandOver(now.Responsibles);
            Settle(null, "");
        }

        return Done.Value;
    }

    /// <summary>
    /// Withdraws it; the meeting records the event. Moves the version, so that what was loaded before is refused by the
    /// database.
    /// </summary>
    internal void Withdraw()
    {
        State = DecisionState.Withdrawn;
        Move();
    }

    private void Apply(DecisionDraft draft)
    {
        (Kind, Text, Responsibles) = (draft.Kind, draft.Text, draft.Responsibles);
        (DueOn, ReviewOn, _focusAreas) = (draft.DueOn, draft.ReviewOn, [.. draft.FocusAreas]);
        _responsibleMembers = [.. draft.Responsibles.Where(r => r.Member is not null).Select(r => r.Member!.Value)];
    }
}
