using BfaRadet.Domain.Meetings.Agenda;
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
}
