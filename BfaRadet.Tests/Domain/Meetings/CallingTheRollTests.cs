using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

public sealed class CallingTheRollTests
{
    [Fact]
    public void Who_is_marked_while_the_roll_is_called_was_here_from_the_opening()
    {
        var meeting = AMeeting.InSession();
        var line = meeting.Members[0];

        _ = meeting.Meeting.Roll.MarkPresent(AMeeting.Secretary, line.Id, remote: false, AMeeting.At(15, 36)).Value;

        Assert.Equal([new Stay(null, null, null, null)], meeting.On(line).Stays);
        Assert.True(meeting.On(line).IsHere);
    }

    [Fact]
    public void All_are_marked_at_once_but_substitutes_and_those_already_called()
    {
        var meeting = AMeeting.InSession();
        _ = meeting.Meeting.Roll.MarkAway(AMeeting.Secretary, meeting.Members[1].Id, AttendanceStatus.Excused).Value;

        _ = meeting.Meeting.Roll.MarkAllPresent(AMeeting.Secretary, AMeeting.At(15, 36)).Value;
        var events = meeting.Meeting.Events.Count;
        _ = meeting.Meeting.Roll.MarkAllPresent(AMeeting.Secretary, AMeeting.At(15, 40)).Value;

        Assert.Equal(events, meeting.Meeting.Events.Count);
        Assert.Equal([new Stay(null, null, null, null)], meeting.On(meeting.Members[0]).Stays);
        Assert.Equal(AttendanceStatus.Present, meeting.On(meeting.Official).Status);
        Assert.Equal(AttendanceStatus.Excused, meeting.On(meeting.Members[1]).Status);
        Assert.Equal(AttendanceStatus.Expected, meeting.On(meeting.Substitute).Status);
        Assert.IsType<NotYourDuty>(meeting.Meeting.Roll.MarkAllPresent(AMeeting.Member, AMeeting.At(15, 41)).Refusal);
    }

    [Fact]
    public void Who_comes_later_has_a_clock_and_an_item()
    {
        var meeting = AMeeting.InSession();
        var line = meeting.Members[0];
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, AMeeting.At(15, 50)).Value;

        _ = meeting.Meeting.Roll.MarkPresent(AMeeting.Secretary, line.Id, remote: true, AMeeting.At(15, 55)).Value;

