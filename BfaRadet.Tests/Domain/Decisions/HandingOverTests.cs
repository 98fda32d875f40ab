using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using CsCheck;
using Xunit;

namespace BfaRadet.Tests.Domain.Decisions;

/// <summary>What one was to see to, another sees to.</summary>
public sealed class HandingOverTests
{
    private static readonly DateOnly _decided = new(2026, 3, 11);
    private static readonly Responsible _asta = new("Kommunen", "Asta Lindmark", new MemberId(Guid.CreateVersion7()));
    private static readonly Responsible _edla = new("Polisen", "Edla Ramberg", new MemberId(Guid.CreateVersion7()));
    private static readonly Responsible _school = new("Skolan");
    private static readonly Responsible[] _all = [_asta, _edla, _school, new("Räddningstjänsten")];
    private static readonly HandOverId _id = new(Guid.CreateVersion7());

    [Fact]
    public void The_next_one_has_the_same_place_and_goes_on_from_what_was_reported()
    {
        var decision = Of(_asta, _school);
        Report(decision, _asta, new Progress(ProgressState.Waiting, WaitsFor: "nämnden", SentOn: _decided));

        var handed = decision.HandOver(ADecision.Coordinator, _asta, _edla, _id, inSession: false);

        Assert.Null(handed.Refusal);
        Assert.Equal([_edla, _school], decision.Responsibles);
        Assert.Equal("nämnden", decision.Progress[0].Now.WaitsFor);
        Assert.True(decision.Waits);
        var told = Assert.IsType<DecisionHandedOver>(decision.Events[^1]);
        Assert.Equal((_asta, _edla, _id), (told.From, told.To, told.HandOver));
    }

    [Fact]
    public void A_decision_without_responsible_gets_one()
    {
        var decision = Of();

        Assert.Null(decision.HandOver(ADecision.Coordinator, null, _edla, _id, inSession: false).Refusal);

        Assert.Equal([_edla], decision.Responsibles);
        var noted = ADecision.Recorded(draft: ADecision.Draft with { Kind = DecisionKind.Noted });
        Assert.IsType<DecisionRefusal.NothingToHandOver>(noted.HandOver(ADecision.Coordinator, null, _edla, _id, inSession: false).Refusal);
    }

    [Fact]
    public void What_is_done_stays_and_nobody_gets_it_twice()
    {
        var decision = Of(_asta, _school);
        Report(decision, _school, new Progress(ProgressState.Done, DoneOn: _decided));

        Assert.IsType<DecisionRefusal.NothingToHandOver>(decision.HandOver(ADecision.Coordinator, _school, _edla, _id, false).Refusal);
        Assert.IsType<DecisionRefusal.ResponsibleAlready>(decision.HandOver(ADecision.Coordinator, _asta, _school, _id, false).Refusal);
        Assert.IsType<DecisionRefusal.NoLongerTheirs>(decision.HandOver(ADecision.Coordinator, _edla, new Responsible("Bolaget"), _id, false).Refusal);
        Assert.IsType<DecisionRefusal.SeveralResponsible>(decision.HandOver(ADecision.Coordinator, null, _edla, _id, false).Refusal);
        Assert.IsType<NotYourDuty>(decision.HandOver(ADecision.Member, _asta, _edla, _id, false).Refusal);
        Assert.IsType<NotYourDuty>(decision.HandOver(ADecision.Coordinator, _asta, _edla, _id, inSession: true).Refusal);

        Report(decision, _asta, new Progress(ProgressState.Done, DoneOn: _decided));
        Assert.IsType<DecisionRefusal.NothingToHandOver>(decision.HandOver(ADecision.Coordinator, _asta, _edla, _id, false).Refusal);
    }

