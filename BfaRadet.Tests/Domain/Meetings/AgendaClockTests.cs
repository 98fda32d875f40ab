using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

public sealed class AgendaClockTests
{
    [Fact]
    public void Items_follow_on_each_other_and_one_without_minutes_takes_no_time()
    {
        var slots = AgendaClock.Plan(new TimeOnly(15, 30), [10, null, 15]);

        Assert.Equal(
            [
                new Slot(new TimeOnly(15, 30), new TimeOnly(15, 40)),
                new Slot(new TimeOnly(15, 40), new TimeOnly(15, 40)),
                new Slot(new TimeOnly(15, 40), new TimeOnly(15, 55)),
            ],
            slots);
    }

    [Fact]
    public void The_end_is_what_is_left_of_the_current_item_and_of_those_to_come()
    {
        var end = AgendaClock.PredictEnd(AMeeting.At(16, 0),
        [
            (10, TimeSpan.FromMinutes(25), Begun: true, Current: false),
            (15, TimeSpan.FromMinutes(5), Begun: true, Current: true),
            (20, TimeSpan.Zero, Begun: false, Current: false),
        ]);

        Assert.Equal(AMeeting.At(16, 30), end);
    }

    [Fact]
    public void An_item_that_has_overrun_has_nothing_left()
    {
        var end = AgendaClock.PredictEnd(AMeeting.At(16, 0), [(10, TimeSpan.FromMinutes(25), Begun: true, Current: true)]);

        Assert.Equal(AMeeting.At(16, 0), end);
    }
}
