using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Publishing;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Publishing;

public sealed class NoticeBoardTests
{
    private static readonly CouncilSettings _board = new(LegalForm.Board) { NoticeBoard = true };
    private static readonly DateTimeOffset _now = new(2026, 3, 25, 10, 0, 0, TimeSpan.FromHours(1));
    private static readonly DateOnly _today = new(2026, 3, 25);

    [Theory]
    [InlineData(LegalForm.AdvisoryCouncil, false)]
    [InlineData(LegalForm.PreparatoryCommittee, false)]
    [InlineData(LegalForm.BoardCommittee, true)]
    [InlineData(LegalForm.Board, false)]
    public void Only_one_that_has_chosen_it_has_one_and_no_utskott(LegalForm form, bool chosen)
    {
        Assert.Equal(new NoticeRefusal.NoBoard(form), Post(new CouncilSettings(form) { NoticeBoard = chosen }).Refusal);
    }

    [Fact]
    public void It_stays_until_the_time_to_appeal_has_ended()
    {
        var notice = Post(_board).Value;

        Assert.Equal(new DateOnly(2026, 4, 15), notice.AppealUntil);
        Assert.Equal(new NoticeRefusal.AppealPeriodRuns(notice.AppealUntil), notice.TakeDown(AMeeting.Chair, LegalForm.Board, notice.AppealUntil, _now).Refusal);
        Assert.True(notice.IsPosted);
        Assert.Null(notice.TakeDown(AMeeting.Chair, LegalForm.Board, notice.MayBeTakenDownOn, _now).Refusal);
        Assert.Equal(AMeeting.Chair.Name, notice.TakenDownBy);
    }

    [Fact]
    public void A_council_that_announces_by_custom_tells_of_no_appeal_and_takes_it_down_when_it_wants_to()
    {
        var notice = Post(new CouncilSettings(LegalForm.AdvisoryCouncil) { NoticeBoard = true }).Value;

        Assert.Null(Assert.IsType<NoticePosted>(Assert.Single(notice.Events)).AppealUntil);
        Assert.Null(notice.TakeDown(AMeeting.Chair, LegalForm.AdvisoryCouncil, _today, _now).Refusal);
        Assert.False(notice.IsPosted);
    }

    [Theory]
    [InlineData("2026-03-23", false)]
    [InlineData("2026-03-22", true)]
    public void Later_than_the_second_day_shows(string adopted, bool late)
    {
        Assert.Equal(late, Post(_board, adopted: DateOnly.Parse(adopted, null)).Value.WasLate);
    }

    [Fact]
    public void Minutes_that_are_reopened_are_not_announced()
    {
        Assert.Equal(new NoticeRefusal.NotAdopted(), Post(_board, reopened: true).Refusal);
        Assert.IsType<NotYourDuty>(Post(_board, AMeeting.Member).Refusal);
    }

    [Theory]
    [InlineData("2026-03-11", "2026-04-01")] // an ordinary Wednesday
    [InlineData("2026-03-13", "2026-04-07")] // Good Friday 3 April, Easter Monday 6 April
    [InlineData("2026-12-03", "2026-12-28")] // 24 to 26 December, then a Sunday
    [InlineData("2026-05-29", "2026-06-22")] // Midsummer's Eve 19 June
    [InlineData("2026-04-23", "2026-05-15")] // Ascension Day 14 May
    [InlineData("2025-12-10", "2026-01-02")] // New Year's Eve and Day
    public void A_last_day_that_is_a_day_off_moves(string posted, string last)
    {
        Assert.Equal(DateOnly.Parse(last, null), AppealPeriod.LastDay(DateOnly.Parse(posted, null)));
    }

    private static Result<BoardNotice> Post(CouncilSettings settings, Actor? by = null, bool reopened = false, DateOnly? adopted = null) =>
        BoardNotice.Post(
            by ?? AMeeting.Secretary, settings, new(ARecord.With(() => "x"), 1, reopened),
            (new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), new(2026, 3, 11)), adopted ?? _today, _today, _now);
}
