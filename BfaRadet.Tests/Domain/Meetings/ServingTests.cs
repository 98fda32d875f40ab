using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

/// <summary>A substitute's service has a beginning and an end of its own, apart from presence.</summary>
public sealed class ServingTests
{
    private readonly AMeeting _meeting = AMeeting.InSession().WithHere(5);

    private Meeting Meeting => _meeting.Meeting;

    [Fact]
    public void One_who_steps_in_serves_from_then_on()
    {
        Here();
        Settle(_meeting.Formality);
        Leaves(4, 16, 0);
        Settle(_meeting.Matter, 16, 5);

        var served = Serve(true, 16, 6);
        TakeUp(_meeting.Information, 16, 10);

        Assert.Null(served);
        Assert.Equal([new Stay(AMeeting.At(16, 6), null, null, null, _meeting.Members[4].Id)], _meeting.On(_meeting.Substitute).Services);
        Assert.DoesNotContain(_meeting.Substitute.Id, Deciders(_meeting.Matter));
        Assert.Contains(_meeting.Substitute.Id, Deciders(_meeting.Information));
    }

    [Fact]
    public void A_seat_that_was_empty_from_the_beginning_is_served_from_the_opening()
    {
        var meeting = AMeeting.InSession().WithHere(4);
        _ = meeting.Meeting.Roll.MarkPresent(AMeeting.Secretary, meeting.Substitute.Id, remote: false, AMeeting.At(15, 35)).Value;

        _ = meeting.Meeting.Roll.Serve(AMeeting.Secretary, meeting.Substitute.Id, serving: true, AMeeting.At(15, 36)).Value;

        Assert.Equal([Stay.Whole with { For = meeting.Members[4].Id }], meeting.On(meeting.Substitute).Services);
    }

    [Fact]
    public void Who_leaves_before_anything_is_decided_did_not_decide_in_it()
    {
        Settle(_meeting.Formality);
        TakeUp(_meeting.Matter, 15, 50);

        Leaves(0, 15, 55);
        Settle(_meeting.Matter, 16, 0);
        Leaves(1, 16, 5);
        TakeUp(_meeting.Information, 16, 10);

        Assert.Equal(_meeting.Formality, _meeting.On(_meeting.Members[0]).Stays[0].ToItem);
        Assert.Equal(_meeting.Matter, _meeting.On(_meeting.Members[1]).Stays[0].ToItem);
        Assert.Equal(_meeting.Members.Skip(1).Select(m => m.Id), Deciders(_meeting.Matter));
    }

    [Fact]
    public void Service_taken_back_before_anything_was_decided_never_was()
    {
        Here();
        Leaves(4, 15, 36);
        _ = Serve(true, 15, 37);

        _ = Serve(false, 15, 38);

        Assert.Empty(_meeting.On(_meeting.Substitute).Services);
    }

    [Fact]
    public void Service_ends_when_the_substitute_leaves_and_may_still_adjust_and_reserve()
    {
        Here();
        Leaves(4, 15, 36);
        _ = Serve(true, 15, 37);
        Settle(_meeting.Formality, 15, 38);

        _ = Meeting.Roll.MarkLeft(AMeeting.Secretary, _meeting.Substitute.Id, AMeeting.At(15, 40)).Value;

        var line = _meeting.On(_meeting.Substitute);
        Assert.False(line.Serving);
        Assert.Equal([new Stay(AMeeting.At(15, 37), _meeting.Formality, AMeeting.At(15, 40), _meeting.Formality, _meeting.Members[4].Id)], line.Services);
        Assert.Contains(line, Meeting.Roles.AbleToAdjust());
        Assert.Null(Meeting.Proceedings.MayNotDissent(_meeting.Formality, line));
    }

