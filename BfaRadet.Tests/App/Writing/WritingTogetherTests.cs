using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>Random writers against the real writing. Each seed is a whole story that can be run again by itself.</summary>
public sealed class WritingTogetherTests
{
    [Theory]
    [InlineData(1, 2, 160)]
    [InlineData(2, 3, 160)]
    [InlineData(3, 5, 160)]
    [InlineData(5, 12, 120)]
    [InlineData(6, 30, 80)]
    public Task What_is_written_is_there_once_for_everybody(int seed, int writers, int rounds) => WriteAsync(seed, writers, rounds, deletes: false);

    [Theory]
    [InlineData(11, 2, 160)]
    [InlineData(12, 3, 160)]
    [InlineData(13, 5, 160)]
    [InlineData(15, 30, 80)]
    public Task What_is_taken_away_is_what_somebody_meant_to(int seed, int writers, int rounds) => WriteAsync(seed, writers, rounds, deletes: true);

    private static async Task WriteAsync(int seed, int writers, int rounds, bool deletes)
    {
        await using var writing = await AWritingEngine.OpenAsync();
        using var party = new AWritingParty(writing, seed, deletes);

        await party.WriteAsync(writers, rounds);

        Assert.NotEqual("", await party.CheckAsync());
        Assert.True(party.Confirmed > rounds / 20, $"only {party.Confirmed} batches were confirmed");
    }
}
