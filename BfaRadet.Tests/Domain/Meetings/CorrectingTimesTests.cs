using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

public sealed class CorrectingTimesTests
{
    private static readonly DateTimeOffset _later = AMeeting.At(20, 0);

    [Fact]
    public void Opening_closing_and_pauses_are_put_right_and_leave_a_trace()
    {
        var meeting = Closed();
        var before = meeting.Meeting.Clock.Times!;
        var after = new SessionTimes(AMeeting.At(15, 30), AMeeting.At(17, 10), [new Recess(AMeeting.At(16, 20), AMeeting.At(16, 30), meeting.Formality)]);

        _ = meeting.Meeting.Clock.CorrectTimes(AMeeting.Secretary, before, after, _later).Value;

        Assert.Equal(after, meeting.Meeting.Clock.Times);
        Assert.Equal(new TimesCorrected(meeting.Meeting.Id, before, after), meeting.Meeting.Events[^1]);
    }

    [Fact]
    public void A_pause_keeps_its_item_whatever_the_clock_says_unless_one_says_another()
    {
        var meeting = AMeeting.InSession();
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, AMeeting.At(16, 0)).Value;
        _ = meeting.Meeting.Pause(AMeeting.Chair, AMeeting.At(16, 22)).Value;
        _ = meeting.Meeting.Resume(AMeeting.Chair, AMeeting.At(16, 31)).Value;
        var before = meeting.Meeting.Clock.Times!;
        var earlier = before.Recesses[0] with { From = AMeeting.At(15, 40), To = AMeeting.At(15, 50) };

        _ = meeting.Meeting.Clock.CorrectTimes(AMeeting.Secretary, before, before with { Recesses = [earlier] }, _later).Value;
        Assert.Equal(meeting.Matter, Assert.Single(meeting.Meeting.Clock.Pauses).Item);

        var said = before with { Recesses = [earlier with { Item = meeting.Formality }] };
        _ = meeting.Meeting.Clock.CorrectTimes(AMeeting.Secretary, meeting.Meeting.Clock.Times!, said, _later).Value;
        Assert.Equal(meeting.Formality, Assert.Single(meeting.Meeting.Clock.Pauses).Item);

        // Known by the clock alone, as in meetings from before this was kept.
        _ = meeting.Meeting.Clock.CorrectTimes(AMeeting.Secretary, meeting.Meeting.Clock.Times!, before with { Recesses = [new Recess(AMeeting.At(16, 5), AMeeting.At(16, 6))] }, _later).Value;
        Assert.Equal(meeting.Matter, Assert.Single(meeting.Meeting.Clock.Pauses).Item);

