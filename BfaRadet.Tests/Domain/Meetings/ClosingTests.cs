using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

public sealed class ClosingTests
{
    private static readonly DecisionDraft _whole = new(
        DecisionKind.Proposed, "Rådet föreslår farthinder.", [new Responsible("Kommunstyrelsen")], new DateOnly(2026, 5, 1),
        FocusAreas: [new FocusAreaId(Guid.CreateVersion7())]);

    [Fact]
    public void What_is_missing_is_told_item_by_item()
    {
        var meeting = AMeeting.InSession().WithAllExcused();

        var result = meeting.Meeting.Close(AMeeting.Chair, [], "", AMeeting.At(17, 0));

        var refusal = Assert.IsType<MeetingRefusal.GapsBeforeClosing>(result.Refusal);
        Assert.Equal([new ClosingGap.Undecided(meeting.Matter, 3, "Farthinder på Storgatan")], refusal.Gaps);
        Assert.Equal(MeetingState.InSession, meeting.Meeting.State);
    }

    [Fact]
    public void A_motion_that_nobody_decided_on_or_withdrew_is_told()
    {
        var meeting = AMeeting.InSession().WithHere(5);
        var (motion, mover) = (new MotionId(Guid.CreateVersion7()), meeting.Meeting.Roll.Lines[0]);
        _ = meeting.Meeting.Proceedings.MakeMotion(AMeeting.Secretary, motion, meeting.Matter, mover.Id, "Bifall").Value;
        ClosingGap gap = new ClosingGap.WithoutOutcome(meeting.Matter, 3, "Farthinder på Storgatan", mover.Name);

        Assert.Contains(gap, meeting.Meeting.GapsBeforeClosing([]));
        _ = meeting.Meeting.Proceedings.PutPropositions(AMeeting.Secretary, meeting.Matter, "", "Ordföranden fann att rådet bifallit yrkandet.").Value;
        Assert.DoesNotContain(gap, meeting.Meeting.GapsBeforeClosing([]));
        _ = meeting.Meeting.Proceedings.PutPropositions(AMeeting.Secretary, meeting.Matter, "Ordföranden fann att rådet bifallit yrkandet.", "").Value;
        Assert.Contains(gap, meeting.Meeting.GapsBeforeClosing([]));
        _ = meeting.Meeting.Proceedings.WithdrawMotion(AMeeting.Secretary, motion).Value;
        Assert.DoesNotContain(gap, meeting.Meeting.GapsBeforeClosing([]));
    }

    [Fact]
    public void A_decision_that_asks_for_action_wants_somebody_a_day_and_a_focus_area()
    {
        var meeting = AMeeting.InSession();
        var decision = meeting.Record(new DecisionDraft(DecisionKind.Assigned, "Samordnaren skriver.")).Value;

        var gaps = ClosingGap.Of(meeting.Meeting.Agenda.Items, [decision]);

        Assert.Equal(
            [
                new ClosingGap.WithoutResponsible(decision.Id, decision.Number),
                new ClosingGap.WithoutDate(decision.Id, decision.Number),
                new ClosingGap.WithoutFocusArea(decision.Id, decision.Number),
            ],
            gaps);
    }

    [Fact]
    public void What_is_noted_wants_nothing_and_what_is_put_off_wants_a_day()
    {
        var meeting = AMeeting.InSession();
        var noted = meeting.Record(new DecisionDraft(DecisionKind.Noted, "Antecknas.")).Value;
        var tabled = meeting.Record(new DecisionDraft(DecisionKind.Tabled, "Bordläggs.")).Value;

        var gaps = ClosingGap.Of(meeting.Meeting.Agenda.Items, [noted, tabled]);

        Assert.Equal([new ClosingGap.WithoutDate(tabled.Id, tabled.Number)], gaps);
    }

    [Theory]
    [InlineData(AgendaItemKind.Decision, true)]
    [InlineData(AgendaItemKind.FollowUp, false)]
    [InlineData(AgendaItemKind.Discussion, false)]
    public void A_decision_is_asked_of_an_item_that_is_there_for_one(AgendaItemKind kind, bool asked)
    {
        var (meeting, item) = (AMeeting.InSession(), new AgendaItemId(Guid.CreateVersion7()));
        _ = meeting.Meeting.Agenda.AddItem(AMeeting.Secretary, item, new AgendaItemText(kind, "Uppföljning av beslut")).Value;

        Assert.Equal(asked, ClosingGap.Of(meeting.Meeting.Agenda.Items, []).OfType<ClosingGap.Undecided>().Any(gap => gap.Item == item));
    }

