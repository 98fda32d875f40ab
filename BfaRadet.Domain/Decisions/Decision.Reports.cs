using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Decisions;

// How far those who are responsible have come, as they report it.
public sealed partial class Decision
{
    /// <summary>Between two reports by the link of a letter.</summary>
    public static readonly TimeSpan LinkRest = TimeSpan.FromMinutes(1);

    /// <summary>
    /// What was reported last, of those who are responsible now and of those who were: who is named again goes on from there. The earlier
    /// reports are in the journal.
    /// </summary>
    public ValueList<ResponsibleProgress> Reports { get; private set; }

    /// <summary>How far all have come together. A column, so that the database can find what waits.</summary>
    public DecisionCourse Course { get; private set; }

    /// <summary>Whether somebody waits for others, whatever the rest have come to. A column, for the same reason.</summary>
    public bool Waits { get; private set; }

    /// <summary>How far each responsible has come, in their order; one line without a name for a decision without responsible.</summary>
    public ValueList<ResponsibleProgress> Progress => Parties.Select(ReportOf).ToValueList();

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

    /// <summary>
    /// As <see cref="Report(Actor, Responsible?, Progress?, Progress, IReadOnlyCollection{string}, DateOnly, DateTimeOffset)"/>, by the link of a letter: until the part is
    /// done, and not again at once, for whoever has the link writes to the journal without signing in. Idempotent.
    /// </summary>
    /// <param name="isAsSeen">Whether what stands is what the sender saw.</param>
    public Result<Done> ReportByLink(
        Actor by, Responsible of, bool isAsSeen, Progress after, IReadOnlyCollection<string> sitsFor, DateOnly decidedOn, DateTimeOffset at)
    {
        var part = ReportOf(of);
        if (Decisions.Progress.Check(after, decidedOn, DayOf(at)) is { Refusal: null } next && next.Value != part.Now)
        {
            if (!part.Now.State.IsOpen())
            {
                return new DecisionRefusal.LinkDone(Number);
            }

            if (!isAsSeen)
            {
                return new DecisionRefusal.ReportedMeanwhile(Number, part.Now, part.By);
            }

            if (part is { ByLink: true, At: { } last } && at - last < LinkRest)
            {
                return new DecisionRefusal.LinkRests(part.Now);
            }
        }

        return Report(by, of, null, after, sitsFor, decidedOn, at, takesBack: false, byLink: true);
    }

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

        Take(Progress);

        return Done.Value;
    }

    private Result<Done> Report(
        Actor by, Responsible? of, Progress? before, Progress after, IReadOnlyCollection<string> sitsFor, DateOnly decidedOn, DateTimeOffset at, bool takesBack,
        bool byLink = false)
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
            Stand(all);
        }

        Keep(new ResponsibleProgress(of, next, at, by.Name, completes ? now.Now : next.State.IsOpen() ? null : now.Former) { ByLink = byLink });
        Record(new ProgressReported(Meeting, Id, Number, of, now.Now, next, takesBack) { ByLink = byLink });
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
    /// Ends one that put a matter off (bordläggning, återremiss): the matter was taken up again. Does nothing to others, and to one that has ended.
    /// </summary>
    /// <param name="words">Where: "Upptagen igen i § 12 den 8 april 2026".</param>
    /// <param name="on">The day of the meeting that took it up.</param>
    public void EndAsTakenUp(string by, string words, DateOnly on, DateTimeOffset at)
    {
        if (State != DecisionState.InForce || Kind is not (DecisionKind.Tabled or DecisionKind.ReferredBack))
        {
            return;
        }

        foreach (var part in Progress.Where(p => p.Now.State.IsOpen()))
        {
            Keep(new ResponsibleProgress(part.Of, new Progress(ProgressState.Done, words, on), at, by, part.Now));
        }

        Become(DecisionState.Completed, on, words);
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
            var (now, gone) = (Reports.Where(r => Parties.Contains(r.Of)).ToList(), Reports.Where(r => !Parties.Contains(r.Of)));
            var last = now.Exists(r => r.Former is not null);
            Reports = [.. now.Select(r => r.Former is { } former ? new ResponsibleProgress(r.Of, former, at, by.Name)
                : last || r.Now.State != ProgressState.Done ? r
                : new ResponsibleProgress(r.Of, new Progress(ProgressState.Underway), at, by.Name)), .. gone];
            Become(DecisionState.InForce);
        }

        return Done.Value;
    }

    private ResponsibleProgress ReportOf(Responsible? of) => Reports.FirstOrDefault(r => r.Of == of)
        ?? new ResponsibleProgress(of, State == DecisionState.Completed ? new Progress(ProgressState.Done) : Decisions.Progress.NotStarted);

    // Of those who are responsible now, as it stands; of those who were, as they left it.
    private void Stand(ValueList<ResponsibleProgress> all) => Reports = [.. all, .. Reports.Where(r => !Parties.Contains(r.Of))];

    private void Keep(ResponsibleProgress report)
    {
        Reports = [.. Reports.Where(r => r.Of != report.Of), report];
        Take(Progress);
    }

    // All is done or struck, and something is done: nothing remains.
    private void Settle(DateOnly? doneOn, string words)
    {
        var all = Progress;
        Take(all);
        if (State == DecisionState.InForce && all.All(p => !p.Now.State.IsOpen()) && all.Any(p => p.Now.State == ProgressState.Done))
        {
            Become(DecisionState.Completed, doneOn ?? all.Max(p => p.Now.DoneOn), Wording.Line(words));
        }
    }

    private void Take(ValueList<ResponsibleProgress> all) =>
        (Course, Waits) = (DecisionCourses.Of(all.Select(p => p.Now)), all.Any(p => p.Now.State == ProgressState.Waiting));

    // Somebody else in the same organisation takes over what was reported, and so does the first to be named.
    private void HandOver(ValueList<Responsible> former)
    {
        if (former == Responsibles)
        {
            return;
        }

        var (gone, come) = (former.Except(Responsibles).ToList(), Responsibles.Except(former).ToList());
        var handedOver = Reports.Select(report => (Report: report, Heir: HeirOf(report.Of))).Where(one => one.Heir is not null)
            .Select(one => one.Report with { Of = one.Heir }).ToList();

        // Who is named again goes on from there; but of a decision that is done nothing is open again.
        Reports =
        [
            .. handedOver,
            .. Reports.Where(r => HeirOf(r.Of) is null && !handedOver.Exists(h => h.Of == r.Of)
                && !(State == DecisionState.Completed && r.Now.State.IsOpen() && (r.Of is { } of ? come.Contains(of) : Responsibles.Count == 0))),
        ];

        Responsible? HeirOf(Responsible? of) => of is null ? former.Count == 0 && Responsibles.Count == 1 ? Responsibles[0] : null
            : gone.Contains(of) && gone.Count(g => Same(g, of)) == 1 && come.Where(c => Same(c, of)).ToList() is [var only] ? only
            : null;
        static bool Same(Responsible one, Responsible other) => one.Organisation.Equals(other.Organisation, StringComparison.OrdinalIgnoreCase);
    }
}
