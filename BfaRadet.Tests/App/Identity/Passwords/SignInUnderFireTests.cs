using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Passwords;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using System.Net;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Passwords;

public sealed class SignInUnderFireTests
{
    private const string Email = "kim@kommun.example";

    private readonly StoppedClock _clock = new(new DateTimeOffset(2026, 3, 11, 14, 30, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_stranger_keeps_nobody_out_of_a_browser_the_account_has_used()
    {
        await using var app = new AnApp();
        await app.AccountAsync(Email);
        var (own, stranger) = (app.Visitor(), app.Visitor());
        await own.SignInAsync(Email);
        await own.SendAsync("/logga-ut", "logga-ut");

        for (var i = 0; i < 12; i++)
        {
            await stranger.SignInAsync(Email, "fel lösenord");
        }

        Assert.Null((await stranger.SignInAsync(Email)).Leads());
        Assert.Equal("/", (await own.SignInAsync(Email)).Leads());
    }

    [Fact]
    public async Task The_browser_has_an_end_to_its_tries_too()
    {
        await using var app = new AnApp();
        await app.AccountAsync(Email);
        var own = app.Visitor();
        await own.SignInAsync(Email);
        await own.SendAsync("/logga-ut", "logga-ut");

        for (var i = 0; i < 10; i++)
        {
            await own.SignInAsync(Email, "fel lösenord");
        }

        Assert.Null((await own.SignInAsync(Email)).Leads());
    }

    [Fact]
    public async Task A_password_set_by_a_link_lets_the_person_in_at_once_and_makes_that_browser_known()
    {
        await using var app = new AnApp();
        var kim = await app.AccountAsync(Email);
        var (own, stranger) = (app.Visitor(), app.Visitor());
        for (var i = 0; i < 10; i++)
        {
            await own.SignInAsync(Email, "fel lösenord");
        }

        await SetByLinkAsync(app, own, kim, "en helt annan mening");
        var first = await own.SignInAsync(Email, "en helt annan mening");
        await own.SendAsync("/logga-ut", "logga-ut");
        for (var i = 0; i < 12; i++)
        {
            await stranger.SignInAsync(Email, "fel lösenord");
        }

        Assert.Equal("/", first.Leads());
        Assert.Null((await stranger.SignInAsync(Email, "en helt annan mening")).Leads());
        Assert.Equal("/", (await own.SignInAsync(Email, "en helt annan mening")).Leads());
    }

    [Fact]
    public async Task A_link_opens_a_browser_that_had_used_up_its_own_tries_too()
    {
        await using var app = new AnApp();
        var kim = await app.AccountAsync(Email);
        var own = app.Visitor();
        await own.SignInAsync(Email);
        await own.SendAsync("/logga-ut", "logga-ut");
        for (var i = 0; i < 10; i++)
        {
            await own.SignInAsync(Email, "fel lösenord");
        }

        await SetByLinkAsync(app, own, kim, "en helt annan mening");

        Assert.Equal("/", (await own.SignInAsync(Email, "en helt annan mening")).Leads());
    }

    [Fact]
    public async Task A_link_clears_the_count_of_its_own_account_alone()
    {
        await using var app = new AnApp();
        var kim = await app.AccountAsync(Email);
        await app.AccountAsync("lo@kommun.example");
        var (own, stranger) = (app.Visitor(), app.Visitor());
        for (var i = 0; i < 10; i++)
        {
            await stranger.SignInAsync("lo@kommun.example", "fel lösenord");
        }

        for (var i = 0; i < 50; i++)
        {
            await stranger.SignInAsync($"{i}@kommun.example", "fel lösenord");
        }

        await SetByLinkAsync(app, own, kim, "en helt annan mening");

        Assert.Equal("/", (await own.SignInAsync(Email, "en helt annan mening")).Leads());
        Assert.Contains("nätverk", await SaidAsync(stranger, Email, "en helt annan mening"), StringComparison.Ordinal);
        Assert.Null((await stranger.SignInAsync("lo@kommun.example")).Leads());
    }

    [Fact]
    public async Task Each_limit_says_what_it_is_and_until_when()
    {
        await using var app = new AnApp();
        await app.AccountAsync(Email);
        var visitor = app.Visitor();
        var wrong = await SaidAsync(visitor, Email, "fel lösenord");
        for (var i = 0; i < 9; i++)
        {
            await visitor.SignInAsync(Email, "fel lösenord");
        }

        var shut = await SaidAsync(visitor, Email, AnApp.Password);
        for (var i = 0; i < 60; i++)
        {
            await visitor.SignInAsync($"{i}@kommun.example", "fel lösenord");
        }

        var heldBack = await SaidAsync(visitor, "lo@kommun.example", AnApp.Password);

        Assert.Contains("Kontrollera e-postadressen och lösenordet", wrong, StringComparison.Ordinal);
        Assert.Matches(@"tio fel lösenord.*kl\. \d\d\.\d\d", shut);
        Assert.Contains("länk för nytt lösenord", shut, StringComparison.Ordinal);
        Assert.Matches(@"nätverk.*kl\. \d\d\.\d\d", heldBack);
        Assert.DoesNotContain("tio fel", heldBack, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_whose_mark_is_of_former_keys_is_told_that_it_is_not_known_any_more()
    {
        await using var app = new AnApp();
        await app.AccountAsync(Email);
        using var client = Visitor.FromOwnPage(app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new Uri(AnApp.Address) }));
        using var page = await client.GetAsync("/logga-in", TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Add("Cookie", "__Host-BfaWebblasare=av-gamla-nycklar; " + page.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        var token = Visitor.TokenOf(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var said = "";

        for (var i = 0; i < 11; i++)
        {
            using var answer = await client.PostAsync(
                "/logga-in",
                new FormUrlEncodedContent([new("_handler", "logga-in"), new("__RequestVerificationToken", token), new("Email", Email), new("Password", "fel lösenord")]),
                TestContext.Current.CancellationToken);
            said = await answer.TextAsync();
        }

        Assert.Contains("servern har fått nya nycklar", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_held_back_is_logged_once_in_a_quarter_and_told_the_administrator()
    {
        await using var app = new AnApp();
        var listener = new AListener();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(listener);
        await app.AccountAsync("admin@kommun.example", administrator: true);
        var (admin, stranger) = (app.Visitor(), app.Visitor());
        await admin.SignInAsync("admin@kommun.example");
        var before = await admin.ReadAsync("/admin");

        for (var i = 0; i < 70; i++)
        {
            await stranger.SignInAsync($"{i}@kommun.example", "fel lösenord");
        }

        Assert.Contains("SignIn:TriesPerAddress", Assert.Single(listener.Heard, line => line.Contains("held back", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("en nätadress", await admin.ReadAsync("/admin"), StringComparison.Ordinal);
        Assert.DoesNotContain("en nätadress", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_password_has_the_same_limit()
    {
        await using var app = new AnApp();
        await app.AccountAsync(Email);
        var visitor = app.Visitor();
        await visitor.SignInAsync(Email);
        for (var i = 0; i < 10; i++)
        {
            await visitor.SendAsync("/mitt-konto", "losenord", ("OldPassword", "fel lösenord"), ("Password", "en helt annan mening"));
        }

        var late = await (await visitor.SendAsync(
            "/mitt-konto", "losenord", ("OldPassword", AnApp.Password), ("Password", "en helt annan mening"))).TextAsync();

        Assert.Contains("för många fel lösenord", late, StringComparison.Ordinal);
        Assert.Equal("/", (await app.Visitor().SignInAsync(Email)).Leads());
    }

    [Fact]
    public void An_address_has_so_many_tries_whatever_accounts_it_names_and_a_quarter_later_again()
    {
        var limits = Limits(tries: 60);
        var (one, other) = (IPAddress.Parse("192.0.2.1"), IPAddress.Parse("192.0.2.2"));
        int TakenFrom(IPAddress address) => Enumerable.Range(0, 100).Count(i => limits.Begin($"{Guid.NewGuid()}@kommun.example", null, address).Refusal is null);

        Assert.Equal(60, TakenFrom(one));
        Assert.Equal(60, TakenFrom(other));
        Assert.Null(limits.Begin(Email, "a browser that is known", one).Refusal);
        _clock.Move(TimeSpan.FromMinutes(15));
        Assert.Equal(60, TakenFrom(one));
    }

    [Fact]
    public void A_network_of_ipv6_is_one_address_and_who_gets_it_right_uses_nothing_up()
    {
        var limits = Limits(tries: 3);
        for (var i = 0; i < 50; i++)
        {
            limits.Begin(Email, null, IPAddress.Parse($"2001:db8:1:2::{i:x}")).Value.Succeed();
        }

        var taken = Enumerable.Range(0, 10).Count(i => limits.Begin($"{i}@kommun.example", null, IPAddress.Parse($"2001:db8:1:2::{i:x}")).Refusal is null);

        Assert.Equal(3, taken);
    }

    [Fact]
    public async Task Half_of_the_machine_hashes_and_strangers_are_turned_away_where_others_wait()
    {
        var room = new PasswordRoom();
        var inside = new List<IDisposable>();
        for (var i = 0; i < Math.Max(1, Environment.ProcessorCount / 2); i++)
        {
            inside.Add((await room.EnterAsync(known: false))!);
        }

        var waiting = Enumerable.Range(0, 8).Select(_ => room.EnterAsync(known: false)).ToList();
        var turnedAway = await room.EnterAsync(known: false);
        var known = room.EnterAsync(known: true);

        Assert.All(waiting, w => Assert.False(w.IsCompleted));
        Assert.Null(turnedAway);
        Assert.False(known.IsCompleted);
        inside.ForEach(place => place.Dispose());
        foreach (var one in waiting.Prepend(known))
        {
            (await one)!.Dispose();
        }
    }

    [Fact]
    public async Task Who_is_known_goes_before_strangers_and_yet_does_not_keep_them_out()
    {
        var room = new PasswordRoom();
        var inside = new List<IDisposable>();
        for (var i = 0; i < Math.Max(1, Environment.ProcessorCount / 2); i++)
        {
            inside.Add((await room.EnterAsync(known: false))!);
        }

        var order = new List<string>();
        async Task PassAsync(bool known)
        {
            using var place = await room.EnterAsync(known);
            order.Add(known ? "known" : "stranger");
        }

        var passing = new[] { false, false, true, true, true, true }.Select(PassAsync).ToList();
        inside[0].Dispose();
        await Task.WhenAll(passing);

        Assert.Equal(["known", "known", "known", "stranger", "known", "stranger"], order);
    }

    [Fact]
    public async Task The_code_of_a_good_link_does_not_stand_among_strangers()
    {
        await using var app = new AnApp();
        var kim = await app.AccountAsync(Email);
        var line = app.Services.GetRequiredService<AccountQuotas>().Senders;
        var taken = await Task.WhenAll(Enumerable.Range(1, AccountQuotas.StrangersSending).Select(i => line.EnterAsync(null, default)));

        var own = app.Visitor();
        await SetByLinkAsync(app, own, kim, "en helt annan mening");

        // Its browser is known from then on.
        Assert.Equal("/", (await own.SignInAsync(Email, "en helt annan mening")).Leads());
        Assert.All(taken, turn => Assert.NotNull(turn));
        Assert.Equal(0, line.Count);
    }

    [Theory]
    [InlineData("Sommaren2026!")]
    [InlineData("lösenord1234")]
    [InlineData("L0senord!2026")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("qwertyuiop12")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("Q1w2e3r4t5y6!")]
    [InlineData("y6t5r4e3w2q1")]
    [InlineData("1a2b3c4d5e6f")]
    [InlineData("abc123abc123")]
    [InlineData("abc123def456")]
    [InlineData("Xk7-mv!Xk7-mv!")]
    [InlineData("qwertyuiopas")]
    [InlineData("plokijuhygtf")]
    [InlineData("Tillfalligt2026")]
    [InlineData("Polismyndigheten")]
    [InlineData("brottsrådet2026")]
    [InlineData("svenskaflaggan")]
    [InlineData("lillagumman12")]
    [InlineData("hundochkatt12")]
    [InlineData("manchester123")]
    [InlineData("aaaaaaaaaaaab")]
    [InlineData("abababababba")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("123456789012")]
    [InlineData("hejhejhejhej")]
    [InlineData("Brottsförebyggande rådet")]
    [InlineData("bfaradet2026")]
    [InlineData("Mellerud2026")]
    [InlineData("kimkontosson1984")]
    [InlineData("valkommen2024")]
    [InlineData("jagälskardig")]
    public void What_is_tried_first_is_refused(string password) =>
        Assert.True(CommonPasswords.Holds(password, ["Kim Kontosson", "kim@kommun.example", "Melleruds kommun"]));

    [Theory]
    [InlineData("regn över sjön")]
    [InlineData("blå himmel över sjön")]
    [InlineData("ett nytt långt lösenord")]
    [InlineData("en helt annan mening")]
    [InlineData("ett exempel utan värde")]
    [InlineData("kastrull päron lokförare")]
    public void A_few_words_that_do_not_belong_together_are_taken(string password) =>
        Assert.False(CommonPasswords.Holds(password, ["Kim Kontosson", "kim@kommun.example", "Melleruds kommun"]));

    private static async Task SetByLinkAsync(AnApp app, Visitor visitor, UserAccount account, string password)
    {
        var link = await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<WorkspaceDb>();
            var made = await PasswordLinks.MakeAsync(db, await db.Users.SingleAsync(a => a.Id == account.Id), TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync();
            return made;
        });
        await visitor.SendAsync("/aterstall", "aterstall", ("Code", link.Split('#')[1]), ("Password", password));
    }

    private static async Task<string> SaidAsync(Visitor visitor, string email, string password) =>
        await (await visitor.SignInAsync(email, password)).TextAsync();

    private SignInLimits Limits(int tries) => new(
        _clock, new ConfigurationBuilder().AddInMemoryCollection([new("SignIn:TriesPerAddress", $"{tries}")]).Build(), NullLogger<SignInLimits>.Instance);
}
