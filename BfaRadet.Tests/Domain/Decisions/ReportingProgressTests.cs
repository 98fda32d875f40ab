using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using Xunit;

namespace BfaRadet.Tests.Domain.Decisions;

/// <summary>How far each responsible has come, and what that makes of the decision.</summary>
public sealed class ReportingProgressTests
{
    private static readonly DateOnly _decided = new(2026, 3, 11);
    private static readonly DateOnly _today = new(2026, 6, 1);
    private static readonly Responsible _school = new("Skolan");
    private static readonly Responsible _police = new("Polismyndigheten", "Edla Ramberg", ADecision.Member.Member);
    private static readonly Progress _done = new(ProgressState.Done, "Redovisat.", new DateOnly(2026, 5, 20));
    private static readonly Progress _waiting = new(ProgressState.Waiting, WaitsFor: "kommunstyrelsen", SentOn: new DateOnly(2026, 4, 1));

    [Fact]
    public void Each_has_a_state_of_its_own_and_the_last_to_be_done_completes_the_decision()
    {
        var decision = Of(_school, _police);

        Told(decision, _school, _done);
        Assert.Equal((DecisionState.InForce, DecisionCourse.Partly), (decision.State, decision.Course));
        Told(decision, _police, _done);

        Assert.Equal(DecisionState.Completed, decision.State);
        Assert.Equal([_school, _police], decision.Progress.Select(p => p.Of));
        var told = Assert.IsType<DecisionStateChanged>(decision.Events[^1]);
        Assert.Equal((DecisionState.Completed, _done.DoneOn, "Redovisat."), (told.State, told.DoneOn, told.Note));
    }

    [Fact]
    public void One_that_is_struck_does_not_keep_the_decision_open()
    {
        var decision = Of(_school, _police);

        Told(decision, _school, _done);
        Told(decision, _police, new Progress(ProgressState.Struck, "Skolan gjorde allt."));

        Assert.Equal(DecisionState.Completed, decision.State);
    }

    [Fact]
    public void The_last_that_remains_is_not_struck_for_then_the_decision_is_repealed()
    {
        var decision = Of(_school, _police);
        Told(decision, _school, new Progress(ProgressState.Struck, "Läggs ner."));

        Assert.Equal(new DecisionRefusal.NothingLeft(decision.Number), Report(decision, _police, new Progress(ProgressState.Struck, "Läggs ner.")));
        Assert.Equal(new DecisionRefusal.NothingLeft(decision.Number), Report(ADecision.Recorded(), null, new Progress(ProgressState.Struck, "Läggs ner.")));
    }

    [Fact]
    public void While_all_that_is_not_done_waits_it_is_not_overdue()
    {
        var decision = Of(_school, _police);
        bool Late() => DecisionCounts.IsOverdue(decision.State, _today.AddDays(-1), decision.Course, _today);

        Told(decision, _school, _waiting);
        Assert.True(Late());
        Told(decision, _police, _done);

        Assert.False(Late());
        Assert.Equal(DecisionCourse.Waiting, decision.Course);
    }

    [Fact]
    public void Taking_one_up_again_takes_up_the_decision_and_leaves_what_others_did()
    {
        var decision = Of(_school, _police);
        Told(decision, _school, _done);
        Told(decision, _police, _done);

        Told(decision, _police, new Progress(ProgressState.Underway));

        Assert.Equal(DecisionState.InForce, decision.State);
        Assert.Equal([ProgressState.Done, ProgressState.Underway], decision.Progress.Select(p => p.Now.State));
    }

    [Fact]
    public void Undoing_goes_back_to_what_was_reported_before_it_was_completed()
    {
        var decision = Of(_school, _police);
        Told(decision, _school, _done);
        Told(decision, _police, _waiting);
        Told(decision, _police, _done);

        _ = decision.TakeUpAgain(ADecision.Coordinator, ADecision.At(_today)).Value;
        Assert.Equal([_done, _waiting], decision.Progress.Select(p => p.Now));

        _ = decision.Complete(ADecision.Coordinator, _today, "Allt.", _decided, ADecision.At(_today)).Value;
        Assert.Equal([_done, new Progress(ProgressState.Done, "Allt.", _today)], decision.Progress.Select(p => p.Now));
        Told(decision, _police, _done with { Words = "Bättre sagt." });
        _ = decision.TakeUpAgain(ADecision.Coordinator, ADecision.At(_today)).Value;

        Assert.Equal((DecisionState.InForce, DecisionCourse.Waiting), (decision.State, decision.Course));
    }

