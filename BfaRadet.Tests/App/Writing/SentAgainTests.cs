using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>The same batch once more, because no answer came.</summary>
public sealed class SentAgainTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task It_is_one_also_when_the_document_has_left_memory_meanwhile(int on)
    {
        await using var writing = await AWritingEngine.OpenAsync();
        var (batch, steps) = (Guid.CreateVersion7(), new TextInsertion(1, "Hej").ToSteps());
        var (_, participant) = await writing.JoinAsync("one", writing.Callers[0]);
        writing.Engine.Take(new WritingEngine.Push(participant, batch, 0, steps));
        await writing.SettleAsync();
        // All of it is in the document that is read from disk: in memory nothing tells of the batch.
        await writing.Engine.WriteDownAsync();
        writing.Restart();
        var (_, again) = await writing.JoinAsync("again", writing.Callers[0]);

        writing.Engine.Take(new WritingEngine.Push(again, batch, on, steps));
        await writing.SettleAsync();

        Assert.Equal(1, again.Document.Version);
        await using var db = writing.Db();
        Assert.Equal(1, await db.DocumentBatches().CountAsync(b => b.DocumentId == writing.Document, TestContext.Current.CancellationToken));
        var receipt = Assert.Single(writing.Hub.TakeNews("again").OfType<News.Steps>());
        Assert.Equal((on, on == 0), (receipt.From, receipt.Batches.Contains(batch.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Its_receipt_tells_no_more_of_the_past_than_one_may_see()
    {
        await using var writing = await AWritingEngine.OpenAsync();
        var (_, secretary) = await writing.JoinAsync("secretary", writing.Callers[0]);
        await PushAsync(writing, secretary, Guid.CreateVersion7(), 0, "Hemligt");
        writing.Workspace.Clock.Move(TimeSpan.FromMinutes(1));
        var (_, member) = await writing.JoinAsync("member", writing.Callers[3]);
        member.ReadsFrom = writing.Workspace.Clock.Now;
        writing.Workspace.Clock.Move(TimeSpan.FromMinutes(1));
        var batch = Guid.CreateVersion7();
        await PushAsync(writing, member, batch, 1, "Öppet");
        writing.Hub.TakeNews("member");

        await PushAsync(writing, member, batch, 0, "Öppet");

        News.Steps? receipt = null;
        await Task.Run(() => SpinWait.SpinUntil(
            () => (receipt = writing.Hub.TakeNews("member").OfType<News.Steps>().FirstOrDefault()) is not null, TimeSpan.FromSeconds(20)));
        Assert.NotNull(receipt);
        Assert.Equal(0, receipt.From);
        Assert.DoesNotContain("Hemligt", receipt.Batches, StringComparison.Ordinal);
        Assert.Contains(batch.ToString(), receipt.Batches, StringComparison.Ordinal);
    }

    private static async Task PushAsync(AWritingEngine writing, Participant participant, Guid batch, int on, string words)
    {
        writing.Engine.Take(new WritingEngine.Push(participant, batch, on, new TextInsertion(1, words).ToSteps()));
        await writing.SettleAsync();
    }
}
