using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Live;
using Microsoft.EntityFrameworkCore;
using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace BfaRadet.App.Identity.Sessions;

/// <summary>
/// Answers whether a caller may act now: the account is not locked, and the sign-in it asks by has not ended. Asked in every
/// command, query and call, so it is remembered until the account's signal says that something changed. Whatever ends a
/// sign-in goes through here, and rings: pages and connections of it watch <see cref="Subject.Account"/>.
/// </summary>
public sealed class AccountSessions(IDbContextFactory<WorkspaceDb> contexts, LiveFeed feed, TimeProvider clock) : ISignIns
{
    /// <summary>No cookie is as old as this: sign-ins that were left without signing out are removed then.</summary>
    private static readonly TimeSpan _forgottenAfter = TimeSpan.FromDays(30);

    private readonly ConcurrentDictionary<string, Known> _known = new();

    /// <summary>Whether the caller may act: read and write, as far as its duties go.</summary>
    public bool Holds(Caller caller) =>
        StateOf(caller.AccountId) is { IsOpen: true } state && (caller.Session is not { } session || state.Sessions.Contains(session));

    /// <summary>Whether the account has rights over the installation now.</summary>
    public bool IsAdministrator(string account) => StateOf(account) is { IsOpen: true, IsAdministrator: true };

    /// <summary>Begins a sign-in, and writes it down.</summary>
    public async Task<Guid> BeginAsync(string account)
    {
        var now = clock.GetUtcNow();
        var session = new AccountSession { Id = Guid.NewGuid(), Account = account, Begun = now, Seen = now };
        await using (var db = await contexts.CreateDbContextAsync())
        {
            var forgotten = now - _forgottenAfter;
            db.AccountSessions.RemoveRange(await db.AccountSessions.Where(s => s.Seen < forgotten).ToListAsync());
            db.AccountSessions.Add(session);
            db.AccountEvents.Add(new AccountEvent(account, now, AccountEventKind.SignedIn, ""));
            await db.SaveChangesAsync();
        }

        Changed(account);
        return session.Id;
    }

    /// <summary>Notes that the cookie of a sign-in was renewed.</summary>
    public async Task SeenAsync(Guid session)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        await db.AccountSessions.Where(s => s.Id == session).ExecuteUpdateAsync(set => set.SetProperty(s => s.Seen, now));
    }

    /// <summary>Ends the caller's sign-in: its other tabs too, but no other browser.</summary>
    public Task EndAsync(Caller caller) => EndAsync(caller.AccountId, s => s.Id == caller.Session, AccountEventKind.SignedOut);

    /// <summary>Ends every sign-in of the caller's account, here and everywhere.</summary>
    public Task EndAllAsync(Caller caller) => EndAsync(caller.AccountId, _ => true, AccountEventKind.SignedOutEverywhere);

    /// <summary>Says that the account changed; call it when the change is on disk.</summary>
    public void Changed(string account) => feed.Changed(Subject.Account(account));

    /// <summary>Calls back when the caller may no longer act, on a pool thread, or at once when that is so already.</summary>
    public IDisposable WhenEnded(Caller caller, Action end)
    {
        var told = 0;
        var watch = feed.Watch([Subject.Account(caller.AccountId)], Look);
        _ = Look();
        return watch;

        Task Look()
        {
            if (!Holds(caller) && Interlocked.Exchange(ref told, 1) == 0)
            {
                end();
            }

            return Task.CompletedTask;
        }
    }

    private async Task EndAsync(
        string account, System.Linq.Expressions.Expression<Func<AccountSession, bool>> which, AccountEventKind kind)
    {
        await using (var db = await contexts.CreateDbContextAsync())
        {
            var ended = await db.AccountSessions.Where(s => s.Account == account).Where(which).ToListAsync();
            if (ended.Count == 0)
            {
                return;
            }

            db.AccountSessions.RemoveRange(ended);
            db.AccountEvents.Add(new AccountEvent(account, clock.GetUtcNow(), kind, ""));
            await db.SaveChangesAsync();
        }

        Changed(account);
    }

    private AccountState StateOf(string account)
    {
        // The version is read before the load, so a change in the middle makes the next one who asks load again.
        var version = feed.VersionOf(Subject.Account(account));
        if (_known.TryGetValue(account, out var known) && known.Version == version)
        {
            return known.State;
        }

        var state = Load(account);
        _known[account] = new Known(version, state);
        return state;
    }

    // Not awaited: a keystroke asks for it, and it is one look at two indexes.
    private AccountState Load(string account)
    {
        using var db = contexts.CreateDbContext();
        var sessions = db.AccountSessions.AsNoTracking().Where(s => s.Account == account).Select(s => s.Id).ToFrozenSet();
        var found = db.Users.AsNoTracking().Where(a => a.Id == account)
            .Select(a => new
            {
                a.LockoutEnd,
                Administrator = db.UserRoles.Any(r => r.UserId == a.Id
                    && db.Roles.Any(role => role.Id == r.RoleId && role.Name == UserAccount.Administrator)),
            })
            .FirstOrDefault();
        return found is null
            ? default
            : new AccountState(!(found.LockoutEnd >= UserAccount.WithoutEnd), found.Administrator, sessions);
    }

    private sealed record Known(long Version, AccountState State);

    private readonly record struct AccountState(bool IsOpen, bool IsAdministrator, FrozenSet<Guid> Sessions);
}
