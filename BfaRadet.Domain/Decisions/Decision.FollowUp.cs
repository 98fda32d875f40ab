using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Decisions;

// What becomes of a decision: reported, extended, done, replaced, repealed.
public sealed partial class Decision
{
    /// <summary>What was reported, of those who are responsible now; the earlier reports are in the journal.</summary>
    public ValueList<ResponsibleProgress> Reports { get; private set; }

    /// <summary>How far all have come together. A column, so that the database can find what waits.</summary>
    public DecisionCourse Course { get; private set; }

    /// <summary>The last days it has had, oldest first; <see cref="DueOn"/> is the one that holds.</summary>
    public ValueList<EarlierDay> EarlierDays { get; private set; }

    /// <summary>The decision that repealed it; null when it was for a reason alone.</summary>
    public DecisionId? RepealedBy { get; private set; }

    /// <summary>Why it was repealed; may be empty when a decision did it.</summary>
    public string RepealReason { get; private set; } = "";

    /// <summary>How far each responsible has come, in their order; one line without a name for a decision without responsible.</summary>
    public ValueList<ResponsibleProgress> Progress => Parties.Select(ReportOf).ToValueList();

    /// <summary>The last day as the council decided it, which is what the minutes say.</summary>
    public DateOnly? DueAsDecided => EarlierDays.Count > 0 ? EarlierDays[0].Day : DueOn;

    private bool HasEnded => State is DecisionState.Withdrawn or DecisionState.Replaced or DecisionState.Repealed;

    private IEnumerable<Responsible?> Parties => Responsibles.Count > 0 ? Responsibles : new Responsible?[] { null };

