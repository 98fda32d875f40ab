using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

/// <summary>A pause is one thing, whether it is a break on the agenda or taken in between.</summary>
public sealed class TakingAPauseTests
{
    private readonly AMeeting _meeting = AMeeting.InSession().WithHere(5);

    private Meeting Meeting => _meeting.Meeting;

    [Fact]
    public void A_break_on_the_agenda_is_a_pause_from_when_it_is_taken_up_until_the_meeting_moves_on()
    {
        TakeUp(_meeting.Break, 16, 20);
        Assert.Equal(AMeeting.At(16, 20), Meeting.OngoingRecess?.From);

        TakeUp(_meeting.Matter, 16, 31);

        Assert.Equal([new Recess(AMeeting.At(16, 20), AMeeting.At(16, 31), _meeting.Break)], Meeting.Recesses);
        Assert.Equal(2, Meeting.Events.Count(e => e is MeetingPaused or MeetingResumed));
    }

    [Fact]
    public void To_pause_at_a_break_makes_no_second_pause()
    {
        TakeUp(_meeting.Break, 16, 20);
        _ = Meeting.Pause(AMeeting.Chair, AMeeting.At(16, 21)).Value;

        TakeUp(_meeting.Matter, 16, 31);

        Assert.Equal([new Recess(AMeeting.At(16, 20), AMeeting.At(16, 31), _meeting.Break)], Meeting.Recesses);
    }

    [Fact]
    public void To_resume_at_a_break_is_to_go_on_with_the_item_after_it()
    {
        TakeUp(_meeting.Break, 16, 20);
        _ = Meeting.Resume(AMeeting.Chair, AMeeting.At(16, 31)).Value;
        _ = Meeting.Resume(AMeeting.Secretary, AMeeting.At(16, 31)).Value;

        Assert.Equal(_meeting.Matter, Meeting.CurrentItem);
        Assert.Null(Meeting.OngoingRecess);
        Assert.Single(Meeting.Recesses);
    }

    [Fact]
    public void A_short_pause_that_was_ended_by_a_word_is_a_pause_and_one_that_was_stepped_past_is_none()
    {
        TakeUp(_meeting.Break, 16, 20);
        _ = Meeting.Resume(AMeeting.Chair, AMeeting.At(16, 20).AddSeconds(20)).Value;
        TakeUp(_meeting.Break, 16, 40);
        _ = Meeting.TakeUp(AMeeting.Chair, _meeting.Matter, AMeeting.At(16, 40).AddSeconds(20)).Value;

        Assert.Equal([new Recess(AMeeting.At(16, 20), AMeeting.At(16, 20).AddSeconds(20), _meeting.Break)], Meeting.Recesses);
    }

    [Fact]
    public void A_pause_that_is_on_goes_on_as_the_break_that_is_taken_up()
    {
        TakeUp(_meeting.Information, 16, 0);
        _ = Meeting.Pause(AMeeting.Chair, AMeeting.At(16, 19)).Value;
        TakeUp(_meeting.Break, 16, 20);
        TakeUp(_meeting.Matter, 16, 31);

        Assert.Equal([new Recess(AMeeting.At(16, 19), AMeeting.At(16, 31), _meeting.Break)], Meeting.Recesses);
    }

    [Fact]
    public void To_go_back_to_the_break_is_another_pause()
    {
        TakeUp(_meeting.Break, 16, 20);
        TakeUp(_meeting.Matter, 16, 31);
        TakeUp(_meeting.Break, 16, 50);
        TakeUp(_meeting.Matter, 17, 0);

        Assert.Equal([AMeeting.At(16, 20), AMeeting.At(16, 50)], Meeting.Recesses.Select(r => r.From));
    }

    [Fact]
    public void To_close_the_meeting_at_a_break_ends_it()
    {
        TakeUp(_meeting.Break, 16, 20);

        _ = Meeting.Close(AMeeting.Chair, [], "Alla gick.", AMeeting.At(16, 40)).Value;

        Assert.Equal(AMeeting.At(16, 40), Assert.Single(Meeting.Recesses).To);
    }

    [Fact]
    public void To_step_past_a_break_is_no_pause()
    {
        TakeUp(_meeting.Break, 16, 20);

        _ = Meeting.TakeUp(AMeeting.Chair, _meeting.Matter, AMeeting.At(16, 20).AddSeconds(59)).Value;

        Assert.Empty(Meeting.Recesses);
    }

