using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

public sealed class BesideAnotherProcessTests
{
    private const string Letter = """[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"x"}]}}]""";

    [Fact]
    public async Task What_lies_on_disk_under_the_same_version_is_read_and_writing_goes_on_from_it()
    {
        await using var writing = await AWritingEngine.OpenAsync();
        var (_, participant) = await writing.JoinAsync("one", writing.Callers[0]);
        await PushAsync(writing.Engine, new(participant, Guid.CreateVersion7(), 0, Letter));
        var (other, participants) = writing.Another();
        using (other)
        {
            await participants.JoinAsync("two", writing.Callers[1], writing.Place.Parent, writing.Document);
            await PushAsync(other, new(participants.Find("two", writing.Document)!, Guid.CreateVersion7(), 1, Letter));
        }

        writing.Hub.TakeNews("one");
        var batch = Guid.CreateVersion7();

        await PushAsync(writing.Engine, new(participant, batch, 1, Letter));
        var no = Assert.Single(writing.Hub.TakeNews("one").OfType<News.Declined>());
        Assert.Equal(Declined.Wait, no.Kind);
        Assert.Equal(2, participant.Document.Version);
        await PushAsync(writing.Engine, new(participant, batch, 2, Letter));

        Assert.Equal(3, participant.Document.Version);
        Assert.True(participant.Document.Knows(batch));
    }

    private static async Task PushAsync(WritingEngine writing, WritingEngine.Push push)
    {
        writing.Take(push);
        await writing.Of(push.Participant.Document.Council).AskAsync(() => true);
    }
}
