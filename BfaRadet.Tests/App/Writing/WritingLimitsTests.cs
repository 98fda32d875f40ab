using BfaRadet.Domain.Writing;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Writing.Server;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

public sealed class WritingLimitsTests
{
    private readonly DocumentParent _meeting = new(Guid.CreateVersion7());

    [Theory]
    [InlineData(null, 2 * WritingLimits.UsualRate)]
    [InlineData("5", 10)]
    public void A_burst_is_two_seconds_worth(string? set, int burst)
    {
        using var limits = Limits(set);

        var allowed = Enumerable.Range(0, burst + 1).Count(_ => limits.Allows(Account("a"), _meeting));

        // A new second may have begun while they were counted.
        Assert.InRange(allowed, burst, burst + 1);
    }

    [Fact]
    public void Each_account_has_its_own_in_each_meeting()
    {
        using var limits = Limits("1");
        while (limits.Allows(Account("a"), _meeting))
        {
        }

        Assert.True(limits.Allows(Account("b"), _meeting));
        Assert.True(limits.Allows(Account("a"), new DocumentParent(Guid.CreateVersion7())));
    }

    [Fact]
    public void Heavy_batches_are_paid_back_by_the_second_and_cost_nobody_else_his_turn()
    {
        var clock = new ATicker();
        var work = new WorkBudget(clock, perSecond: 2_000_000, most: 8_000_000);
        work.Add("a", 7_000_000);
        Assert.True(work.Allows("a"));
        work.Add("a", 2_000_000);

        Assert.False(work.Allows("a"));
        Assert.True(work.Allows("b"));
        clock.Ticks += clock.TimestampFrequency;
        Assert.True(work.Allows("a"));
        work.Add("a", 2_000_000);
        Assert.False(work.Allows("a"));
    }

    private sealed class ATicker : TimeProvider
    {
        public long Ticks { get; set; }

        public override long GetTimestamp() => Ticks;
    }

    private static Caller Account(string id) => new(id, id, IsAdministrator: false);

    private static WritingLimits Limits(string? rate) => new(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Minutes:BatchesPerSecond", rate)]).Build(), TimeProvider.System);
}
