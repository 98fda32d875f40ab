using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Councils;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Identity.Invitations;

/// <summary>What an invitation is to.</summary>
public sealed record InvitationView(
    CouncilId Council, string CouncilName, string Municipality, MemberDetails Member, DateTimeOffset Expires);

/// <summary>The place was taken by this account.</summary>
public sealed record PlaceTaken(CouncilId Council, string AccountId);

/// <summary>Links by which invited people take their place. A link is good once, for 14 days.</summary>
public sealed class InvitationCommands(
    Changes changes, IDbContextFactory<WorkspaceDb> contexts, LetterBox letters, PublicAddress address, TimeProvider clock)
{
    /// <summary>To a member's line in a council's register.</summary>
    public static LinkPurpose Purpose { get; } = new("Invitation", TimeSpan.FromDays(14));

    /// <summary>The path to hand over. A link made earlier for the same person stops working.</summary>
    public Task<Result<string>> CreateAsync(
        Caller caller, CouncilId council, MemberId member, CancellationToken cancellation = default) =>
        InviteAsync<string>(caller, council, member, (_, _, path, _) => path, cancellation);

    /// <summary>Whether an invitation can go by mail.</summary>
    public bool Sends => letters.Sends;

    /// <summary>Sends the link to the person's address in the register, and returns that address; nobody here is shown the link.</summary>
    /// <param name="seen">What a visitor reached the server at (<see cref="PublicAddress.Of"/>).</param>
    public Task<Result<string>> SendAsync(
        Caller caller, CouncilId council, MemberId member, string? seen = null, CancellationToken cancellation = default) =>
        InviteAsync<string>(caller, council, member, (moment, found, path, secret) =>
        {
            if (found.Find(member) is not { Email: { Length: > 0 } email } person || !letters.Sends)
            {
                return new AccountRefusal.NoAddressToSendTo();
            }

            letters.Post(moment.Db, AccountLetters.Invitation(found, person, address.Of(path, seen), secret, moment.By.Name, moment.At + Purpose.Lifetime), moment.At);
            return email;
        }, cancellation);

    private Task<Result<T>> InviteAsync<T>(
        Caller caller, CouncilId council, MemberId member, Func<Changes.Moment, Council, string, string, Result<T>> then, CancellationToken cancellation) =>
        changes.MakeAsync<T>(caller, council, async moment =>
        {
            if (await moment.Db.Councils.FirstOrDefaultAsync(c => c.Id == council, cancellation) is not { } found)
            {
                return new NotFound();
            }

            if (found.Invite(moment.By, member, moment.At + Purpose.Lifetime).IsRefused(out var refusal))
            {
                return refusal;
            }

            await moment.Db.WithdrawLinksAsync(Purpose, member.ToString(), cancellation);
            var secret = moment.Db.MakeLink(Purpose, member.ToString(), moment.At, council);
            return then(moment, found, $"/bjud-in#{secret}", secret);
        }, cancellation);

    public async Task<Result<InvitationView>> ReadAsync(string secret)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var found = await FindAsync(db, secret);
        return found.Map(f => new InvitationView(
            f.Council.Id, f.Council.Name, f.Council.Municipality, f.Member.Details, f.Link.Expires));
    }

    /// <summary>Takes the place with an account there is.</summary>
    public Task<Result<PlaceTaken>> AcceptAsync(string secret, string accountId) =>
        AcceptAsync(secret, (_, _) => Task.FromResult<Result<string>>(accountId));

    /// <summary>Makes an account and takes the place with it, or neither. The organisation is taken from the register.</summary>
    public Task<Result<PlaceTaken>> AcceptAsNewAsync(string secret, string email, string password) =>
        AcceptAsync(secret, async (services, member) =>
        {
            var made = await services.GetRequiredService<NewAccounts>()
                .CreateAsync(new AccountDetails(email, member.Name, member.Organisation, password));
            return made.Map(account => account.Id);
        });

    private Task<Result<PlaceTaken>> AcceptAsync(string secret, Func<IServiceProvider, Member, Task<Result<string>>> account) =>
        changes.InScopeAsync<PlaceTaken>(async (services, at) =>
        {
            var asked = await FindAsync(services.GetRequiredService<WorkspaceDb>(), secret);
            if (asked.IsRefused(out var refusal))
            {
                return refusal;
            }

            var (link, council, member) = asked.Value;
            var named = await account(services, member);
            if (named.IsRefused(out refusal) || council.Join(member.Id, named.Value).IsRefused(out refusal))
            {
                return refusal;
            }

            link.Use(at);
            return new Changes.Made<PlaceTaken>(
                new PlaceTaken(council.Id, named.Value), new Actor(member.Id, member.Name, member.Duties, clock.Today()));
        });

    private async Task<Result<Found>> FindAsync(WorkspaceDb db, string secret)
    {
        var link = await db.FindLinkAsync(Purpose, secret);
        switch (link?.StateAt(clock.GetUtcNow()))
        {
            case null:
                return new AccountRefusal.InvitationUnknown();
            case LinkState.Used:
                return new AccountRefusal.InvitationUsed();
            case LinkState.Expired:
                return new AccountRefusal.InvitationExpired(link.Expires);
        }

        var council = await db.Councils.FirstAsync(c => c.Id == link.Council);
        return council.Find(new MemberId(Guid.Parse(link.Target))) is { } member
            ? new Found(link, council, member)
            : new AccountRefusal.InvitationUnknown();
    }

    private sealed record Found(OneUseLink Link, Council Council, Member Member);
}
