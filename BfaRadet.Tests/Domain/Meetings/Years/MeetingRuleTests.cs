using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Years;
using CsCheck;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings.Years;

public sealed class MeetingRuleTests
{
    private static readonly Gen<ValueList<int>> _months = Gen.Int[1, 12].Array[1, 12].Select(months => months.Distinct().Order().ToValueList());

    private static readonly Gen<(TimeOnly?, TimeOnly?)> _times = Gen.Select(Gen.Int[0, 22], Gen.OneOf(0, 15, 30), Gen.Int[0, 2]).Select(
        (hour, minute, how) => how == 0 ? ((TimeOnly?)null, (TimeOnly?)null) : (new TimeOnly(hour, minute), how == 1 ? null : new TimeOnly(hour + 1, minute)));

    private static readonly Gen<MeetingDays> _days = Gen.OneOf(
        Gen.Select(Gen.OneOf(1, 2, 3, 4, -1), Gen.Int[0, 6], _months).Select((which, day, months) => (MeetingDays)new MeetingDays.Nth(which, (DayOfWeek)day, months)),
        Gen.Select(Gen.Int[1, 31], _months).Select((day, months) => (MeetingDays)new MeetingDays.OfMonth(day, months)),
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 28]).Select((month, day) => new DayInYear(month, day)).Array[1, 6].Select(days => (MeetingDays)new MeetingDays.Named(days.ToValueList())));

    [Theory]
    [InlineData("första torsdagen i mars, maj, september, november kl. 9–11", 2026, "2026-03-05 2026-05-07 2026-09-03 2026-11-05", "09:00", "11:00")]
    [InlineData("första tisdagen i månaden i februari, maj, september, november kl. 9", 2026, "2026-02-03 2026-05-05 2026-09-01 2026-11-03", "09:00", "")]
    [InlineData("Sista torsdagen i februari och maj kl 13.00–15.30", 2028, "2028-02-24 2028-05-25", "13:00", "15:30")]
    [InlineData("sista tisdagen i februari", 2028, "2028-02-29", "", "")]
    [InlineData("fjärde onsdagen i mars och oktober klockan 8:15 - 9", 2027, "2027-03-24 2027-10-27", "08:15", "09:00")]
    [InlineData("andra måndagen varje månad utom juli och augusti", 2026,
        "2026-01-12 2026-02-09 2026-03-09 2026-04-13 2026-05-11 2026-06-08 2026-09-14 2026-10-12 2026-11-09 2026-12-14", "", "")]
    [InlineData("den 15 varje kvartal", 2026, "2026-01-15 2026-04-15 2026-07-15 2026-10-15", "", "")]
    [InlineData("Vi möts alltid den 15:e i mars–maj kl. 9 till 11", 2026, "2026-03-15 2026-04-15 2026-05-15", "09:00", "11:00")]
    [InlineData("den femtonde i september och oktober", 2026, "2026-09-15 2026-10-15", "", "")]
    [InlineData("5 mars, 7 maj, tors 10 sept. och 12/11 kl 9-11", 2026, "2026-03-05 2026-05-07 2026-09-10 2026-11-12", "09:00", "11:00")]
    [InlineData("12 nov, 5 mars 13-15", 2026, "2026-03-05 2026-11-12", "13:00", "15:00")]
    [InlineData("den 29 februari", 2028, "2028-02-29", "", "")]
    [InlineData("första onsdagen i november-februari", 2026, "2026-01-07 2026-02-04 2026-11-04 2026-12-02", "", "")]
    public void Words_are_read_into_the_days_of_a_year(string typed, int year, string days, string from, string to)
    {
        var rule = MeetingRuleReading.Read(typed).Value;

        Assert.Equal(days, string.Join(' ', rule.Days(year).Days.Select(day => $"{day:yyyy-MM-dd}")));
        Assert.Equal((from, to), ($"{rule.StartsAt:HH\\:mm}", $"{rule.EndsAt:HH\\:mm}"));
    }

    public static TheoryData<string, Refusal> Unread { get; } = new()
    {
        { " ", new MeetingRuleRefusal.Nothing() },
        { "tisdagar", new MeetingRuleRefusal.NoDay() },
        { "femte tisdagen i maj", new MeetingRuleRefusal.NoSuchWeek("femte") },
        { "den 32 i maj", new MeetingRuleRefusal.NoSuchDay("32") },
        { "30 februari", new MeetingRuleRefusal.NoSuchDay("30 februari") },
        { "första tisdagen i maj kl. 25", new MeetingRuleRefusal.UnreadableClock("25") },
        { "första tisdagen i maj kl.", new MeetingRuleRefusal.UnreadableClock("") },
        { "första tisdagen i maj kl. 10–9", new MeetingRefusal.EndsBeforeItStarts(new(10, 0), new(9, 0)) },
        { "första tisdagen i maj utom maj", new MeetingRuleRefusal.NoMonths() },
        { "första tisdagen efter påsk", new MeetingRuleRefusal.UnknownWord("efter") },
        { "var tredje torsdag", new MeetingRuleRefusal.UnknownWord("var") },
        { new string('a', 301), new MeetingRuleRefusal.TooLong(301, 300) },
    };

    [Theory]
    [MemberData(nameof(Unread), DisableDiscoveryEnumeration = true)]
    public void Words_that_say_no_rule_are_refused_with_what_is_wrong(string typed, Refusal expected) => Assert.Equal(expected, MeetingRuleReading.Read(typed).Refusal);

    [Fact]
    public void Days_that_a_year_does_not_have_are_told_apart()
    {
        var days = MeetingRuleReading.Read("den 31 i mars, april och maj").Value.Days(2026);

        Assert.Equal([new DateOnly(2026, 3, 31), new DateOnly(2026, 5, 31)], days.Days);
        Assert.Equal([new DayInYear(4, 31)], days.Missing);
        Assert.Equal([new DayInYear(2, 29)], MeetingRuleReading.Read("29 februari").Value.Days(2027).Missing);
    }

    [Fact]
    public void Any_rule_is_read_from_its_own_words() => Gen.Select(_days, _times).Sample((days, times) =>
    {
        var rule = new MeetingRule(days, times.Item1, times.Item2);

        Assert.Equal(rule, MeetingRuleReading.Read(rule.Words).Value);
    });

    [Fact]
    public void Days_of_a_rule_are_in_order_in_the_year_and_what_was_asked_for() => Gen.Select(_days, Gen.Int[2000, 2100]).Sample((on, year) =>
    {
        var days = new MeetingRule(on, null, null).Days(year).Days;

        Assert.Equal(days.Order().Distinct(), days);
        Assert.All(days, day => Assert.Equal(year, day.Year));
        if (on is MeetingDays.Nth nth)
        {
            Assert.All(days, day => Assert.Equal(nth.Weekday, day.DayOfWeek));
            Assert.All(days, day => Assert.True(nth.Which < 0 ? day.AddDays(7).Month != day.Month : (day.Day - 1) / 7 == nth.Which - 1));
        }
    });

    [Fact]
    public void No_line_throws() => Gen.String[Gen.Char[" -–/.:,0159abdeiklmnprstvåäö"], 0, 60].Sample(line =>
    {
        if (!MeetingRuleReading.Read(line).IsRefused(out _))
        {
            _ = MeetingRuleReading.Read(line).Value.Days(2026);
        }
    });

    [Theory]
    [InlineData("2026-04-03", Holiday.GoodFriday)]
    [InlineData("2026-04-06", Holiday.EasterMonday)]
    [InlineData("2026-05-14", Holiday.AscensionDay)]
    [InlineData("2027-03-28", Holiday.EasterSunday)]
    [InlineData("2028-04-16", Holiday.EasterSunday)]
    [InlineData("2026-06-19", Holiday.MidsummerEve)]
    [InlineData("2026-06-20", Holiday.MidsummerDay)]
    [InlineData("2026-10-31", Holiday.AllSaintsDay)]
    [InlineData("2027-11-06", Holiday.AllSaintsDay)]
    [InlineData("2026-06-06", Holiday.NationalDay)]
    [InlineData("2026-12-24", Holiday.ChristmasEve)]
    [InlineData("2026-01-06", Holiday.Epiphany)]
    [InlineData("2026-03-11", null)]
    [InlineData("2026-06-26", null)]
    [InlineData("2026-11-07", null)]
    public void Holidays_are_known(string day, Holiday? expected) => Assert.Equal(expected, SwedishHolidays.Of(DateOnly.ParseExact(day, "yyyy-MM-dd")));

    [Theory]
    [InlineData("2026-09-03", "")]
    [InlineData("2026-05-14", "OnHoliday")]
    [InlineData("2026-05-13", "DayBefore")]
    [InlineData("2026-09-05", "Weekend")]
    [InlineData("2026-03-05", "HasBeen")]
    [InlineData("2026-07-15", "Summer")]
    [InlineData("2026-12-28", "Christmas")]
    [InlineData("2026-10-01", "IsTaken")]
    [InlineData("2026-10-08", "Twice")]
    [InlineData("2026-04-05", "OnHoliday")]
    public void What_is_doubtful_about_a_day_is_said(string day, string doubts) => Assert.Equal(doubts, string.Join(' ', DayDoubt.Of(
        DateOnly.ParseExact(day, "yyyy-MM-dd"), new DateOnly(2026, 3, 11), [new DateOnly(2026, 10, 1)], [new DateOnly(2026, 10, 8)]).Select(d => d.GetType().Name)));
}
