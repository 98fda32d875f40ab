using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Identity;

/// <summary>Where accounts lie. One that cannot be saved is declined with words, like all else that is not accepted of it.</summary>
internal sealed class AccountStore(WorkspaceDb db, Saving saving, TimeProvider clock, IdentityErrorDescriber? words = null)
    : UserStore<UserAccount, IdentityRole, WorkspaceDb, string>(db, words)
{
    public override Task<IdentityResult> CreateAsync(UserAccount user, CancellationToken cancellationToken = default) =>
        TryAsync(() => base.CreateAsync(user, cancellationToken));

    public override async Task<IdentityResult> UpdateAsync(UserAccount user, CancellationToken cancellationToken = default)
    {
        var before = Context.Entry(user).Property(u => u.Name).OriginalValue;
        var renamed = before == user.Name
            ? null
            : Context.AccountEvents.Add(new AccountEvent(user.Id, clock.GetUtcNow(), AccountEventKind.Renamed, before));
        var result = await TryAsync(() => base.UpdateAsync(user, cancellationToken));
        if (!result.Succeeded && renamed is not null)
        {
            renamed.State = EntityState.Detached;
        }

        return result;
    }

    private async Task<IdentityResult> TryAsync(Func<Task<IdentityResult>> save)
    {
        try
        {
            return await save();
        }
        catch (Exception fault) when (Saving.TroubleOf(fault) is not null)
        {
            return IdentityResult.Failed(new IdentityError { Code = nameof(NotSaved), Description = RefusalTexts.Of(saving.Failed(fault)) });
        }
    }
}
