using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Links;
using BfaRadet.Domain.Councils;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Identity.Invitations;

/// <summary>What an invitation is to.</summary>
public sealed record InvitationView(
    CouncilId Council, string CouncilName, string Municipality, MemberDetails Member, DateTimeOffset Expires);

/// <summary>The place was taken by this account.</summary>
public sealed record PlaceTaken(CouncilId Council, string AccountId);

/// <summary>Links by which invited people take their place. A link is good once, for 14 days.</summary>
public sealed class InvitationCommands(Changes changes, IDbContextFactory<WorkspaceDb> contexts, TimeProvider clock)
{
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(14);

    /// <summary>The path to hand over. A link made earlier for the same person stops working.</summary>
    public Task<Result<string>> CreateAsync(
        Caller caller, CouncilId council, MemberId member, CancellationToken cancellation = default) =>
        changes.MakeAsync<string>(caller, council, async moment =>
        {
            if (await moment.Db.Councils.FirstOrDefaultAsync(c => c.Id == council, cancellation) is not { } found)
            {
                return new NotFound();
            }

            var expires = moment.At + Lifetime;
            if (found.Invite(moment.By, member, expires).IsRefused(out var refusal))
            {
                return refusal;
            }

            moment.Db.Invitations.RemoveRange(moment.Db.Invitations.Where(i => i.Member == member && i.UsedAt == null));
            var secret = Secret.New();
            moment.Db.Invitations.Add(new Invitation
            {
                Id = Guid.CreateVersion7(),
                Council = council,
                Member = member,
                SecretHash = Secret.HashOf(secret),
                Expires = expires,
            });
            return $"/bjud-in#{secret}";
        }, cancellation);

    public async Task<Result<InvitationView>> ReadAsync(string secret)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var found = await FindAsync(db, secret);
        return found.Map(f => new InvitationView(
            f.Council.Id, f.Council.Name, f.Council.Municipality, f.Member.Details, f.Invitation.Expires));
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

            var (invitation, council, member) = asked.Value;
            var named = await account(services, member);
            if (named.IsRefused(out refusal) || council.Join(member.Id, named.Value).IsRefused(out refusal))
            {
                return refusal;
            }

            invitation.UsedAt = at;
            return new Changes.Made<PlaceTaken>(
                new PlaceTaken(council.Id, named.Value), new Actor(member.Id, member.Name, member.Duties, clock.Today()));
        });

    private async Task<Result<Found>> FindAsync(WorkspaceDb db, string secret)
    {
        var hash = Secret.HashOf(secret);
        var invitation = await db.Invitations.FirstOrDefaultAsync(i => i.SecretHash == hash);
        if (invitation is null)
        {
            return new AccountRefusal.InvitationUnknown();
        }

        if (invitation.UsedAt is not null)
        {
            return new AccountRefusal.InvitationUsed();
        }

        if (invitation.Expires <= clock.GetUtcNow())
        {
            return new AccountRefusal.InvitationExpired(invitation.Expires);
        }

        var council = await db.Councils.FirstAsync(c => c.Id == invitation.Council);
        return council.Find(invitation.Member) is { } member
            ? new Found(invitation, council, member)
            : new AccountRefusal.InvitationUnknown();
    }

    private sealed record Found(Invitation Invitation, Council Council, Member Member);
}
