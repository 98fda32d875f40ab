using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Identity.SignIn;
using BfaRadet.Domain.Meetings;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

public sealed class AdoptingStories(Chromium chromium)
{
    [Fact]
    public async Task Secretary_to_adopted_in_three_windows()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        var closed = await ClosedAsync(meeting);
        await ToAdjust.ChooseAsync(meeting.App.Services, await meeting.CallerAsync("sekreterare"), closed, "Polismyndigheten");

        await using var first = await chromium.NewContextAsync();
        await using var second = await chromium.NewContextAsync();
        await using var third = await chromium.NewContextAsync();
        await using var fourth = await chromium.NewContextAsync();
        var address = meeting.App.Address + MinutesAddresses.Record(meeting.Council, closed);
        var secretary = await OpenAsync(meeting, first, "sekreterare", address);
        var chair = await OpenAsync(meeting, second, "ordforande", address);
        var adjuster = await OpenAsync(meeting, third, "polis", address);

        // Somebody still writes: the chair, in a window of the meeting.
        var writer = await OpenAsync(meeting, fourth, "ordforande", meeting.App.Address + MeetingAddresses.Held(meeting.Council, closed));
        await writer.GetByRole(AriaRole.Button, new() { Name = "Verksamhetsberättelse för rådet" }).First.ClickAsync();
        var box = writer.Locator(".bfa-ed > .bfa-ed-text");
        await Expect(box).ToBeEditableAsync(new() { Timeout = 30_000 });
        await box.PressAsync("Control+End");
        await box.PressSequentiallyAsync(" Sparat i tid.");
        await Expect(secretary.Locator(".paper")).ToContainTextAsync("sex genomförda");
        await Expect(writer.Locator(".bfa-ed-frame")).ToContainTextAsync("Sparat");

        // What is typed after the connection is gone cannot be sent before the text is locked.
        await fourth.SetOfflineAsync(true);
        await box.PressSequentiallyAsync(" Skrivet för sent.");
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Skicka för justering" }).ClickAsync();
        await Expect(secretary.Locator("form.act")).ToContainTextAsync("Texten låses för alla");
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Lås texten och skicka för justering" }).ClickAsync();
        await Expect(chair.GetByRole(AriaRole.Heading, new() { Name = "Väntar på din justering" })).ToBeVisibleAsync();
        await Expect(secretary.Locator("#state")).ToBeFocusedAsync();
        await Expect(adjuster.Locator(".paper")).ToContainTextAsync("Sparat i tid.");
        await fourth.SetOfflineAsync(false);
        await Expect(writer.Locator("body")).ToContainTextAsync("Skrivet för sent.", new() { Timeout = 60_000 });
        await Expect(writer.GetByRole(AriaRole.Button, new() { Name = "Kopiera" }).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(adjuster.Locator(".paper")).Not.ToContainTextAsync("Skrivet för sent.");

        await chair.GetByRole(AriaRole.Button, new() { Name = "Bekräfta protokollet" }).ClickAsync();
        var password = chair.GetByLabel("Ditt lösenord, så att vi vet att det är du");
        await password.FillAsync("inte mitt lösenord");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Bekräfta som min justering" }).ClickAsync();
        await Expect(chair.Locator(".bfa-field-error", new() { HasText = "Lösenordet stämmer inte" })).ToBeVisibleAsync();
        await Expect(password).ToHaveValueAsync("inte mitt lösenord");
        await password.FillAsync(DevelopmentAccounts.Password);
        await chair.GetByRole(AriaRole.Button, new() { Name = "Bekräfta som min justering" }).ClickAsync();
        await Expect(secretary.GetByRole(AriaRole.Heading, new() { Name = "Väntar på Edla Ramberg" })).ToBeVisibleAsync();
        await Expect(chair.Locator("#state")).ToBeFocusedAsync();
        await Expect(chair.Locator("#state")).ToBeInViewportAsync();

        await adjuster.GetByRole(AriaRole.Button, new() { Name = "Bekräfta protokollet" }).ClickAsync();
        await adjuster.GetByLabel("Ditt lösenord, så att vi vet att det är du").FillAsync(DevelopmentAccounts.Password);
        await adjuster.GetByRole(AriaRole.Button, new() { Name = "Bekräfta som min justering" }).ClickAsync();
        foreach (var page in new[] { secretary, chair, adjuster })
        {
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Justerat", Exact = true })).ToBeVisibleAsync();
            await Expect(page.Locator(".paper .seal")).ToContainTextAsync("Sigill nr 1");
        }

        var extract = await secretary.GetByRole(AriaRole.Link, new() { Name = "PDF, protokollsutdrag § 2", Exact = true }).GetAttributeAsync("href");
        var file = await secretary.APIRequest.GetAsync(meeting.App.Address + extract);
        Assert.Equal((200, "application/pdf"), (file.Status, file.Headers["content-type"]));
    }

    [Fact]
    public async Task A_tampered_database_is_found()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        var closed = await ClosedAsync(meeting);
        _ = await meeting.App.Services.AdoptAsync(closed);
        await using var context = await chromium.NewContextAsync();
        var page = await OpenAsync(meeting, context, "skola", meeting.App.Address + MinutesAddresses.Seals(meeting.Council));
        await Expect(page.Locator(".verdict")).ToContainTextAsync("Oförändrat.");

        await using (var db = meeting.Db())
        {
            var triggers = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'SealedMinutes'").ToListAsync();
            var drops = string.Concat(triggers.Select(name => $"DROP TRIGGER \"{name}\";"));
            _ = await db.Database.ExecuteSqlRawAsync(drops);
            Assert.Equal(1, await db.Database.ExecuteSqlAsync($"UPDATE SealedMinutes SET Paper = CAST(replace(CAST(Paper AS TEXT), 'sex genomförda', 'nio genomförda') AS BLOB)"));
        }

        await page.ReloadAsync();
        await Expect(page.Locator(".verdict")).ToContainTextAsync("Kedjan håller inte vid sigill 1");
        await Expect(page.Locator("tr.broken")).ToContainTextAsync("Protokollet är ändrat sedan det justerades");
    }

    private static async Task<MeetingId> ClosedAsync(HeldMeeting meeting)
    {
        await using var db = meeting.Db();
        return await db.Meetings.Where(m => m.State == MeetingState.Closed).Select(m => m.Id).SingleAsync();
    }

    private static async Task<IPage> OpenAsync(HeldMeeting meeting, IBrowserContext context, string key, string address)
    {
        await meeting.StepInAsync(context, key);
        var page = await context.NewPageAsync();
        await page.ArriveAsync(address);
        return page;
    }
}
