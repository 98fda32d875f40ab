using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BfaRadet.Tests.Writing;

/// <summary>The last stop: a batch that takes more than anybody foresaw. The engine goes with it, and nothing else.</summary>
public sealed class StoppedEngineTests
{
    private static readonly string _heavy = $"[{string.Join(',', Enumerable.Repeat(
        """{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"12"}]}}""", 300))}]";

    [Fact]
    public async Task What_was_confirmed_before_and_beside_it_is_there_and_all_write_on()
    {
        await using var desk = await ADesk.OpenAsync(mostToJudge: 50_000);
        var listener = new AListener();
        desk.Workspace.Get<ILoggerFactory>().AddProvider(listener);
        var (_, hostile) = await desk.JoinAsync("hostile", desk.Callers[0]);
        var (_, one) = await desk.JoinAsync("one", desk.Callers[1]);
        var (_, other) = await desk.JoinAsync("other", desk.Callers[2]);
        await WriteAsync(desk, one, "Före. ");

        for (var round = 0; round < 3; round++)
        {
            // Judged in one group: one before the stop, one after it.
            await desk.TogetherAsync(() =>
            {
                Write(desk, one, "Bredvid. ");
                desk.Desk.Take(new WritingEngine.Push(hostile, Guid.CreateVersion7(), 1, _heavy));
                Write(desk, other, "Efter. ");
            });
            await WriteAsync(desk, other, "Vidare. ");
        }

        Assert.Equal(10, one.Document.Version);
        // One from the beginning, and a new one for each that was stopped.
        Assert.Equal(4, desk.EnginesMade);
        Assert.Equal([Declined.Split, Declined.Split, Declined.Split], desk.Hub.TakeNews("hostile").OfType<News.Declined>().Select(no => no.Kind));
        foreach (var seat in new[] { one, other })
        {
            // Neither declined nor sent away, and not told to fetch anything again.
            var news = desk.Hub.TakeNews(seat.Connection);
            Assert.Equal(10, news.OfType<News.Steps>().Sum(steps => steps.Batches.Split("\"count\":1").Length - 1));
            Assert.Empty(news.OfType<News.Declined>());
            Assert.DoesNotContain(news, told => told is News.Other { Name: "Gone" or "Anew" });
        }

        desk.Restart();
        var (joined, seatAfter) = await desk.JoinAsync("late", desk.Callers[1]);
        var text = (await desk.History.AtAsync(seatAfter, 10)).Text;
        Assert.Equal((1, 3, 3, 3), (Times("Före."), Times("Bredvid."), Times("Efter."), Times("Vidare.")));
        Assert.All(listener.Heard, line => Assert.Contains("took too much to judge", line, StringComparison.Ordinal));

        int Times(string word) => text.Split(word).Length - 1;
    }

    private static async Task WriteAsync(ADesk desk, Participant seat, string words)
    {
        Write(desk, seat, words);
        await desk.SettleAsync();
    }

    private static void Write(ADesk desk, Participant seat, string words) =>
        desk.Desk.Take(new WritingEngine.Push(seat, Guid.CreateVersion7(), 0, new TextInsertion(1, words).ToSteps()));
}
