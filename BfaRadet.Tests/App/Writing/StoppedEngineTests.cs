using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>The last limit: a batch that takes more steps than the engine allows ends that engine, and nothing else.</summary>
public sealed class StoppedEngineTests
{
    private static readonly string _heavy = $"[{string.Join(',', Enumerable.Repeat(
        """{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"12"}]}}""", 300))}]";

    [Fact]
    public async Task What_was_confirmed_before_and_beside_it_is_there_and_all_write_on()
    {
        await using var writing = await AWritingEngine.OpenAsync(mostToJudge: 50_000);
        var listener = new AListener();
        writing.Workspace.Get<ILoggerFactory>().AddProvider(listener);
        var (_, hostile) = await writing.JoinAsync("hostile", writing.Callers[0]);
        var (_, one) = await writing.JoinAsync("one", writing.Callers[1]);
        var (_, other) = await writing.JoinAsync("other", writing.Callers[2]);
        await WriteAsync(writing, one, "Före. ");

        for (var round = 0; round < 3; round++)
        {
            // Judged in one group: one before the stop, one after it.
            await writing.TogetherAsync(() =>
            {
                Write(writing, one, "Bredvid. ");
                writing.Engine.Take(new WritingEngine.Push(hostile, Guid.CreateVersion7(), 1, _heavy));
                Write(writing, other, "Efter. ");
            });
            await WriteAsync(writing, other, "Vidare. ");
        }

        Assert.Equal(10, one.Document.Version);
        // One from the beginning, and a new one for each that was stopped.
        Assert.Equal(4, writing.EnginesMade);
        Assert.Equal([Declined.Split, Declined.Split, Declined.Split], writing.Hub.TakeNews("hostile").OfType<News.Declined>().Select(no => no.Kind));
        foreach (var participant in new[] { one, other })
        {
            // Neither declined nor sent away, and not told to fetch anything again.
            var news = writing.Hub.TakeNews(participant.Connection);
            Assert.Equal(10, news.OfType<News.Steps>().Sum(steps => steps.Batches.Split("\"count\":1").Length - 1));
            Assert.Empty(news.OfType<News.Declined>());
            Assert.DoesNotContain(news, told => told is News.Other { Name: "Gone" or "Anew" });
        }

        writing.Restart();
        var (joined, seatAfter) = await writing.JoinAsync("late", writing.Callers[1]);
        var text = (await writing.History.AtAsync(seatAfter, 10)).Text;
        Assert.Equal((1, 3, 3, 3), (Times("Före."), Times("Bredvid."), Times("Efter."), Times("Vidare.")));
        Assert.All(listener.Heard, line => Assert.Contains("took too much to judge", line, StringComparison.Ordinal));

        int Times(string word) => text.Split(word).Length - 1;
    }

    private static async Task WriteAsync(AWritingEngine writing, Participant participant, string words)
    {
        Write(writing, participant, words);
        await writing.SettleAsync();
    }

    private static void Write(AWritingEngine writing, Participant participant, string words) =>
        writing.Engine.Take(new WritingEngine.Push(participant, Guid.CreateVersion7(), 0, new TextInsertion(1, words).ToSteps()));
}
