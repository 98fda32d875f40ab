using BfaRadet.App.Features.Meetings.Hub;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Wall;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Wall;

public sealed class PausedWallTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task A_break_shows_when_it_began_and_when_one_is_expected_back_by_its_length()
    {
        var items = (await _workspace.MeetingAsync()).Items;
        var pause = items.Single(i => i.Kind == AgendaItemKind.Break);
        _ = (await _workspace.Get<ChairCommands>().TakeUpAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today, pause.Id)).Value;

        // Ten minutes are planned, at another hour.
        Assert.Equal("Sedan kl. 15.30. Vi fortsätter omkring kl. 15.40.", (await WallAsync()).Lead);
        Assert.Equal(["Vi fortsätter med 4 Farthinder på Storgatan."], (await WallAsync()).Lines);

        _workspace.Clock.Move(TimeSpan.FromMinutes(11));
        Assert.Equal("Sedan kl. 15.30.", (await WallAsync()).Lead);
    }

    [Fact]
    public async Task A_cancelled_meeting_says_its_day_once()
    {
        var view = await _workspace.MeetingAsync();
        var wall = WallTexts.Plain(BfaRadet.App.Features.Meetings.Hub.FollowMapping.Of(view with { State = BfaRadet.Domain.Meetings.MeetingState.Cancelled }, _workspace.Clock.Now, version: 1));

        Assert.Equal("Sammanträdet är inställt", wall.Title);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(wall.Lead, "mars", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_pause_in_between_shows_when_it_began_alone()
    {
        _ = (await _workspace.Get<ChairCommands>().PauseAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;

        Assert.Equal(("Paus", "Sedan kl. 15.30."), ((await WallAsync()).Title, (await WallAsync()).Lead));
    }

    private async Task<(string Title, string Lead, IReadOnlyList<string> Lines)> WallAsync() =>
        WallTexts.Plain(FollowMapping.Of(await _workspace.MeetingAsync(), _workspace.Clock.Now, version: 1));
}
