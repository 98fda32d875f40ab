using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Features.Minutes.Editor;

/// <summary>Random writers against the real desk. Each seed is a whole story that can be run again by itself.</summary>
public sealed class WritingTogetherTests
{
    [Theory]
    [InlineData(1, 2, 500)]
    [InlineData(2, 3, 500)]
    [InlineData(3, 5, 500)]
    [InlineData(4, 5, 500)]
    [InlineData(5, 12, 400)]
    [InlineData(6, 30, 300)]
    public Task What_is_written_is_there_once_for_everybody(int seed, int writers, int rounds) => WriteAsync(seed, writers, rounds, deletes: false);

    [Theory]
    [InlineData(11, 2, 500)]
    [InlineData(12, 3, 500)]
    [InlineData(13, 5, 500)]
    [InlineData(14, 8, 500)]
    [InlineData(15, 30, 300)]
    public Task What_is_taken_away_is_what_somebody_meant_to(int seed, int writers, int rounds) => WriteAsync(seed, writers, rounds, deletes: true);

    private static async Task WriteAsync(int seed, int writers, int rounds, bool deletes)
    {
        await using var desk = await ADesk.OpenAsync();
        using var party = new AWritingParty(desk, seed, deletes);

        await party.WriteAsync(writers, rounds);

        Assert.NotEqual("", await party.CheckAsync());
        Assert.True(party.Confirmed > rounds / 10, $"only {party.Confirmed} batches were confirmed");
    }
}
