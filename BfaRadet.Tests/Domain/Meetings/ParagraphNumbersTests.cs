using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

public sealed class ParagraphNumbersTests
{
    [Fact]
    public void Each_meeting_begins_at_one() =>
        Assert.Equal(1, ParagraphNumbers.First(ParagraphSeries.EachMeeting, [new ParagraphRun(1, 9)]));

    [Fact]
    public void Through_the_year_they_run_on() =>
        Assert.Equal(17, ParagraphNumbers.First(ParagraphSeries.ThroughTheYear, [new ParagraphRun(1, 9), new ParagraphRun(10, 7)]));

    [Fact]
    public void The_first_meeting_of_a_year_begins_at_one() =>
        Assert.Equal(1, ParagraphNumbers.First(ParagraphSeries.ThroughTheYear, []));

    [Fact]
    public void A_series_chosen_in_the_middle_of_the_year_counts_what_was_before() =>
        Assert.Equal(16, ParagraphNumbers.First(ParagraphSeries.ThroughTheYear, [new ParagraphRun(1, 8), new ParagraphRun(1, 7)]));
}
