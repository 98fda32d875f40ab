using BfaRadet.Domain.Decisions;
using CsCheck;
using Xunit;

namespace BfaRadet.Tests.Domain.Decisions;

/// <summary>Whatever is done to decisions in any order, over leap days and new years: what they say of themselves agrees.</summary>
public sealed class FollowUpPropertyTests
{
    private enum Act
    {
        Reports,
        Completes,
        TakesUp,
        Extends,
        Amends,
        Replaces,
        Repeals,
    }

    private static readonly DateOnly _decided = new(2026, 3, 11);
    private static readonly Responsible[] _parties = [new("Skolan"), new("Polisen"), new("Räddningstjänsten")];

    private static readonly Gen<(Act Act, int Which, int Other, int What, int Days)[]> _years = Gen.Select(
        Gen.Frequency(
            (12, Gen.Const(Act.Reports)), (2, Gen.Const(Act.Completes)), (3, Gen.Const(Act.TakesUp)), (4, Gen.Const(Act.Extends)),
            (3, Gen.Const(Act.Amends)), (1, Gen.Const(Act.Replaces)), (1, Gen.Const(Act.Repeals))),
        Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[-3, 40]).Array[0, 60];

    [Fact]
    public void Whatever_is_done_a_decision_agrees_with_itself()
    {
        var completed = 0;

        _years.Sample(years => Interlocked.Add(ref completed, Follow(years)), iter: 300);

        Assert.NotEqual(0, completed);
    }

    private static int Follow((Act Act, int Which, int Other, int What, int Days)[] years)
    {
        var all = Enumerable.Range(1, 4).Select(running => ADecision.Recorded(running, draft: ADecision.Draft with
        {
            Responsibles = _parties[..(running - 1)].ToValueList(),
            DueOn = _decided.AddDays(running),
        })).ToArray();
        var (today, completed) = (new DateOnly(2027, 12, 20), 0);
        foreach (var (act, which, other, what, days) in years)
        {
            today = today.AddDays(Math.Max(0, days));
            var (decision, at) = (all[which], ADecision.At(today));
            var (before, ended) = (decision.State, decision.State is DecisionState.Replaced or DecisionState.Repealed);
            var earlier = decision.EarlierDays;
            Result<Done> Do() => act switch
            {
                Act.Reports => decision.Report(
                    ADecision.Coordinator, decision.Responsibles.Count == 0 ? null : decision.Responsibles[other % decision.Responsibles.Count], null,
                    new Progress((ProgressState)what, "ord", today, "nämnden", today), [], _decided, at),
                Act.Completes => decision.Complete(ADecision.Coordinator, today, "", _decided, at),
                Act.TakesUp => decision.TakeUpAgain(ADecision.Coordinator, at),
                Act.Extends => decision.Extend(
                    ADecision.Coordinator, earlier != decision.EarlierDays ? earlier[^1].Day : decision.DueOn, today.AddDays(days), all[other], "ordföranden", "", _decided, at),
                Act.Amends => decision.Amend(
                    ADecision.Coordinator, decision.Draft,
                    decision.Draft with { Responsibles = _parties[..(what % 4)].ToValueList(), DueOn = today.AddDays(days) }, inSession: false, isFixed: true, at: at),
                Act.Replaces => decision.ReplaceBy(ADecision.Coordinator, all[other]),
                _ => decision.Repeal(ADecision.Coordinator, what == 0 ? null : all[other], "skäl"),
            };

            var refused = Do().IsRefused(out _);
            completed += decision.State == DecisionState.Completed && before != DecisionState.Completed ? 1 : 0;

            Assert.False(ended && decision.State != before, $"{before} became {decision.State}");
            Assert.Equal(earlier, decision.EarlierDays.Take(earlier.Count).ToValueList());
            Assert.All(all, Agrees);
            Assert.All(all, one => Assert.DoesNotContain(one, Later(one, all)));
            if (!refused && act is Act.Completes or Act.TakesUp or Act.Replaces or Act.Reports)
            {
                // Asked twice, it is done once.
                var (count, version) = (decision.Events.Count, decision.Version);
                _ = Do();
                Assert.Equal((count, version), (decision.Events.Count, decision.Version));
            }

            foreach (var one in all)
            {
                _ = one.TakeEvents();
            }
        }

        return completed;
    }

    private static void Agrees(Decision decision)
    {
        var states = decision.Progress.Select(p => p.Now.State).Where(state => state != ProgressState.Struck).ToList();
        var allDone = states.Count > 0 && states.TrueForAll(state => state == ProgressState.Done);
        if (decision.State == DecisionState.Completed)
        {
            Assert.DoesNotContain(states, state => state != ProgressState.Done);
        }
        else if (decision.State == DecisionState.InForce)
        {
            Assert.False(allDone);
            Assert.DoesNotContain(decision.Reports, report => report.Former is not null);
        }

        var waits = states.Where(state => state != ProgressState.Done).ToList();
        Assert.Equal(waits.Count > 0 && waits.TrueForAll(state => state == ProgressState.Waiting), decision.Course == DecisionCourse.Waiting);
        Assert.Equal(decision.Responsibles.Count == 0 ? 1 : decision.Responsibles.Count, decision.Progress.Count);
        for (var i = 0; i < decision.EarlierDays.Count; i++)
        {
            Assert.Equal(i + 1 < decision.EarlierDays.Count ? decision.EarlierDays[i + 1].Day : decision.DueOn, decision.EarlierDays[i].To);
        }
    }

    private static IEnumerable<Decision> Later(Decision decision, Decision[] all)
    {
        for (var next = decision.ReplacedBy ?? decision.RepealedBy; next is { } id;)
        {
            var later = all.Single(one => one.Id == id);
            yield return later;
            next = later.Id == decision.Id ? null : later.ReplacedBy ?? later.RepealedBy;
        }
    }
}
