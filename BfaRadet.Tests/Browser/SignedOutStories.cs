using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Administration;
using BfaRadet.App.Identity.SignIn;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using System.Text.RegularExpressions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>Somebody's sign-in ends in the middle of a meeting.</summary>
public sealed class SignedOutStories(Chromium chromium)
{
    private const string Half = "Rådet beslutar att ge kommunstyrelsen";

    [Fact]
    public async Task The_secretary_is_locked_out_with_half_a_line_typed_and_goes_on_after_signing_in_again()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        await meeting.StepInAsync(context, "sekreterare");
        var page = await context.NewPageAsync();
        await page.GotoAsync(meeting.LiveAddress);
        await Expect(page.Locator("html[data-start=started]")).ToBeAttachedAsync(new() { Timeout = 40_000 });
        await page.Locator("#decision-line").PressSequentiallyAsync(Half);
        await page.WaitForFunctionAsync("half => JSON.stringify({...localStorage, ...sessionStorage}).includes(half)", Half);

        await DoAsync(meeting, (administration, by, account) => administration.LockAsync(by, account));
        await Expect(page).ToHaveURLAsync(new Regex("/utloggad"), new() { Timeout = 20_000 });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Du är utloggad" })).ToBeVisibleAsync();
        await Expect(page.GetByText("ett beslut som inte är antecknat")).ToBeVisibleAsync();
        await Expect(page.GetByText("anteckningar till ett protokoll")).ToBeHiddenAsync();

        await DoAsync(meeting, (administration, by, account) => administration.UnlockAsync(by, account));
        await page.GetByRole(AriaRole.Link, new() { Name = "Logga in igen" }).ClickAsync();
        await page.GetByLabel("E-postadress").FillAsync("sekreterare@exempel.se");
        await page.GetByLabel("Lösenord").FillAsync(DevelopmentAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();

        await Expect(page.Locator("#decision-line")).ToHaveValueAsync(Half, new() { Timeout = 40_000 });
    }

    [Fact]
    public async Task Who_is_in_the_middle_of_a_field_keeps_the_page_and_is_told()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        await meeting.StepInAsync(context, "sekreterare");
        var page = await context.NewPageAsync();
        await page.GotoAsync(meeting.LiveAddress);
        await Expect(page.Locator("html[data-start=started]")).ToBeAttachedAsync(new() { Timeout = 40_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Propositionsordning" }).ClickAsync();
        var note = page.Locator(".handling textarea");
        await note.PressSequentiallyAsync("Halvfärdigt.");

        await DoAsync(meeting, (administration, by, account) => administration.LockAsync(by, account));

        await Expect(page.GetByText("Logga in i en ny flik, så går det att fortsätta här.")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await note.PressSequentiallyAsync(" Mer.");
        await Expect(note).ToHaveValueAsync("Halvfärdigt. Mer.");
        await DoAsync(meeting, (administration, by, account) => administration.UnlockAsync(by, account));
        await meeting.StepInAsync(context, "sekreterare");
        await Expect(note).ToHaveValueAsync("Halvfärdigt. Mer.", new() { Timeout = 40_000 });
        await Expect(page.GetByText("Logga in i en ny flik, så går det att fortsätta här.")).ToBeHiddenAsync(new() { Timeout = 40_000 });
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/mitt-konto")]
    public async Task A_page_without_a_connection_ends_too_when_looked_at_and_when_one_comes_back(string address)
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        await meeting.StepInAsync(context, "administrator");
        var page = await context.NewPageAsync();
        await page.GotoAsync(meeting.App.Address + address);
        await Expect(page.Locator("html[data-start=started]")).ToBeAttachedAsync(new() { Timeout = 40_000 });

        var administrator = await meeting.CallerAsync("administrator");
        await meeting.Get<BfaRadet.App.Identity.Sessions.AccountSessions>().EndAllAsync(administrator);

        await Expect(page).ToHaveURLAsync(new Regex("/utloggad"), new() { Timeout = 20_000 });
        await page.GetByRole(AriaRole.Link, new() { Name = "Logga in igen" }).ClickAsync();
        Assert.EndsWith("ReturnUrl=" + Uri.EscapeDataString(address), page.Url, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_signs_out_everywhere_reads_that_and_no_guess()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        await meeting.StepInAsync(context, "polis");
        var page = await context.NewPageAsync();
        // The page is waiting to hear of the end of its sign-in, which it is told of before the form is answered.
        var waits = page.WaitForRequestAsync(new Regex("/inloggad\\?vanta"), new() { Timeout = 20_000 });
        await page.GotoAsync(meeting.App.Address + "/mitt-konto");
        await waits;

        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut överallt" }).ClickAsync();

        await Expect(page.GetByText("Du har loggat ut överallt.")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task The_link_for_a_new_password_is_copied_by_a_button_and_where_that_is_not_let_it_is_selected()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        await meeting.StepInAsync(context, "administrator");
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(
            "Object.defineProperty(navigator, 'clipboard', { value: { writeText: words => window.denied ? Promise.reject(new Error()) : (window.copied = words, Promise.resolve()) } })");
        await page.GotoAsync(meeting.App.Address + "/admin");
        await page.GetByLabel("Åtgärder för Edla Ramberg").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Länk för nytt lösenord till Edla Ramberg" }).ClickAsync();
        var link = page.GetByLabel("Länk för nytt lösenord till Edla Ramberg (polis@exempel.se)");

        await page.GetByRole(AriaRole.Button, new() { Name = "Kopiera länken" }).ClickAsync();
        await Expect(page.GetByText("Länken är kopierad.")).ToBeVisibleAsync();
        Assert.Equal(await link.InputValueAsync(), await page.EvaluateAsync<string>("window.copied"));

        await page.EvaluateAsync("window.denied = true");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kopiera länken" }).ClickAsync();
        await Expect(page.GetByText("Länken är markerad: kopiera den själv.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Länken är kopierad.")).ToBeHiddenAsync();
        Assert.Equal(await link.InputValueAsync(), await page.EvaluateAsync<string>("getSelection().toString()"));
    }

    private static async Task DoAsync<T>(HeldMeeting meeting, Func<AdministrationCommands, Caller, string, Task<BfaRadet.Domain.Kernel.Result<T>>> act)
    {
        await using var scope = meeting.App.Services.CreateAsyncScope();
        _ = (await act(
            scope.ServiceProvider.GetRequiredService<AdministrationCommands>(), await meeting.CallerAsync("administrator"),
            (await meeting.CallerAsync("sekreterare")).AccountId)).Value;
    }
}