        Assert.Equal([new Stay(AMeeting.At(15, 55), meeting.Matter, null, null)], meeting.On(line).Stays);
        Assert.True(meeting.On(line).Remote);
    }

    [Fact]
    public void One_can_leave_and_come_back()
    {
        var meeting = AMeeting.InSession().WithHere(1);
        var line = meeting.Members[0];
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, AMeeting.At(15, 50)).Value;

        _ = meeting.Meeting.Roll.MarkLeft(AMeeting.Secretary, line.Id, AMeeting.At(16, 0)).Value;
        var away = meeting.On(line).IsHere;
        _ = meeting.Meeting.Roll.MarkPresent(AMeeting.Secretary, line.Id, remote: false, AMeeting.At(16, 20)).Value;

        Assert.False(away);
        Assert.Equal(
            [new Stay(null, null, AMeeting.At(16, 0), meeting.Formality), new Stay(AMeeting.At(16, 20), meeting.Matter, null, null)],
            meeting.On(line).Stays);
    }

    [Fact]
    public void An_apology_can_come_before_the_meeting()
    {
        var meeting = AMeeting.Shared();
        meeting.Meeting.Roll.CallRoll(meeting.Members);

        _ = meeting.Meeting.Roll.MarkAway(AMeeting.Coordinator, meeting.Members[0].Id, AttendanceStatus.Excused).Value;

        Assert.Equal(AttendanceStatus.Excused, meeting.On(meeting.Members[0]).Status);
    }

    [Fact]
    public void The_opening_calls_everybody_as_they_are_then()
    {
        var meeting = AMeeting.Shared();
        meeting.Meeting.Roll.CallRoll(meeting.Members);
        var (renamed, left) = (meeting.Members[0], meeting.Members[1]);
        _ = meeting.Meeting.Roll.MarkAway(AMeeting.Coordinator, renamed.Id, AttendanceStatus.Excused).Value;
        var newcomer = left with { Id = new AttendanceId(Guid.NewGuid()), Member = new MemberId(Guid.NewGuid()), Name = "Den nya" };

        _ = meeting.Meeting.Open(
            AMeeting.Chair, [newcomer, renamed with { Id = new AttendanceId(Guid.NewGuid()), Name = "Nytt namn", Title = "rektor" }], AMeeting.At(15, 34)).Value;

        Assert.Equal(["Den nya", "Nytt namn"], meeting.Meeting.Roll.Lines.OrderBy(a => a.Order).Select(a => a.Name));
        Assert.Equal(("rektor", AttendanceStatus.Excused), (meeting.On(renamed).Title, meeting.On(renamed).Status));
    }

    [Fact]
    public void A_presence_marked_by_mistake_is_taken_back_whole()
    {
        var meeting = AMeeting.InSession().WithHere(1);

        _ = meeting.Meeting.Roll.MarkAway(AMeeting.Secretary, meeting.Members[0].Id, AttendanceStatus.Absent).Value;

        Assert.Empty(meeting.On(meeting.Members[0]).Stays);
    }

    [Fact]
    public void What_was_forgotten_in_the_roll_is_put_right_after_the_meeting()
    {
        var meeting = AMeeting.InSession().WithHere(3);
        var gaps = Assert.IsType<MeetingRefusal.GapsBeforeClosing>(meeting.Meeting.Close(AMeeting.Chair, [], "", AMeeting.At(17, 0)).Refusal).Gaps;
        // Somebody in the room is missed as much when it is not a member.
        Assert.Contains(new ClosingGap.NotCalled(["Ledamot 4", "Ledamot 5", "Sekreteraren"]), gaps);
        _ = meeting.Meeting.Close(AMeeting.Chair, [], "Tiden var ute.", AMeeting.At(17, 0)).Value;

        _ = meeting.Meeting.Roll.CorrectStays(AMeeting.Secretary, meeting.Members[3].Id, [new Stay(null, null, null, null)]).Value;
        _ = meeting.Meeting.Roll.MarkAway(AMeeting.Secretary, meeting.Members[4].Id, AttendanceStatus.Excused).Value;
        _ = meeting.Meeting.Roll.MarkAway(AMeeting.Secretary, meeting.Members[0].Id, AttendanceStatus.Absent).Value;

        Assert.Equal(AttendanceStatus.Present, meeting.On(meeting.Members[3]).Status);
        Assert.Equal(AttendanceStatus.Excused, meeting.On(meeting.Members[4]).Status);
        Assert.Empty(meeting.On(meeting.Members[0]).Stays);
        Assert.IsType<NotYourDuty>(meeting.Meeting.Roll.MarkAway(AMeeting.Member, meeting.Members[1].Id, AttendanceStatus.Absent).Refusal);
    }

    [Fact]
    public void The_place_can_be_told_after_the_meeting_and_nothing_else_of_it()
    {
        var meeting = AMeeting.InSession();
        _ = meeting.Meeting.Close(AMeeting.Chair, [], "Tiden var ute.", AMeeting.At(17, 0)).Value;
        var details = meeting.Meeting.Details;

        _ = meeting.Meeting.ChangeDetails(AMeeting.Coordinator, details, details with { Place = "Sal B" }).Value;

        Assert.Equal("Sal B", meeting.Meeting.Place);
        Assert.IsType<MeetingRefusal.IsClosed>(meeting.Meeting.ChangeDetails(
            AMeeting.Coordinator, details, details with { Place = "Sal C", Date = details.Date.AddDays(1) }).Refusal);
    }

    [Fact]
    public void A_member_does_not_keep_the_roll()
    {
        var meeting = AMeeting.InSession();

        var result = meeting.Meeting.Roll.MarkPresent(AMeeting.Member, meeting.Members[0].Id, remote: false, AMeeting.At(15, 36));

        Assert.Equal(new NotYourDuty(MeetingRoll.RollKeepers), result.Refusal);
    }

    [Fact]
    public void A_substitute_serves_only_where_a_seat_is_empty()
    {
        var meeting = AMeeting.InSession().WithHere(5);
        _ = meeting.Meeting.Roll.MarkPresent(AMeeting.Secretary, meeting.Substitute.Id, remote: false, AMeeting.At(15, 35)).Value;

        var refused = meeting.Meeting.Roll.Serve(AMeeting.Secretary, meeting.Substitute.Id, serving: true, AMeeting.At(16, 0));
        _ = meeting.Meeting.Roll.MarkLeft(AMeeting.Secretary, meeting.Members[4].Id, AMeeting.At(16, 0)).Value;
        var served = meeting.Meeting.Roll.Serve(AMeeting.Secretary, meeting.Substitute.Id, serving: true, AMeeting.At(16, 0));

        Assert.Equal(new MeetingRefusal.NoSeatToServe("Ersättaren", "", ""), refused.Refusal);
        Assert.Null(served.Refusal);
    }

    [Fact]
    public void A_member_cannot_serve_as_substitute()
    {
        var result = AMeeting.InSession().WithHere(1) is var meeting
            ? meeting.Meeting.Roll.Serve(AMeeting.Secretary, meeting.Members[0].Id, serving: true, AMeeting.At(16, 0))
            : default;

        Assert.Equal(new MeetingRefusal.NotASubstitute("Ledamot 1"), result.Refusal);
    }

    [Fact]
    public void A_guest_is_here_from_now_on_and_takes_no_part_in_decisions()
    {
        var meeting = AMeeting.InSession();
        var guest = new RollLine(new AttendanceId(Guid.CreateVersion7()), null, " Gästen ", "", "Länsstyrelsen", AttendanceRole.Member);

        _ = meeting.Meeting.Roll.CoOpt(AMeeting.Secretary, guest, remote: false, AMeeting.At(16, 0)).Value;
        _ = meeting.Meeting.Roll.CoOpt(AMeeting.Secretary, guest, remote: false, AMeeting.At(16, 1)).Value;

        var line = Assert.Single(meeting.Meeting.Roll.Lines, a => a.Name == "Gästen");
        Assert.Equal(AttendanceRole.CoOpted, line.Role);
        Assert.True(line.IsHere);
        Assert.False(line.Decides);
    }

    [Theory]
    [InlineData(15, 0, 16, 0, 15)]
    [InlineData(16, 30, 16, 0, 16)]
    public void Times_before_the_opening_or_backwards_are_refused_by_name(int fromHour, int fromMinute, int toHour, int toMinute, int odd)
    {
        var meeting = AMeeting.InSession().WithHere(1);
        var stay = new Stay(AMeeting.At(fromHour, fromMinute), null, AMeeting.At(toHour, toMinute), null);

        var result = meeting.Meeting.Roll.CorrectStays(AMeeting.Secretary, meeting.Members[0].Id, [stay]);

        Assert.Equal(new MeetingRefusal.ImpossibleStay(AMeeting.At(odd, 0)), result.Refusal);
        Assert.Equal([new Stay(null, null, null, null)], meeting.On(meeting.Members[0]).Stays);
    }

    [Fact]
    public void Times_are_put_right()
    {
        var meeting = AMeeting.InSession().WithHere(1);
        var stay = new Stay(AMeeting.At(15, 50), meeting.Information, AMeeting.At(16, 30), meeting.Matter);

        _ = meeting.Meeting.Roll.CorrectStays(AMeeting.Secretary, meeting.Members[0].Id, [stay]).Value;

        Assert.Equal([stay], meeting.On(meeting.Members[0]).Stays);
    }

    [Fact]
    public void Those_who_attend_without_deciding_are_called_with_every_meeting()
    {
        var council = new ACouncil("Ekåsa kommun")
            .With("ledamot", "Ekåsa kommun", Duties.Member, seated: true)
            .With("fritidschef", "Fritid", Duties.Attendant)
            .With("åhörare", "Ekåsa kommun", Duties.Observer);

        var roll = CouncilRoll.Of(council.Council, new DateOnly(2026, 3, 11), _ => new AttendanceId(Guid.CreateVersion7())).ToList();

        Assert.Equal([("ledamot", AttendanceRole.Member), ("fritidschef", AttendanceRole.Official)], roll.Select(l => (l.Name, l.Role)));
    }

    [Fact]
    public void Title_and_organisation_are_the_registers_and_not_those_of_the_seat()
    {
        var council = new ACouncil("Ekåsa kommun").With("förbundsordförande", "Idrottsrådet", Duties.Member, seated: true);
        var secretary = new Actor(null, "Installationen", Duties.Secretary, AMeeting.Day, Administrator: true);
        foreach (var seat in council.Council.Seats.ToList())
        {
            _ = council.Council.ChangeSeat(secretary, seat.Id, seat.Details with { Organisation = "Fastighetsägarna Dal" }).Value;
        }

        var roll = CouncilRoll.Of(council.Council, new DateOnly(2026, 3, 11), _ => new AttendanceId(Guid.CreateVersion7())).ToList();

        Assert.Equal([("förbundsordförande", "Idrottsrådet")], roll.Select(l => (l.Name, l.Organisation)));
    }
}
