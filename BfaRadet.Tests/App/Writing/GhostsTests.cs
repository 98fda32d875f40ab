using BfaRadet.App.Live;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>A connection that ends while it joins a document leaves nothing behind.</summary>
public sealed class GhostsTests
{
    [Fact]
    public async Task Who_is_gone_before_the_seat_was_there_has_none()
    {
        await using var writing = await AWritingEngine.OpenAsync();
        var (_, participant) = await writing.JoinAsync("stays", writing.Callers[0]);

        var joined = await writing.Participants.JoinAsync("dies", writing.Callers[1], writing.Place.Parent, writing.Document, new CancellationToken(canceled: true));

        Assert.Null(joined);
        Assert.Null(writing.Participants.Find("dies", writing.Document));
        Assert.Equal([participant.Id], participant.Document.People.Select(p => p.Seat));
        await writing.Participants.LeaveAllAsync("stays");
        Assert.True(participant.Document.IsEmpty);
        Assert.Equal(0, writing.Workspace.Feed.WatchersOf(Subject.Meeting(writing.Workspace.Today)));
    }
}
