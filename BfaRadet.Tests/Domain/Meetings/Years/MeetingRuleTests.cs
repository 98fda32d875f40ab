using BfaRadet.Domain.Meetings.Years;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings.Years;

public sealed class MeetingRuleTests
{
    [Theory]
    [InlineData("första tisdagen i månaden i februari, maj, september, november kl. 9", 2026, "2026-02-03 2026-05-05 2026-09-01 2026-11-03", "09:00", "")]
    [InlineData("Sista torsdagen i februari och maj kl 13.00–15.30", 2028, "2028-02-24 2028-05-25", "13:00", "15:30")]
    [InlineData("sista tisdagen i februari", 2028, "2028-02-29", "", "")]
    [InlineData("fjärde onsdagen i mars och oktober klockan 8:15-9", 2027, "2027-03-24 2027-10-27", "08:15", "09:00")]
    [InlineData("andra måndagen varje månad utom juli och augusti", 2026,
        "2026-01-12 2026-02-09 2026-03-09 2026-04-13 2026-05-11 2026-06-08 2026-09-14 2026-10-12 2026-11-09 2026-12-14", "", "")]
    public void Words_are_read_into_the_days_of_a_year(string typed, int year, string days, string from, string to)
    {
        var rule = MeetingRule.Read(typed)!;

        Assert.Equal(days, string.Join(' ', rule.Days(year).Select(day => $"{day:yyyy-MM-dd}")));
        Assert.Equal((from, to), ($"{rule.StartsAt:HH\\:mm}", $"{rule.EndsAt:HH\\:mm}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tisdagar")]
    [InlineData("femte tisdagen i maj")]
    [InlineData("första tisdagen i maj kl. 25")]
    [InlineData("första tisdagen i maj kl. 10–9")]
    [InlineData("första tisdagen i maj utom maj")]
    [InlineData("första tisdagen efter påsk")]
    public void Words_that_say_no_rule_are_no_rule(string typed) => Assert.Null(MeetingRule.Read(typed));

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
}
