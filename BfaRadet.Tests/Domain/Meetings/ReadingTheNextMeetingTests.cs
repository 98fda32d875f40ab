using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using System.Globalization;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

/// <summary>The next meeting as it is said at its item, on Wednesday 11 March 2026.</summary>
public sealed class ReadingTheNextMeetingTests
{
    private static readonly MeetingDetails _meeting = new(new(2026, 3, 11), new(15, 30), new(17, 30), "Sal A");

    [Theory]
    [InlineData("tisdag 5 maj kl. 9", "2026-05-05 09:00-11:00")]
    [InlineData("Tisdagen den 5 maj, klockan 9", "2026-05-05 09:00-11:00")]
    [InlineData("5/5 09.00–11.00", "2026-05-05 09:00-11:00")]
    [InlineData("5 maj 9-11.30", "2026-05-05 09:00-11:30")]
    [InlineData("5 maj kl 9 till 12", "2026-05-05 09:00-12:00")]
    [InlineData("5 maj mellan 9 och 12", "2026-05-05 09:00-12:00")]
    [InlineData("den 12 maj 2027 kl 13", "2027-05-12 13:00-15:00")]
    [InlineData("2026-06-01 0815", "2026-06-01 08:15-10:15")]
    [InlineData("5 maj", "2026-05-05 15:30-17:30")]
    [InlineData("5 maj kl. 23", "2026-05-05 23:00-23:59")]
    [InlineData("om 6 veckor", "2026-04-22 15:30-17:30")]
    [InlineData("tisdag v. 19 kl. 9", "2026-05-05 09:00-11:00")]
    // The day of the meeting and before it are those of the next year.
    [InlineData("11 mars", "2027-03-11 15:30-17:30")]
    [InlineData("5 februari kl. 10", "2027-02-05 10:00-12:00")]
    public void The_day_and_the_time_are_read(string typed, string expected)
    {
        var read = NextMeetingLine.Read(typed, _meeting, _meeting.Date).Value;

        Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture, $"{read.Date:yyyy-MM-dd} {read.StartsAt:HH:mm}-{read.EndsAt:HH:mm}"));
    }

    public static TheoryData<string, Refusal> Refused => new()
    {
        { "", new NextMeetingRefusal.NoDay() },
        { "kl. 9", new NextMeetingRefusal.NoDay() },
        { "i maj någon gång", new NextMeetingRefusal.NoDay() },
        { "nästa möte", new NextMeetingRefusal.NoDay() },
        { "nästa vecka", new NextMeetingRefusal.NotOneDay("nästa vecka") },
        { "v. 20", new NextMeetingRefusal.NotOneDay("v. 20") },
        { "31 april kl. 9", new NextMeetingRefusal.ImpossibleDay("31 april") },
        { "onsdag 5 maj", new NextMeetingRefusal.OtherWeekday(new(2026, 5, 5), "onsdag") },
        { "5 maj 2025", new NextMeetingRefusal.NotAfter(new(2025, 5, 5), _meeting.Date) },
        { "2026-03-11", new NextMeetingRefusal.NotAfter(new(2026, 3, 11), _meeting.Date) },
        { "i dag kl. 18", new NextMeetingRefusal.NotAfter(new(2026, 3, 11), _meeting.Date) },
        { "5 maj kl. 25", new NextMeetingRefusal.UnreadableClock("25") },
        { "5 maj kl.", new NextMeetingRefusal.UnreadableClock("kl.") },
        { "5 maj i Sal B kl. 9", new NextMeetingRefusal.UnreadableClock("i Sal B kl. 9") },
        { "5 maj kl. 11-9", new MeetingRefusal.EndsBeforeItStarts(new(11, 0), new(9, 0)) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_day_to_meet_is_refused(string typed, Refusal refusal) =>
        Assert.Equal(refusal, NextMeetingLine.Read(typed, _meeting, _meeting.Date).Refusal);

    [Fact]
    public void Any_length_is_read_in_a_moment() =>
        Assert.NotNull(NextMeetingLine.Read(string.Join(' ', Enumerable.Repeat("5 maj kl. 9 -", 50_000)), _meeting, _meeting.Date).Refusal);

    [Theory]
    [InlineData("Nästa möte", true)]
    [InlineData("Nästa sammanträde.", true)]
    [InlineData("Tid och plats för nästa möte", true)]
    [InlineData("Nästa möte 3 december", true)]
    [InlineData("Nästkommande sammanträde och avslutning", true)]
    [InlineData("Frågor till nästa möte", false)]
    [InlineData("Inför nästa möte", false)]
    [InlineData("Föregående mötes protokoll", false)]
    [InlineData("Mötet öppnas", false)]
    [InlineData("", false)]
    public void An_item_is_about_the_next_meeting_by_its_title(string title, bool expected) => Assert.Equal(expected, NextMeetingItem.Is(title));
}
