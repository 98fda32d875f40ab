using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Decisions;

// What becomes of a decision beside what is reported: extended, replaced, repealed.
public sealed partial class Decision
{
    /// <summary>The last days it has had, oldest first; <see cref="DueOn"/> is the one that holds.</summary>
    public ValueList<EarlierDay> EarlierDays { get; private set; }

    /// <summary>The decision that repealed it; null when it was for a reason alone.</summary>
    public DecisionId? RepealedBy { get; private set; }

    /// <summary>Why it was repealed; may be empty when a decision did it.</summary>
    public string RepealReason { get; private set; } = "";

    /// <summary>The last day as the council decided it, which is what the minutes say.</summary>
    public DateOnly? DueAsDecided => EarlierDays.Count > 0 ? EarlierDays[0].Day : DueOn;

    private bool HasEnded => State is DecisionState.Withdrawn or DecisionState.Replaced or DecisionState.Repealed;

    /// <summary>
    /// Extends its last day, and keeps the former one. Refused to a day that is not later. Idempotent: the same again changes nothing.
    /// </summary>
    /// <param name="seen">The last day that the actor saw.</param>
    /// <param name="deciding">The decision that extends it; null when a person agreed.</param>
    /// <param name="onWordOf">Who agreed; needed without a decision.</param>
    /// <param name="reason">May be empty.</param>
    /// <param name="decidedOn">The day of its meeting.</param>
    public Result<Done> Extend(
        Actor by, DateOnly? seen, DateOnly to, Decision? deciding, string onWordOf, string reason, DateOnly decidedOn, DateTimeOffset at)
    {
        (onWordOf, reason) = (Wording.Line(onWordOf), Wording.Text(reason));
        if (Unfollowable(by) is { } refusal)
        {
            return refusal;
        }

        if (deciding is not null && deciding.Council != Council)
        {
            return new NotFound();
        }

        if (State == DecisionState.Completed)
        {
            return new DecisionRefusal.NoLongerInForce(Number, State);
        }

        if (EarlierDays.Count > 0 && DueOn == to && EarlierDays[^1] is var last
            && (last.Day, last.Decision, last.OnWordOf, last.Reason) == (seen, deciding?.Id, onWordOf, reason))
        {
            return Done.Value;
        }

        if (DueOn is not { } from)
        {
            return new DecisionRefusal.NoDayToExtend(Number);
        }

        if (seen != from)
        {
            return new DecisionRefusal.DayMovedMeanwhile(Number, from);
        }

        var wrong = Faults.Of(
            to < decidedOn ? new DecisionRefusal.DueBeforeDecision(to, decidedOn) : to <= from ? new DecisionRefusal.NotAnExtension(to, from) : null,
            deciding is not null && !deciding.MayActOn(this) ? new DecisionRefusal.CannotExtendBy(Number, deciding.Number) : null,
            Wording.Check(by.Today, nameof(EarlierDay.OnWordOf), onWordOf, required: deciding is null),
            Wording.Check(by.Today, nameof(EarlierDay.Reason), reason, Decisions.Progress.WordsMax));
        if (wrong is not null)
        {
            return wrong;
        }

        deciding?.RelyOn();
        DueOn = to;
        EarlierDays = [.. EarlierDays, new EarlierDay(from, to, at, by.Name, deciding?.Id, deciding?.Number, onWordOf, reason)];
        Record(new DecisionExtended(Meeting, Id, Number, from, to, deciding?.Number, onWordOf, reason));
        return Done.Value;
    }

    /// <summary>
    /// Records that a later decision replaces this one. Refused for itself, and for a decision that does not stand: so no chain comes
    /// back to itself.
    /// </summary>
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

        if (State == DecisionState.Replaced && ReplacedBy == later.Id)
        {
            return Done.Value;
        }

        if (!later.MayActOn(this))
        {
            return new DecisionRefusal.CannotReplace(Number, later.Number);
        }

        if (HasEnded)
        {
            return new DecisionRefusal.NoLongerInForce(Number, State);
        }

