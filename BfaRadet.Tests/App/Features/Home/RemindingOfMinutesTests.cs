using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Publishing;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Home;

public sealed class RemindingOfMinutesTests : IAsyncLifetime
{
    private static readonly DateOnly _today = new(2026, 3, 11);

    private ToAdjust _minutes = default!;

    public async ValueTask InitializeAsync() => _minutes = await ToAdjust.OpenAsync();

    public ValueTask DisposeAsync() => _minutes.DisposeAsync();

    [Fact]
    public async Task The_secretary_sees_who_is_waited_for_and_that_the_last_day_has_passed()
    {
        _ = (await _minutes.SendAsync()).Value;

        var need = Assert.Single((await NeedsAsync("sekreterare")).OfType<MinutesNeed.Awaited>());

        Assert.Equal(
            "Protokollet 14 januari 2026 väntar på justering av Asta Lindmark och Edla Ramberg: 42 dagar över tiden.",
            need.Text(_today));
        Assert.True(need.IsOverdue(_today));
        Assert.False(need.IsOverdue(need.LastDay));
        foreach (var key in new[] { "ordforande", "samordnare", "skola" })
        {
            Assert.Empty((await NeedsAsync(key)).OfType<MinutesNeed.Awaited>());
        }
    }

    [Fact]
    public async Task Without_a_secretary_the_chair_is_reminded_and_nobody_without_the_right()
    {
        Assert.Empty((await NeedsAsync("ordforande")).OfType<MinutesNeed.ToSendOn>());

        await _minutes.Workspace.TakeAccountAsync("sekreterare");

        Assert.Single((await NeedsAsync("ordforande")).OfType<MinutesNeed.ToSendOn>());
        Assert.Empty((await NeedsAsync("viceordforande")).OfType<MinutesNeed.ToSendOn>());
        Assert.Empty((await NeedsAsync("samordnare")).OfType<MinutesNeed.ToSendOn>());
    }

    [Fact]
    public async Task A_chair_who_leads_is_asked_to_confirm_first_and_then_told_who_is_left()
    {
        await _minutes.Workspace.TakeAccountAsync("sekreterare");
        _ = (await _minutes.SendAsync("ordforande")).Value;

        Assert.Single(OnTheWay(await NeedsAsync("ordforande")), n => n is MinutesNeed.ToConfirm);
        _ = (await _minutes.ConfirmAsync("ordforande", (await _minutes.ViewAsync("ordforande"))!.Hash)).Value;

        var left = Assert.IsType<MinutesNeed.Awaited>(Assert.Single(OnTheWay(await NeedsAsync("ordforande"))));
        Assert.Equal(["Edla Ramberg"], left.Names);
    }

