using BfaRadet.App;
using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MimeKit;
using System.Globalization;
using Xunit;

namespace BfaRadet.Tests.Browser;

/// <summary>
/// A member proposes an item by keyboard, reloads in the middle, is asked back and answers; it is taken in. Summoned to it the member cannot come, and
/// the substitute is asked.
/// </summary>
public sealed class ProposingStories(Chromium chromium)
{
    [Fact]
    public async Task A_member_proposes_it_is_taken_in_and_when_the_member_cannot_come_the_substitute_is_asked()
    {
        await using var server = AMailServer.At();
        await using var app = new RunningApp("Development",
            ("MailServer:Host", "localhost"), ("MailServer:Port", server.Port.ToString(CultureInfo.InvariantCulture)), ("MailServer:Sender", "bfaradet@kommun.example"), ("MailServer:Security", "none"));
        var ahead = await PlanAsync(app);
        await using var one = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        await using var other = await chromium.NewContextAsync();
        var (member, coordinator) = (await one.NewPageAsync(), await other.NewPageAsync());
        member.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await member.StepInAsync(app.Address, "Edla Ramberg");
        await coordinator.StepInAsync(app.Address, "Didrik Sandsjö");
        await member.GetByRole(AriaRole.Link, new() { Name = "Föreslå ett ärende" }).ClickAsync();
        await member.Locator("form[data-followed]").WaitForAsync();

        await member.GetByLabel("Titel").FillAsync("Belysning vid stationen");
        await member.GetByLabel("Bakgrund").FillAsync("Två lampor är släckta.");
        await member.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(member.GetByText("Osparat från kl.")).ToBeVisibleAsync();
        await Assertions.Expect(member.GetByLabel("Bakgrund")).ToHaveValueAsync("Två lampor är släckta.");
        await member.GetByLabel("Bakgrund").FocusAsync();
        await member.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(member.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Belysning vid stationen");

        await coordinator.GetByRole(AriaRole.Link, new() { Name = "Läs förslaget" }).ClickAsync();
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Fråga tillbaka" }).ClickAsync();
        await coordinator.GetByLabel("Fråga", new() { Exact = true }).FillAsync("Vilken sida?");
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Skicka frågan" }).ClickAsync();

        await member.GetByLabel("Ditt svar").FillAsync("Den norra.");
        await member.GetByRole(AriaRole.Button, new() { Name = "Skicka svaret" }).ClickAsync();

        await Assertions.Expect(coordinator.GetByText("Den norra.")).ToBeVisibleAsync();
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Ta in i dagordningen" }).ClickAsync();
        await coordinator.GetByLabel("Sammanträde", new() { Exact = true }).SelectOptionAsync(ahead.ToString());
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Ta in förslaget" }).ClickAsync();

        await Assertions.Expect(member.GetByText("Didrik Sandsjö tog in förslaget")).ToBeVisibleAsync();
        await coordinator.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "dagordningen" }).ClickAsync();
        await Assertions.Expect(coordinator.GetByLabel("Titel", new() { Exact = true })).ToHaveValueAsync("Belysning vid stationen");
        await Assertions.Expect(coordinator.GetByLabel("Föredragande", new() { Exact = true })).ToHaveValueAsync("Edla Ramberg, Polismyndigheten");

        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Skicka kallelse" }).ClickAsync();
        await coordinator.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Filter(new() { HasText = "Skicka till " }).ClickAsync();
        var summons = await server.TakesAsync("polis@exempel.se", "Kallelse: ");
        Assert.Contains("Belysning vid stationen", summons.TextBody, StringComparison.Ordinal);

        await member.GotoAsync(LinkOf(summons));
        await member.GetByLabel("Förhinder", new() { Exact = true }).CheckAsync();
        await member.GetByRole(AriaRole.Button, new() { Name = "Skicka svaret" }).ClickAsync();
        await Assertions.Expect(member.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tack för ditt svar");

        var asked = await server.TakesAsync("kommunpolis@exempel.se", "Kan du komma som ersättare?");
        Assert.Contains("Edla Ramberg har förhinder", asked.TextBody, StringComparison.Ordinal);
        // Without signing in.
        await using var third = await chromium.NewContextAsync(Window.Phone);
        var substitute = await third.NewPageAsync();
        await substitute.GotoAsync(LinkOf(asked));
        await Assertions.Expect(substitute.GetByText("Du är tillfrågad som ersättare för Edla Ramberg.")).ToBeVisibleAsync();
        await substitute.GetByLabel("Kommer", new() { Exact = true }).CheckAsync();
        await substitute.GetByRole(AriaRole.Button, new() { Name = "Skicka svaret" }).ClickAsync();
        await coordinator.GetByText("Svaren", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(coordinator.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Folke Nyhult, ersättare, tillfrågad för Edla Ramberg" })).ToContainTextAsync("Kommer");
    }

    private static string LinkOf(MimeMessage letter) =>
        letter.TextBody!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).First(word => word.Contains("/svar#", StringComparison.Ordinal));

    private static async Task<MeetingId> PlanAsync(RunningApp app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        var account = await db.Users.SingleAsync(u => u.UserName == "samordnare@exempel.se");
        var (council, id) = (await db.Councils.Select(c => c.Id).SingleAsync(), new MeetingId(Guid.CreateVersion7()));
        _ = (await app.Services.GetRequiredService<PreparingCommands>().PlanAsync(
            new Caller(account.Id, account.Name, IsAdministrator: false), council, id,
            new MeetingDetails(app.Services.GetRequiredService<TimeProvider>().Today().AddDays(40), new TimeOnly(9, 0), new TimeOnly(11, 0), "Sal A"),
            [new AgendaItemText(AgendaItemKind.Information, "Läget")])).Value;
        return id;
    }
}
