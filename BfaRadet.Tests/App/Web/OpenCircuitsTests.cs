using BfaRadet.App.Live;
using BfaRadet.Tests.Benchmarks;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BfaRadet.Tests.App.Web;

public sealed class OpenCircuitsTests
{
    [Fact]
    public async Task They_end_with_the_server_and_say_nothing()
    {
        var listener = new AListener();
        await using var meeting = await HeldMeeting.OpenAsync(services: s => s.AddLogging(log => log.AddProvider(listener)));
        var feed = meeting.Get<LiveFeed>();
        await using var page = await HeadlessCircuit.OpenAsync(
            meeting.App.Address, new Uri(meeting.LiveAddress).AbsolutePath, await meeting.StepInAsync("sekreterare"));
        // What is drawn first may be there before the page watches.
        Assert.True(SpinWait.SpinUntil(() => feed.WatchersOf(Subject.Meeting(meeting.Id)) != 0, TimeSpan.FromSeconds(30)));

        await meeting.StopAsync();

        Assert.Equal(0, feed.WatchersOf(Subject.Meeting(meeting.Id)));
        Assert.Empty(listener.Heard);
    }
}
