using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

/// <summary>Ordförande för sammanträdet: chosen for one meeting, with a chair's acts in it and nowhere else.</summary>
public sealed class ChoosingAChairTests
{
    private readonly AMeeting _meeting = AMeeting.InSession().WithHere(5);

    private Meeting Meeting => _meeting.Meeting;

    [Fact]
    public void One_who_decides_is_chosen_leads_every_item_and_has_a_chairs_acts()
    {
        Assert.Null(Choose(2).Refusal);

        Assert.Equal([_meeting.Members[2].Id], Meeting.Roles.Presiding().Select(a => a.Id));
        Assert.Equal(_meeting.Members[2].Id, ItemChair.Of(Meeting, _meeting.Formality)?.Id);
        Assert.Null(Meeting.TakeUp(Meeting.Roles.Acting(Person(2)), _meeting.Matter, AMeeting.At(15, 50)).Refusal);
        Assert.IsType<NotYourDuty>(Meeting.TakeUp(Meeting.Roles.Acting(Person(1)), _meeting.Formality, AMeeting.At(15, 51)).Refusal);
        Assert.DoesNotContain(_meeting.On(_meeting.Members[2]), Meeting.Roles.AbleToAdjust());
    }

    [Fact]
    public void From_a_later_item_the_councils_own_leads_until_then()
    {
        var meeting = WithChairs();
        _ = meeting.Meeting.Roles.ChooseChair(AMeeting.Secretary, meeting.Members[2].Id, meeting.Matter).Value;

        Assert.Equal([meeting.Members[0].Id, meeting.Members[2].Id], meeting.Meeting.Roles.Presiding().Select(a => a.Id));
        Assert.Equal(meeting.Members[0].Id, ItemChair.Of(meeting.Meeting, meeting.Information)?.Id);
        Assert.Equal(meeting.Members[2].Id, ItemChair.Of(meeting.Meeting, meeting.Matter)?.Id);
    }

    [Fact]
    public void Before_and_after_the_meeting_too()
    {
        var meeting = AMeeting.Shared();
        meeting.Meeting.Roll.CallRoll(meeting.Members);
        _ = meeting.Meeting.Roles.ChooseChair(AMeeting.Secretary, meeting.Members[2].Id, null).Value;

        var opened = meeting.Meeting.Open(
            meeting.Meeting.Roles.Acting(new Actor(meeting.Members[2].Member, "Ledamot 3", Duties.Member, AMeeting.Day)), meeting.Members, AMeeting.At(15, 34));
        _ = meeting.Meeting.Close(AMeeting.Secretary, [], "Tiden var ute.", AMeeting.At(17, 0)).Value;
        _ = meeting.Meeting.Roles.ChooseChair(AMeeting.Secretary, meeting.Members[1].Id, null).Value;

        Assert.Null(opened.Refusal);
        Assert.Equal(meeting.Members[1].Id, meeting.Meeting.ChairChosen?.Who);
    }

    [Fact]
    public void Who_takes_no_part_in_decisions_is_away_or_adjusts_is_refused()
    {
        _ = Meeting.Roll.MarkAway(AMeeting.Secretary, _meeting.Members[4].Id, AttendanceStatus.Excused).Value;
        _ = Meeting.Roles.ChooseAdjusters(AMeeting.Secretary, [_meeting.Members[1].Id], "", begun: false).Value;

        Assert.Equal(new MeetingRefusal.CannotLead("Sekreteraren"), Chosen(_meeting.Official));
        Assert.Equal(new MeetingRefusal.CannotLead("Ersättaren"), Chosen(_meeting.Substitute));
        Assert.Equal(new MeetingRefusal.CannotLead("Ledamot 5"), Chosen(_meeting.Members[4]));
        Assert.Equal(new MeetingRefusal.IsAdjuster("Ledamot 2"), Chosen(_meeting.Members[1]));
        Assert.IsType<NotYourDuty>(Meeting.Roles.ChooseChair(AMeeting.Member, _meeting.Members[0].Id, null).Refusal);
        Assert.Null(Meeting.ChairChosen);
    }

    [Fact]
    public void The_choice_is_taken_back()
    {
        _ = Choose(2).Value;

        _ = Meeting.Roles.ChooseChair(AMeeting.Secretary, null, null).Value;

        Assert.Empty(Meeting.Roles.Presiding());
        Assert.Equal(Duties.None, Meeting.Roles.DutiesChosen(_meeting.Members[2].Member));
    }

    [Fact]
    public void A_secretary_is_chosen_in_place_of_the_councils()
    {
        _ = Meeting.Roll.MarkPresent(AMeeting.Secretary, _meeting.Official.Id, remote: false, AMeeting.At(15, 35)).Value;
        _ = Meeting.Roles.ChooseSecretary(AMeeting.Coordinator, _meeting.Official.Id).Value;

        Assert.Equal(_meeting.Official.Id, Meeting.Roles.Secretary()?.Id);
        Assert.Equal(Duties.Secretary, Meeting.Roles.DutiesChosen(_meeting.Official.Member));
    }

    [Fact]
    public void Roles_are_held_with_the_meeting_whatever_the_register_says_later()
    {
        var meeting = WithChairs();

        Assert.Equal(meeting.Members[0].Id, Assert.Single(meeting.Meeting.Roles.Presiding()).Id);
        Assert.Equal(Duties.ViceChair | Duties.Member, meeting.On(meeting.Members[1]).Duties);
    }

    /// <summary>A meeting with a chair and a vice chair on its roll.</summary>
    private static AMeeting WithChairs()
    {
        var meeting = AMeeting.Shared();
        RollLine[] roll =
        [
            meeting.Members[0] with { Duties = Duties.Chair | Duties.Member }, meeting.Members[1] with { Duties = Duties.ViceChair | Duties.Member },
            .. meeting.Members.Skip(2),
        ];
        _ = meeting.Meeting.Open(AMeeting.Chair, roll, AMeeting.At(15, 34)).Value;
        return meeting.WithHere(5);
    }

    private Result<Done> Choose(int member) => Meeting.Roles.ChooseChair(AMeeting.Secretary, _meeting.Members[member].Id, null);

    private Refusal? Chosen(RollLine line) => Meeting.Roles.ChooseChair(AMeeting.Secretary, line.Id, null).Refusal;

    private Actor Person(int member) => new(_meeting.Members[member].Member, _meeting.Members[member].Name, Duties.Member, AMeeting.Day);
}
