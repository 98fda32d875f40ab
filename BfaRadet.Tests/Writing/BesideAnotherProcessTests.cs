using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Writing;

public sealed class BesideAnotherProcessTests
{
    private const string Letter = """[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"x"}]}}]""";

    [Fact]
    public async Task What_lies_on_disk_under_the_same_version_is_read_and_writing_goes_on_from_it()
    {
        await using var desk = await ADesk.OpenAsync();
        var (_, seat) = await desk.JoinAsync("one", desk.Callers[0]);
        await PushAsync(desk.Desk, new(seat, Guid.CreateVersion7(), 0, Letter));
        var (other, seats) = desk.Another();
        using (other)
        {
            await seats.JoinAsync("two", desk.Callers[1], desk.Place.Parent, desk.Document);
            await PushAsync(other, new(seats.Find("two", desk.Document)!, Guid.CreateVersion7(), 1, Letter));
        }

        desk.Hub.TakeNews("one");
        var batch = Guid.CreateVersion7();

        await PushAsync(desk.Desk, new(seat, batch, 1, Letter));
        var no = Assert.Single(desk.Hub.TakeNews("one").OfType<News.Declined>());
        Assert.Equal(Declined.Wait, no.Kind);
        Assert.Equal(2, seat.Document.Version);
        await PushAsync(desk.Desk, new(seat, batch, 2, Letter));

        Assert.Equal(3, seat.Document.Version);
        Assert.True(seat.Document.Knows(batch));
    }

    private static async Task PushAsync(WritingEngine desk, WritingEngine.Push push)
    {
        desk.Take(push);
        await desk.Of(push.Participant.Document.Council).AskAsync(() => true);
    }
}
