using Xunit;

namespace BfaRadet.Tests.Domain.Kernel;

public sealed class ResultTests
{
    [Fact]
    public void What_was_done_has_a_value_and_no_refusal()
    {
        Result<int> result = 7;

        Assert.False(result.IsRefused(out _));
        Assert.Equal(14, result.Map(n => n * 2).Value);
    }

    [Fact]
    public void A_refusal_passes_through_untouched_and_has_no_value()
    {
        Refusal refusal = new EmptyText("Title");
        Result<int> result = refusal;

        Assert.True(result.IsRefused(out var reason));
        Assert.Same(refusal, reason);
        Assert.Same(refusal, result.Map(n => $"{n}").Refusal);
        Assert.Throws<InvalidOperationException>(() => result.Value);
    }
}
