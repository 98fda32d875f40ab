using BfaRadet.App.Ui;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

public sealed class SwedishDatesTests
{
    private static readonly DateOnly _march = new(2026, 3, 11);

    [Fact]
    public void A_date_is_written_as_Swedes_write_it()
    {
        Assert.Equal("11 mars 2026", SwedishDates.Full(_march));
        Assert.Equal("onsdag 11 mars 2026", SwedishDates.WithWeekday(_march));
        Assert.Equal("11 mars", SwedishDates.DayAndMonth(_march));
        Assert.Equal("2026-03-11", SwedishDates.Iso(_march));
    }

    [Theory]
    [InlineData(2026, 3, 11, "v. 11")]
    [InlineData(2027, 1, 3, "v. 53")]
    [InlineData(2024, 12, 30, "v. 1")]
    public void A_week_is_counted_by_the_Swedish_calendar(int year, int month, int day, string week)
    {
        Assert.Equal(week, SwedishDates.Week(new DateOnly(year, month, day)));
    }

    [Theory]
    [InlineData(0, "i dag")]
    [InlineData(1, "i morgon")]
    [InlineData(-1, "i går")]
    [InlineData(6, "om 6 dagar")]
    [InlineData(-2, "för 2 dagar sedan")]
    [InlineData(14, "om 2 veckor")]
    [InlineData(-59, "för 8 veckor sedan")]
    [InlineData(60, "om 2 månader")]
    [InlineData(-800, "för 2 år sedan")]
    public void A_distance_is_said_as_one_says_it(int days, string said)
    {
        Assert.Equal(said, SwedishDates.Distance(_march.AddDays(days), _march));
    }

    [Theory]
    [InlineData("2026-03-11T14:30:00Z", "11 mars 2026 kl. 15.30")]
    [InlineData("2026-07-01T22:30:00Z", "2 juli 2026 kl. 00.30")]
    public void A_moment_is_shown_in_Stockholm(string utc, string shown)
    {
        Assert.Equal(shown, SwedishDates.Moment(DateTimeOffset.Parse(utc, null)));
    }

    [Fact]
    public void A_range_of_the_clock_has_a_dash()
    {
        Assert.Equal("15.30–17.30", SwedishDates.Range(new TimeOnly(15, 30), new TimeOnly(17, 30)));
    }

    [Fact]
    public void A_clock_time_in_Stockholm_knows_summer_and_winter()
    {
        Assert.Equal(TimeSpan.FromHours(1), SwedishDates.MomentOf(_march, new TimeOnly(15, 30)).Offset);
        Assert.Equal(TimeSpan.FromHours(2), SwedishDates.MomentOf(new DateOnly(2026, 6, 1), new TimeOnly(15, 30)).Offset);
    }

    [Theory]
    [InlineData("22:00", "2026-03-11T22:00:00+01:00")]
    [InlineData("23:15", "2026-03-11T23:15:00+01:00")]
    [InlineData("00:30", "2026-03-12T00:30:00+01:00")]
    [InlineData("21:55", "2026-03-11T21:55:00+01:00")]
    public void A_time_of_a_meeting_before_its_opening_is_after_midnight(string typed, string expected)
    {
        var opened = SwedishDates.MomentOf(_march, new TimeOnly(22, 0));

        Assert.Equal(DateTimeOffset.Parse(expected, null), SwedishDates.InMeeting(opened, TimeOnly.Parse(typed, null), null));
    }

    [Fact]
    public void The_hour_that_comes_twice_is_the_first_one()
    {
        Assert.Equal(TimeSpan.FromHours(2), SwedishDates.MomentOf(new DateOnly(2026, 10, 25), new TimeOnly(2, 30)).Offset);
    }
}
