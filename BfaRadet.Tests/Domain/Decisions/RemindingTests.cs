using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using Xunit;

namespace BfaRadet.Tests.Domain.Decisions;

/// <summary>What somebody is reminded of on a day.</summary>
public sealed class RemindingTests
{
    private static readonly DateOnly _decided = new(2027, 12, 1);
    private static readonly ReminderRules _rules = new();

    [Theory]
    // The year changes between the reminder and the day, and 2028 is a leap year.
    [InlineData("2028-01-10", "2027-12-26", null)]
    [InlineData("2028-01-10", "2027-12-27", ReminderStage.Ahead)]
    [InlineData("2028-01-10", "2028-01-03", ReminderStage.Ahead)]
    [InlineData("2028-01-10", "2028-01-04", ReminderStage.LastDay)]
    [InlineData("2028-02-29", "2028-02-29", ReminderStage.LastDay)]
    [InlineData("2028-02-29", "2028-03-01", ReminderStage.Overdue)]
    [InlineData("2028-02-29", "2029-02-28", ReminderStage.Overdue)]
    public void The_stage_follows_the_days_left(string due, string today, ReminderStage? stage) =>
        Assert.Equal(stage, StageOf(Part(ProgressState.Underway), Day(due), Day(today)));

    [Fact]
    public void What_was_said_of_a_last_day_is_not_said_again_but_of_another_day_it_is()
    {
        var (part, due) = (Part(ProgressState.NotStarted), Day("2028-01-10"));

        Assert.Null(StageOf(part, due, Day("2028-01-01"), new Reminded(ReminderStage.Ahead, due, Day("2027-12-27"))));
        Assert.Equal(ReminderStage.LastDay, StageOf(part, due, Day("2028-01-04"), new Reminded(ReminderStage.Ahead, due, Day("2027-12-27"))));
        Assert.Null(StageOf(part, due, Day("2028-01-10"), new Reminded(ReminderStage.LastDay, due, Day("2028-01-04"))));
        Assert.Equal(ReminderStage.Overdue, StageOf(part, due, Day("2028-01-17"), new Reminded(ReminderStage.Overdue, due, Day("2028-01-11"))));
        // Extended: the days begin anew.
        Assert.Equal(ReminderStage.Ahead, StageOf(part, Day("2028-03-01"), Day("2028-02-20"), new Reminded(ReminderStage.Ahead, due, Day("2027-12-27"))));
    }

    [Theory]
    [InlineData(ProgressState.Done)]
    [InlineData(ProgressState.Struck)]
    public void What_is_done_or_struck_is_left_in_peace(ProgressState state) =>
        Assert.Null(StageOf(Part(state), Day("2028-01-10"), Day("2028-06-01")));

    [Fact]
    public void What_waits_is_never_overdue_but_asked_about_when_nothing_has_been_heard_for_long()
    {
        var part = Part(ProgressState.Waiting, "2028-08-31");

        Assert.Null(StageOf(part, Day("2028-01-10"), Day("2029-02-27")));
        // Six months after 31 August is the last of February.
        Assert.Equal(ReminderStage.Quiet, StageOf(part, Day("2028-01-10"), Day("2029-02-28")));
        Assert.Null(StageOf(part, null, Day("2029-03-28"), new Reminded(ReminderStage.Quiet, null, Day("2029-02-28"))));
        Assert.False(Reminding.IsForCoordinator(DecisionState.InForce, Day("2028-01-10"), part, Day("2029-02-27"), _rules, hasReceiver: false));
    }

    [Fact]
    public void What_has_no_last_day_is_asked_about_after_the_months_and_only_when_it_asks_for_something()
    {
        Assert.Null(StageOf(Part(ProgressState.NotStarted), null, Day("2028-05-31")));
        Assert.Equal(ReminderStage.Quiet, StageOf(Part(ProgressState.NotStarted), null, Day("2028-06-01")));
        Assert.Null(Reminding.StageOf(DecisionKind.Noted, DecisionState.InForce, null, Part(ProgressState.NotStarted), _decided, Day("2029-06-01"), _rules, []));
        Assert.Null(Reminding.StageOf(DecisionKind.Assigned, DecisionState.Repealed, Day("2028-01-10"), Part(ProgressState.NotStarted), _decided, Day("2029-06-01"), _rules, []));
    }

    [Fact]
    public void The_coordinator_is_told_after_the_weeks_and_at_once_when_nobody_can_be_reminded()
    {
        bool Told(string today, bool hasReceiver) =>
            Reminding.IsForCoordinator(DecisionState.InForce, Day("2028-01-10"), Part(ProgressState.Underway), Day(today), _rules, hasReceiver);

        Assert.False(Told("2028-01-23", hasReceiver: true));
        Assert.True(Told("2028-01-24", hasReceiver: true));
        Assert.False(Told("2028-01-10", hasReceiver: false));
        Assert.True(Told("2028-01-11", hasReceiver: false));
    }

    private static ReminderStage? StageOf(ResponsibleProgress part, DateOnly? due, DateOnly today, params Reminded[] said) =>
        Reminding.StageOf(DecisionKind.Assigned, DecisionState.InForce, due, part, _decided, today, _rules, said);

    private static ResponsibleProgress Part(ProgressState state, string? at = null) =>
        new(new Responsible("Skolan"), new Progress(state), at is null ? null : new DateTimeOffset(Day(at).ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(2)));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
