using BfaRadet.App.Documents;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.Domain.Decisions;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>A council starts with its history.</summary>
public sealed class BringingInALogStories(Chromium chromium)
{
    [Fact]
    public async Task Two_thousand_rows_with_17_faulty_are_brought_in_and_taken_back()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        await using var coordinator = await Window.OfAsync(chromium, meeting, "samordnare");
        await coordinator.OpenAsync(meeting.App.Address + DecisionAddresses.Log(meeting.Council));
        await coordinator.FollowAsync("För in en tidigare logg");
        var page = coordinator.Page;
        await page.GetByLabel("Välj fil").SetInputFilesAsync(new FilePayload { Name = "Beslutslogg 2014-2023.xlsx", MimeType = "", Buffer = Log() });

        await coordinator.SeesAsync("2\u00A0000 rader lästes ur Beslutslogg 2014-2023.xlsx. 17 har fel");
        var faulty = page.Locator("tr.faulty");
        await Expect(faulty).ToHaveCountAsync(17);
        await Expect(faulty.Nth(1)).ToContainTextAsync("går inte att läsa som en dag med år");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "17 rader har fel" })).ToBeDisabledAsync();
        await coordinator.FitsAsync();

        // Words that only the log knows are explained once.
        await page.GetByLabel("Lever vidare").SelectOptionAsync("Struket");
        await Expect(faulty).ToHaveCountAsync(16);
        await page.GetByLabel("Lämna bort de 16 raderna med fel").CheckAsync();
        await coordinator.PressAsync("För in 1\u00A0984 beslut");
        await coordinator.SeesAsync("1\u00A0984 beslut fördes in. 16 rader med fel lämnades bort.");
        await using (var db = meeting.Db())
        {
            Assert.Equal(1_984, await db.Decisions.CountAsync(d => d.Import != null));
            Assert.Equal(DecisionState.Repealed, await db.Decisions.Where(d => d.Year == 2014 && d.Running == 118).Select(d => d.State).SingleAsync());
        }

        await coordinator.FollowAsync("Visa beslutsloggen");
        await page.Locator("select[name=ar]").SelectOptionAsync("2014");
        await page.GetByRole(AriaRole.Link, new() { Name = "2014:200", Exact = true }).ClickAsync();
        await coordinator.SeesAsync("Fattat före BfaRådet");
        await coordinator.FollowAsync("Sammanträdet");
        await coordinator.SeesAsync("Sammanträdet hölls före BfaRådet");

        await coordinator.OpenAsync(meeting.App.Address + DecisionAddresses.Importing(meeting.Council));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta tillbaka 1" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Ta tillbaka" }).ClickAsync();
        await coordinator.SeesAsync("togs tillbaka.");
        await using var after = meeting.Db();
        Assert.Equal(0, await after.Decisions.CountAsync(d => d.Import != null));
    }

    private static byte[] Log()
    {
        using var file = new MemoryStream();
        using (var workbook = new Xlsx(file, "Logg", ["Nr", "Möte", "§", "Beslut", "Ansvarig", "Klart senast", "Status"], [10, 10, 5, 60, 20, 12, 12]))
        {
            for (var n = 0; n < 2_000; n++)
            {
                var (year, running) = (2014 + (n / 200), (n % 200) + 1);
                object? day = n % 117 == 116 && n < 1_990 && n > 117 ? "i höstas" : new DateOnly(year, (n / 20 % 10) + 1, 15);
                workbook.Row($"{year}:{running}", day, $"{(n % 20) + 1}", $"Rådet uppdrar åt gatuenheten att se över plats {n + 1}.", "Gatuenheten", new DateOnly(year, 12, 31), n == 117 ? "Lever vidare" : n % 3 == 0 ? "Klar" : "Pågår");
            }
        }

        return file.ToArray();
    }
}
