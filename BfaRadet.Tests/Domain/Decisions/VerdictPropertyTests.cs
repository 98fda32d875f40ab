using BfaRadet.Domain.Decisions;
using CsCheck;
using Xunit;

namespace BfaRadet.Tests.Domain.Decisions;

/// <summary>Whatever is judged, reported and taken back in any order, over leap days and new years.</summary>
public sealed class VerdictPropertyTests
{
    private enum Act
    {
        Judges,
        TakesBack,
        Leads,
        Reports,
        Completes,
        TakesUp,
        Amends,
        Repeals,
    }

    private static readonly DateOnly _decided = new(2026, 3, 11);

    private static readonly Gen<(Act Act, int Which, int What, int Other, int Days)[]> _years = Gen.Select(
        Gen.Frequency(
            (12, Gen.Const(Act.Judges)), (5, Gen.Const(Act.TakesBack)), (3, Gen.Const(Act.Leads)), (4, Gen.Const(Act.Reports)), (2, Gen.Const(Act.Completes)),
            (2, Gen.Const(Act.TakesUp)), (2, Gen.Const(Act.Amends)), (1, Gen.Const(Act.Repeals))),
        Gen.Int[0, 3], Gen.Int[0, 35], Gen.Int[0, 3], Gen.Int[-3, 120]).Array[0, 60];

    [Fact]
    public void Whatever_is_done_verdicts_stay_and_agree_with_their_decision()
    {
        var (judged, back) = (0, 0);

        _years.Sample(
            years =>
            {
                var (gave, took) = Follow(years);
                Interlocked.Add(ref judged, gave);
                Interlocked.Add(ref back, took);
            },
            iter: 300);

        Assert.NotEqual(0, judged);
        Assert.NotEqual(0, back);
    }

    private static (int Judged, int Back) Follow((Act Act, int Which, int What, int Other, int Days)[] years)
    {
        var all = Enumerable.Range(1, 4).Select(running => ADecision.Recorded(running, draft: ADecision.Draft with
        {
            Responsibles = running == 1 ? [] : [new Responsible("Skolan"), new Responsible("Polisen")],
            ReviewOn = _decided.AddDays(running * 100),
        })).ToArray();
        var (today, judged, back) = (new DateOnly(2027, 12, 20), 0, 0);
        foreach (var (act, which, what, other, days) in years)
        {
            today = today.AddDays(Math.Max(0, days));
            var (decision, at) = (all[which], ADecision.At(today));
            var (verdicts, state, ended) = (decision.Verdicts, decision.State, decision.State is DecisionState.Replaced or DecisionState.Repealed);
            var answer = new VerdictAnswer((CarriedOut)(what % 3), (Effect)(what / 3 % 4), "ord", (VerdictCourse)(what / 12), what % 5 == 0 ? null : today.AddDays(days));
            var stood = (decision.State, decision.ReviewOn, decision.Reports, decision.RepealReason, decision.Course, decision.JudgedEffect);
            var refused = (act switch
            {
                Act.Judges => decision.Judge(ADecision.Coordinator, answer, verdicts.Count, null, today, _decided, at),
                Act.TakesBack => decision.TakeBackVerdict(ADecision.Coordinator, verdicts.Count, null),
                Act.Leads => decision.AdjustBy(ADecision.Coordinator, verdicts.Count, all[other], what % 2 == 0),
                Act.Reports => decision.Report(
                    ADecision.Coordinator, decision.Responsibles.Count == 0 ? null : decision.Responsibles[other % 2], null,
                    new Progress((ProgressState)(what % 6), "ord", today, "nämnden", today), [], _decided, at),
                Act.Completes => decision.Complete(ADecision.Coordinator, today, "", _decided, at),
                Act.TakesUp => decision.TakeUpAgain(ADecision.Coordinator, at),
                Act.Amends => decision.Amend(ADecision.Coordinator, decision.Draft, decision.Draft with { ReviewOn = today.AddDays(days) }, inSession: false, isFixed: true, at: at),
                _ => decision.Repeal(ADecision.Coordinator, null, "skäl"),
            }).IsRefused(out _);

            var grew = decision.Verdicts.Count - verdicts.Count;
            Assert.Equal((act, refused) switch { (Act.TakesBack, false) => -1, (Act.Judges, false) => grew, _ => 0 }, grew);
            // What was said stays as it was said; only what it led to is added.
            Assert.Equal(verdicts.Take(decision.Verdicts.Count).Select(v => v.Answer), decision.Verdicts.Take(verdicts.Count).Select(v => v.Answer));
            Assert.Equal(Enumerable.Range(1, decision.Verdicts.Count), decision.Verdicts.Select(v => v.Number));
            Assert.Equal(decision.Verdicts.Count > 0 ? decision.Verdicts[^1].Answer.Effect : null, decision.JudgedEffect);
            if (ended && act != Act.TakesBack)
            {
                Assert.Equal(state, decision.State);
            }

            if (act == Act.Judges && grew == 1)
            {
                judged++;
                Assert.Equal(decision.Verdicts[^1].Answer.NextReview, decision.ReviewOn);
                Assert.Equal(decision.Verdicts[^1].Answer.Then == VerdictCourse.End, decision.State != DecisionState.InForce && decision.ReviewOn is null && decision.Verdicts[^1].Answer.Then == VerdictCourse.End);
                if (what % 7 == 0)
                {
                    // Taken back at once, all is as it was.
                    _ = decision.TakeBackVerdict(ADecision.Coordinator, decision.Verdicts.Count, null).Value;
                    Assert.Equal(stood, (decision.State, decision.ReviewOn, decision.Reports, decision.RepealReason, decision.Course, decision.JudgedEffect));
                }
            }

            back += act == Act.TakesBack && !refused ? 1 : 0;
            foreach (var one in all)
            {
                Assert.DoesNotContain(one, LedTo(one, all));
                _ = one.TakeEvents();
            }
        }

        return (judged, back);
    }

    private static IEnumerable<Decision> LedTo(Decision decision, Decision[] all)
    {
        var waiting = new Queue<Decision>([decision]);
        var seen = new HashSet<DecisionId>();
        while (waiting.TryDequeue(out var next))
        {
            foreach (var led in next.Verdicts.Select(v => v.LedTo).OfType<DecisionId>().Where(seen.Add))
            {
                var found = all.First(d => d.Id == led);
                waiting.Enqueue(found);
                yield return found;
            }
        }
    }
}
