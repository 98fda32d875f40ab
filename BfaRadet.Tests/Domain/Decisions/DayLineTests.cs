using BfaRadet.Domain.Decisions;
using Xunit;

namespace BfaRadet.Tests.Domain.Decisions;

/// <summary>The day that is typed in a field, in words or digits.</summary>
public sealed class DayLineTests
{
    // A Wednesday.
    private static readonly DateOnly _today = new(2026, 3, 11);

    [Theory]
    [InlineData("5 maj", "2026-05-05")]
    [InlineData("tisdag 5 maj", "2026-05-05")]
    [InlineData("5/5", "2026-05-05")]
    [InlineData("2026-05-05", "2026-05-05")]
    [InlineData("20260505", "2026-05-05")]
    [InlineData("  5  maj 2026 ", "2026-05-05")]
    [InlineData("1 februari", "2027-02-01")]
    [InlineData("11 mars", "2026-03-11")]
    [InlineData("i dag", "2026-03-11")]
    [InlineData("i går", "2026-03-10")]
    [InlineData("fredag", "2026-03-13")]
    [InlineData("om 2 veckor", "2026-03-25")]
    public void Is_read_as_the_next_such_day(string typed, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), DayLine.Read(typed, _today).Value);

    [Theory]
    [InlineData("5 maj", "2025-05-05")]
    [InlineData("1 februari", "2026-02-01")]
    [InlineData("11 mars", "2026-03-11")]
    [InlineData("12 mars", "2025-03-12")]
    [InlineData("måndag 5 maj", "2025-05-05")]
    [InlineData("5 maj 2026", "2026-05-05")]
    [InlineData("igår", "2026-03-10")]
    public void Is_the_last_such_day_where_it_has_been(string typed, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), DayLine.Read(typed, _today, hasBeen: true).Value);

    [Theory]
    [InlineData("")]
    [InlineData("på våren")]
    [InlineData("maj")]
    [InlineData("5 maj eller så")]
    [InlineData("nästa möte")]
    public void Is_one_day_and_nothing_else(string typed) =>
        Assert.Equal(new DayRefusal.NoDay(), DayLine.Read(typed, _today).Refusal);

    [Theory]
    [InlineData("30 februari")]
    [InlineData("2026-13-45")]
    [InlineData("29/2 2027")]
    public void Must_be_in_the_calendar(string typed) =>
        Assert.Equal(new DayRefusal.ImpossibleDay(typed), DayLine.Read(typed, _today).Refusal);

    [Fact]
    public void Must_be_the_weekday_that_is_said() =>
        Assert.Equal(new DayRefusal.OtherWeekday(new DateOnly(2026, 5, 6), "tisdag"), DayLine.Read("tisdag 6 maj", _today).Refusal);

    [Fact]
    public void The_first_day_of_the_calendar_has_none_before_it() =>
        Assert.Equal(new DayRefusal.NoDay(), DayLine.Read("i går", DateOnly.MinValue, hasBeen: true).Refusal);
}
