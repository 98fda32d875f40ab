using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Administration;
using BfaRadet.App.Identity.Passwords;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Administration;

/// <summary>What two do at the same moment is decided by rows of the database, not by who got a lock in this process.</summary>
public sealed class TwoAtOnceTests
{
    [Fact]
    public async Task The_installation_is_changed_by_one_at_a_time()
    {
        await using var app = new AnApp();
        await using var one = app.Services.CreateAsyncScope();
        await using var two = app.Services.CreateAsyncScope();
        // Both look before either has saved.
        _ = await one.ServiceProvider.GetRequiredService<WorkspaceDb>().Installation.SingleAsync();
        _ = await two.ServiceProvider.GetRequiredService<WorkspaceDb>().Installation.SingleAsync();

        await one.ServiceProvider.GetRequiredService<Administrators>().TakeTurnAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => two.ServiceProvider.GetRequiredService<Administrators>().TakeTurnAsync());
    }

    [Fact]
    public async Task Two_administrators_who_take_the_right_from_each_other_leave_one()
    {
        await using var app = new AnApp();
        var (kim, robin) = (await app.AccountAsync("kim@kommun.example", administrator: true), await app.AccountAsync("robin@kommun.example", administrator: true));

        var answers = await Task.WhenAll(
            Task.Run(() => AskAsync(app, a => a.RevokeAsync(As(kim), robin.Id))), Task.Run(() => AskAsync(app, a => a.RevokeAsync(As(robin), kim.Id))));

        Assert.Single(answers, a => a.Refusal is null);
        Assert.True(await app.InScopeAsync(s => s.GetRequiredService<Administrators>().AnyAsync()));
    }

    [Fact]
    public async Task Two_who_lock_each_other_leave_one_who_can_sign_in()
    {
        await using var app = new AnApp();
        var (kim, robin) = (await app.AccountAsync("kim@kommun.example", administrator: true), await app.AccountAsync("robin@kommun.example", administrator: true));

        var answers = await Task.WhenAll(
            Task.Run(() => AskAsync(app, a => a.LockAsync(As(kim), robin.Id))), Task.Run(() => AskAsync(app, a => a.LockAsync(As(robin), kim.Id))));

        Assert.Single(answers, a => a.Refusal is null);
    }

    [Fact]
    public async Task A_link_for_a_new_password_that_two_windows_send_at_once_sets_one()
    {
        await using var app = new AnApp();
        var (admin, kim) = (await app.AccountAsync("admin@kommun.example", administrator: true), await app.AccountAsync("kim@kommun.example"));
        var secret = (await AskAsync(app, a => a.MakeResetLinkAsync(As(admin), kim.Id))).Value.Split('#')[1];

        var answers = await Task.WhenAll(Enumerable.Range(1, 3).Select(i => Task.Run(() => app.InScopeAsync(s =>
            s.GetRequiredService<PasswordChanges>().ResetAsync(secret, $"en helt annan mening {i}", null)))));

        Assert.Single(answers, a => a.Refusal is null);
        Assert.All(answers.Where(a => a.Refusal is not null), a => Assert.IsType<NotFound>(a.Refusal));
    }

    [Fact]
    public async Task A_link_for_a_new_password_ends_with_another_password_with_a_lock_and_after_a_day()
    {
        await using var app = new AnApp();
        var (admin, kim) = (await app.AccountAsync("admin@kommun.example", administrator: true), await app.AccountAsync("kim@kommun.example"));

        var first = await LinkAsync();
        Assert.True(await IsGoodAsync(first));
        var other = await app.InScopeAsync(async s =>
        {
            var accounts = s.GetRequiredService<UserManager<UserAccount>>();
            var account = (await accounts.FindByIdAsync(kim.Id))!;
            return await accounts.ResetPasswordAsync(account, await accounts.GeneratePasswordResetTokenAsync(account), "en helt annan mening");
        });
        Assert.True(other.Succeeded);
        var afterAnother = await IsGoodAsync(first);
        var third = await LinkAsync();
        _ = (await AskAsync(app, a => a.LockAsync(As(admin), kim.Id))).Value;
        _ = (await AskAsync(app, a => a.UnlockAsync(As(admin), kim.Id))).Value;
        var afterALock = await IsGoodAsync(third);
        var fourth = await LinkAsync();
        var atNight = await app.InScopeAsync(async s =>
            await PasswordLinks.FindAsync(s.GetRequiredService<WorkspaceDb>(), fourth, TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(24)) is not null);

        Assert.Equal((false, false, false), (afterAnother, afterALock, atNight));
        Assert.True(await IsGoodAsync(fourth));

        async Task<string> LinkAsync() => (await AskAsync(app, a => a.MakeResetLinkAsync(As(admin), kim.Id))).Value.Split('#')[1];
        Task<bool> IsGoodAsync(string secret) => app.InScopeAsync(async s => await s.GetRequiredService<PasswordChanges>().FindAsync(secret) is not null);
    }

    private static Caller As(UserAccount account) => new(account.Id, account.Name, IsAdministrator: true);

    private static Task<T> AskAsync<T>(AnApp app, Func<AdministrationCommands, Task<T>> ask) =>
        app.InScopeAsync(services => ask(services.GetRequiredService<AdministrationCommands>()));
}