    [Fact]
    public async Task What_is_overdue_says_so_on_the_page()
    {
        _ = (await _minutes.SendAsync()).Value;
        await using var window = new APage(_minutes.Workspace, await _minutes.CallerAsync("sekreterare"));

        var page = window.Open<HomePage>($"/rad/{_minutes.Workspace.Council}", p => p.Add(h => h.CouncilId, _minutes.Workspace.Council.Value));

        Assert.Contains("väntar på justering av", page.WaitForElement("li:has(.late)").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adopted_minutes_are_to_be_published_until_they_are_and_again_in_a_new_wording()
    {
        await _minutes.AdoptAsync();
        Assert.False(Assert.Single((await NeedsAsync("sekreterare")).OfType<MinutesToPublish>()).Anew);
        Assert.Empty((await NeedsAsync("samordnare")).OfType<MinutesToPublish>());

        await PublishAsync();
        Assert.Empty((await NeedsAsync("sekreterare")).OfType<MinutesToPublish>());

        _ = (await _minutes.Commands.ReopenAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id, "Fel röstetal")).Value;
        Assert.Empty((await NeedsAsync("sekreterare")).OfType<MinutesToPublish>());
        await _minutes.AdoptAsync();
        Assert.True(Assert.Single((await NeedsAsync("sekreterare")).OfType<MinutesToPublish>()).Anew);
    }

    [Fact]
    public async Task Two_meetings_of_one_day_are_told_apart_by_the_hour_and_a_single_one_is_not()
    {
        Assert.All(await NeedsAsync("sekreterare"), need => Assert.Null(need.StartsAt));
        await using (var db = _minutes.Workspace.Db())
        {
            var day = await db.Meetings.Where(m => m.Id == _minutes.Id).Select(m => m.Date).SingleAsync();
            await db.Meetings.Where(m => m.Id == _minutes.Workspace.Today).ExecuteUpdateAsync(m => m.SetProperty(x => x.Date, day));
        }

        var need = (await NeedsAsync("sekreterare")).OfType<MinutesNeed.ToSendOn>().Single(n => n.Meeting == _minutes.Id);

        Assert.Matches("^Protokollet 14 januari 2026 kl\\. \\d\\d\\.\\d\\d ska skickas", need.Text(_today));
    }

    [Fact]
    public async Task A_council_without_a_page_or_a_copy_that_was_taken_away_asks_for_nobody()
    {
        await _minutes.AdoptAsync();
        await PublishAsync();
        _ = (await _minutes.Workspace.Get<PublishingCommands>().WithdrawAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id, "Fel fil")).Value;
        Assert.Empty((await NeedsAsync("sekreterare")).OfType<MinutesToPublish>());

        await _minutes.Workspace.ChooseAsync(s => s with { OpenPage = false });
        Assert.Empty(OnTheWay(await NeedsAsync("sekreterare")));
    }

    [Fact]
    public async Task Without_a_secretary_the_coordinator_publishes()
    {
        await _minutes.AdoptAsync();

        await _minutes.Workspace.TakeAccountAsync("sekreterare");

        Assert.Single((await NeedsAsync("samordnare")).OfType<MinutesToPublish>());
        Assert.Empty((await NeedsAsync("ordforande")).OfType<MinutesToPublish>());
    }

    [Fact]
    public async Task The_notice_of_a_nämnd_is_to_be_posted_by_the_second_day_and_is_asked_for_until_it_is()
    {
        await _minutes.AdoptAsync();
        Assert.Empty((await NeedsAsync("sekreterare")).OfType<NoticeToPost>());
        await _minutes.Workspace.ChooseAsync(s => s with { LegalForm = LegalForm.Board, NoticeBoard = true });

        var need = Assert.Single((await NeedsAsync("sekreterare")).OfType<NoticeToPost>());
        Assert.Equal("Protokollet 14 januari 2026 är justerat. Det ska anslås senast 13 mars 2026: 2 dagar kvar.", need.Text(_today));
        Assert.Equal((false, true), (need.IsOverdue(_today.AddDays(2)), need.IsOverdue(_today.AddDays(3))));
        Assert.Empty((await NeedsAsync("skola")).OfType<NoticeToPost>());

        _ = (await _minutes.Workspace.Get<PublishingCommands>().PostNoticeAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id)).Value;
        Assert.Empty((await NeedsAsync("sekreterare")).OfType<NoticeToPost>());
    }

    private async Task PublishAsync()
    {
        var (caller, council) = (await _minutes.CallerAsync("sekreterare"), _minutes.Workspace.Council);
        var view = (await _minutes.Workspace.Get<PublishingQueries>().FindAsync(caller, council, _minutes.Id))!;
        _ = (await _minutes.Workspace.Get<PublishingCommands>().PublishAsync(
            caller, _minutes.Id, (view.Minutes!.Seal, view.Version), new DateOnly(2028, 3, 11))).Value;
    }

    private static IEnumerable<Need> OnTheWay(IEnumerable<Need> needs) => needs.Where(n => n is
        MinutesNeed.ToConfirm or MinutesNeed.Awaited or MinutesNeed.ToSendOn or MinutesNeed.ToRead or MinutesToPublish);

    private async Task<ValueList<Need>> NeedsAsync(string key) =>
        (await _minutes.Workspace.Get<HomeQueries>().FindAsync(await _minutes.CallerAsync(key), _minutes.Workspace.Council, null))!.Needs;
}
