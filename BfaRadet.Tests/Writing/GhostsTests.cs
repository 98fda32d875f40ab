using BfaRadet.App.Live;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Writing;

/// <summary>A connection that ends while it sits down leaves nothing behind.</summary>
public sealed class GhostsTests
{
    [Fact]
    public async Task Who_is_gone_before_the_seat_was_there_has_none()
    {
        await using var desk = await ADesk.OpenAsync();
        var (_, seat) = await desk.JoinAsync("stays", desk.Callers[0]);

        var joined = await desk.Seats.JoinAsync("dies", desk.Callers[1], desk.Place.Parent, desk.Document, new CancellationToken(canceled: true));

        Assert.Null(joined);
        Assert.Null(desk.Seats.Find("dies", desk.Document));
        Assert.Equal([seat.Id], seat.Document.People.Select(p => p.Seat));
        await desk.Seats.LeaveAllAsync("stays");
        Assert.True(seat.Document.IsEmpty);
        Assert.Equal(0, desk.Workspace.Feed.WatchersOf(Subject.Meeting(desk.Workspace.Today)));
    }
}
