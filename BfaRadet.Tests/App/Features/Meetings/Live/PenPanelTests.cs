using AngleSharp.Dom;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

public sealed class PenPanelTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task It_is_handed_seen_by_all_and_taken_back()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        await using var police = await AWindow.OpenAsync(_workspace, "polis");
        await using var school = await AWindow.OpenAsync(_workspace, "skola");

        await HandAsync(secretary, "polis");

        secretary.Sees<PenPanel>("Pennan: Edla Ramberg");
        secretary.Sees<PenPanel>("Ta tillbaka");
        police.Sees<PenPanel>("Du har pennan för den här punkten");
        school.Sees<PenPanel>("Pennan: Edla Ramberg");
        Assert.Empty(Buttons(school));

        secretary.Press<PenPanel>("Ta tillbaka");
        secretary.Sees<PenPanel>("Lämna pennan");
        police.Page.WaitForAssertion(() => Assert.Equal("", police.TextOf<PenPanel>()), AWindow.Soon);
    }

    [Fact]
    public async Task Who_holds_it_lays_it_down()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        await using var police = await AWindow.OpenAsync(_workspace, "polis");
        await HandAsync(secretary, "polis");
        police.Sees<PenPanel>("Lägg ifrån dig");

        police.Press<PenPanel>("Lägg ifrån dig");

        secretary.Sees<PenPanel>("Lämna pennan");
        Assert.Empty((await _workspace.MeetingAsync()).Pens);
    }

    [Fact]
    public async Task Only_those_who_could_not_write_anyway_can_be_chosen()
    {
        await using var chair = await AWindow.OpenAsync(_workspace, "ordforande");
        await using var member = await AWindow.OpenAsync(_workspace, "skola");

        chair.Press<PenPanel>("Lämna pennan");

        var view = await _workspace.MeetingAsync();
        var expected = view.Readers.Where(v => view.MayWrite(v, view.CurrentItem!.Value) is not null).Select(v => v.Member.ToString());
        var offered = chair.Panel<PenPanel>().FindAll("option").Select(o => o.GetAttribute("value")!).Where(v => v.Length > 0);
        Assert.Equal(expected.Order(), offered.Order());
        Assert.Empty(Buttons(member));
    }

    [Fact]
    public async Task A_choice_for_one_item_is_not_kept_for_the_next()
    {
        await using var chair = await AWindow.OpenAsync(_workspace, "ordforande");
        chair.Press<PenPanel>("Lämna pennan");
        Assert.Single(chair.Panel<PenPanel>().FindAll("form"));

        chair.Press<AgendaPanel>("↓");

        chair.Sees<ItemPanel>("2 Våldsbejakande extremism");
        Assert.Empty(chair.Panel<PenPanel>().FindAll("form"));
    }

    [Fact]
    public async Task A_no_is_told_and_nothing_is_handed()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        secretary.Press<PenPanel>("Lämna pennan");

        secretary.Panel<PenPanel>().Find("form").Submit();

        secretary.Sees<PenPanel>("Välj först vem som ska få pennan.");
        Assert.Empty((await _workspace.MeetingAsync()).Pens);
    }

    [Fact]
    public async Task Nobody_hands_anything_once_the_meeting_is_closed()
    {
        await using var chair = await AWindow.OpenAsync(_workspace, "ordforande");
        Assert.Single(Buttons(chair));

        var closed = await _workspace.Get<ChairCommands>().CloseAsync(
            await _workspace.CallerAsync("ordforande"), _workspace.Today, "Tiden var ute.");

        Assert.Null(closed.Refusal);
        chair.Page.WaitForAssertion(() => Assert.Empty(Buttons(chair)), AWindow.Soon);
    }

    private static IReadOnlyList<IElement> Buttons(AWindow window) => window.Panel<PenPanel>().FindAll("button");

    private async Task HandAsync(AWindow leader, string to)
    {
        var receiver = (await _workspace.MeetingAsync()).ReaderOf(await _workspace.CallerAsync(to))!;
        leader.Press<PenPanel>("Lämna pennan");
        leader.Panel<PenPanel>().Find("select").Change(receiver.Member.ToString());
        await leader.Panel<PenPanel>().Find("form").SubmitAsync();
    }
}
