using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

/// <summary>The current item on the agenda is kept in sight (in-view.ts), in a column from 100 to 500 px.</summary>
public sealed class KeepingInViewTests
{
    [Theory]
    [InlineData(200, 40, 0)]
    [InlineData(108, 384, 0)]
    [InlineData(600, 40, 148)]
    [InlineData(60, 40, -48)]
    [InlineData(300, 600, 192)]
    public void What_is_outside_is_scrolled_to_and_what_is_inside_stays(int top, int height, int scrolled)
    {
        using var script = new TrialScript();

        Assert.Equal(scrolled, script.ScrolledToCurrent(top, height, 400));
    }

    [Fact]
    public void Nothing_moves_under_a_hand_that_writes_nor_where_the_page_itself_scrolls()
    {
        using var script = new TrialScript();

        Assert.Equal(0, script.ScrolledToCurrent(600, 40, 400, writes: true));
        Assert.Equal(0, script.ScrolledToCurrent(600, 40, 400, overflow: "visible"));
    }
}
