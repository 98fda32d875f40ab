using BfaRadet.App.Features.Councils;
using BfaRadet.App.Identity.Invitations;
using BfaRadet.App.Identity.SignIn;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.Browser;

/// <summary>Links with a code: no address that is asked for holds it, so no log does.</summary>
public sealed class CodesInLinksStories(Chromium chromium)
{
    [Fact]
    public async Task The_code_of_an_invitation_is_in_no_address_that_is_asked_for_and_outlasts_signing_in()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        var secretary = await meeting.CallerAsync("sekreterare");
        var member = (await meeting.Get<CouncilCommands>().AddMemberAsync(
            secretary, meeting.Council, new MemberDetails("Olle Vass", "", "Svenska kyrkan", Duties.Observer))).Value;
        var link = (await meeting.Get<InvitationCommands>().CreateAsync(secretary, meeting.Council, member)).Value;
        var code = link.Split('#')[1];
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add($"{request.Url} {request.Headers.GetValueOrDefault("referer")}");

        await page.GotoAsync(meeting.App.Address + link);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Skapa ditt konto" })).ToBeVisibleAsync();
        Assert.Equal(meeting.App.Address + "/bjud-in", page.Url);

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Logga in" }).ClickAsync();
        await page.GetByLabel("E-postadress").FillAsync("skola@exempel.se");
        await page.GetByLabel("Lösenord").FillAsync("fel lösenord");
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Det gick inte att logga in")).ToBeVisibleAsync();
        await page.GetByLabel("Lösenord").FillAsync(DevelopmentAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ta platsen med mitt konto" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Logga ut först" }).ClickAsync();
        // Back to what answers a form that was sent: the page is asked for anew, and nothing is sent twice.
        await page.GoBackAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Du är inbjuden" })).ToBeVisibleAsync();
        Assert.NotEmpty(asked);
        Assert.All(asked, address => Assert.DoesNotContain(code, address.Split('#')[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_script_the_code_is_pasted()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        await using var context = await chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();

        await page.GotoAsync(meeting.App.Address + "/bjud-in#abc");
        await page.GetByLabel("Kod").FillAsync("abc");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fortsätt" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Inbjudan gäller inte" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task One_handed_out_before_with_the_code_in_the_path_still_works()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync(meeting.App.Address + "/bjud-in/abc");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Inbjudan gäller inte" })).ToBeVisibleAsync();
        Assert.Equal(meeting.App.Address + "/bjud-in", page.Url);
    }
}
