using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

public sealed class HoldingAMeetingTests
{
    [Fact]
    public void It_opens_with_its_first_item_on_and_everybody_on_the_roll()
    {
        var meeting = AMeeting.InSession();

        Assert.Equal(MeetingState.InSession, meeting.Meeting.State);
        Assert.Equal(AMeeting.At(15, 34), meeting.Meeting.OpenedAt);
        Assert.Equal(meeting.Formality, meeting.Meeting.CurrentItem);
        Assert.Equal(7, meeting.Meeting.Roll.Lines.Count);
    }

    [Fact]
    public void The_second_who_opens_is_told_when_it_was_opened()
    {
        var meeting = AMeeting.InSession();

        var result = meeting.Meeting.Open(AMeeting.Secretary, [], AMeeting.At(15, 35));

        Assert.Equal(new MeetingRefusal.AlreadyOpen(AMeeting.At(15, 34)), result.Refusal);
    }

    [Fact]
    public void What_the_council_has_not_been_given_cannot_be_opened()
    {
        var meeting = AMeeting.Prepared();

        var result = meeting.Meeting.Open(AMeeting.Chair, [], AMeeting.At(15, 34));

        Assert.Equal(new MeetingRefusal.NotShared(), result.Refusal);
    }

    [Fact]
    public void Only_those_who_lead_move_it_on()
    {
        var meeting = AMeeting.InSession();

        var result = meeting.Meeting.TakeUp(AMeeting.Member, meeting.Matter, AMeeting.At(15, 40));

        Assert.Equal(new NotYourDuty(Meeting.Leaders), result.Refusal);
        Assert.Equal(meeting.Formality, meeting.Meeting.CurrentItem);
    }

