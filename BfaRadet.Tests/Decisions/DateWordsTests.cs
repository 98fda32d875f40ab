using BfaRadet.Domain.Decisions;
using Xunit;
using static BfaRadet.Tests.Decisions.ADecisionLine;

namespace BfaRadet.Tests.Decisions;

public class DateWordsTests
{
    // Today is Wednesday 11 March 2026, week 11.
    [Theory]
    [InlineData("31 okt", "2026-10-31")]
    [InlineData("31 Oktober", "2026-10-31")]
    [InlineData("den 31:a okt.", "2026-10-31")]
    [InlineData("31 okt. 2027", "2027-10-31")]
    [InlineData("31/10", "2026-10-31")]
    [InlineData("31/10 2027", "2027-10-31")]
    [InlineData("11 mars", "2026-03-11")]
    [InlineData("10 mars", "2027-03-10")]
    [InlineData("1 sept", "2026-09-01")]
    [InlineData("fredag 20 mars", "2026-03-20")]
    [InlineData("fredag den 20 mars 2026", "2026-03-20")]
    [InlineData("2027-03-01", "2027-03-01")]
    [InlineData("v. 12", "2026-03-20")]
    [InlineData("v12", "2026-03-20")]
    [InlineData("v.12", "2026-03-20")]
    [InlineData("vecka 11", "2026-03-13")]
    [InlineData("V. 10", "2027-03-12")]
    [InlineData("v. 12 2027", "2027-03-26")]
    [InlineData("v. 53", "2027-01-01")]
    [InlineData("nästa möte", "2026-05-20")]
    [InlineData("om 2 veckor", "2026-03-25")]
    [InlineData("om tre månader", "2026-06-11")]
    [InlineData("om ett år", "2027-03-11")]
    [InlineData("om tolv dagar", "2026-03-23")]
    [InlineData("idag", "2026-03-11")]
    [InlineData("i dag", "2026-03-11")]
    [InlineData("i morgon", "2026-03-12")]
    [InlineData("imorgon", "2026-03-12")]
    [InlineData("fredag", "2026-03-13")]
    [InlineData("på fredag", "2026-03-13")]
    [InlineData("onsdag", "2026-03-18")]
    [InlineData("nästa fredag", "2026-03-20")]
    [InlineData("nästa söndag", "2026-03-22")]
    [InlineData("årsskiftet", "2026-12-31")]
    [InlineData("vid månadsskiftet", "2026-03-31")]
    [InlineData("senast 31 okt", "2026-10-31")]
    [InlineData("klart till 31 okt", "2026-10-31")]
    [InlineData("före 31 okt", "2026-10-31")]
    [InlineData("senast 2026-09", "2026-09-30")]
    public void The_words_mean_the_day(string words, string day)
    {
        var due = Read($"Farthinder sätts upp {words} #trafik");
        var review = Read($"Farthinder sätts upp @gatuchef uppf. {words}");

        Assert.Equal(("Farthinder sätts upp", DateOnly.Parse(day, null)), (due.Text, due.DueOn));
        Assert.Equal(("Farthinder sätts upp", DateOnly.Parse(day, null)), (review.Text, review.ReviewOn));
    }

    [Theory]
    [InlineData("31 feb")]
    [InlineData("32 okt")]
    [InlineData("31/2")]
    [InlineData("29 feb")]
    [InlineData("29 feb 2027")]
    [InlineData("2027-13-01")]
    [InlineData("v. 54")]
    [InlineData("v. 0")]
    [InlineData("v. 53 2027")]
    [InlineData("torsdag 20 mars")]
    public void A_day_that_does_not_exist_is_refused(string words)
    {
        Assert.Equal(new DecisionLineRefusal.ImpossibleDate(words), Refused($"Farthinder sätts upp {words} @gatuchef"));
    }

    [Theory]
    [InlineData("31 okt 2025")]
    [InlineData("2025-10-31")]
    [InlineData("uppf. 2025-10")]
    [InlineData("uppf. 31 okt 2025")]
    public void A_day_that_has_passed_is_refused(string words)
    {
        Assert.Equal(new DecisionLineRefusal.PastDate(new(2025, 10, 31)), Refused($"Farthinder sätts upp {words} @gatuchef"));
    }

    [Fact]
    public void The_next_leap_day_is_found_when_it_comes_within_the_next_year()
    {
        var read = DecisionLine.Read("Farthinder sätts upp 29 feb", Context with { Today = new(2027, 3, 5) });

        Assert.Equal(new DateOnly(2028, 2, 29), read.Value.DueOn);
    }

    [Fact]
    public void The_next_meeting_is_refused_when_none_is_planned()
    {
        var read = DecisionLine.Read("Farthinder sätts upp nästa möte", Context with { NextMeeting = null });

        Assert.Equal(new DecisionLineRefusal.NoNextMeeting("nästa möte"), read.Refusal);
    }
}