    /// <summary>Whether the actor may report for a responsible: followers for all, those who attend for themselves and whom they sit for.</summary>
    /// <param name="sitsFor">The organisations that the actor belongs to or has a seat for.</param>
    public static bool MayReport(Actor by, Responsible? of, IReadOnlyCollection<string> sitsFor)
    {
        ArgumentNullException.ThrowIfNull(by);

        return by.Has(Followers) || by.Has(Duties.Attending) && of is not null
            && (of.Member is not null && of.Member == by.Member || sitsFor.Contains(of.Organisation, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Reports how far a responsible has come. When nothing remains the decision is completed; anything else than done takes a
    /// completed one up again. Idempotent: the same again changes nothing.
    /// </summary>
    /// <param name="of">Null for a decision without responsible.</param>
    /// <param name="before">What the actor saw; null not to compare.</param>
    /// <param name="sitsFor">See <see cref="MayReport"/>.</param>
    /// <param name="decidedOn">The day of its meeting.</param>
    /// <param name="at">Now, in Swedish time, here and below.</param>
    public Result<Done> Report(
        Actor by, Responsible? of, Progress? before, Progress after, IReadOnlyCollection<string> sitsFor, DateOnly decidedOn, DateTimeOffset at) =>
        Report(by, of, before, after, sitsFor, decidedOn, at, takesBack: false);

    /// <summary>Takes back a report, for the meeting that made it by mistake: what was reported before is so again, by whom and when it was. The journal keeps both.</summary>
    /// <param name="left">What the report said; refused when somebody has reported since.</param>
    /// <param name="now">What stands again: what <paramref name="former"/> says, with a day where one is asked for now.</param>
    internal Result<Done> TakeBackReport(Actor by, ResponsibleProgress former, Progress left, Progress now, DateOnly decidedOn, DateTimeOffset at)
    {
        if (Report(by, former.Of, left, now, [], decidedOn, at, takesBack: true).IsRefused(out var refusal))
        {
            return refusal;
        }

        Reports = Reports.Where(r => r.Of != former.Of).ToValueList();
        if (former.At is not null || now.State != ProgressState.NotStarted)
        {
            Reports = [.. Reports, former with { Now = now, Former = null }];
        }

        return Done.Value;
    }

    private Result<Done> Report(
        Actor by, Responsible? of, Progress? before, Progress after, IReadOnlyCollection<string> sitsFor, DateOnly decidedOn, DateTimeOffset at, bool takesBack)
    {
        var mayAll = by.Has(Followers);
        if (!MayReport(by, of, sitsFor) || after.State == ProgressState.Struck && !mayAll)
        {
            return by.Has(Duties.Attending) && after.State != ProgressState.Struck ? new DecisionRefusal.NotYours(Number) : new NotYourDuty(Followers);
        }

        if (HasEnded)
        {
            return new DecisionRefusal.NoLongerInForce(Number, State);
        }

        if (!Parties.Contains(of))
        {
            return new DecisionRefusal.NotResponsible(Number);
        }

        var checkedReport = Decisions.Progress.Check(after, decidedOn, DayOf(at));
        if (checkedReport.IsRefused(out var refusal))
        {
            return refusal;
        }

        var (now, next) = (ReportOf(of), checkedReport.Value);
        if (now.Now == next)
        {
            return Done.Value;
        }

        if (before is not null && before != now.Now)
        {
            return new DecisionRefusal.ReportedMeanwhile(Number, now.Now, now.By);
        }

        // What was struck is put back by those who may strike.
        if (now.Now.State == ProgressState.Struck && !mayAll)
        {
            return new NotYourDuty(Followers);
        }

        var all = Progress;
        if (next.State == ProgressState.Struck && all.All(p => p.Of == of || p.Now.State == ProgressState.Struck))
        {
            return new DecisionRefusal.NothingLeft(Number);
        }

        var reopens = State == DecisionState.Completed && next.State.IsOpen();
        var completes = State == DecisionState.InForce && !next.State.IsOpen() && all.All(p => p.Of == of || !p.Now.State.IsOpen());
        if (State == DecisionState.Completed)
        {
            // What others had done stays done when one takes it up again, also where no report says so.
            Reports = all;
        }

        Keep(new ResponsibleProgress(of, next, at, by.Name, completes ? now.Now : next.State.IsOpen() ? null : now.Former));
        Record(new ProgressReported(Meeting, Id, Number, of, now.Now, next, takesBack));
        if (reopens)
        {
            Become(DecisionState.InForce);
        }

        Settle(next.DoneOn, next.State == ProgressState.Done ? next.Words : "");
        return Done.Value;
    }

    /// <summary>Marks all that remains as done, and so the decision. Idempotent: the first day is kept.</summary>
    /// <param name="on">Refused before the day of the decision and after today.</param>
    /// <param name="decidedOn">The day of its meeting.</param>
    public Result<Done> Complete(Actor by, DateOnly on, string note, DateOnly decidedOn, DateTimeOffset at)
    {
        note = Wording.Line(note);
        if ((Unfollowable(by) ?? Wording.Check(by.Today, "Note", note)) is { } refusal)
        {
            return refusal;
        }

        if (on < decidedOn || on > DayOf(at))
        {
            return new DecisionRefusal.CompletedOutOfRange(on, decidedOn, DayOf(at));
        }

        if (State != DecisionState.Completed)
        {
            foreach (var part in Progress.Where(p => p.Now.State.IsOpen()))
            {
                Keep(new ResponsibleProgress(part.Of, new Progress(ProgressState.Done, note, on), at, by.Name, part.Now));
            }

            Become(DecisionState.Completed, on, note);
        }

        return Done.Value;
    }

    /// <summary>
    /// Marks a done decision as in force again. Idempotent. What completed it goes back to what was reported before; where that is not
    /// known, all are under way.
    /// </summary>
    public Result<Done> TakeUpAgain(Actor by, DateTimeOffset at)
    {
        if (Unfollowable(by) is { } refusal)
        {
            return refusal;
        }

        if (State != DecisionState.InForce)
        {
            var last = Reports.Any(r => r.Former is not null);
            Reports = Reports.Select(r => r.Former is { } former ? new ResponsibleProgress(r.Of, former, at, by.Name)
                : last || r.Now.State != ProgressState.Done ? r
                : new ResponsibleProgress(r.Of, new Progress(ProgressState.Underway), at, by.Name)).ToValueList();
            Become(DecisionState.InForce);
        }

        return Done.Value;
    }

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

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);

    // One that is done still stands: a decision to repeal another is done as it is made.
    private bool MayActOn(Decision former) => former.Id != Id && !HasEnded;

    private Refusal? Unfollowable(Actor by) =>
        !by.Has(Followers) ? new NotYourDuty(Followers)
        : HasEnded ? new DecisionRefusal.NoLongerInForce(Number, State)
        : null;

    private ResponsibleProgress ReportOf(Responsible? of) => Reports.FirstOrDefault(r => r.Of == of)
        ?? new ResponsibleProgress(of, State == DecisionState.Completed ? new Progress(ProgressState.Done) : Decisions.Progress.NotStarted);

    private void Keep(ResponsibleProgress report)
    {
        Reports = [.. Reports.Where(r => r.Of != report.Of), report];
        Course = DecisionCourses.Of(Progress.Select(p => p.Now));
    }

    // All is done or struck, and something is done: nothing remains.
    private void Settle(DateOnly? doneOn, string words)
    {
        var all = Progress;
        Course = DecisionCourses.Of(all.Select(p => p.Now));
        if (State == DecisionState.InForce && all.All(p => !p.Now.State.IsOpen()) && all.Any(p => p.Now.State == ProgressState.Done))
        {
            Become(DecisionState.Completed, doneOn ?? all.Max(p => p.Now.DoneOn), Wording.Line(words));
        }
    }

    // Somebody else in the same organisation takes over what was reported, and so does the first to be named.
    private void HandOver(ValueList<Responsible> former)
    {
        if (former == Responsibles)
        {
            return;
        }

        var (gone, come) = (former.Except(Responsibles).ToList(), Responsibles.Except(former).ToList());
        Reports = Reports.Select(report => report.Of is { } of && gone.Contains(of)
                ? One(come, of) is { } other && gone.Count(g => Same(g, of)) == 1 ? report with { Of = other } : report
                : report.Of is null && Responsibles.Count == 1 ? report with { Of = Responsibles[0] } : report)
            .Where(report => Parties.Contains(report.Of)).ToValueList();

        static Responsible? One(List<Responsible> come, Responsible of) => come.Where(c => Same(c, of)).ToList() is [var only] ? only : null;
        static bool Same(Responsible one, Responsible other) => one.Organisation.Equals(other.Organisation, StringComparison.OrdinalIgnoreCase);
    }

    private void Become(DecisionState state, DateOnly? doneOn = null, string note = "")
    {
        State = state;
        if (state == DecisionState.InForce)
        {
            // It has been gone back to, or something else was reported.
            Reports = Reports.Select(r => r with { Former = null }).ToValueList();
        }

        Course = DecisionCourses.Of(Progress.Select(p => p.Now));
        Record(new DecisionStateChanged(Meeting, Id, Number, state, null, doneOn, note));
    }
}
