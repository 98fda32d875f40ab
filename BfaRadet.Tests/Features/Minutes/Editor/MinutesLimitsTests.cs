using BfaRadet.App.Account;
using BfaRadet.App.Features.Minutes.Editor;
using BfaRadet.Domain;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace BfaRadet.Tests.Features.Minutes.Editor;

public sealed class MinutesLimitsTests
{
    private readonly MeetingId _meeting = new(Guid.CreateVersion7());

    [Theory]
    [InlineData(null, 2 * MinutesLimits.UsualRate)]
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
        Assert.True(limits.Allows(Account("a"), new MeetingId(Guid.CreateVersion7())));
    }

    private static Caller Account(string id) => new(id, id, IsAdministrator: false);

    private static MinutesLimits Limits(string? rate) => new(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Minutes:BatchesPerSecond", rate)]).Build());
}
