using BfaRadet.App.Features.Meetings.Hub;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Hub;

public sealed class MinutesOnTheWallTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Theory]
    [InlineData(false, MinutesVisibility.Live, false)]
    [InlineData(true, MinutesVisibility.Live, true)]
    [InlineData(true, MinutesVisibility.WhenShared, false)]
    public async Task They_are_there_when_the_council_wants_and_they_do_not_wait(
        bool chosen, MinutesVisibility visibility, bool shown)
    {
        await _workspace.ChooseAsync(s => s with { WallShowsMinutes = chosen, Visibility = visibility });

        var state = FollowMapping.Of(await _workspace.MeetingAsync(), _workspace.Clock.GetUtcNow(), version: 0);

        Assert.Equal(shown, state.ShowsMinutes);
    }

    [Fact]
    public async Task They_come_when_they_are_shared()
    {
        var chair = await _workspace.CallerAsync("ordforande");
        await _workspace.ChooseAsync(s => s with { WallShowsMinutes = true, Visibility = MinutesVisibility.WhenShared });
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(chair, _workspace.Today)).Value;

        _ = (await _workspace.Get<ChairCommands>().ShareNotesAsync(chair, _workspace.Today)).Value;

        Assert.True(FollowMapping.Of(await _workspace.MeetingAsync(), _workspace.Clock.GetUtcNow(), version: 0).ShowsMinutes);
    }
}