        // Of two who replace each other at the same moment, one is refused.
        later.RelyOn();
        KeepReports();
        (State, ReplacedBy) = (DecisionState.Replaced, later.Id);
        Record(new DecisionStateChanged(Meeting, Id, Number, State, later.Number));
        return Done.Value;
    }

    /// <summary>Records that it holds no longer, by a decision that stands or for a reason. It cannot be undone. Idempotent.</summary>
    /// <param name="later">Null when only a reason is given.</param>
    /// <param name="reason">Needed without a decision.</param>
    public Result<Done> Repeal(Actor by, Decision? later, string reason)
    {
        reason = Wording.Text(reason);
        if (!by.Has(Followers))
        {
            return new NotYourDuty(Followers);
        }

        if (later is not null && later.Council != Council)
        {
            return new NotFound();
        }

        if (State == DecisionState.Repealed && (RepealedBy, RepealReason) == (later?.Id, reason))
        {
            return Done.Value;
        }

        if (later is not null && !later.MayActOn(this))
        {
            return new DecisionRefusal.CannotRepeal(Number, later.Number);
        }

        if (HasEnded)
        {
            return new DecisionRefusal.NoLongerInForce(Number, State);
        }

        if (Wording.Check(by.Today, nameof(RepealReason), reason, Decisions.Progress.WordsMax, required: later is null) is { } wrong)
        {
            return wrong;
        }

        later?.RelyOn();
        KeepReports();
        (State, RepealedBy, RepealReason) = (DecisionState.Repealed, later?.Id, reason);
        Record(new DecisionStateChanged(Meeting, Id, Number, State, null, null, reason, later?.Number));
        return Done.Value;
    }

    /// <summary>
    /// Strikes what a responsible was to do, at a meeting; when nothing else would remain of the decision it is repealed instead.
    /// </summary>
    internal Result<Done> Strike(Actor by, Responsible? of, string reason, DateOnly decidedOn, DateTimeOffset at) =>
        Progress.All(p => p.Of == of || p.Now.State == ProgressState.Struck)
            ? Wording.Check(by.Today, "Reason", Wording.Text(reason), Decisions.Progress.WordsMax, required: true) is { } wrong ? wrong : Repeal(by, null, reason)
            : Report(by, of, null, new Progress(ProgressState.Struck, reason), [], decidedOn, at);

    /// <summary>Takes back an extension, for the meeting that made it by mistake; the journal keeps both.</summary>
    internal Result<Done> TakeBackExtension(Actor by, DateOnly from, DateOnly to)
    {
        if (Unfollowable(by) is { } refusal)
        {
            return refusal;
        }

        if (DueOn != to || EarlierDays.Count == 0 || (EarlierDays[^1].Day, EarlierDays[^1].To) != (from, to))
        {
            return new DecisionRefusal.DayMovedMeanwhile(Number, DueOn);
        }

        (DueOn, EarlierDays) = (from, EarlierDays.Take(EarlierDays.Count - 1).ToValueList());
        Record(new ExtensionTakenBack(Meeting, Id, Number, from, to));
        return Done.Value;
    }

    /// <summary>Takes back that it was repealed for a reason, for the meeting that did it by mistake; the journal keeps both.</summary>
    internal Result<Done> TakeBackRepeal(Actor by)
    {
        if (!by.Has(Followers))
        {
            return new NotYourDuty(Followers);
        }

        if (State != DecisionState.Repealed)
        {
            return new DecisionRefusal.NoLongerInForce(Number, State);
        }

        RepealReason = "";
        Become(DecisionState.InForce);
        return Done.Value;
    }

    /// <summary>The decision that replaced, repealed or extended it was taken back: it is as before. The journal keeps both.</summary>
    internal void LoseGround(Decision withdrawn)
    {
        if (EarlierDays is [.., var last] && last.Decision == withdrawn.Id && last.To == DueOn)
        {
            (DueOn, EarlierDays) = (last.Day, EarlierDays.Take(EarlierDays.Count - 1).ToValueList());
            Record(new ExtensionTakenBack(Meeting, Id, Number, last.Day, last.To!.Value));
        }

        if (State == DecisionState.Replaced && ReplacedBy == withdrawn.Id || State == DecisionState.Repealed && RepealedBy == withdrawn.Id)
        {
            (ReplacedBy, RepealedBy, RepealReason) = (null, null, "");
            var all = Progress;
            Become(all.All(p => !p.Now.State.IsOpen()) && all.Any(p => p.Now.State == ProgressState.Done) ? DecisionState.Completed : DecisionState.InForce);
        }
    }

    // One that was done says so only by its state, which is another from now on.
    private void KeepReports()
    {
        if (State == DecisionState.Completed)
        {
            Stand(Progress);
        }
    }

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);

    // One that is done still stands: a decision to repeal another is done as it is made.
    private bool MayActOn(Decision former) => former.Id != Id && !HasEnded;

    private Refusal? Unfollowable(Actor by) =>
        !by.Has(Followers) ? new NotYourDuty(Followers)
        : HasEnded ? new DecisionRefusal.NoLongerInForce(Number, State)
        : null;

    private void Become(DecisionState state, DateOnly? doneOn = null, string note = "")
    {
        State = state;
        if (state == DecisionState.InForce)
        {
            // It has been gone back to, or something else was reported.
            Reports = Reports.Select(r => r with { Former = null }).ToValueList();
        }

        Take(Progress);
        Record(new DecisionStateChanged(Meeting, Id, Number, state, null, doneOn, note));
    }
}
