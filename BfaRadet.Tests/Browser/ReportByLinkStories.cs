using BfaRadet.App;
using BfaRadet.App.Data.Outbox;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.FollowUp.Reminders;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Decisions;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.Browser;

/// <summary>A report by link: the letter comes, its link is opened on a telephone without an account, and the coordinator sees what was said.</summary>
public sealed class ReportByLinkStories(Chromium chromium)
{
    [Fact]
    public async Task From_the_letter_on_a_telephone_to_the_coordinators_page()
    {
        await using var server = AMailServer.At();
        await using var meeting = await HeldMeeting.OpenAsync(open: false, services: services => services.AddSingleton(server.Settings).AddSingleton<IOutboxDelivery, MailDelivery>());
        var id = await GiveToThePoliceAsync(meeting);
        await using var watching = await Window.OfAsync(chromium, meeting, "samordnare", new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        await watching.OpenAsync(meeting.App.Address + DecisionAddresses.Of(meeting.Council, id));

        _ = await meeting.Get<ReminderLetters>().WriteAsync(meeting.Council, meeting.Get<TimeProvider>().Today(), TestContext.Current.CancellationToken);
        var letter = await server.TakesAsync("polis@exempel.se", "Påminnelse: ");
        var link = Regex.Match(letter.TextBody!, @"https?://\S+/rapport#\S+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

        // Another browser than any that has signed in.
        await using var outside = await chromium.NewContextAsync(Window.Phone);
        var phone = await outside.NewPageAsync();
        await phone.GotoAsync(link);
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Säg hur det går" })).ToBeVisibleAsync();
        Assert.DoesNotContain("#", phone.Url, StringComparison.Ordinal);
        await Expect(phone.GetByLabel("Vem väntar ni på?")).ToBeHiddenAsync();
        await phone.GetByLabel("Väntar", new() { Exact = true }).CheckAsync();
        await Expect(phone.GetByLabel("Vem väntar ni på?")).ToBeVisibleAsync();
        await phone.GetByLabel("Hinder", new() { Exact = true }).CheckAsync();
        await phone.GetByLabel("Med några ord").FillAsync("Marken är inte köpt");
        Assert.True(await phone.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await phone.GetByRole(AriaRole.Button, new() { Name = "Skicka" }).ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Tack för rapporten" })).ToBeVisibleAsync();
        // Loaded again in the tab that had it, as it was given: without the code.
        await phone.GotoAsync(new Uri(link).GetLeftPart(UriPartial.Path));
        await Expect(phone.GetByText("hinder: Marken är inte köpt")).ToBeVisibleAsync();

        // Without anybody loading it again.
        await watching.SeesAsync("Marken är inte köpt");
        await watching.SeesAsync("med länken i ett brev");
        await watching.OpenAsync($"{meeting.App.Address}/rad/{meeting.Council}");
        await watching.SeesAsync("Hinder i beslut");
    }

    private static ILocatorAssertions Expect(ILocator what) => Assertions.Expect(what);

    // A decision of the meeting that was held, due in a few days.
    private static async Task<DecisionId> GiveToThePoliceAsync(HeldMeeting meeting)
    {
        Decision decision;
        await using (var db = meeting.Db())
        {
            decision = (await db.Decisions.AsNoTracking().Where(d => d.Council == meeting.Council && d.State == DecisionState.InForce).ToListAsync()).First(d => d.DueOn is not null);
        }

        var draft = decision.Draft;
        _ = (await meeting.Get<DecisionCommands>().AmendAsync(
            await meeting.CallerAsync("samordnare"), meeting.Council, decision.Id, draft,
            draft with { Responsibles = [new Responsible("Polismyndigheten")], DueOn = meeting.Get<TimeProvider>().Today().AddDays(3) })).Value;
        return decision.Id;
    }
}