    [Fact]
    public void Service_is_put_right_after_the_meeting_and_who_decided_follows()
    {
        Here();
        Settle(_meeting.Formality);
        Leaves(4, 15, 45);
        TakeUp(_meeting.Information, 15, 50);
        TakeUp(_meeting.Matter, 16, 0);
        Settle(_meeting.Matter, 16, 10);
        _ = Meeting.Close(AMeeting.Chair, [], "Tiden var ute.", AMeeting.At(17, 0)).Value;

        var refused = Meeting.Roll.CorrectServices(AMeeting.Secretary, _meeting.Substitute.Id, [Stay.Whole with { For = Seat }]);
        _ = Meeting.Roll.CorrectServices(AMeeting.Secretary, _meeting.Substitute.Id, [new Stay(null, _meeting.Information, null, null, Seat)]).Value;

        Assert.Equal(
            new MeetingRefusal.SeatHeldTwice("Godkännande av föredragningslistan", "Ledamot 5", "Ersättaren", "Ledamot 5"), refused.Refusal);
        Assert.Equal(5, Deciders(_meeting.Formality).Count());
        Assert.Contains(_meeting.Substitute.Id, Deciders(_meeting.Information));
        Assert.Contains(_meeting.Substitute.Id, Deciders(_meeting.Matter));
    }

    [Fact]
    public void What_cannot_be_is_refused_and_changes_nothing()
    {
        Here();

        Assert.IsType<NotYourDuty>(Correct(AMeeting.Member, _meeting.Substitute, []));
        Assert.Equal(new MeetingRefusal.NotASubstitute("Ledamot 1"), Correct(AMeeting.Secretary, _meeting.Members[0], [Stay.Whole]));
        Assert.IsType<MeetingRefusal.ImpossibleStay>(
            Correct(AMeeting.Secretary, _meeting.Substitute, [new Stay(AMeeting.At(16, 0), null, AMeeting.At(15, 50), null)]));
        Assert.IsType<MeetingRefusal.ImpossibleStay>(Correct(AMeeting.Secretary, _meeting.Substitute, [Stay.Whole, Stay.Whole]));
        Assert.Equal(new MeetingRefusal.ForWhom("Ersättaren"), Correct(AMeeting.Secretary, _meeting.Substitute, [Stay.Whole]));
        Assert.Empty(_meeting.On(_meeting.Substitute).Services);
    }

    private AttendanceId Seat => _meeting.Members[4].Id;

    private Refusal? Correct(Actor by, RollLine line, ValueList<Stay> services) => Meeting.Roll.CorrectServices(by, line.Id, services).Refusal;

    private IEnumerable<AttendanceId> Deciders(AgendaItemId item) => Meeting.Deciders.Of(item).Select(a => a.Id);

    private void Here() => _ = Meeting.Roll.MarkPresent(AMeeting.Secretary, _meeting.Substitute.Id, remote: false, AMeeting.At(15, 35)).Value;

    private void Leaves(int member, int hour, int minute) =>
        _ = Meeting.Roll.MarkLeft(AMeeting.Secretary, _meeting.Members[member].Id, AMeeting.At(hour, minute)).Value;

    private Refusal? Serve(bool serving, int hour, int minute) =>
        Meeting.Roll.Serve(AMeeting.Secretary, _meeting.Substitute.Id, serving, AMeeting.At(hour, minute)).Refusal;

    private void TakeUp(AgendaItemId item, int hour, int minute) => _ = Meeting.TakeUp(AMeeting.Chair, item, AMeeting.At(hour, minute)).Value;

    private void Settle(AgendaItemId item, int hour = 15, int minute = 40)
    {
        _ = Meeting.TakeUp(AMeeting.Chair, item, AMeeting.At(hour, minute)).Value;
        _ = Meeting.Agenda.RecordDecision(
            AMeeting.Secretary, new DecisionId(Guid.CreateVersion7()), item, new DecisionNumber(2026, 1),
            new DecisionDraft(DecisionKind.Noted, "Noteras."), AMeeting.NoQuorum, AMeeting.At(hour, minute)).Value;
    }
}