        var nowhere = before with { Recesses = [earlier with { Item = new AgendaItemId(Guid.CreateVersion7()) }] };
        Assert.IsType<MeetingRefusal.ItemGone>(meeting.Meeting.Clock.CorrectTimes(AMeeting.Secretary, meeting.Meeting.Clock.Times!, nowhere, _later).Refusal);
    }

    [Fact]
    public void A_meeting_on_its_day_goes_on_from_the_numbers_of_the_paper()
    {
        var meeting = AMeeting.Shared();
        Refusal? Opened(Opening how, DateTimeOffset at) => meeting.Meeting.Open(AMeeting.Chair, meeting.Members, at, how).Refusal;

        Assert.Equal(new MeetingRefusal.NumberOutOfRange(0, MeetingClock.MaxFirst), Opened(new Opening.FromPaper(4, 0), AMeeting.At(15, 30)));
        Assert.IsType<MeetingRefusal.AnotherDay>(Opened(new Opening.FromPaper(4, 12), AMeeting.At(15, 30).AddDays(1)));
        Assert.Null(Opened(new Opening.FromPaper(4, 12), AMeeting.At(15, 30)));

        Assert.Equal((4, 12, TimeSpan.Zero, AMeeting.Day), (meeting.Meeting.FirstDecision, meeting.Meeting.FirstParagraph, meeting.Meeting.Lag, meeting.Meeting.Date));
    }

    [Fact]
    public void To_another_day_everything_goes_along_by_the_clock_on_the_wall()
    {
        var meeting = Closed();
        _ = meeting.Meeting.Roll.CorrectStays(AMeeting.Secretary, meeting.Members[0].Id, [new Stay(AMeeting.At(15, 50), null, null, null)]).Value;

        // The clock was put forward on 29 March.
        var then = new DateTimeOffset(2026, 4, 1, 15, 34, 0, TimeSpan.FromHours(2));
        var before = meeting.Meeting.Clock.Times!;
        _ = meeting.Meeting.Clock.CorrectTimes(
            AMeeting.Secretary, before, before with { Opened = then, Closed = then.AddHours(1) }, then.AddDays(1)).Value;

        Assert.Equal(new DateOnly(2026, 4, 1), meeting.Meeting.Date);
        Assert.Equal(then.AddMinutes(16), meeting.On(meeting.Members[0]).Stays[0].From);
        Assert.Equal(then, meeting.Meeting.Agenda.Items[0].BegunAt);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        var meeting = Closed();
        var times = meeting.Meeting.Clock.Times!;
        Refusal? Corrected(SessionTimes after, Actor? by = null) =>
            meeting.Meeting.Clock.CorrectTimes(by ?? AMeeting.Secretary, times, after, _later).Refusal;

        Assert.IsType<NotYourDuty>(Corrected(times with { Opened = AMeeting.At(15, 30) }, AMeeting.Member));
        Assert.Equal(new MeetingRefusal.ImpossibleTimes(AMeeting.At(15, 0)), Corrected(times with { Closed = AMeeting.At(15, 0) }));
        Assert.Equal(new MeetingRefusal.ImpossibleTimes(AMeeting.At(20, 1)), Corrected(times with { Closed = AMeeting.At(20, 1) }));
        Assert.IsType<MeetingRefusal.ImpossibleTimes>(Corrected(times with { Closed = null }));
        Assert.Equal(new MeetingRefusal.ImpossibleTimes(AMeeting.At(16, 0)), Corrected(times with { Recesses = [new Recess(AMeeting.At(16, 30), AMeeting.At(16, 0))] }));
        Assert.IsType<MeetingRefusal.ImpossibleTimes>(Corrected(times with { Recesses = [new Recess(AMeeting.At(16, 30), null)] }));
        Assert.Equal(times, meeting.Meeting.Clock.Times);
    }

    [Fact]
    public void Nobody_is_left_outside_the_meeting()
    {
        var meeting = Closed();
        _ = meeting.Meeting.Roll.CorrectStays(AMeeting.Secretary, meeting.Members[0].Id, [new Stay(null, null, AMeeting.At(16, 50), null)]).Value;
        var times = meeting.Meeting.Clock.Times!;

        var refused = meeting.Meeting.Clock.CorrectTimes(AMeeting.Secretary, times, times with { Closed = AMeeting.At(16, 45) }, _later);

        Assert.Equal(new MeetingRefusal.OutsideTheMeeting("Ledamot 1", AMeeting.At(16, 50)), refused.Refusal);
    }

    [Fact]
    public void What_another_corrected_meanwhile_is_a_clash()
    {
        var meeting = Closed();
        var seen = meeting.Meeting.Clock.Times!;
        _ = meeting.Meeting.Clock.CorrectTimes(AMeeting.Secretary, seen, seen with { Opened = AMeeting.At(15, 31) }, _later).Value;

        var clash = meeting.Meeting.Clock.CorrectTimes(AMeeting.Chair, seen, seen with { Opened = AMeeting.At(15, 29) }, _later);
        _ = meeting.Meeting.Clock.CorrectTimes(AMeeting.Chair, seen, seen with { Closed = AMeeting.At(17, 5) }, _later).Value;

        Assert.IsType<EditClash>(clash.Refusal);
        Assert.Equal((AMeeting.At(15, 31), AMeeting.At(17, 5)), (meeting.Meeting.OpenedAt!.Value, meeting.Meeting.ClosedAt!.Value));
    }

    [Fact]
    public void Opening_on_another_day_asks_first_and_then_moves_the_meeting()
    {
        var (meeting, today) = (AMeeting.Shared(), AMeeting.At(15, 34).AddDays(2));

        var asked = meeting.Meeting.Open(AMeeting.Chair, meeting.Members, today);
        _ = meeting.Meeting.Open(AMeeting.Chair, meeting.Members, today, new Opening.Moved()).Value;

        Assert.Equal(new MeetingRefusal.AnotherDay(new DateOnly(2026, 3, 11), new DateOnly(2026, 3, 13)), asked.Refusal);
        Assert.Equal((new DateOnly(2026, 3, 13), today), (meeting.Meeting.Date, meeting.Meeting.OpenedAt!.Value));
    }

    [Fact]
    public void A_held_meeting_is_written_up_in_its_own_clock()
    {
        var (meeting, now) = (AMeeting.Shared(), AMeeting.At(9, 0).AddDays(12));

        _ = meeting.Meeting.Open(AMeeting.Chair, meeting.Members, now, new Opening.Afterwards(AMeeting.At(15, 34), 38)).Value;
        _ = meeting.Meeting.Roll.MarkPresent(AMeeting.Secretary, meeting.Members[0].Id, remote: false, now.AddMinutes(1)).Value;
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, now.AddMinutes(2)).Value;
        _ = meeting.Meeting.Roll.MarkPresent(AMeeting.Secretary, meeting.Members[1].Id, remote: false, now.AddMinutes(3)).Value;
        var decision = meeting.Meeting.Agenda.RecordDecision(
            AMeeting.Secretary, new DecisionId(Guid.CreateVersion7()), meeting.Matter, new DecisionNumber(2026, 38),
            new DecisionDraft(DecisionKind.Noted, "Noteras."), AMeeting.NoQuorum, now.AddMinutes(4)).Value;
        _ = meeting.Meeting.Close(AMeeting.Chair, [], "Förd in i efterhand.", now.AddMinutes(10)).Value;

        Assert.Equal((38, new DateOnly(2026, 3, 11)), (meeting.Meeting.FirstDecision, meeting.Meeting.Date));
        Assert.Equal(AMeeting.At(15, 37), meeting.On(meeting.Members[1]).Stays[0].From);
        Assert.Equal(AMeeting.At(15, 38), decision.RecordedAt);

        // Where its planned length ends, until it is put right.
        Assert.Equal((AMeeting.At(15, 34), AMeeting.At(17, 34)), (meeting.Meeting.OpenedAt!.Value, meeting.Meeting.ClosedAt!.Value));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(41, true)]
    [InlineData(10_000, false)]
    public void Paragrafer_of_a_held_meeting_go_on_where_the_papers_left_off(int first, bool accepted)
    {
        var meeting = AMeeting.Shared();

        var opened = meeting.Meeting.Open(
            AMeeting.Chair, meeting.Members, AMeeting.At(9, 0).AddDays(12), new Opening.Afterwards(AMeeting.At(15, 34), null, first));

        Assert.Equal(accepted ? null : new MeetingRefusal.NumberOutOfRange(first, MeetingClock.MaxFirst), opened.Refusal);
        Assert.Equal(accepted ? first : null, meeting.Meeting.FirstParagraph);
    }

    [Fact]
    public void What_has_not_been_is_not_written_up()
    {
        var meeting = AMeeting.Shared();
        Refusal? Opened(Opening opening) => meeting.Meeting.Open(AMeeting.Chair, meeting.Members, AMeeting.At(15, 0), opening).Refusal;

        Assert.IsType<MeetingRefusal.NotHeldYet>(Opened(new Opening.Afterwards(AMeeting.At(15, 30))));
        Assert.IsType<MeetingRefusal.NumberOutOfRange>(Opened(new Opening.Afterwards(AMeeting.At(14, 0), 0)));
    }

    private static AMeeting Closed()
    {
        var meeting = AMeeting.InSession().WithHere(5);
        _ = meeting.Meeting.Close(AMeeting.Chair, [], "Tiden var ute.", AMeeting.At(17, 0)).Value;
        return meeting;
    }
}
