using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Identity.Administration;
using BfaRadet.App.Identity.Invitations;
using BfaRadet.App.Identity.Passwords;
using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Identity.SetUp;

/// <summary>What the first one says at the first start.</summary>
public sealed record FirstSteps(string Email, string Name, string Password, string CouncilName, string Municipality);

/// <summary>
/// The first start: while there is no administrator, who has the code from the server's log makes the first one, and
/// the council with that person as its coordinator. After that it is closed for ever.
/// </summary>
public sealed class FirstSetUp(IServiceScopeFactory scopes, Changes changes)
{
    private readonly string _code = Secret.New();

    /// <summary>The one-time address, without host. New at each start of the server. The code is after #, where no log sees it.</summary>
    public string Path => $"/kom-igang#{_code}";

    /// <summary>Whether there is no administrator yet.</summary>
    public async Task<bool> IsNeededAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return !await scope.ServiceProvider.GetRequiredService<Administrators>().AnyAsync();
    }

    public async Task<bool> IsOpenAsync(string? code) => Secret.Same(_code, code) && await IsNeededAsync();

    /// <summary>Makes administrator and council, or neither. Of two at once one is told that there is no such thing.</summary>
    public async Task<Result<PlaceTaken>> CompleteAsync(string? code, FirstSteps steps) =>
        Secret.Same(_code, code) ? await changes.InScopeAsync((services, at) => MakeAsync(services, steps, at)) : new NotFound();

    private static async Task<Result<Changes.Made<PlaceTaken>>> MakeAsync(IServiceProvider services, FirstSteps steps, DateTimeOffset at)
    {
        var (db, administrators) = (services.GetRequiredService<WorkspaceDb>(), services.GetRequiredService<Administrators>());
        await administrators.TakeTurnAsync();
        if (await administrators.AnyAsync())
        {
            return new NotFound();
        }

        var today = DateOnly.FromDateTime(at.DateTime);
        var founded = Council.Found(new CouncilId(Guid.CreateVersion7()), steps.CouncilName, steps.Municipality, today);
        var made = await services.GetRequiredService<NewAccounts>().CreateAsync(
            new AccountDetails(steps.Email, steps.Name, steps.Municipality, steps.Password),
            [.. AdministrationCommands.FaultsOf(steps.CouncilName, steps.Municipality, today), .. GuessedFrom(steps)]);
        if (made.IsRefused(out var refusal) || founded.IsRefused(out refusal))
        {
            return refusal;
        }

        var (account, council) = (made.Value, founded.Value);
        await administrators.AddAsync(account);
        var actor = new Actor(null, account.Name, Duties.None, today, Administrator: true);
        var member = new MemberId(Guid.CreateVersion7());
        var added = council.AddMember(actor, member, new MemberDetails(account.Name, "", council.Municipality, Duties.Coordinator));
        if (added.IsRefused(out refusal) || council.Join(member, account.Id).IsRefused(out refusal))
        {
            return refusal;
        }

        db.Councils.Add(council);
        db.AccountEvents.Add(new AccountEvent(account.Id, at, AccountEventKind.AdministratorGiven, ""));
        return new Changes.Made<PlaceTaken>(new PlaceTaken(council.Id, account.Id), actor);
    }

    // The council is not there yet for the rules of passwords to know its name.
    private static IEnumerable<Refusal> GuessedFrom(FirstSteps steps) =>
        PasswordRules.NotGuessed(steps.Password, steps.CouncilName) is { Succeeded: false } guessed ? [NewAccounts.NotAccepted(guessed)] : [];
}
