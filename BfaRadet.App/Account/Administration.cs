using System.Buffers.Text;
using System.Text;
using BfaRadet.App.Data;
using BfaRadet.App.Live;
using BfaRadet.Domain;
using BfaRadet.Domain.Councils;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Account;

/// <summary>What an administrator of the installation does. To anybody else there is no such thing.</summary>
public sealed class Administration(
    WorkspaceDb db, UserManager<UserAccount> accounts, Administrators administrators, LiveFeed feed,
    Saving saving, TimeProvider clock)
{
    public static TimeSpan ResetLinkLifetime { get; } = TimeSpan.FromHours(24);

    /// <summary>The path by which a new password is set: good once, for 24 hours. It is kept nowhere.</summary>
    public Task<Result<string>> MakeResetLinkAsync(Caller caller, string accountId) =>
        OnAsync<string>(caller, accountId, async account => await ResetPathOfAsync(account));

    /// <summary>The path by which this account sets a password, for one who has shown the right to ask for it.</summary>
    internal async Task<string> ResetPathOfAsync(UserAccount account)
    {
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        // After #, where no log sees it.
        return $"/aterstall#{account.Id}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token))}";
    }

    /// <summary>Shuts the account until it is opened again; whoever is signed in with it is out within five minutes.</summary>
    public Task<Result<Done>> LockAsync(Caller caller, string accountId) =>
        OnAsync<Done>(caller, accountId, async account =>
        {
            if (account.Id == caller.AccountId)
            {
                return new AccountRefusal.LockingOneself();
            }

            if (await administrators.IsAsync(account.Id) && await administrators.OnlyOneAsync(account) is { } refusal)
            {
                return refusal;
            }

            return await DoneAsync(accounts.SetLockoutEndDateAsync(account, DateTimeOffset.MaxValue), accounts.UpdateSecurityStampAsync, account);
        });

    public Task<Result<Done>> UnlockAsync(Caller caller, string accountId) =>
        OnAsync<Done>(caller, accountId, account =>
            DoneAsync(accounts.SetLockoutEndDateAsync(account, null), accounts.ResetAccessFailedCountAsync, account));

    public Task<Result<Done>> GrantAsync(Caller caller, string accountId) =>
        OnAsync<Done>(caller, accountId, async account =>
        {
            await administrators.AddAsync(account);
            return Done.Value;
        });

    /// <summary>Takes the right back, but never from the last one who has it.</summary>
    public Task<Result<Done>> RevokeAsync(Caller caller, string accountId) =>
        OnAsync<Done>(caller, accountId, async account =>
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

    private async Task<Result<CouncilId>> TryFoundAsync(Caller caller, string name, string municipality)
    {
        if (!await administrators.IsAsync(caller.AccountId))
        {
            return new NotFound();
        }

        var founded = Council.Found(new CouncilId(Guid.CreateVersion7()), name, municipality);
        if (founded.IsRefused(out var refusal))
        {
            return refusal;
        }

        db.Councils.Add(founded.Value);
        var happened = await db.SaveAsync(new Actor(null, caller.Name, Duties.None, Administrator: true), SwedishTime.Of(clock.GetUtcNow()));
        feed.Changed(happened.SelectMany(h => Subject.Of(h.Council, h.Happened)));
        return founded.Value.Id;
    }

    // In one transaction, so that two administrators cannot take the right from each other at once.
    private Task<Result<T>> OnAsync<T>(Caller caller, string accountId, Func<UserAccount, Task<Result<T>>> act) => saving.TryAsync<T>(async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await administrators.IsAsync(caller.AccountId) || await accounts.FindByIdAsync(accountId) is not { } account)
        {
            return new NotFound();
        }

        var result = await act(account);
        if (result.Refusal is null)
        {
            await transaction.CommitAsync();
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
