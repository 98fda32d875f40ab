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
    /// <summary>How often an account may take another name in a day: each is a line for good in what happened to accounts.</summary>
    public const int NamesADay = 5;

    public override Task<IdentityResult> CreateAsync(UserAccount user, CancellationToken cancellationToken = default) =>
        TryAsync(() => base.CreateAsync(user, cancellationToken));

    public override async Task<IdentityResult> UpdateAsync(UserAccount user, CancellationToken cancellationToken = default)
    {
        var before = Context.Entry(user).Property(u => u.Name).OriginalValue;
        var now = clock.GetUtcNow();
        if (before != user.Name
            && await Context.AccountEvents.CountAsync(e => e.Account == user.Id && e.Kind == AccountEventKind.Renamed && e.At > now.AddDays(-1), cancellationToken) >= NamesADay)
        {
            user.Name = before;
            return IdentityResult.Failed(new IdentityError
            {
                Code = nameof(NamesADay),
                Description = $"Kontot har redan bytt namn {NamesADay} gånger det senaste dygnet. Vänta till i morgon. Inget har ändrats.",
            });
        }

        var renamed = before == user.Name
            ? null
            : Context.AccountEvents.Add(new AccountEvent(user.Id, now, AccountEventKind.Renamed, before));
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
