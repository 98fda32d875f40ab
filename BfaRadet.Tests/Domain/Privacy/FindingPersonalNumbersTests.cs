using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Privacy;

public class FindingPersonalNumbersTests
{
    public static TheoryData<string> Separators =>
        ["", "-", "+", " ", "\u00A0", "\u202F", "\u2010", "\u2011", "\u2012", "–", "—", "\u2212", "\u00AD"];

    [Theory]
    [MemberData(nameof(Separators))]
    public void Found_with_every_separator_people_paste(string separator)
    {
        var text = $"Enligt {ATestNumber.With(separator)}, och {ATestNumber.With(separator, "19")}.";

        var found = TextGuard.Read(text, AMeeting.Day);

        Assert.Equal(2, found.Count);
        Assert.All(found, f => Assert.True(f is { Kind: GuardKind.PersonalIdentityNumber, IsRefused: true }));
        Assert.Equal(ATestNumber.With(separator), text.Substring(found[0].Start, found[0].Length));
        Assert.Equal(ATestNumber.With(separator, "19"), text.Substring(found[1].Start, found[1].Length));
        Assert.True(TextGuard.Refuses(text, AMeeting.Day));
    }

    [Theory]
    [InlineData("811288")]
    [InlineData("000289")]
    [InlineData("000229")]
    [InlineData("990131")]
    public void Found_with_every_real_date_and_as_a_samordningsnummer(string date) =>
        Assert.True(TextGuard.Refuses(ATestNumber.With("-", date: date), AMeeting.Day));

    [Theory]
    [InlineData("811328")]
    [InlineData("810028")]
    [InlineData("810229")]
    [InlineData("810431")]
    [InlineData("810400")]
    [InlineData("810291")]
    [InlineData("556677")]
    [InlineData("202100")]
    public void Let_be_when_the_date_is_none_as_in_an_organisationsnummer(string date) =>
        Assert.False(TextGuard.Refuses(ATestNumber.With("-", date: date), AMeeting.Day));

    [Theory]
    [InlineData("17", "811228")]
    [InlineData("21", "811228")]
    [InlineData("16", "556677")]
    [InlineData("19", "000229")]
    public void Let_be_when_the_century_is_impossible(string century, string date) =>
        Assert.False(TextGuard.Refuses(ATestNumber.With("-", century, date), AMeeting.Day));

    [Fact]
    public void Let_be_when_the_check_digit_is_wrong()
    {
        Assert.False(TextGuard.Refuses(ATestNumber.Wrong(), AMeeting.Day));
        Assert.False(TextGuard.Refuses(ATestNumber.Wrong(""), AMeeting.Day));
        Assert.False(TextGuard.Refuses(ATestNumber.With("-", birthNumber: 0), AMeeting.Day));
    }

    [Theory]
    [InlineData("1{0}")]
    [InlineData("{0}1")]
    [InlineData("00{0}00")]
    public void Let_be_in_the_middle_of_a_longer_run_of_digits(string frame)
    {
        Assert.False(TextGuard.Refuses(frame.Replace("{0}", ATestNumber.Of(), StringComparison.Ordinal), AMeeting.Day));
        Assert.False(TextGuard.Refuses(frame.Replace("{0}", ATestNumber.With("-"), StringComparison.Ordinal), AMeeting.Day));
    }

    [Fact]
    public void A_day_and_its_hours_is_no_number()
    {
        // One day in ten gives hours whose last figure happens to be the check digit.
        var day = ATestNumber.With(" ", "20", "260312", 130);

        Assert.False(TextGuard.Refuses($"Öppet {day}–1500", AMeeting.Day));
    }

    [Theory]
    [InlineData("nr{0}")]
    [InlineData("({0})")]
    [InlineData("pnr:{0}.")]
    [InlineData("{0}-1")]
    [InlineData("12 {0} 34")]
    [InlineData("2026-{0}")]
    public void Found_whatever_stands_beside_it(string frame) =>
        Assert.True(TextGuard.Refuses(frame.Replace("{0}", ATestNumber.With("-"), StringComparison.Ordinal), AMeeting.Day));
}
