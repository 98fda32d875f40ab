using BfaRadet.Tests.Testing;
using BfaRadet.App.Data;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.Browser;

public sealed class LiveMeetingStories(Chromium chromium)
{
    [Fact]
    public async Task A_decision_is_seen_by_a_member_in_another_window()
    {
        await using var app = new RunningApp();
        await using var first = await chromium.NewContextAsync();
        await using var second = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var (secretary, member) = (await MeetingAsync(app, first, "Cajsa Frisk"), await MeetingAsync(app, second, "Greta Åkerdal"));
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Öppna mötet" }).ClickAsync();
        await Assertions.Expect(member.GetByText("Inget beslut är antecknat under punkten.")).ToBeVisibleAsync();
        await Assertions.Expect(member).ToHaveTitleAsync(new Regex(@"^Möte \d+ \w+ \d{4} – BfaRådet$"));

        // What opens is whole in view between what is fixed, and one press in the agenda goes to the item.
        await member.SetViewportSizeAsync(360, 520);
        await member.GetByRole(AriaRole.Button, new() { Name = "Anmäl jäv" }).ClickAsync();
        var reason = member.GetByLabel("Skäl, i allmänna ord");
        await Assertions.Expect(reason).ToBeFocusedAsync();
        Assert.True(await reason.EvaluateAsync<bool>("""
            async field => {
              await new Promise(then => requestAnimationFrame(() => requestAnimationFrame(then)));
              const [box, top, bottom] = [field, ...['top', 'bottom'].map(side => document.querySelector(`[data-bar=${side}]`))].map(e => e.getBoundingClientRect());
              return box.top >= top.bottom && box.bottom <= bottom.top;
            }
            """), "Under the buttons of the parts, or under the dock.");
        await member.GetByRole(AriaRole.Button, new() { Name = "Avbryt" }).ClickAsync();
        await member.GetByRole(AriaRole.Button, new() { Name = "Dagordning", Exact = true }).ClickAsync();
        await member.Locator("[data-leads-to] .line").Last.ClickAsync();
        await Assertions.Expect(member.Locator("#item-heading")).ToBeFocusedAsync();
        await member.GetByRole(AriaRole.Button, new() { Name = "Följ med" }).ClickAsync();
        await member.SetViewportSizeAsync(360, 740);

        await secretary.Locator("#decision-line").WaitForAsync();
        await secretary.Keyboard.PressAsync("Alt+b");
        await Assertions.Expect(secretary.Locator("#decision-line")).ToBeFocusedAsync();
        await secretary.Keyboard.TypeAsync("Informationen antecknas till protokollet @skolan 31 okt");
        await secretary.ReloadAsync();
        await Assertions.Expect(secretary.Locator("#decision-line")).ToHaveValueAsync("Informationen antecknas till protokollet @skolan 31 okt");
        await secretary.Locator("#decision-line").FocusAsync();
        // Nobody in the register is called that, so it is asked about once.
        await secretary.Keyboard.PressAsync("Enter");
        await Assertions.Expect(secretary.Locator(".entry [role=alert]")).ToContainTextAsync("skolan");
        await secretary.Keyboard.PressAsync("Enter");

        await Assertions.Expect(secretary.Locator("#decision-line")).ToHaveValueAsync("");
        await Assertions.Expect(member.Locator(".card")).ToContainTextAsync("Informationen antecknas till protokollet");
        await Assertions.Expect(member.Locator(".card")).ToHaveCountAsync(1);
        await Assertions.Expect(member.GetByRole(AriaRole.Status).Filter(new() { HasText = "antecknat av Cajsa Frisk" })).ToHaveCountAsync(1);
        Assert.True(await member.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "Wider than a phone.");

        // The item "Nästa möte" plans the meeting as its day is said, and the day arrives as a decision.
        await secretary.GetByRole(AriaRole.Button, new() { Name = "+ Lägg till punkt" }).ClickAsync();
        await secretary.Locator("[data-keep=ny-punkt]").FillAsync("Nästa möte");
        await secretary.Locator("[data-keep=ny-punkt]").PressAsync("Enter");
        await secretary.Locator("[data-leads-to] .line", new() { HasText = "Nästa möte" }).ClickAsync();
        await secretary.Locator("#next-meeting").FillAsync("om 6 veckor kl. 9–11");
        await secretary.Locator("#next-meeting").PressAsync("Enter");
        await Assertions.Expect(member.Locator(".card")).ToContainTextAsync(new Regex(@"Nästa möte är \S+ \d+ \S+ \d{4} kl\. 09\.00–11\.00"));
        await Assertions.Expect(secretary.Locator("#next-meeting")).ToHaveValueAsync("");
        await Assertions.Expect(secretary.Locator("#next-meeting")).ToBeFocusedAsync();
        await secretary.ReloadAsync();
        await Assertions.Expect(secretary.Locator("form.next")).ToContainTextAsync("kl. 09.00–11.00");
        await Assertions.Expect(secretary.Locator("#next-meeting")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Roll_call_and_quorum()
    {
        await using var app = new RunningApp();
        await using var first = await chromium.NewContextAsync();
        await using var second = await chromium.NewContextAsync();
        var (secretary, member) = (await MeetingAsync(app, first, "Cajsa Frisk"), await MeetingAsync(app, second, "Greta Åkerdal"));
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Öppna mötet" }).ClickAsync();
        await Assertions.Expect(member.Locator(".quorum")).ToHaveTextAsync("Inte beslutför: 0 av 8, minst 5 krävs");

        await secretary.Locator(".quorum").WaitForAsync();
        await secretary.Keyboard.PressAsync("Alt+n");
        var rows = secretary.Locator("[data-row]");
        foreach (var (key, at, state) in new[] { ("h", 0, "Här"), ("h", 1, "Här"), ("d", 2, "På distans"), ("h", 3, "Här"), ("h", 4, "Här"), ("f", 5, "Anmält förhinder") })
        {
            await Assertions.Expect(rows.Nth(at)).ToBeFocusedAsync();
            await secretary.Keyboard.PressAsync(key);
            await Assertions.Expect(rows.Nth(at)).ToContainTextAsync(state);
        }

        await Assertions.Expect(member.Locator(".quorum")).ToHaveTextAsync("Beslutför: 5 av 8, minst 5 krävs");
        await Assertions.Expect(member.Locator(".count")).ToHaveTextAsync("5/12");
        await secretary.Keyboard.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(member.Locator("#item-heading")).ToHaveTextAsync("2 Våldsbejakande extremism – läget i länet");
        await rows.Nth(4).FocusAsync();
        await secretary.Keyboard.PressAsync("g");
        await Assertions.Expect(member.Locator(".quorum")).ToHaveTextAsync("Inte beslutför: 4 av 8, minst 5 krävs");
        await Assertions.Expect(rows.Nth(4)).ToContainTextAsync("(till och med punkt 1 Godkännande");
    }

    [Fact]
    public async Task What_is_pasted_is_never_cut_without_a_word()
    {
        await using var app = new RunningApp();
        await using var context = await chromium.NewContextAsync();
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var secretary = await MeetingAsync(app, context, "Cajsa Frisk");
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Öppna mötet" }).ClickAsync();
        var line = secretary.Locator("#decision-line");
        await line.FillAsync("Rådet beslutar ");
        await line.PressAsync("End");

        await secretary.EvaluateAsync("navigator.clipboard.writeText('x'.repeat(9000))");
        await line.PressAsync("Control+v");
        await Assertions.Expect(line).ToHaveValueAsync("Rådet beslutar ");
        Assert.Contains("Inget klistrades in", await line.EvaluateAsync<string>("field => field.validationMessage"), StringComparison.Ordinal);

        await secretary.EvaluateAsync("navigator.clipboard.writeText('att vänta.')");
        await line.PressAsync("Control+v");
        await Assertions.Expect(line).ToHaveValueAsync("Rådet beslutar att vänta.");
        Assert.Equal("", await line.EvaluateAsync<string>("field => field.validationMessage"));
    }

    private static async Task<IPage> MeetingAsync(RunningApp app, IBrowserContext context, string name)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        var meeting = await db.Meetings.SingleAsync(m => m.State == MeetingState.Shared);
        var page = await context.NewPageAsync();
        await page.StepInAsync(app.Address, name);
        await page.ArriveAsync($"{app.Address}/rad/{meeting.Council}/sammantraden/{meeting.Id}/mote");
        return page;
    }
}
