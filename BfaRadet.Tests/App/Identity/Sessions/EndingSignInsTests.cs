using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Administration;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Identity.SignIn;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Sessions;

public sealed class EndingSignInsTests : IAsyncDisposable
{
    private const string Email = "kim@kommun.example";
    private const string Chosen = "en helt annan mening";

    private readonly AnApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task To_sign_out_ends_that_browser_and_a_copy_of_its_cookie_but_no_other()
    {
        await _app.AccountAsync(Email);
        var (here, there) = (_app.Visitor(), _app.Visitor());
        var cookie = (await here.SignInAsync(Email)).Headers.GetValues("Set-Cookie").First(c => c.StartsWith("__Host-BfaRadet=", StringComparison.Ordinal)).Split(';')[0];
        await there.SignInAsync(Email);
        var thief = _app.VisitorWith(cookie);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/mitt-konto")).StatusCode);

        await here.SendAsync("/logga-ut", "logga-ut");

        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/mitt-konto")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/mitt-konto")).StatusCode);
    }

    [Fact]
    public async Task Another_password_ends_all_but_the_one_that_chose_it()
    {
        await _app.AccountAsync(Email);
        var (here, there) = (_app.Visitor(), _app.Visitor());
        await here.SignInAsync(Email);
        await there.SignInAsync(Email);

        await here.SendAsync("/mitt-konto", "losenord", ("OldPassword", AnApp.Password), ("Password", Chosen));

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/mitt-konto")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/mitt-konto")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_and_a_password_set_by_a_link_end_all()
    {
        var (admin, kim) = (await _app.AccountAsync("admin@kommun.example", administrator: true), await _app.AccountAsync(Email));
        var (here, there) = (_app.Visitor(), _app.Visitor());
        await here.SignInAsync(Email);
        await there.SignInAsync(Email);

        var leads = (await here.SendAsync("/mitt-konto", "overallt")).Leads()!;
        var everywhere = (await here.GetAsync("/inloggad"), await there.GetAsync("/inloggad"));
        await there.SignInAsync(Email);
        var again = await there.GetAsync("/inloggad");
        var link = (await _app.InScopeAsync(s => s.GetRequiredService<AdministrationCommands>()
            .MakeResetLinkAsync(new Caller(admin.Id, admin.Name, true), kim.Id))).Value;
        await _app.Visitor().SendAsync("/aterstall", "aterstall", ("Code", link.Split('#')[1]), ("Password", Chosen));

        Assert.Contains("Du har loggat ut överallt.", await here.ReadAsync(leads), StringComparison.Ordinal);
        Assert.DoesNotContain("Någon kan ha", await here.ReadAsync(leads), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (everywhere.Item1.StatusCode, everywhere.Item2.StatusCode));
        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.GetAsync("/inloggad")).StatusCode);
    }

    [Fact]
    public async Task Who_waits_to_hear_of_the_end_is_told_when_it_comes()
    {
        var (admin, kim) = (await _app.AccountAsync("admin@kommun.example", administrator: true), await _app.AccountAsync(Email));
        var (page, other) = (_app.Visitor(), _app.Visitor());
        await page.SignInAsync(Email);
        await other.SignInAsync("admin@kommun.example");

        var (waits, others) = (page.GetAsync("/inloggad?vanta"), other.GetAsync("/inloggad?vanta"));
        Assert.Equal(HttpStatusCode.NoContent, (await page.GetAsync("/inloggad")).StatusCode);
        Assert.False(waits.IsCompleted);
        await _app.InScopeAsync(s => s.GetRequiredService<AdministrationCommands>().LockAsync(new Caller(admin.Id, admin.Name, true), kim.Id));

        Assert.Equal(HttpStatusCode.Unauthorized, (await waits).StatusCode);
        Assert.False(others.IsCompleted);
        await other.SendAsync("/logga-ut", "logga-ut");
        Assert.Equal(HttpStatusCode.Unauthorized, (await others).StatusCode);
    }

    [Fact]
    public async Task To_ask_whether_one_is_signed_in_does_not_make_it_last_longer()
    {
        var clock = new StoppedClock(TimeProvider.System.GetUtcNow());
        await using var app = _app.WithWebHostBuilder(web => web.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock)));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DevelopmentAccounts>().EnsureAsync(
                Email, "Kim Kontosson", "Melleruds kommun", administrator: false, AnApp.Password);
        }

        var visitor = new Visitor(app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(AnApp.Address) }));
        await visitor.SignInAsync(Email);
        clock.Move(TimeSpan.FromHours(7));

        var asked = await visitor.GetAsync("/inloggad");
        var page = await visitor.GetAsync("/mitt-konto");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.OK), (asked.StatusCode, page.StatusCode));
        Assert.False(asked.Headers.Contains("Set-Cookie"));
        Assert.Contains(page.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-BfaRadet=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_signs_in_again_in_another_tab_goes_on_and_somebody_else_ends_it()
    {
        await _app.AccountAsync(Email);
        await _app.AccountAsync("lo@kommun.example");
        var browser = _app.Visitor();
        await browser.SignInAsync(Email);
        var first = await SessionsAsync();

        await browser.SignInAsync(Email);
        var again = await SessionsAsync();
        await browser.SignInAsync("lo@kommun.example");
        var others = await SessionsAsync();

        Assert.Equal(Assert.Single(first), Assert.Single(again));
        Assert.DoesNotContain(Assert.Single(others), first);
    }

    [Fact]
    public async Task Rights_over_the_installation_follow_without_signing_in_again()
    {
        var (admin, kim) = (await _app.AccountAsync("admin@kommun.example", administrator: true), await _app.AccountAsync(Email));
        var visitor = _app.Visitor();
        await visitor.SignInAsync(Email);
        Task ChangeAsync(Func<AdministrationCommands, Caller, Task> change) => _app.InScopeAsync(async services =>
        {
            await change(services.GetRequiredService<AdministrationCommands>(), new Caller(admin.Id, admin.Name, true));
            return true;
        });

        var before = await visitor.GetAsync("/admin");
        await ChangeAsync((administration, by) => administration.GrantAsync(by, kim.Id));
        var given = await visitor.GetAsync("/admin");
        await ChangeAsync((administration, by) => administration.RevokeAsync(by, kim.Id));
        var taken = await visitor.GetAsync("/admin");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound), (before.StatusCode, given.StatusCode, taken.StatusCode));
    }

    [Fact]
    public async Task Whether_one_may_act_is_asked_of_the_database_once_a_change()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var sessions = workspace.Get<AccountSessions>();
        var secretary = await workspace.CallerAsync("sekreterare");
        secretary = secretary with { Session = await sessions.BeginAsync(secretary.AccountId) };
        var asked = workspace.Asked;

        var held = Enumerable.Range(0, 1000).All(_ => sessions.Holds(secretary));
        var cost = workspace.Asked - asked;
        await sessions.EndAsync(secretary);

        Assert.True(held);
        Assert.Equal(1, cost);
        Assert.False(sessions.Holds(secretary));
    }

    private Task<List<Guid>> SessionsAsync() => _app.InScopeAsync(services =>
        services.GetRequiredService<WorkspaceDb>().AccountSessions.AsNoTracking().Select(s => s.Id).ToListAsync());
}
