using System.Net;
using BfaRadet.Tests.Testing;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Identity.SignIn;

public sealed class SigningInTests
{
    private const string Email = "kim@kommun.example";

    [Fact]
    public async Task The_right_password_leads_to_where_one_was_going()
    {
        await using var app = new AnApp();
        await app.AccountAsync(Email);
        var visitor = app.Visitor();
        var asked = await visitor.GetAsync("/mitt-konto");

        var answer = await visitor.SignInAsync(Email, address: asked.Leads()!);

        Assert.Equal("/mitt-konto", answer.Leads());
        Assert.Contains(Email, await visitor.ReadAsync("/mitt-konto"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_other_sites()
    {
        await using var app = new AnApp();
        await app.AccountAsync(Email);

        var answer = await app.Visitor().SignInAsync(Email);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-BfaRadet=", StringComparison.Ordinal));
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://annanstans.example/")]
    [InlineData("//annanstans.example")]
    [InlineData("/\\annanstans.example")]
    [InlineData("/\t/annanstans.example")]
    [InlineData("/\r/annanstans.example")]
    [InlineData("/.//annanstans.example")]
    [InlineData("/%2e//annanstans.example")]
    [InlineData("/..//annanstans.example")]
    [InlineData("/a/../../\\annanstans.example")]
    [InlineData("\\\\annanstans.example")]
    [InlineData(" //annanstans.example")]
    [InlineData("annanstans.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_elsewhere(string elsewhere)
    {
        await using var app = new AnApp();
        await app.AccountAsync(Email);

        var answer = await app.Visitor().SignInAsync(Email, address: "/logga-in?ReturnUrl=" + Uri.EscapeDataString(elsewhere));

        Assert.Equal("/", answer.Leads());
    }

    [Theory]
    [InlineData("/å/ä ö?fråga=ja#mål", "/%C3%A5/%C3%A4%20%C3%B6?fr%C3%A5ga=ja#m%C3%A5l")]
    [InlineData("/rad\u202E/\u2028x", "/rad%E2%80%AE/%E2%80%A8x")]
    [InlineData("/%0d%0aSet-Cookie:a=b", "/%0d%0aSet-Cookie:a=b")]
    [InlineData("/?a=//annanstans.example", "/?a=//annanstans.example")]
    [InlineData("/\uFFFDx", "/%EF%BF%BDx")]
    [InlineData("/%", "/%25")]
    public async Task Odd_characters_are_written_as_an_address_takes_them(string address, string expected)
    {
        await using var app = new AnApp();
        await app.AccountAsync(Email);

        var answer = await app.Visitor().SignInAsync(Email, address: "/logga-in?ReturnUrl=" + Uri.EscapeDataString(address));

        Assert.Equal(AnApp.Address + expected, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public void An_unpaired_surrogate_leads_nowhere_else()
    {
        Assert.Matches("^/[ -~]*$", BfaRadet.App.Identity.SignIn.LocalAddress.OrHome("/\uD800x"));
    }

    [Fact]
    public async Task The_cookie_of_the_forms_is_this_hosts_alone()
    {
        await using var app = new AnApp();

        var answer = await app.Visitor().GetAsync("/logga-in");

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-BfaRadet-Forms=", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Ten_failures_shut_the_account_and_the_words_do_not_tell_whether_it_exists()
    {
        await using var app = new AnApp();
        await app.AccountAsync(Email);
        var visitor = app.Visitor();
        async Task<List<string>> TryAsync(string email)
        {
            var said = new List<string>();
            for (var i = 0; i < 11; i++)
            {
                // The minute the quarter ends may be the next one for the second address.
                said.Add(Regex.Replace(Said(await (await visitor.SignInAsync(email, i < 10 ? "fel lösenord" : AnApp.Password)).TextAsync()), "kl\\. \\d\\d\\.\\d\\d", "kl."));
            }

            return said;
        }

        var (known, unknown) = (await TryAsync(Email), await TryAsync("ingen@kommun.example"));

        Assert.Equal(unknown, known);
        Assert.NotEqual(known[0], known[^1]);
    }

    [Fact]
    public async Task Signing_out_takes_a_form_of_ours()
    {
        await using var app = new AnApp();
        await app.AccountAsync(Email);
        var visitor = app.Visitor();
        await visitor.SignInAsync(Email);

        var forged = await visitor.PostAsync("/logga-ut", ("_handler", "logga-ut"));
        var still = await visitor.GetAsync("/mitt-konto");
        await visitor.SendAsync("/logga-ut", "logga-ut");
        var after = await visitor.GetAsync("/mitt-konto");

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task Changing_ones_password_keeps_one_signed_in()
    {
        await using var app = new AnApp();
        await app.AccountAsync(Email);
        var visitor = app.Visitor();
        await visitor.SignInAsync(Email);

        await visitor.SendAsync("/mitt-konto", "losenord", ("OldPassword", AnApp.Password), ("Password", "en helt annan mening"));

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/mitt-konto")).StatusCode);
        Assert.Equal("/", (await app.Visitor().SignInAsync(Email, "en helt annan mening")).Leads());
    }

    private static string Said(string page)
    {
        var start = page.IndexOf("Det ", page.IndexOf("<form", StringComparison.Ordinal), StringComparison.Ordinal);
        return page[start..page.IndexOf('<', start)];
    }
}
