using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Identity;
using BfaRadet.App.Identity.Administration;
using BfaRadet.App.Identity.Invitations;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Administration;

public sealed class AdministrationTests
{
    [Fact]
    public async Task A_link_for_a_new_password_works_once()
    {
        await using var app = new AnApp();
        var (admin, kim) = (await app.AccountAsync("admin@kommun.example", administrator: true), await app.AccountAsync("kim@kommun.example"));
        var link = (await AskAsync(app, a => a.MakeResetLinkAsync(As(admin), kim.Id))).Value;

        var (page, code) = link.Split('#') is [var before, var after] ? (before, after) : throw new InvalidOperationException(link);

        var (late, token) = (app.Visitor(), "");
        var opened = await (await late.SendAsync(page, "kod", ("Code", code))).TextAsync();
        token = Visitor.TokenOf(opened);
        var own = app.Visitor();
        var leads = (await own.SendAsync(page, "aterstall", ("Code", code), ("Password", "ett nytt långt lösenord"))).Leads();
        var first = await own.ReadAsync(leads!);
        var second = await (await late.PostAsync(
            page, ("_handler", "aterstall"), ("__RequestVerificationToken", token), ("Code", code), ("Password", "ett annat långt lösenord"))).TextAsync();

        Assert.Contains("Spara lösenordet", opened, StringComparison.Ordinal);
        Assert.Contains($"name=\"Code\" value=\"{code}\"", opened, StringComparison.Ordinal);
        Assert.Contains("Ditt nya lösenord är sparat", first, StringComparison.Ordinal);
        Assert.Contains("Länken gäller inte", second, StringComparison.Ordinal);
        Assert.Contains("Länken gäller inte", await (await app.Visitor().SendAsync(page, "kod", ("Code", code))).TextAsync(), StringComparison.Ordinal);
        Assert.Equal("/", (await app.Visitor().SignInAsync("kim@kommun.example", "ett nytt långt lösenord")).Leads());
    }