    [Fact]
    public void What_the_next_one_left_behind_once_is_not_what_is_to_be_done_now()
    {
        var decision = Of(_edla, _school);
        Report(decision, _edla, new Progress(ProgressState.Done, DoneOn: _decided));
        var now = decision.Draft;
        _ = decision.Amend(ADecision.Coordinator, now, now with { Responsibles = [_asta, _school] }, inSession: false).Value;

        Assert.Null(decision.HandOver(ADecision.Coordinator, _asta, _edla, _id, false).Refusal);

        Assert.Equal(ProgressState.NotStarted, decision.Progress[0].Now.State);
        Assert.Equal(DecisionState.InForce, decision.State);
    }

    [Fact]
    public void It_is_taken_back_until_somebody_has_gone_on_from_there()
    {
        var decision = Of(_asta, _school);
        Report(decision, _asta, new Progress(ProgressState.Partly, "fyra av fem skolor"));
        var before = (decision.Responsibles, decision.Progress);
        _ = decision.HandOver(ADecision.Coordinator, _asta, _edla, _id, false).Value;
        var told = (DecisionHandedOver)decision.Events[^1];

        Assert.Null(decision.TakeBackHandOver(ADecision.Coordinator, told, false).Refusal);
        Assert.Equal(before, (decision.Responsibles, decision.Progress));

        _ = decision.HandOver(ADecision.Coordinator, _asta, _edla, _id, false).Value;
        Report(decision, _edla, new Progress(ProgressState.Underway), _decided.AddDays(1));
        Assert.IsType<DecisionRefusal.HandOverGoneOn>(decision.TakeBackHandOver(ADecision.Coordinator, told, false).Refusal);
        Assert.IsType<NotYourDuty>(decision.TakeBackHandOver(ADecision.Member, told, false).Refusal);
    }

    // Whatever was reported and handed over before, in any order.
    [Fact]
    public void After_any_hand_over_each_open_part_has_one_heir_and_nothing_done_is_moved()
    {
        var handed = 0;
        Gen.Select(Gen.Int[1, 3], Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 6], Gen.Bool).Array[1, 30]).Sample((count, acts) =>
        {
            var decision = Of(_all[..count]);
            foreach (var (one, other, state, reports) in acts)
            {
                if (reports)
                {
                    _ = decision.Report(
                        ADecision.Coordinator, _all[one], null, new Progress((ProgressState)state, "ord", _decided, "nämnden", _decided), [], _decided, ADecision.At(_decided.AddDays(1)));
                    continue;
                }

                var (before, was) = (decision.Progress, decision.State);
                var refused = decision.HandOver(ADecision.Coordinator, _all[one], _all[other], _id, false).Refusal;
                if (refused is not null)
                {
                    Assert.Equal(before, decision.Progress);
                    continue;
                }

                Interlocked.Increment(ref handed);
                Assert.Equal(before.Count, decision.Progress.Count);
                Assert.Equal(decision.Responsibles.Count, decision.Responsibles.Distinct().Count());
                Assert.Equal(before.Select(p => p.Now), decision.Progress.Select(p => p.Now));
                Assert.Equal(before.Where(p => p.Of != _all[one]), decision.Progress.Where(p => p.Of != _all[other]));
                Assert.True(before.Single(p => p.Of == _all[one]).Now.State.IsOpen());
                Assert.Equal(was, decision.State);
                var told = (DecisionHandedOver)decision.Events[^1];
                Assert.Null(decision.TakeBackHandOver(ADecision.Coordinator, told, false).Refusal);
                Assert.Equal(before.Select(p => (p.Of, p.Now, p.At, p.By)), decision.Progress.Select(p => (p.Of, p.Now, p.At, p.By)));
                _ = decision.HandOver(ADecision.Coordinator, _all[one], _all[other], _id, false).Value;
            }
        }, iter: 500);
        Assert.NotEqual(0, handed);
    }

    private static Decision Of(params Responsible[] responsibles) => ADecision.Recorded(draft: ADecision.Draft with { Responsibles = responsibles.ToValueList() });

    private static void Report(Decision decision, Responsible of, Progress progress, DateOnly? on = null) =>
        Assert.Null(decision.Report(ADecision.Coordinator, of, null, progress, [], _decided, ADecision.At(on ?? _decided)).Refusal);
}
