using System.Globalization;
using BfaRadet.App.Features.FollowUp.Reminders;
using BfaRadet.Domain.Councils;
using Xunit;

namespace BfaRadet.Tests.App.Features.FollowUp.Reminders;

/// <summary>When the letters of a week go.</summary>
public sealed class ReminderWeekTests
{
    [Theory]
    [InlineData("2026-11-30T06:59Z", null)]
    [InlineData("2026-11-30T07:00Z", "2026-11-30")]
    // Late in the week, at night, on the weekend: it waits for the next.
    [InlineData("2026-12-03T16:59Z", "2026-11-30")]
    [InlineData("2026-12-03T17:00Z", null)]
    [InlineData("2026-12-01T02:00Z", null)]
    [InlineData("2026-12-04T10:00Z", null)]
    [InlineData("2026-12-05T10:00Z", null)]
    // Across the year.
    [InlineData("2028-01-03T07:00Z", "2028-01-03")]
    [InlineData("2026-12-30T08:00Z", "2026-12-28")]
    // Eight o'clock is another moment when the clocks have been put forward, and back.
    [InlineData("2027-03-29T06:00Z", "2027-03-29")]
    [InlineData("2027-03-29T05:59Z", null)]
    [InlineData("2027-11-01T06:59Z", null)]
    [InlineData("2027-11-01T07:00Z", "2027-11-01")]
    [InlineData("2028-02-29T08:00Z", "2028-02-28")]
    public void It_is_the_councils_day_and_hour_and_a_few_days_after(string now, string? occasion) =>
        Assert.Equal(occasion, ReminderWeek.OccasionAt(At(now), new ReminderRules())?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void A_council_that_has_turned_them_off_has_none() =>
        Assert.Null(ReminderWeek.OccasionAt(At("2026-11-30T07:00Z"), new ReminderRules(On: false)));

    [Theory]
    // On the weekend the next week's, now when it is time, late ones the next morning, and never two within four days.
    [InlineData("2026-12-05T10:00Z", null, "2026-12-07T07:00Z")]
    [InlineData("2026-11-30T07:20Z", null, "2026-11-30T07:20Z")]
    [InlineData("2026-12-01T20:20Z", null, "2026-12-02T06:00Z")]
    [InlineData("2026-11-30T07:20Z", "2026-11-30", "2026-12-07T07:00Z")]
    [InlineData("2026-12-06T07:20Z", "2026-12-04", "2026-12-14T07:00Z")]
    public void When_they_are_written_next_follows_from_the_same_rule(string now, string? last, string next) => Assert.Equal(
        At(next), ReminderWeek.NextWriting(At(now), new ReminderRules(), last is null ? null : DateOnly.Parse(last, CultureInfo.InvariantCulture)));

    private static DateTimeOffset At(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture);
}
