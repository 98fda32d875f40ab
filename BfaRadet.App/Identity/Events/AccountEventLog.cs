using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Passwords;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Identity.Events;

/// <summary>Writes down what happened to accounts where nothing else is saved with it. What the disk does not take is left out.</summary>
internal sealed class AccountEventLog(IDbContextFactory<WorkspaceDb> contexts, Saving saving, TimeProvider clock)
{
    /// <summary>The first wrong password of a quarter, and the last that is taken: a flood must not fill the disk.</summary>
    /// <param name="account">Null when there is no such account: what was typed is kept nowhere, for it may be a password.</param>
    /// <param name="isLocked">The account is locked: its password was not looked at.</param>
    public Task NotLetInAsync(string? account, SignInLimits.Try attempt, bool isLocked = false) =>
        account is null ? Task.CompletedTask
        : attempt.Left == 0 ? WriteAsync(account, AccountEventKind.SignInShut)
        : attempt.Number == 1 ? WriteAsync(account, isLocked ? AccountEventKind.TriedWhileLocked : AccountEventKind.SignInFailed)
        : Task.CompletedTask;

    /// <summary>The account's own doing.</summary>
    public async Task WriteAsync(string account, AccountEventKind kind)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync();
            db.AccountEvents.Add(new AccountEvent(account, clock.GetUtcNow(), kind, ""));
            await db.SaveChangesAsync();
        }
        catch (Exception fault) when (Saving.TroubleOf(fault) is not null)
        {
            saving.Failed(fault);
        }
    }
}
