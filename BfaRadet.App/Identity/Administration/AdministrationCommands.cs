using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Passwords;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Councils;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Identity.Administration;

/// <summary>What an administrator of the installation does. To anybody else there is no such thing.</summary>
public sealed class AdministrationCommands(Changes changes, AccountSessions sessions, LetterBox letters, PublicAddress address)
{
    /// <summary>The path by which a new password is set: good once, for 24 hours. It is kept nowhere.</summary>
    public Task<Result<string>> MakeResetLinkAsync(Caller caller, string accountId) => OnAsync<string>(caller, accountId, async act =>
    {
        act.Write(AccountEventKind.ResetLinkMade);
        return await PasswordLinks.MakeAsync(act.Db, act.Account, act.At);
    });

    /// <summary>Whether a link for a new password can go by mail.</summary>
    public bool Sends => letters.Sends;

    /// <summary>Sends the link to the account's address, and returns that address; nobody here is shown the link.</summary>
    /// <param name="seen">What a visitor reached the server at (<see cref="PublicAddress.Of"/>).</param>
    public Task<Result<string>> SendResetLinkAsync(Caller caller, string accountId, string? seen = null) => OnAsync<string>(caller, accountId, async act =>
    {
        if (act.Account.Email is not { } email || !EmailAddress.IsOne(email) || !letters.Sends)
        {
            return new AccountRefusal.NoAddressToSendTo();
        }

        act.Write(AccountEventKind.ResetLinkMade);
        var path = await PasswordLinks.MakeAsync(act.Db, act.Account, act.At);
        letters.Post(act.Db, AccountLetters.NewPassword(act.Account, address.Of(path, seen), path.Split('#')[1], act.At + PasswordLinks.Purpose.Lifetime, address.Of(LetterAddresses.Choices, seen)), act.At);
        return email;
    });

    /// <summary>Shuts the account until it is opened again; whoever is signed in with it is out at once.</summary>
    public Task<Result<Done>> LockAsync(Caller caller, string accountId) => OnAsync<Done>(caller, accountId, async act =>
    {
        var account = act.Account;
        if (account.Id == caller.AccountId)
        {
            return new AccountRefusal.LockingOneself();
        }

        if (await act.Administrators.IsAsync(account.Id) && await act.Administrators.OnlyOneAsync(account) is { } refusal)
        {
            return refusal;
        }

        if (account.LockoutEnd is null || account.LockoutEnd < UserAccount.WithoutEnd)
        {
            act.Write(AccountEventKind.Locked);
        }

        act.Db.AccountSessions.RemoveRange(await act.Db.AccountSessions.Where(s => s.Account == account.Id).ToListAsync());
        return await DoneAsync(act.Accounts.SetLockoutEndDateAsync(account, DateTimeOffset.MaxValue), act.Accounts.UpdateSecurityStampAsync, account);
    });

    public Task<Result<Done>> UnlockAsync(Caller caller, string accountId) => OnAsync<Done>(caller, accountId, act =>
    {
        if (act.Account.LockoutEnd > act.At)
        {
            act.Write(AccountEventKind.Unlocked);
        }

        return DoneAsync(act.Accounts.SetLockoutEndDateAsync(act.Account, null), act.Accounts.ResetAccessFailedCountAsync, act.Account);
    });

    public Task<Result<Done>> GrantAsync(Caller caller, string accountId) => OnAsync<Done>(caller, accountId, async act =>
    {
        if (!await act.Administrators.IsAsync(act.Account.Id))
        {
            await act.Administrators.AddAsync(act.Account);
            act.Write(AccountEventKind.AdministratorGiven);
        }

        return Done.Value;
    });

    /// <summary>Takes the right back, but never from the last one who has it.</summary>
    public Task<Result<Done>> RevokeAsync(Caller caller, string accountId) => OnAsync<Done>(caller, accountId, async act =>
    {
        if (await act.Administrators.OnlyOneAsync(act.Account) is { } refusal)
        {
            return refusal;
        }

        if (await act.Administrators.IsAsync(act.Account.Id))
        {
            await act.Administrators.RemoveAsync(act.Account);
            act.Write(AccountEventKind.AdministratorTaken);
        }

        return Done.Value;
    });

    public Task<Result<CouncilId>> FoundCouncilAsync(Caller caller, string name, string municipality) =>
        changes.InScopeAsync<CouncilId>(async (services, at) =>
        {
            if (!await services.GetRequiredService<Administrators>().IsAsync(caller))
            {
                return new NotFound();
            }

            var today = DateOnly.FromDateTime(at.DateTime);
            if (FaultsOf(name, municipality, today) is { Length: > 0 } faults)
            {
                return Faults.Of(faults)!;
            }

            if (await CouncilNames.TakenAsync(services.GetRequiredService<WorkspaceDb>(), name, municipality) is { } taken)
            {
                return taken;
            }

            var founded = Council.Found(new CouncilId(Guid.CreateVersion7()), name, municipality, today);
            if (founded.IsRefused(out var refusal))
            {
                return refusal;
            }

            services.GetRequiredService<WorkspaceDb>().Councils.Add(founded.Value);
            return new Changes.Made<CouncilId>(founded.Value.Id, new Actor(null, caller.Name, Duties.None, today, Administrator: true));
        });

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

    // What was so already is done without a word of it: of two who ask for the same one did it.
    private async Task<Result<T>> OnAsync<T>(Caller caller, string accountId, Func<Act, Task<Result<T>>> ask)
    {
        var done = await changes.InScopeAsync<T>(async (services, at) =>
        {
            var administrators = services.GetRequiredService<Administrators>();
            var accounts = services.GetRequiredService<UserManager<UserAccount>>();
            await administrators.TakeTurnAsync();
            // A name is what a person chooses to be called, which may be another's: the address tells who it was.
            return await administrators.IsAsync(caller) && await accounts.FindByIdAsync(caller.AccountId) is { } by
                && await accounts.FindByIdAsync(accountId) is { } account
                    ? (await ask(new Act(services, account, $"{by.Name} ({by.Email})", at))).Map(value => new Changes.Made<T>(value))
                    : new NotFound();
        });
        if (done.Refusal is null)
        {
            sessions.Changed(accountId);
        }

        return done;
    }

    private static async Task<Result<Done>> DoneAsync(
        Task<IdentityResult> first, Func<UserAccount, Task<IdentityResult>> then, UserAccount account)
    {
        var result = await first;
        result = result.Succeeded ? await then(account) : result;
        return result.Succeeded ? Done.Value : NewAccounts.NotAccepted(result);
    }

    /// <summary>An account that an administrator does something with.</summary>
    private sealed record Act(IServiceProvider Services, UserAccount Account, string By, DateTimeOffset At)
    {
        public WorkspaceDb Db => Services.GetRequiredService<WorkspaceDb>();

        public UserManager<UserAccount> Accounts => Services.GetRequiredService<UserManager<UserAccount>>();

        public Administrators Administrators => Services.GetRequiredService<Administrators>();

        public void Write(AccountEventKind kind) => Db.AccountEvents.Add(new AccountEvent(Account.Id, At, kind, By));
    }
}