    [Fact]
    public void A_decision_taken_back_decides_nothing()
    {
        var meeting = AMeeting.InSession();
        var decision = meeting.Record(_whole).Value;
        _ = meeting.Meeting.Agenda.WithdrawDecision(AMeeting.Secretary, decision).Value;

        Assert.IsType<ClosingGap.Undecided>(Assert.Single(ClosingGap.Of(meeting.Meeting.Agenda.Items, [decision])));
    }

    [Fact]
    public void With_a_reason_it_is_closed_all_the_same_and_the_reason_is_kept()
    {
        var meeting = AMeeting.InSession().WithAllExcused();

        _ = meeting.Meeting.Close(AMeeting.Chair, [], "Tiden var ute.", AMeeting.At(17, 0)).Value;

        Assert.Equal(MeetingState.Closed, meeting.Meeting.State);
        Assert.Equal("Tiden var ute.", meeting.Meeting.ClosingReason);
        Assert.Null(meeting.Meeting.CurrentItem);
        Assert.Contains(new MeetingClosed(meeting.Meeting.Id, AMeeting.At(17, 0), 1, "Tiden var ute."), meeting.Meeting.Events);
    }

    [Fact]
    public void What_lacks_in_an_item_for_a_circle_is_counted_by_itself()
    {
        var (meeting, item) = (AMeeting.InSession().WithAllExcused(), new AgendaItemId(Guid.CreateVersion7()));
        _ = meeting.Meeting.Agenda.AddItem(AMeeting.Secretary, item, new AgendaItemText(AgendaItemKind.Decision, "För några")
        {
            Circle = new ItemCircle(Duties.Secretary, [], SecrecyGround.InOwnWords("Upphandling pågår")),
        }).Value;

        _ = meeting.Meeting.Close(AMeeting.Chair, [], "Tiden var ute.", AMeeting.At(17, 0)).Value;

        var closed = Assert.Single(meeting.Meeting.Events.OfType<MeetingClosed>());
        Assert.Equal((2, 1), (closed.Gaps, closed.Hidden));
    }

    [Fact]
    public void With_nothing_missing_it_needs_no_reason_and_keeps_none()
    {
        var meeting = AMeeting.InSession().WithAllExcused();
        var decision = meeting.Record(_whole).Value;

        _ = meeting.Meeting.Close(AMeeting.Chair, [decision], "Behövs inte", AMeeting.At(17, 0)).Value;

        Assert.Equal("", meeting.Meeting.ClosingReason);
    }

    [Fact]
    public void Closing_ends_the_pause_that_is_on()
    {
        var meeting = AMeeting.InSession();
        _ = meeting.Meeting.Pause(AMeeting.Chair, AMeeting.At(16, 50)).Value;

        _ = meeting.Meeting.Close(AMeeting.Chair, [], "Tiden var ute.", AMeeting.At(17, 0)).Value;

        Assert.Equal(AMeeting.At(17, 0), Assert.Single(meeting.Meeting.Recesses).To);
    }

    [Fact]
    public void A_closed_meeting_is_not_closed_again()
    {
        var meeting = AMeeting.InSession();
        _ = meeting.Meeting.Close(AMeeting.Chair, [], "Tiden var ute.", AMeeting.At(17, 0)).Value;

        var result = meeting.Meeting.Close(AMeeting.Chair, [], "Igen", AMeeting.At(17, 1));

        Assert.Equal(new MeetingRefusal.IsClosed(AMeeting.At(17, 0)), result.Refusal);
    }

    [Fact]
    public void Only_those_who_lead_close_it()
    {
        var result = AMeeting.InSession().Meeting.Close(AMeeting.Coordinator, [], "Tiden var ute.", AMeeting.At(17, 0));

        Assert.Equal(new NotYourDuty(Meeting.Leaders), result.Refusal);
    }
}
