using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Identity.Administration;

/// <summary>Those who look after the installation. There is always one who can sign in, once there has been one.</summary>
public sealed class Administrators(WorkspaceDb db, UserManager<UserAccount> accounts, RoleManager<IdentityRole> roles, TimeProvider clock)
{
    /// <summary>
    /// Takes the installation's row, first of all in a transaction that changes who looks after it or whether they can: of two who
    /// do that at once the database refuses the second, who then asks again and sees what the first has done.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">Another was first.</exception>
    public async Task TakeTurnAsync()
    {
        (await db.Installation.SingleAsync()).Move();
        await db.SaveChangesAsync();
    }

    public Task<bool> AnyAsync() => Held.AnyAsync();

    public Task<bool> IsAsync(string accountId) => Held.AnyAsync(a => a.Id == accountId);

    /// <summary>Whether the caller is one of them and may act now.</summary>
    public Task<bool> IsAsync(Caller caller)
    {
        var acting = db.Acting(caller);
        return Held.AnyAsync(a => a.Id == caller.AccountId && acting.Any());
    }

    public async Task AddAsync(UserAccount account)
    {
        if (!await roles.RoleExistsAsync(UserAccount.Administrator))
        {
            Demand(await roles.CreateAsync(new IdentityRole(UserAccount.Administrator)));
        }

        if (!await accounts.IsInRoleAsync(account, UserAccount.Administrator))
        {
            Demand(await accounts.AddToRoleAsync(account, UserAccount.Administrator));
        }
    }

    public async Task RemoveAsync(UserAccount account)
    {
        if (await accounts.IsInRoleAsync(account, UserAccount.Administrator))
        {
            Demand(await accounts.RemoveFromRoleAsync(account, UserAccount.Administrator));
        }
    }

    /// <summary>Refuses when nobody but this account could look after the installation.</summary>
    public async Task<Refusal?> OnlyOneAsync(UserAccount account)
    {
        // An account shut for a quarter by wrong passwords comes back by itself; only a lock without end counts.
        var soon = clock.GetUtcNow().AddDays(1);
        return await Held.AnyAsync(a => a.Id != account.Id && (a.LockoutEnd == null || a.LockoutEnd < soon))
            ? null
            : new AccountRefusal.LastAdministrator(account.Name);
    }

    private IQueryable<UserAccount> Held => db.Users.Where(a => db.UserRoles.Any(r => r.UserId == a.Id
        && db.Roles.Any(role => role.Id == r.RoleId && role.Name == UserAccount.Administrator)));

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Code)));
        }
    }
}
