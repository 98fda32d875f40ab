using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Live;
using BfaRadet.Domain.Councils;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using System.Buffers.Text;
using System.Text;

namespace BfaRadet.App.Identity.Administration;

/// <summary>What an administrator of the installation does. To anybody else there is no such thing.</summary>
public sealed class AdministrationCommands(
    WorkspaceDb db, UserManager<UserAccount> accounts, Administrators administrators, AccountSessions sessions,
    LiveFeed feed, Saving saving, TimeProvider clock)
{
    public static TimeSpan ResetLinkLifetime { get; } = TimeSpan.FromHours(24);

    /// <summary>The path by which a new password is set: good once, for 24 hours. It is kept nowhere.</summary>
    public Task<Result<string>> MakeResetLinkAsync(Caller caller, string accountId) =>
        OnAsync<string>(caller, accountId, _ => AccountEventKind.ResetLinkMade, async account => await ResetPathOfAsync(account));

    /// <summary>The path by which this account sets a password, for one who has shown the right to ask for it.</summary>
    internal async Task<string> ResetPathOfAsync(UserAccount account)
    {
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        // After #, where no log sees it.
        return $"/aterstall#{account.Id}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token))}";
    }

    /// <summary>Shuts the account until it is opened again; whoever is signed in with it is out at once.</summary>
    public Task<Result<Done>> LockAsync(Caller caller, string accountId) =>
        OnAsync<Done>(caller, accountId, account => IsLocked(account) ? null : AccountEventKind.Locked, async account =>
        {
            if (account.Id == caller.AccountId)
            {
                return new AccountRefusal.LockingOneself();
            }

            if (await administrators.IsAsync(account.Id) && await administrators.OnlyOneAsync(account) is { } refusal)
            {
                return refusal;
            }

            db.AccountSessions.RemoveRange(await db.AccountSessions.Where(s => s.Account == account.Id).ToListAsync());
            return await DoneAsync(accounts.SetLockoutEndDateAsync(account, DateTimeOffset.MaxValue), accounts.UpdateSecurityStampAsync, account);
        });

    public Task<Result<Done>> UnlockAsync(Caller caller, string accountId) =>
        OnAsync<Done>(caller, accountId, account => account.LockoutEnd > clock.GetUtcNow() ? AccountEventKind.Unlocked : null, account =>
            DoneAsync(accounts.SetLockoutEndDateAsync(account, null), accounts.ResetAccessFailedCountAsync, account));

    public Task<Result<Done>> GrantAsync(Caller caller, string accountId) =>
        OnAsync<bool, Done>(caller, accountId, IsAdministratorAsync, isSo => isSo ? null : AccountEventKind.AdministratorGiven, async account =>
        {
            await administrators.AddAsync(account);
            return Done.Value;
        });

    /// <summary>Takes the right back, but never from the last one who has it.</summary>
    public Task<Result<Done>> RevokeAsync(Caller caller, string accountId) =>
        OnAsync<bool, Done>(caller, accountId, IsAdministratorAsync, isSo => isSo ? AccountEventKind.AdministratorTaken : null, async account =>
        {
            if (await administrators.OnlyOneAsync(account) is { } refusal)
            {
                return refusal;
            }

            await administrators.RemoveAsync(account);
            return Done.Value;
        });

    public Task<Result<CouncilId>> FoundCouncilAsync(Caller caller, string name, string municipality) =>
        saving.TryAsync(() => TryFoundAsync(caller, name, municipality));

    /// <summary>What is wrong with the name of a council to be, where the form asks for a person's name too.</summary>
    internal static Refusal[] FaultsOf(string name, string municipality, DateOnly today) =>
    [
        .. new[] { Council.FaultsOf(today, name, "–"), Council.FaultsOf(today, "–", municipality) }.OfType<Refusal>().Select(refusal => refusal switch
        {
            EmptyText(nameof(Council.Name)) => new EmptyText("CouncilName"),
            TextTooLong { Field: nameof(Council.Name) } tooLong => tooLong with { Field = "CouncilName" },
            HoldsPersonalNumber(nameof(Council.Name)) => new HoldsPersonalNumber("CouncilName"),
            _ => refusal,
        }),
    ];

    private async Task<Result<CouncilId>> TryFoundAsync(Caller caller, string name, string municipality)
    {
        if (!await administrators.IsAsync(caller))
        {
            return new NotFound();
        }

        if (FaultsOf(name, municipality, clock.Today()) is { Length: > 0 } faults)
        {
            return Faults.Of(faults)!;
        }

        var founded = Council.Found(new CouncilId(Guid.CreateVersion7()), name, municipality, clock.Today());
        if (founded.IsRefused(out var refusal))
        {
            return refusal;
        }

        db.Councils.Add(founded.Value);
        var happened = await db.SaveAsync(new Actor(null, caller.Name, Duties.None, clock.Today(), Administrator: true), SwedishTime.Of(clock.GetUtcNow()));
        feed.Changed(happened.SelectMany(h => Subject.Of(h.Council, h.Happened)));
        return founded.Value.Id;
    }

    private static bool IsLocked(UserAccount account) => account.LockoutEnd >= UserAccount.WithoutEnd;

    private Task<bool> IsAdministratorAsync(UserAccount account) => administrators.IsAsync(account.Id);

    private Task<Result<T>> OnAsync<T>(
        Caller caller, string accountId, Func<UserAccount, AccountEventKind?> kind, Func<UserAccount, Task<Result<T>>> act) =>
        OnAsync<AccountEventKind?, T>(caller, accountId, account => Task.FromResult(kind(account)), kind => kind, act);

    // In one transaction, so that two administrators cannot take the right from each other at once.
    // What was so already is done without a word of it: of two who ask for the same one did it.
    private Task<Result<T>> OnAsync<TBefore, T>(
        Caller caller, string accountId, Func<UserAccount, Task<TBefore>> look, Func<TBefore, AccountEventKind?> kindAfter,
        Func<UserAccount, Task<Result<T>>> act) => saving.TryAsync<T>(async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await administrators.IsAsync(caller) || await accounts.FindByIdAsync(accountId) is not { } account)
        {
            return new NotFound();
        }

        var before = await look(account);
        var result = await act(account);
        if (result.Refusal is null)
        {
            if (kindAfter(before) is { } kind)
            {
                db.AccountEvents.Add(new AccountEvent(account.Id, clock.GetUtcNow(), kind, caller.Name));
            }

            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            sessions.Changed(account.Id);
        }

        return result;
    });

    private static async Task<Result<Done>> DoneAsync(
        Task<IdentityResult> first, Func<UserAccount, Task<IdentityResult>> then, UserAccount account)
    {
        var result = await first;
        result = result.Succeeded ? await then(account) : result;
        return result.Succeeded ? Done.Value : NewAccounts.NotAccepted(result);
    }
}
