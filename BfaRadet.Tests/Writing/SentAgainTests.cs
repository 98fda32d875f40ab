using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.Writing;

/// <summary>The same batch once more, because no answer came.</summary>
public sealed class SentAgainTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task It_is_one_also_when_the_document_has_left_memory_meanwhile(int on)
    {
        await using var desk = await ADesk.OpenAsync();
        var (batch, steps) = (Guid.CreateVersion7(), new TextInsertion(1, "Hej").ToSteps());
        var (_, seat) = await desk.JoinAsync("one", desk.Callers[0]);
        desk.Desk.Take(new WritingEngine.Push(seat, batch, 0, steps));
        await desk.SettleAsync();
        // All of it is in the document that is read from disk: in memory nothing tells of the batch.
        await desk.Desk.WriteDownAsync();
        desk.Restart();
        var (_, again) = await desk.JoinAsync("again", desk.Callers[0]);

        desk.Desk.Take(new WritingEngine.Push(again, batch, on, steps));
        await desk.SettleAsync();

        Assert.Equal(1, again.Document.Version);
        await using var db = desk.Db();
        Assert.Equal(1, await db.DocumentBatches().CountAsync(b => b.DocumentId == desk.Document, TestContext.Current.CancellationToken));
        var receipt = Assert.Single(desk.Hub.TakeNews("again").OfType<News.Steps>());
        Assert.Equal((on, on == 0), (receipt.From, receipt.Batches.Contains(batch.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Its_receipt_tells_no_more_of_the_past_than_one_may_see()
    {
        await using var desk = await ADesk.OpenAsync();
        var (_, secretary) = await desk.JoinAsync("secretary", desk.Callers[0]);
        await PushAsync(desk, secretary, Guid.CreateVersion7(), 0, "Hemligt");
        desk.Workspace.Clock.Move(TimeSpan.FromMinutes(1));
        var (_, member) = await desk.JoinAsync("member", desk.Callers[3]);
        member.ReadsFrom = desk.Workspace.Clock.Now;
        desk.Workspace.Clock.Move(TimeSpan.FromMinutes(1));
        var batch = Guid.CreateVersion7();
        await PushAsync(desk, member, batch, 1, "Öppet");
        desk.Hub.TakeNews("member");

        await PushAsync(desk, member, batch, 0, "Öppet");

        News.Steps? receipt = null;
        await Task.Run(() => SpinWait.SpinUntil(
            () => (receipt = desk.Hub.TakeNews("member").OfType<News.Steps>().FirstOrDefault()) is not null, TimeSpan.FromSeconds(20)));
        Assert.NotNull(receipt);
        Assert.Equal(0, receipt.From);
        Assert.DoesNotContain("Hemligt", receipt.Batches, StringComparison.Ordinal);
        Assert.Contains(batch.ToString(), receipt.Batches, StringComparison.Ordinal);
    }

    private static async Task PushAsync(ADesk desk, Participant seat, Guid batch, int on, string words)
    {
        desk.Desk.Take(new WritingEngine.Push(seat, batch, on, new TextInsertion(1, words).ToSteps()));
        await desk.SettleAsync();
    }
}