    [Fact]
    public void One_that_was_completed_without_reports_is_done_and_can_be_taken_up_in_part()
    {
        var decision = ADecision.Recorded(draft: ADecision.Draft with { Responsibles = [_school, _police], AlreadyDone = true });
        Assert.All(decision.Progress, p => Assert.Equal(new Progress(ProgressState.Done), p.Now));

        Told(decision, _police, new Progress(ProgressState.Underway));

        Assert.Equal([ProgressState.Done, ProgressState.Underway], decision.Progress.Select(p => p.Now.State));
    }

    [Fact]
    public void A_member_reports_for_itself_and_for_whom_it_sits_and_strikes_nothing()
    {
        var decision = Of(_school, _police);
        Refusal? By(Actor by, Responsible? of, Progress progress, params string[] sitsFor) =>
            decision.Report(by, of, null, progress, sitsFor, _decided, ADecision.At(_today)).Refusal;

        Assert.Equal(new DecisionRefusal.NotYours(decision.Number), By(ADecision.Member, _school, _done, "Polismyndigheten"));
        Assert.Equal(new NotYourDuty(Decision.Followers), By(ADecision.Member, _police, new Progress(ProgressState.Struck, "Nej.")));
        Assert.Equal(new NotYourDuty(Decision.Followers), By(ADecision.Member with { Duties = Duties.Observer }, _police, _done));
        Assert.Null(By(ADecision.Member, _police, _waiting));
        Assert.Null(By(ADecision.Member, _school, _waiting, "skolan"));
        Assert.IsType<NotYourDuty>(decision.Extend(ADecision.Member, null, _today, null, "Ordföranden", "", _decided, ADecision.At(_today)).Refusal);
        Assert.IsType<NotYourDuty>(decision.Repeal(ADecision.Member, null, "Nej.").Refusal);
    }

    [Fact]
    public void What_was_struck_is_not_put_back_by_a_member()
    {
        var decision = Of(_school, _police);
        Told(decision, _police, new Progress(ProgressState.Struck, "Nej."));

        Assert.Equal(new NotYourDuty(Decision.Followers), decision.Report(ADecision.Member, _police, null, _done, [], _decided, ADecision.At(_today)).Refusal);
    }

    [Fact]
    public void Of_two_who_report_at_once_the_second_is_told()
    {
        var decision = Of(_school);
        Told(decision, _school, _waiting);

        var second = decision.Report(ADecision.Secretary, _school, Progress.NotStarted, new Progress(ProgressState.Underway), [], _decided, ADecision.At(_today));

        Assert.Equal(new DecisionRefusal.ReportedMeanwhile(decision.Number, _waiting, "Någon"), second.Refusal);
    }

    [Fact]
    public void The_same_again_changes_nothing_also_from_an_old_page()
    {
        var decision = Of(_school);
        Told(decision, _school, _waiting);
        var events = decision.Events.Count;

        Assert.Null(decision.Report(ADecision.Secretary, _school, Progress.NotStarted, _waiting, [], _decided, ADecision.At(_today)).Refusal);
        Assert.Equal(events, decision.Events.Count);
    }

    [Fact]
    public void What_a_state_needs_is_asked_for_all_at_once()
    {
        var decision = Of(_school);

        Assert.Equal(new EmptyText("Words"), Report(decision, _school, new Progress(ProgressState.Partly, " ")));
        Assert.Equal(new EmptyText("Reason"), Report(Of(_school, _police), _school, new Progress(ProgressState.Struck)));
        Assert.Equal(new EmptyText("DoneOn"), Report(decision, _school, new Progress(ProgressState.Done)));
        var faults = Assert.IsType<Faults>(Report(decision, _school, new Progress(ProgressState.Waiting, SentOn: _today.AddDays(1))));
        Assert.Equal([new EmptyText("WaitsFor"), new DecisionRefusal.DayOutOfRange("SentOn", _today.AddDays(1), _decided, _today)], faults.All);
    }

