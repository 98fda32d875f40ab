using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Councils;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Identity.Administration;

/// <summary>An account as the administrator sees it.</summary>
/// <param name="LockedUntil">Null when open; far away when locked by an administrator.</param>
public sealed record AccountView(
    string Id, string Name, string Email, string Organisation, bool Administrator, DateTimeOffset? LockedUntil,
    IReadOnlyList<PlaceView> Places);

/// <summary>A place that an account holds.</summary>
public sealed record PlaceView(CouncilId Council, string CouncilName, Duties Duties, DateOnly? TermTo);

/// <summary>A council in the list of all.</summary>
public sealed record CouncilLine(CouncilId Id, string Name, string Municipality);

/// <summary>The lists of the administrator. Ask for the right to see them first: these do not.</summary>
internal sealed class AccountQueries(IDbContextFactory<WorkspaceDb> contexts, TimeProvider clock)
{
    public async Task<IReadOnlyList<AccountView>> AccountsAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var places = await db.Councils.AsNoTracking()
            .SelectMany(c => c.Members, (c, m) => new { c.Id, c.Name, m.AccountId, m.Duties, m.TermTo })
            .Where(p => p.AccountId != null)
            .ToListAsync();
        var placesOf = places.ToLookup(p => p.AccountId, p => new PlaceView(p.Id, p.Name, p.Duties, p.TermTo));
        var accounts = await db.Users.AsNoTracking()
            .Select(a => new
            {
                a.Id,
                a.Name,
                a.Email,
                a.Organisation,
                a.LockoutEnd,
                Administrator = db.UserRoles.Any(r => r.UserId == a.Id
                    && db.Roles.Any(role => role.Id == r.RoleId && role.Name == UserAccount.Administrator)),
            })
            .ToListAsync();

        // Sorted here: the database does not know that å comes after z.
        return [.. accounts
            .Select(a => new AccountView(
                a.Id, a.Name, a.Email ?? "", a.Organisation, a.Administrator, a.LockoutEnd > now ? a.LockoutEnd : null,
                [.. placesOf[a.Id]]))
            .OrderBy(a => a.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Another in a council of the account who has the name, in the register or for the account itself; null for none.</summary>
    public async Task<(string Name, string Organisation)?> NamesakeAsync(string account, string name)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var others = (await db.Councils.AsNoTracking().Where(c => c.Members.Any(m => m.AccountId == account)).SelectMany(c => c.Members).ToListAsync())
            .Where(m => m.AccountId != account).ToList();
        var ids = others.Select(m => m.AccountId).OfType<string>().ToList();
        var accounts = await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Name, a.Organisation }).ToListAsync();
        return others.Select(m => (m.Name, m.Organisation)).Concat(accounts.Select(a => (a.Name, a.Organisation)))
            .Where(other => other.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(other => ((string, string)?)other).FirstOrDefault();
    }

    public async Task<IReadOnlyList<CouncilLine>> CouncilsAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var councils = await db.Councils.AsNoTracking()
            .Select(c => new CouncilLine(c.Id, c.Name, c.Municipality))
            .ToListAsync();
        return [.. councils.OrderBy(c => c.Municipality, StringComparer.CurrentCulture).ThenBy(c => c.Name, StringComparer.CurrentCulture)];
    }
}