    [Fact]
    public async Task The_password_one_had_is_no_new_one_and_the_link_is_still_good()
    {
        await using var app = new AnApp();
        var (admin, kim) = (await app.AccountAsync("admin@kommun.example", administrator: true), await app.AccountAsync("kim@kommun.example"));
        var link = (await AskAsync(app, a => a.MakeResetLinkAsync(As(admin), kim.Id))).Value.Split('#');

        var same = await app.Visitor().SendAsync(link[0], "aterstall", ("Code", link[1]), ("Password", AnApp.Password));
        var other = await app.Visitor().SendAsync(link[0], "aterstall", ("Code", link[1]), ("Password", "ett nytt långt lösenord"));

        Assert.Contains("det lösenord du redan har", await same.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("/aterstall?klart", other.Leads());
    }

    [Fact]
    public async Task Ones_own_account_is_not_offered_to_be_locked_and_a_council_not_made_twice()
    {
        await using var app = new AnApp();
        var (admin, kim) = (await app.AccountAsync("admin@kommun.example", administrator: true), await app.AccountAsync("kim@kommun.example"));
        var visitor = app.Visitor();
        await visitor.SignInAsync("admin@kommun.example");

        var page = await visitor.ReadAsync("/admin");
        var first = await visitor.SendAsync("/admin", "nytt-rad", ("CouncilName", "Rådet"), ("Municipality", "Kommunen"));
        var again = await visitor.SendAsync("/admin", "nytt-rad", ("CouncilName", "rådet "), ("Municipality", "Kommunen"));

        Assert.Contains($"las={kim.Id}", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"las={admin.Id}", page, StringComparison.Ordinal);
        Assert.NotNull(first.Leads());
        var answer = await again.TextAsync();
        Assert.Contains("har redan ett råd som heter Rådet", answer, StringComparison.Ordinal);
        // What answers a form that was sent says so: Back must not send it again.
        Assert.Contains("data-posted", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("data-posted", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("påhittad")]
    [InlineData("")]
    [InlineData("ID")]
    [InlineData("HASH")]
    [InlineData("CUT")]
    [InlineData("INVITATION")]
    public async Task A_forged_link_for_a_new_password_is_refused(string code)
    {
        await using var app = new AnApp();
        var (admin, kim) = (await app.AccountAsync("admin@kommun.example", administrator: true), await app.AccountAsync("kim@kommun.example"));
        var secret = (await AskAsync(app, a => a.MakeResetLinkAsync(As(admin), kim.Id))).Value.Split('#')[1];
        var forged = code switch
        {
            "ID" => kim.Id,
            "HASH" => Secret.HashOf(secret),
            "CUT" => secret[..^1],
            "INVITATION" => await app.InScopeAsync(async services =>
            {
                var db = services.GetRequiredService<WorkspaceDb>();
                var ofAnother = db.MakeLink(InvitationCommands.Purpose, kim.Id, TimeProvider.System.GetUtcNow());
                await db.SaveChangesAsync();
                return ofAnother;
            }),
            _ => code,
        };

        var page = await (await app.Visitor().SendAsync("/aterstall", "kod", ("Code", forged))).TextAsync();

        Assert.Contains("Länken gäller inte", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Spara lösenordet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_account_cannot_sign_in_until_it_is_opened()
    {
        await using var app = new AnApp();
        var (admin, kim) = (await app.AccountAsync("admin@kommun.example", administrator: true), await app.AccountAsync("kim@kommun.example"));

        await AskAsync(app, a => a.LockAsync(As(admin), kim.Id));
        var shut = await app.Visitor().SignInAsync("kim@kommun.example");
        var unknown = await app.Visitor().SignInAsync("okand@kommun.example");
        await AskAsync(app, a => a.UnlockAsync(As(admin), kim.Id));
        var open = await app.Visitor().SignInAsync("kim@kommun.example");

        Assert.Null(shut.Leads());
        // The same is said of an account that is not there.
        Assert.All(
            [await shut.TextAsync(), await unknown.TextAsync()],
            page => Assert.Contains("Stämmer båda kan kontot vara låst: fråga den som administrerar.", page, StringComparison.Ordinal));
        Assert.Equal("/", open.Leads());
    }

    [Fact]
    public async Task The_link_that_is_shown_once_says_whose_it_is_and_can_be_copied()
    {
        await using var app = new AnApp();
        var (_, kim) = (await app.AccountAsync("admin@kommun.example", administrator: true), await app.AccountAsync("kim@kommun.example"));
        var visitor = app.Visitor();
        await visitor.SignInAsync("admin@kommun.example");

        var page = await visitor.ReadAsync((await visitor.SendAsync("/admin", "konton", ("Act", $"link:{kim.Id}"))).Leads()!);

        Assert.Contains($"Länk för nytt lösenord till {kim.Name} (kim@kommun.example).", page, StringComparison.Ordinal);
        Assert.Matches("<button [^>]*data-copies=\"reset-link\"[^>]*>Kopiera länken", page);
    }

    [Fact]
    public async Task The_latest_link_for_a_new_password_is_the_only_one()
    {
        await using var app = new AnApp();
        var (admin, kim) = (await app.AccountAsync("admin@kommun.example", administrator: true), await app.AccountAsync("kim@kommun.example"));
        var former = (await AskAsync(app, a => a.MakeResetLinkAsync(As(admin), kim.Id))).Value.Split('#');
        var latest = (await AskAsync(app, a => a.MakeResetLinkAsync(As(admin), kim.Id))).Value.Split('#');

        var late = await app.Visitor().SendAsync(former[0], "aterstall", ("Code", former[1]), ("Password", "ett nytt långt lösenord"));
        var own = await app.Visitor().SendAsync(latest[0], "aterstall", ("Code", latest[1]), ("Password", "ett annat långt lösenord"));

        Assert.Null(late.Leads());
        Assert.NotNull(own.Leads());
        Assert.Equal("/", (await app.Visitor().SignInAsync("kim@kommun.example", "ett annat långt lösenord")).Leads());
    }

    [Fact]
    public async Task It_is_seen_of_an_account_that_strangers_have_used_up_its_tries_and_until_when()
    {
        await using var app = new AnApp();
        await app.AccountAsync("admin@kommun.example", administrator: true);
        await app.AccountAsync("kim@kommun.example");
        var (admin, stranger) = (app.Visitor(), app.Visitor());
        await admin.SignInAsync("admin@kommun.example");
        var before = await admin.ReadAsync("/admin");

        for (var at = 0; at < 10; at++)
        {
            await stranger.SignInAsync("kim@kommun.example", "fel lösenord här");
        }

        Assert.DoesNotContain("Stängt för nya webbläsare", before, StringComparison.Ordinal);
        Assert.Matches(@"Stängt för nya webbläsare till kl\. \d\d\.\d\d efter fel lösenord", await admin.ReadAsync("/admin"));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var app = new AnApp();
        var (admin, kim) = (await app.AccountAsync("admin@kommun.example", administrator: true), await app.AccountAsync("kim@kommun.example"));

        var alone = await AskAsync(app, a => a.RevokeAsync(As(admin), admin.Id));
        await AskAsync(app, a => a.GrantAsync(As(admin), kim.Id));
        await AskAsync(app, a => a.LockAsync(As(admin), kim.Id));
        var besideALocked = await AskAsync(app, a => a.RevokeAsync(As(admin), admin.Id));
        await AskAsync(app, a => a.UnlockAsync(As(admin), kim.Id));
        var withAnother = await AskAsync(app, a => a.RevokeAsync(As(admin), admin.Id));

        Assert.IsType<AccountRefusal.LastAdministrator>(alone.Refusal);
        Assert.IsType<AccountRefusal.LastAdministrator>(besideALocked.Refusal);
        Assert.Null(withAnother.Refusal);
    }

    [Fact]
    public async Task To_anybody_else_there_is_no_administration()
    {
        await using var app = new AnApp();
        var (admin, kim) = (await app.AccountAsync("admin@kommun.example", administrator: true), await app.AccountAsync("kim@kommun.example"));
        var visitor = app.Visitor();
        await visitor.SignInAsync("kim@kommun.example");

        // Even one whose cookie says otherwise.
        var claims = As(kim) with { IsAdministrator = true };

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/admin")).StatusCode);
        Assert.IsType<NotFound>((await AskAsync(app, a => a.GrantAsync(claims, kim.Id))).Refusal);
        Assert.IsType<NotFound>((await AskAsync(app, a => a.MakeResetLinkAsync(claims, admin.Id))).Refusal);
        Assert.IsType<NotFound>((await AskAsync(app, a => a.FoundCouncilAsync(claims, "Rådet", "Kommunen"))).Refusal);
    }

    [Fact]
    public async Task A_new_council_leads_to_its_register()
    {
        await using var app = new AnApp();
        await app.AccountAsync("admin@kommun.example", administrator: true);
        var visitor = app.Visitor();
        await visitor.SignInAsync("admin@kommun.example");

        var answer = await visitor.SendAsync("/admin", "nytt-rad", ("CouncilName", "Trygghetsrådet"), ("Municipality", "Åmåls kommun"));

        Assert.Contains("Trygghetsrådet", await visitor.ReadAsync(answer.Leads()!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_leads_on_and_is_said_once_and_the_link_is_in_no_address()
    {
        await using var app = new AnApp();
        await app.AccountAsync("admin@kommun.example", administrator: true);
        var kim = await app.AccountAsync("kim@kommun.example");
        var (admin, own) = (app.Visitor(), app.Visitor());
        await admin.SignInAsync("admin@kommun.example");
        await own.SignInAsync("kim@kommun.example");

        using var granted = await admin.SendAsync("/admin", "konton", ("Act", "grant:" + kim.Id));
        var said = await admin.ReadAsync(granted.Leads()!);
        using var linked = await admin.SendAsync($"/admin?konto={kim.Id}", "konton", ("Act", "link:" + kim.Id));
        var link = await admin.ReadAsync(linked.Leads()!);
        using var changed = await own.SendAsync("/mitt-konto", "uppgifter", ("Name", "Kim K"), ("Organisation", ""));
        var kept = await own.ReadAsync(changed.Leads()!);

        Assert.Equal(("/admin", $"/admin?konto={kim.Id}", "/mitt-konto"), (granted.Leads(), linked.Leads(), changed.Leads()));
        Assert.Contains("är nu administratör", said, StringComparison.Ordinal);
        Assert.Contains("/aterstall#", link, StringComparison.Ordinal);
        Assert.DoesNotContain(linked.Headers, header => header.Value.Any(value => value.Contains("aterstall", StringComparison.Ordinal)));
        Assert.Contains("Uppgifterna är sparade", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("/aterstall#", await admin.ReadAsync(linked.Leads()!), StringComparison.Ordinal);
        Assert.DoesNotContain("Uppgifterna är sparade", await own.ReadAsync("/mitt-konto"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locking_asks_first()
    {
        await using var app = new AnApp();
        await app.AccountAsync("admin@kommun.example", administrator: true);
        var kim = await app.AccountAsync("kim@kommun.example");
        var admin = app.Visitor();
        await admin.SignInAsync("admin@kommun.example");

        using var unasked = await admin.SendAsync("/admin", "konton", ("Act", "lock:" + kim.Id));
        var asked = await admin.ReadAsync("/admin?las=" + kim.Id);
        var before = await app.Visitor().SignInAsync("kim@kommun.example");
        using var locked = await admin.SendAsync("/admin?las=" + kim.Id, "las");
        var said = WebUtility.HtmlDecode(await admin.ReadAsync(locked.Leads()!));

        Assert.Contains("Ska kontot för Kim Kontosson låsas?", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Ska kontot", await admin.ReadAsync("/admin?las=ingen"), StringComparison.Ordinal);
        Assert.Equal("/", before.Leads());
        Assert.Contains("kan inte längre logga in", said, StringComparison.Ordinal);
        Assert.Null((await app.Visitor().SignInAsync("kim@kommun.example")).Leads());
    }

    [Fact]
    public async Task What_was_so_already_is_not_written_down_as_done()
    {
        await using var app = new AnApp();
        var (admin, kim) = (await app.AccountAsync("admin@kommun.example", administrator: true), await app.AccountAsync("kim@kommun.example"));
        await AskAsync(app, a => a.UnlockAsync(As(admin), kim.Id));
        await AskAsync(app, a => a.GrantAsync(As(admin), admin.Id));
        await AskAsync(app, a => a.RevokeAsync(As(admin), kim.Id));
        await AskAsync(app, a => a.LockAsync(As(admin), kim.Id));
        await AskAsync(app, a => a.LockAsync(As(admin), kim.Id));

        var written = await app.InScopeAsync(services => services.GetRequiredService<WorkspaceDb>().AccountEvents.AsNoTracking()
            .Where(e => e.By.StartsWith(admin.Name)).Select(e => e.Kind).ToListAsync());

        Assert.Equal([AccountEventKind.Locked], written);
    }

    private static Caller As(UserAccount account) => new(account.Id, account.Name, IsAdministrator: true);

    private static Task<T> AskAsync<T>(AnApp app, Func<AdministrationCommands, Task<T>> ask) =>
        app.InScopeAsync(services => ask(services.GetRequiredService<AdministrationCommands>()));
}
