using BfaRadet.App;
using BfaRadet.App.Data.Outbox;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Years;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Years;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.Browser;

/// <summary>
/// A coordinator with twenty percent of a post: the year is planned once, and from the last minutes it is ten acts at most to a summons
/// of eleven items. A click, a field that is filled in, and a key that does something are one act each.
/// </summary>
public sealed class SummonsStories(Chromium chromium)
{
    private const int MostActs = 10, Items = 11;

    private int _acts;

    [Fact]
    public async Task From_the_last_minutes_by_the_year_to_a_sent_summons_of_eleven_items()
    {
        await using var server = AMailServer.At();
        await using var meeting = await HeldMeeting.OpenAsync(open: false, services: services => services.AddSingleton(server.Settings)
            .AddSingleton<IOutboxDelivery, MailDelivery>().AddSingleton<IOutboxDelivery, LetterGathering>());
        var day = meeting.Get<TimeProvider>().Today().AddDays(40);
        await ChooseCustomsAsync(meeting, day);
        await using var coordinator = await Window.OfAsync(chromium, meeting, "samordnare", new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        await coordinator.OpenAsync(meeting.App.Address + YearAddresses.Form(meeting.Council, day.Year, YearAddresses.Dates));
        await coordinator.FillInAsync("När möts rådet?", $"{SwedishDates.DayAndMonth(day)} kl. 9–11");
        await coordinator.PressAsync("Visa dagarna");
        await coordinator.Page.GetByLabel("Plats", new() { Exact = true }).FillAsync("Sal A");
        await coordinator.PressAsync("Planera 1 sammanträde");
        await Expect(Row(coordinator, day)).ToBeVisibleAsync();

        // From here it is counted.
        await coordinator.OpenAsync(meeting.App.Address + MeetingAddresses.Minutes(meeting.Council, await HeldAsync(meeting)));
        await ClickAsync(coordinator.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Årshjul" }));
        if (day.Year != meeting.Get<TimeProvider>().Today().Year)
        {
            await ClickAsync(coordinator.Page.GetByRole(AriaRole.Link, new() { Name = $"{day.Year}", Exact = true }));
        }

        await ClickAsync(Row(coordinator, day).GetByRole(AriaRole.Link));
        await ClickAsync(coordinator.Button("Lägg till Årets lägesbild"));
        await FillAsync(coordinator.Page.Locator("#new-title"), "Belysning vid stationen 10 min");
        await StrikeAsync(coordinator, "Enter");
        await Expect(coordinator.Page.Locator("ol.agenda .title")).ToHaveCountAsync(Items);
        await ClickAsync(coordinator.Button("Skicka kallelse"));
        await ClickAsync(coordinator.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Filter(new() { HasText = "Skicka till " }));
        await coordinator.SeesAsync("✓ Skickat till");

        Assert.InRange(_acts, 1, MostActs);
        var letter = await server.TakesAsync("polis@exempel.se", "Kallelse: ");
        Assert.Matches(new Regex($@"^\W+{Items} \w", RegexOptions.Multiline, TimeSpan.FromSeconds(1)), letter.TextBody!);
        Assert.Contains("Årets lägesbild", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("Belysning vid stationen", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("/mitt-konto/brev", letter.TextBody, StringComparison.Ordinal);
    }

    // What a council has decided once: what it always begins with, and what it takes up in that month.
    private static async Task ChooseCustomsAsync(HeldMeeting meeting, DateOnly day)
    {
        string[] titles =
        [
            "Mötets öppnande", "Godkännande av föredragningslistan", "Föregående protokoll", "Polisen informerar", "Skolan informerar", "Socialtjänsten informerar",
            "Uppföljning av beslut", "Nästa sammanträde", "Mötets avslutande",
        ];
        var coordinator = await meeting.CallerAsync("samordnare");
        _ = (await meeting.Get<YearCommands>().ChoosePointsAsync(
            coordinator, meeting.Council, [], [.. titles.Select(t => new StandingPoint(Guid.CreateVersion7(), AgendaItemKind.Information, t))])).Value;
        _ = (await meeting.Get<YearCommands>().AddThemeAsync(
            coordinator, meeting.Council, new YearThemeId(Guid.CreateVersion7()), new YearThemeText("Årets lägesbild", day.Month, day.Year))).Value;
    }

    private static async Task<MeetingId> HeldAsync(HeldMeeting meeting)
    {
        await using var db = meeting.Db();
        return await db.Meetings.Where(m => m.State == MeetingState.Closed).OrderByDescending(m => m.Date).Select(m => m.Id).FirstAsync();
    }

    private static ILocator Row(Window window, DateOnly day) => window.Page.Locator("tr[data-row=meeting]").Filter(new() { HasText = SwedishDates.Iso(day) });

    private static ILocatorAssertions Expect(ILocator what) => Assertions.Expect(what);

    private Task ClickAsync(ILocator what)
    {
        _acts++;
        return what.ClickAsync();
    }

    private Task FillAsync(ILocator field, string words)
    {
        _acts++;
        return field.FillAsync(words);
    }

    private Task StrikeAsync(Window window, string key)
    {
        _acts++;
        return window.StrikeAsync(key);
    }
}
