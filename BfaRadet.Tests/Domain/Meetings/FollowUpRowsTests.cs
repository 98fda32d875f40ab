using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Domain.Decisions;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

/// <summary>How an open decision stands before a meeting: by today and by the day of the meeting.</summary>
public sealed class FollowUpRowsTests
{
    private static readonly DateOnly _meeting = new(2026, 5, 20);

    [Theory]
    [InlineData("2026-05-01", "2026-05-10", FollowUpState.Overdue)]
    [InlineData("2026-05-15", "2026-05-10", FollowUpState.Due)]
    [InlineData("2026-05-10", "2026-05-10", FollowUpState.Due)]
    [InlineData("2026-05-20", "2026-05-10", FollowUpState.Due)]
    [InlineData("2026-05-21", "2026-05-10", FollowUpState.Later)]
    // The meeting is past its day, and not held yet.
    [InlineData("2026-05-25", "2026-06-01", FollowUpState.Overdue)]
    [InlineData("2026-06-01", "2026-06-01", FollowUpState.Due)]
    [InlineData("2026-06-02", "2026-06-01", FollowUpState.Later)]
    public void Only_what_was_due_before_today_is_overdue(string due, string today, FollowUpState state)
    {
        var row = FollowUpRows.Of(Assigned(Day(due)), _meeting, Day(today))!;

        Assert.Equal((state, Day(due)), (row.State, row.Day!.Value));
    }

    [Fact]
    public void Days_that_go_do_not_change_what_it_was_put_aside_on()
    {
        var decision = Assigned(Day("2026-05-15"));

        var (before, after) = (FollowUpRows.Of(decision, _meeting, Day("2026-05-10"))!, FollowUpRows.Of(decision, _meeting, Day("2026-05-16"))!);

        Assert.NotEqual(before.State, after.State);
        Assert.Equal(before.Basis, after.Basis);
    }

    [Theory]
    [InlineData(null, FollowUpState.Waiting)]
    [InlineData("2026-05-20", FollowUpState.Review)]
    [InlineData("2026-05-21", FollowUpState.Waiting)]
    public void One_that_waits_is_not_overdue_and_says_for_whom_and_since_when(string? review, FollowUpState state)
    {
        var decision = Assigned(Day("2026-04-01"));
        if (review is not null)
        {
            typeof(Decision).GetProperty(nameof(Decision.ReviewOn))!.SetValue(decision, Day(review));
        }

        _ = decision.Report(
            ADecision.Coordinator, null, null, new Progress(ProgressState.Waiting, WaitsFor: "kommunstyrelsen", SentOn: Day("2026-03-20")), [],
            Day("2026-03-11"), ADecision.At(Day("2026-05-01"))).Value;

        var row = FollowUpRows.Of(decision, _meeting, Day("2026-05-10"))!;

        Assert.Equal((state, "kommunstyrelsen"), (row.State, row.WaitsFor));
        Assert.Equal(state == FollowUpState.Waiting ? Day("2026-03-20") : Day("2026-05-20"), row.Day);
    }

    [Theory]
    [InlineData("2026-05-20", FollowUpState.Review)]
    [InlineData("2026-05-21", null)]
    public void One_that_is_done_comes_back_to_be_judged(string review, FollowUpState? state)
    {
        var decision = ADecision.Recorded(draft: ADecision.Draft with { ReviewOn = Day(review), AlreadyDone = true });

        var row = FollowUpRows.Of(decision, _meeting, Day("2026-05-10"));

        Assert.Equal(state, row?.State);
        Assert.Equal(state is null ? null : Day(review), row?.JudgedOn);
    }

    [Fact]
    public void A_day_of_review_brings_back_what_was_put_aside_before_it()
    {
        var decision = ADecision.Recorded(draft: ADecision.Draft with { DueOn = Day("2026-05-01"), ReviewOn = Day("2026-06-01") });

        var (before, after) = (FollowUpRows.Of(decision, _meeting, Day("2026-05-10"))!, FollowUpRows.Of(decision, Day("2026-06-10"), Day("2026-05-10"))!);

        Assert.Equal((FollowUpState.Overdue, FollowUpState.Overdue), (before.State, after.State));
        Assert.NotEqual(before.Basis, after.Basis);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Decision Assigned(DateOnly due)
    {
        var decision = ADecision.Recorded();
        typeof(Decision).GetProperty(nameof(Decision.DueOn))!.SetValue(decision, due);
        return decision;
    }
}