    [Theory]
    [InlineData("2028-02-28", "2028-02-29", true)]
    [InlineData("2028-02-29", "2028-02-29", false)]
    [InlineData("2026-12-31", "2027-01-01", true)]
    public void What_is_done_today_is_done_and_what_is_done_tomorrow_is_not(string today, string done, bool refused)
    {
        var (now, day) = (DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(done, System.Globalization.CultureInfo.InvariantCulture));

        var result = ADecision.Recorded().Report(ADecision.Coordinator, null, null, _done with { DoneOn = day }, [], _decided, ADecision.At(now));

        Assert.Equal(refused ? new DecisionRefusal.CompletedOutOfRange(day, _decided, now) : null, result.Refusal);
    }

    [Fact]
    public void One_who_is_not_responsible_any_more_has_nothing_to_report() =>
        Assert.IsType<DecisionRefusal.NotResponsible>(Report(Of(_school), _police, _done));

    [Fact]
    public void A_new_person_in_the_same_organisation_takes_over_what_was_reported()
    {
        var decision = Of(_school, _police);
        Told(decision, _police, _waiting);
        var (other, before) = (new Responsible("Polismyndigheten", "Någon annan"), decision.Draft);

        _ = decision.Amend(ADecision.Coordinator, before, before with { Responsibles = [_school, other] }, inSession: false).Value;

        Assert.Equal([Progress.NotStarted, _waiting], decision.Progress.Select(p => p.Now));
        Assert.Equal(other, decision.Progress[1].Of);
    }

    [Fact]
    public void The_first_to_be_named_takes_over_what_was_reported_of_the_decision()
    {
        var decision = ADecision.Recorded();
        Told(decision, null, _waiting);
        var before = decision.Draft;

        _ = decision.Amend(ADecision.Coordinator, before, before with { Responsibles = [_school] }, inSession: false).Value;

        Assert.Equal(_waiting, Assert.Single(decision.Progress).Now);
    }

    [Fact]
    public void When_the_one_who_was_not_done_is_taken_away_it_is_completed()
    {
        var decision = Of(_school, _police);
        Told(decision, _school, _done);
        var before = decision.Draft;

        _ = decision.Amend(ADecision.Coordinator, before, before with { Responsibles = [_school] }, inSession: false).Value;

        Assert.Equal(DecisionState.Completed, decision.State);
    }

    [Fact]
    public void Who_is_taken_away_and_named_again_goes_on_from_what_was_reported()
    {
        var decision = Of(_school, _police);
        Told(decision, _police, _waiting);
        Name(decision, _school);
        Assert.Equal((DecisionCourse.NotStarted, false), (decision.Course, decision.Waits));

        Name(decision, _school, _police);

        Assert.Equal([Progress.NotStarted, _waiting], decision.Progress.Select(p => p.Now));
        Assert.True(decision.Waits);
    }

    [Fact]
    public void Who_is_named_again_opens_nothing_of_what_is_done()
    {
        var decision = Of(_school, _police);
        Told(decision, _police, _waiting);
        Told(decision, _school, _done);
        Name(decision, _school);
        Assert.Equal(DecisionState.Completed, decision.State);

        Name(decision, _school, _police);

        Assert.Equal((DecisionState.Completed, true), (decision.State, decision.Progress.All(p => p.Now.State == ProgressState.Done)));
    }

    [Fact]
    public void What_was_said_of_a_decision_without_responsible_is_not_handed_to_one_of_several_who_stays()
    {
        var decision = ADecision.Recorded();
        Told(decision, null, _waiting);
        Name(decision, _school, _police);
        Told(decision, _school, new Progress(ProgressState.Underway));

        Name(decision, _school);

        Assert.Equal(ProgressState.Underway, Assert.Single(decision.Progress).Now.State);
    }

    private static void Name(Decision decision, params Responsible[] responsibles) =>
        _ = decision.Amend(ADecision.Coordinator, decision.Draft, decision.Draft with { Responsibles = responsibles.ToValueList() }, inSession: false).Value;

    private static Decision Of(params Responsible[] responsibles) => ADecision.Recorded(draft: ADecision.Draft with { Responsibles = responsibles.ToValueList() });

    private static Refusal? Report(Decision decision, Responsible? of, Progress progress) =>
        decision.Report(ADecision.Coordinator, of, null, progress, [], _decided, ADecision.At(_today)).Refusal;

    private static void Told(Decision decision, Responsible? of, Progress progress) => Assert.Null(Report(decision, of, progress));
}
