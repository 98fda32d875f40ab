using BfaRadet.Domain.Decisions;
using Xunit;
using static BfaRadet.Tests.Domain.Decisions.ADecisionLine;

namespace BfaRadet.Tests.Domain.Decisions;

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
    [InlineData("fredagen den 20 mars", "2026-03-20")]
    [InlineData("fre 20 mars", "2026-03-20")]
    [InlineData("fre. 20/3", "2026-03-20")]
    [InlineData("fredag, 20 mars", "2026-03-20")]
    [InlineData("fredagen den 20/3-26", "2026-03-20")]
    [InlineData("fredag 2026-03-20", "2026-03-20")]
    [InlineData("tisdag den 3 april 2029", "2029-04-03")]
    [InlineData("måndag v. 12", "2026-03-16")]
    [InlineData("fredag vecka 12 2027", "2027-03-26")]
    [InlineData("fredag nästa vecka", "2026-03-20")]
    [InlineData("på måndag nästa vecka", "2026-03-16")]
    [InlineData("på fredag den 20 mars", "2026-03-20")]
    [InlineData("den 3/4", "2026-04-03")]
    [InlineData("3/4-27", "2027-04-03")]
    [InlineData("3/4-2027", "2027-04-03")]
    [InlineData("3/4/27", "2027-04-03")]
    [InlineData("3/4 27", "2027-04-03")]
    [InlineData("3 april 27", "2027-04-03")]
    [InlineData("den 3:e april 27", "2027-04-03")]
    [InlineData("20270315", "2027-03-15")]
    [InlineData("2027-3-15", "2027-03-15")]
    [InlineData("15.3", "2026-03-15")]
    [InlineData("15.3.", "2026-03-15")]
    [InlineData("15.3.27", "2027-03-15")]
    [InlineData("15.3.2027", "2027-03-15")]
    [InlineData("den 15.3", "2026-03-15")]
    [InlineData("sista mars", "2026-03-31")]
    [InlineData("sista februari", "2027-02-28")]
    [InlineData("sista februari 2028", "2028-02-29")]
    [InlineData("sista dagen i april", "2026-04-30")]
    [InlineData("den sista april", "2026-04-30")]
    [InlineData("första februari", "2027-02-01")]
    [InlineData("den tjugoförsta maj 2027", "2027-05-21")]
    [InlineData("nästa vecka", "2026-03-20")]
    [InlineData("nästa månad", "2026-04-30")]
    [InlineData("nästa år", "2027-12-31")]
    [InlineData("inom 14 dagar", "2026-03-25")]
    [InlineData("inom fjorton dagar", "2026-03-25")]
    [InlineData("om ett halvår", "2026-09-11")]
    [InlineData("om ett kvartal", "2026-06-11")]
    [InlineData("v. 7-8", "2027-02-26")]
    [InlineData("v. 12–14", "2026-04-03")]
    [InlineData("veckorna 12-14", "2026-04-03")]
    [InlineData("v. 52-1", "2027-01-08")]
    [InlineData("v. 52-1 2026", "2027-01-08")]
    [InlineData("senast maj", "2026-05-31")]
    [InlineData("senast maj 2027", "2027-05-31")]
    [InlineData("senast 5 februari kl. 12", "2027-02-05")]
    [InlineData("5 februari 2027 klockan 12.00–13.00", "2027-02-05")]
    [InlineData("fredagen den 20 mars, kl 15:30", "2026-03-20")]
    public void The_words_mean_the_day_and_no_half_of_them_is_left(string words, string day)
    {
        var due = Read($"Farthinder sätts upp @gatuchef {words} #trafik");
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
    [InlineData("torsdagen den 20/3")]
    [InlineData("tors 2026-03-20")]
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
    public void A_day_that_has_passed_is_told_of_where_nothing_is_promised()
    {
        var told = Read("Rådet noterar att farthindren sattes upp 2025-10-31");

        Assert.Equal(new DecisionDraft(DecisionKind.Noted, "Rådet noterar att farthindren sattes upp 2025-10-31"), told);
        Assert.Equal(new DecisionLineRefusal.PastDate(new(2025, 10, 31)), Refused("Samordnaren får i uppdrag att mäta 2025-10-31"));
    }

    [Fact]
    public void What_is_done_already_may_have_a_day_that_has_passed()
    {
        var done = Read("Samordnaren får i uppdrag att mäta 2025-10-31 redan klart #trafik");

        Assert.Equal(("Samordnaren får i uppdrag att mäta", true, new DateOnly(2025, 10, 31)), (done.Text, done.AlreadyDone, done.DueOn));
        Assert.Empty(MissingParts.Of(done));
        Assert.False(Read("Arbetet är redan klart").AlreadyDone);
    }

    [Theory]
    [InlineData("Anslaget höjs till 2.5 miljoner")]
    [InlineData("Rådet behandlar punkt 2.1")]
    [InlineData("Mötet öppnas kl. 9.12")]
    [InlineData("Rådet läser 3/4-5/4 av rapporten")]
    [InlineData("Dnr 20261399 läggs till handlingarna")]
    [InlineData("Gruppen tar emot 3 april 27 personer till")]
    [InlineData("Han kom med mars och sol")]
    public void Numbers_that_are_no_days_are_text(string line)
    {
        Assert.Equal((line, null), (Read(line).Text, Read(line).DueOn));
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