    [Fact]
    public void Time_spent_on_an_item_adds_up_over_its_turns()
    {
        var meeting = AMeeting.InSession();

        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, AMeeting.At(15, 40)).Value;
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Formality, AMeeting.At(15, 50)).Value;
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, AMeeting.At(15, 55)).Value;

        var formality = meeting.Meeting.Agenda.FindItem(meeting.Formality)!;
        Assert.Equal(TimeSpan.FromMinutes(11), formality.Spent);
        Assert.Null(formality.TakenUpAt);
        Assert.Equal(AMeeting.At(15, 55), meeting.Meeting.Agenda.FindItem(meeting.Matter)!.TakenUpAt);
    }

    [Fact]
    public void A_pause_holds_the_agenda_until_it_ends()
    {
        var meeting = AMeeting.InSession();
        _ = meeting.Meeting.Pause(AMeeting.Chair, AMeeting.At(16, 0)).Value;

        var held = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, AMeeting.At(16, 5));
        _ = meeting.Meeting.Resume(AMeeting.Chair, AMeeting.At(16, 10)).Value;
        var moved = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, AMeeting.At(16, 11));

        Assert.Equal(new MeetingRefusal.IsPaused(AMeeting.At(16, 0)), held.Refusal);
        Assert.Null(moved.Refusal);
        Assert.Equal([new Recess(AMeeting.At(16, 0), AMeeting.At(16, 10), meeting.Formality, IsBefore: true)], meeting.Meeting.Recesses);
    }

    [Fact]
    public void Pausing_twice_is_one_pause()
    {
        var meeting = AMeeting.InSession();

        _ = meeting.Meeting.Pause(AMeeting.Chair, AMeeting.At(16, 0)).Value;
        _ = meeting.Meeting.Pause(AMeeting.Secretary, AMeeting.At(16, 1)).Value;

        Assert.Single(meeting.Meeting.Recesses);
    }

    [Fact]
    public void An_item_raised_at_the_meeting_is_marked_so()
    {
        var meeting = AMeeting.InSession();
        var id = new AgendaItemId(Guid.CreateVersion7());

        _ = meeting.Meeting.Agenda.AddItem(AMeeting.Coordinator, id, new AgendaItemText(AgendaItemKind.AnyOtherBusiness, "Ishallen")).Value;

        Assert.True(meeting.Meeting.Agenda.FindItem(id)!.AddedAtMeeting);
        Assert.False(meeting.Meeting.Agenda.FindItem(meeting.Matter)!.AddedAtMeeting);
    }

    [Fact]
    public void Nothing_is_decided_on_a_break()
    {
        var meeting = AMeeting.InSession();

        var result = meeting.Record(new DecisionDraft(DecisionKind.Noted, "Antecknas."), item: meeting.Break);

        Assert.Equal(new MeetingRefusal.NotOnABreak(), result.Refusal);
    }

    [Fact]
    public void Nothing_is_decided_before_it_is_opened()
    {
        var meeting = AMeeting.Shared();

        var result = meeting.Record(new DecisionDraft(DecisionKind.Noted, "Antecknas."));

        Assert.Equal(new MeetingRefusal.NotInSession(MeetingState.Shared), result.Refusal);
    }

    [Fact]
    public void The_floor_goes_to_one_at_a_time_and_nobody_queues_twice()
    {
        var meeting = AMeeting.InSession();
        var (first, second) = (AMeeting.Member, AMeeting.Coordinator);
        _ = meeting.Meeting.Floor.RequestFloor(first).Value;
        _ = meeting.Meeting.Floor.RequestFloor(second).Value;
        _ = meeting.Meeting.Floor.RequestFloor(first).Value;

        _ = meeting.Meeting.Floor.GiveFloor(AMeeting.Chair, first.Member!.Value).Value;
        _ = meeting.Meeting.Floor.GiveFloor(AMeeting.Chair, second.Member!.Value).Value;

        Assert.Equal([new Speaker(second.Member!.Value, second.Name, HasFloor: true)], meeting.Meeting.Floor.Speakers);
    }

    [Fact]
    public void Who_has_conflict_in_the_item_has_not_the_floor_while_it_is_handled()
    {
        var meeting = AMeeting.InSession().WithHere(2);
        var (item, one) = (meeting.Meeting.CurrentItem!.Value, meeting.Members[0]);
        var actor = AMeeting.Member with { Member = one.Member, Name = one.Name };
        _ = meeting.Meeting.Floor.RequestFloor(actor).Value;

        _ = meeting.Meeting.Proceedings.DeclareConflict(AMeeting.Chair, item, one.Id, "").Value;

        Assert.Empty(meeting.Meeting.Floor.Speakers);
        Assert.Equal(new MeetingRefusal.IsInConflict(one.Name), meeting.Meeting.Floor.RequestFloor(actor).Refusal);
        var next = meeting.Meeting.Agenda.Items.First(i => i.Id != item && i.Kind != AgendaItemKind.Break).Id;
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, next, AMeeting.At(16, 0)).Value;
        Assert.Null(meeting.Meeting.Floor.RequestFloor(actor).Refusal);
        // When the item is taken up again, the place in the queue is given up.
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, item, AMeeting.At(16, 5)).Value;
        Assert.Empty(meeting.Meeting.Floor.Asking());
    }

    [Fact]
    public void The_list_of_speakers_is_emptied_at_the_next_item_and_the_chair_sees_who_was_left()
    {
        var meeting = AMeeting.InSession();
        var (floor, items) = (meeting.Meeting.Floor, meeting.Meeting.Agenda.Items.Where(i => i.Kind != AgendaItemKind.Break).ToList());
        foreach (var who in new[] { AMeeting.Member, AMeeting.Coordinator })
        {
            _ = floor.RequestFloor(who).Value;
        }

        _ = floor.GiveFloor(AMeeting.Chair, AMeeting.Member.Member!.Value).Value;

        _ = meeting.Meeting.TakeUp(AMeeting.Chair, items[1].Id, AMeeting.At(16, 0)).Value;

        Assert.Empty(floor.Asking());
        Assert.Equal(
            [
                new Speaker(AMeeting.Member.Member!.Value, AMeeting.Member.Name, HasFloor: true, LeftFrom: items[0].Id),
                new Speaker(AMeeting.Coordinator.Member!.Value, AMeeting.Coordinator.Name, HasFloor: false, LeftFrom: items[0].Id),
            ],
            floor.LeftOver());
        // A step too far is taken back with the list, and with the turn of who spoke.
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, items[0].Id, AMeeting.At(16, 1)).Value;
        Assert.Equal([(AMeeting.Member.Name, true), (AMeeting.Coordinator.Name, false)], floor.Asking().Select(s => (s.Name, s.HasFloor)));
        // Once.
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, items[1].Id, AMeeting.At(16, 2)).Value;
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, items[2].Id, AMeeting.At(16, 3)).Value;
        Assert.Empty(floor.Speakers);
    }

    [Fact]
    public void The_floor_that_was_asked_for_in_an_item_is_not_given_in_the_next()
    {
        var meeting = AMeeting.InSession();
        var (floor, items) = (meeting.Meeting.Floor, meeting.Meeting.Agenda.Items.Where(i => i.Kind != AgendaItemKind.Break).ToList());
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, items[1].Id, AMeeting.At(16, 0)).Value;

        Assert.Equal(new MeetingRefusal.HasGoneOn(items[0].Title), floor.RequestFloor(AMeeting.Member, items[0].Id).Refusal);
        Assert.Empty(floor.Asking());
        Assert.Null(floor.RequestFloor(AMeeting.Member, items[1].Id).Refusal);
    }

    [Fact]
    public void Who_was_left_is_seen_beyond_a_break()
    {
        var meeting = AMeeting.InSession();
        var (floor, items) = (meeting.Meeting.Floor, meeting.Meeting.Agenda.Items);
        var pause = items.First(i => i.Kind == AgendaItemKind.Break);
        _ = floor.RequestFloor(AMeeting.Member).Value;

        _ = meeting.Meeting.TakeUp(AMeeting.Chair, pause.Id, AMeeting.At(16, 0)).Value;
        _ = meeting.Meeting.Resume(AMeeting.Chair, AMeeting.At(16, 10)).Value;

        Assert.Equal(AMeeting.Member.Name, Assert.Single(floor.LeftOver()).Name);
        _ = floor.RequestFloor(AMeeting.Member).Value;
        Assert.Empty(floor.LeftOver());
    }

    [Fact]
    public void An_observer_does_not_ask_for_the_floor()
    {
        var result = AMeeting.InSession().Meeting.Floor.RequestFloor(AMeeting.Observer);

        Assert.IsType<NotYourDuty>(result.Refusal);
    }
}