    [Fact]
    public void In_either_kind_of_pause_nothing_is_decided_proposed_or_voted_and_everything_is_after_it()
    {
        var vote = new VoteId(Guid.CreateVersion7());
        TakeUp(_meeting.Formality, 15, 40);
        TakeUp(_meeting.Matter, 15, 50);
        _ = Meeting.Pause(AMeeting.Chair, AMeeting.At(16, 0)).Value;
        AssertNothing(AMeeting.At(16, 0));

        _ = Meeting.Resume(AMeeting.Chair, AMeeting.At(16, 5)).Value;
        TakeUp(_meeting.Break, 16, 10);
        AssertNothing(AMeeting.At(16, 10));

        TakeUp(_meeting.Matter, 16, 20);
        Assert.Null(_meeting.Record(new DecisionDraft(DecisionKind.Noted, "Antecknas.")).Refusal);
        Assert.Null(Meeting.Voting.OpenVote(AMeeting.Chair, vote, _meeting.Matter, VoteForm.Open, "Bifall", "Avslag", AMeeting.At(16, 21)).Refusal);

        void AssertNothing(DateTimeOffset since)
        {
            var refusal = new MeetingRefusal.NothingInAPause(since);
            Assert.Equal(refusal, _meeting.Record(new DecisionDraft(DecisionKind.Noted, "Antecknas.")).Refusal);
            Assert.Equal(refusal, Meeting.Proceedings.MakeMotion(AMeeting.Chair, new MotionId(Guid.CreateVersion7()), _meeting.Matter, _meeting.Members[0].Id, "Avslag").Refusal);
            Assert.Equal(refusal, Meeting.Voting.OpenVote(AMeeting.Chair, vote, _meeting.Matter, VoteForm.Open, "Bifall", "Avslag", since).Refusal);
        }
    }

    [Fact]
    public void A_pause_before_anything_came_of_the_item_stands_before_it_and_one_after_stands_after()
    {
        TakeUp(_meeting.Matter, 16, 0);
        PauseFor(16, 1);
        PauseFor(16, 3, written: true);
        _ = _meeting.Record(new DecisionDraft(DecisionKind.Noted, "Antecknas.")).Value;
        PauseFor(16, 5);
        TakeUp(_meeting.Information, 16, 10);
        _ = Meeting.Proceedings.MakeMotion(AMeeting.Chair, new MotionId(Guid.CreateVersion7()), _meeting.Information, _meeting.Members[0].Id, "Bifall").Value;
        PauseFor(16, 11);

        Assert.Equal([true, false, false, false], Meeting.Recesses.Select(r => r.IsBefore));
        Assert.Equal([_meeting.Matter, _meeting.Matter, _meeting.Matter, _meeting.Information], Meeting.Recesses.Select(r => r.Item!.Value));
    }

    [Fact]
    public void Two_who_step_on_from_the_same_item_move_the_meeting_once()
    {
        var first = Meeting.TakeUp(AMeeting.Chair, _meeting.Information, AMeeting.At(15, 50), from: _meeting.Formality);
        var second = Meeting.TakeUp(AMeeting.Secretary, _meeting.Information, AMeeting.At(15, 50), from: _meeting.Formality);
        TakeUp(_meeting.Matter, 15, 51);
        var late = Meeting.TakeUp(AMeeting.Secretary, _meeting.Information, AMeeting.At(15, 51), from: _meeting.Formality);

        Assert.Equal([_meeting.Information, _meeting.Information, _meeting.Matter], new[] { first, second, late }.Select(r => r.Value));
        Assert.Equal(_meeting.Matter, Meeting.CurrentItem);
    }

    private void TakeUp(AgendaItemId item, int hour, int minute) => _ = Meeting.TakeUp(AMeeting.Chair, item, AMeeting.At(hour, minute)).Value;

    private void PauseFor(int hour, int minute, bool written = false)
    {
        _ = Meeting.Pause(AMeeting.Chair, AMeeting.At(hour, minute), written).Value;
        _ = Meeting.Resume(AMeeting.Chair, AMeeting.At(hour, minute + 1)).Value;
    }
}
