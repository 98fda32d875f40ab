using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Decisions;

// Whether it worked, as it was judged.
public sealed partial class Decision
{
    /// <summary>The verdicts, oldest first.</summary>
    public ValueList<Verdict> Verdicts { get; private set; }

    /// <summary>What the last verdict says; null for one that was never judged. A column, so that the database can find it.</summary>
    public Effect? JudgedEffect { get; private set; }

    /// <summary>The day of review as the council decided it, which is what the minutes say.</summary>
    public DateOnly? ReviewAsDecided => Verdicts.Count > 0 ? Verdicts[0].ReviewOn : ReviewOn;

    /// <summary>Judges whether it worked, when it was done and when it was not. To end it completes what was carried out, and repeals what was not. Idempotent.</summary>
    /// <param name="seen">How many verdicts the actor saw.</param>
    /// <param name="place">Null outside a meeting.</param>
    /// <param name="on">The day it is judged.</param>
    /// <param name="decidedOn">The day of its meeting.</param>
    public Result<Done> Judge(Actor by, VerdictAnswer answer, int seen, VerdictPlace? place, DateOnly on, DateOnly decidedOn, DateTimeOffset at)
    {
        answer = VerdictAnswer.Cleaned(answer);
        if (by.Has(Followers) && Verdicts.Count > 0 && Verdicts[^1] is var last
            && (last.Answer, last.On, last.By, last.Member, last.Place) == (answer, on, by.Name, by.Member, place))
        {
            return Done.Value;
        }

        if (Unfollowable(by) is { } refusal)
        {
            return refusal;
        }

        if (seen != Verdicts.Count)
        {
            return new VerdictRefusal.JudgedMeanwhile(Number, Verdicts.Count > seen ? Verdicts[^1].By : "");
        }

        if (VerdictAnswer.Check(answer, on, by.Today).IsRefused(out var wrong))
        {
            return wrong;
        }

        Add(new Verdict(Verdicts.Count + 1, answer, on, at, by.Name, by.Member, place, ReviewOn, new BeforeVerdict(State, Reports)));
        if (answer.Then == VerdictCourse.End && State == DecisionState.InForce)
        {
            End(by, answer, on < decidedOn ? decidedOn : on, at);
        }

        return Done.Value;
    }

    /// <summary>Takes back the last verdict, and what it changed, while nobody has gone on from there. Outside a meeting only by who gave it.</summary>
    /// <param name="place">The item it was given at; null outside a meeting.</param>
    public Result<Done> TakeBackVerdict(Actor by, int number, VerdictPlace? place)
    {
        if (!by.Has(Followers))
        {
            return new NotYourDuty(Followers);
        }

        if (number != Verdicts.Count || number == 0)
        {
            return new VerdictRefusal.JudgedMeanwhile(Number, Verdicts.Count > number ? Verdicts[^1].By : "");
        }

        var last = Verdicts[^1];
        if (last.Place != place)
        {
            return new VerdictRefusal.OfMeeting(Number);
        }

        if (place is null && (last.By, last.Member) != (by.Name, by.Member))
        {
            return new VerdictRefusal.ByAnother(Number, last.By);
        }

        if (last.LedToNumber is { } led)
        {
            return new VerdictRefusal.HasLed(Number, led);
        }

        var ended = last is { Answer.Then: VerdictCourse.End, Former.State: DecisionState.InForce };
        if (ReviewOn != last.Answer.NextReview || State is DecisionState.Replaced or DecisionState.Withdrawn
            || (ended ? State == DecisionState.InForce || Reports.Any(r => r.At > last.At) : State == DecisionState.Repealed))
        {
            return new VerdictRefusal.GoneOn(Number);
        }

        (Verdicts, ReviewOn) = (Verdicts.Take(number - 1).ToValueList(), last.ReviewOn);
        JudgedEffect = Verdicts.Count > 0 ? Verdicts[^1].Answer.Effect : null;
        if (ended)
        {
            RepealReason = "";
            Become(DecisionState.InForce);
            Reports = last.Former.Reports;
            Take(Progress);
        }

        Record(new VerdictTakenBack(Meeting, Id, Number, number, last.Answer));
        return Done.Value;
    }

    /// <summary>Records which later decision a verdict to adjust led to: it replaces this one, or adds to it. Idempotent.</summary>
    public Result<Done> AdjustBy(Actor by, int number, Decision later, bool replaces)
    {
        if (!by.Has(Followers))
        {
            return new NotYourDuty(Followers);
        }

        if (later.Council != Council)
        {
            return new NotFound();
        }

        if (Verdicts.FirstOrDefault(v => v.Number == number) is not { Answer.Then: VerdictCourse.Adjust } verdict)
        {
            return new VerdictRefusal.NotToAdjust(Number);
        }

        if (verdict.LedTo is not null)
        {
            return (verdict.LedTo, verdict.Replaced) == (later.Id, replaces) ? Done.Value : new VerdictRefusal.HasLed(Number, verdict.LedToNumber!.Value);
        }

        // Only one that was recorded later: so no chain of them comes back to itself.
        if (!later.MayActOn(this) || (later.RecordedAt, later.Year, later.Running).CompareTo((RecordedAt, Year, Running)) <= 0)
        {
            return new VerdictRefusal.CannotAdjust(Number, later.Number);
        }

        if (replaces ? ReplaceBy(by, later).IsRefused(out var refusal) : (refusal = Unfollowable(by)) is not null)
        {
            return refusal;
        }

        later.RelyOn();
        Verdicts = Verdicts.Select(v => v.Number == number ? v with { LedTo = later.Id, LedToNumber = later.Number, Replaced = replaces } : v).ToValueList();
        Record(new VerdictLed(Meeting, Id, Number, number, later.Number, replaces));
        return Done.Value;
    }

    private void Add(Verdict verdict)
    {
        (Verdicts, ReviewOn, JudgedEffect) = ([.. Verdicts, verdict], verdict.Answer.NextReview, verdict.Answer.Effect);
        Record(new DecisionJudged(Meeting, Id, Number, verdict.Number, verdict.Answer));
    }

    private void End(Actor by, VerdictAnswer answer, DateOnly on, DateTimeOffset at)
    {
        if (answer.Carried != CarriedOut.Yes)
        {
            (State, RepealReason) = (DecisionState.Repealed, answer.Basis);
            Record(new DecisionStateChanged(Meeting, Id, Number, State, null, null, answer.Basis));
            return;
        }

        foreach (var part in Progress.Where(p => p.Now.State.IsOpen()))
        {
            Keep(new ResponsibleProgress(part.Of, new Progress(ProgressState.Done, "", on), at, by.Name, part.Now));
        }

        Become(DecisionState.Completed, on);
    }
}
