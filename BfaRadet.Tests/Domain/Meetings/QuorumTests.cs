using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

public sealed class QuorumTests
{
    private static readonly CouncilSettings _half = new(Quorum: QuorumRule.MoreThanHalf);

    [Theory]
    [InlineData(2, false, "Inte beslutför: 2 av 5, minst 3 krävs")]
    [InlineData(3, true, "Beslutför: 3 av 5, minst 3 krävs")]
    public void More_than_half_of_the_seats(int here, bool met, string words)
    {
        var meeting = AMeeting.InSession().WithHere(here);

        var quorum = meeting.Meeting.Seats.QuorumOf(_half, meeting.Meeting.CurrentItem);

        Assert.Equal(met, quorum.IsMet);
        Assert.Equal(words, QuorumWords.Of(quorum));
    }

    [Fact]
    public void A_serving_substitute_counts_and_one_who_does_not_serve_does_not()
    {
        var meeting = AMeeting.InSession().WithHere(2);
        _ = meeting.Meeting.Roll.MarkPresent(AMeeting.Secretary, meeting.Substitute.Id, remote: false, AMeeting.At(15, 36)).Value;

        var before = meeting.Meeting.Seats.QuorumOf(_half, meeting.Meeting.CurrentItem);
        _ = meeting.Meeting.Roll.Serve(AMeeting.Secretary, meeting.Substitute.Id, serving: true, AMeeting.At(15, 40), meeting.Members[4].Id).Value;
        var after = meeting.Meeting.Seats.QuorumOf(_half, meeting.Meeting.CurrentItem);

        Assert.Equal((2, 3), (before.Present, after.Present));
    }

    [Fact]
    public void A_substitute_who_served_stands_back_when_all_seats_are_taken()
    {
        var meeting = AMeeting.InSession().WithHere(4);
        _ = meeting.Meeting.Roll.MarkPresent(AMeeting.Secretary, meeting.Substitute.Id, remote: false, AMeeting.At(15, 36)).Value;
        _ = meeting.Meeting.Roll.Serve(AMeeting.Secretary, meeting.Substitute.Id, serving: true, AMeeting.At(15, 40)).Value;

        _ = meeting.Meeting.Roll.MarkPresent(AMeeting.Secretary, meeting.Members[4].Id, remote: false, AMeeting.At(16, 0)).Value;

        Assert.Equal(5, meeting.Meeting.Seats.QuorumOf(_half, meeting.Meeting.CurrentItem).Present);
    }

    [Fact]
    public void Without_a_rule_the_council_can_always_decide()
    {
        var quorum = AMeeting.InSession().Meeting.Seats.QuorumOf(AMeeting.NoQuorum, null);

        Assert.True(quorum.IsMet);
    }

    [Fact]
    public void Too_few_may_note_and_put_off_but_not_decide()
    {
        var meeting = AMeeting.InSession().WithHere(2);

        var decided = meeting.Record(new DecisionDraft(DecisionKind.Resolved, "Rådet beslutar."), settings: _half);
        var noted = meeting.Record(new DecisionDraft(DecisionKind.Noted, "Antecknas."), settings: _half);
        var tabled = meeting.Record(new DecisionDraft(DecisionKind.Tabled, "Bordläggs."), settings: _half);

        Assert.Equal(new MeetingRefusal.NotQuorate(2, 3), decided.Refusal);
        Assert.Null(noted.Refusal);
        Assert.Null(tabled.Refusal);
    }
}
