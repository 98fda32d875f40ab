using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Features.Councils;
using BfaRadet.App.Identity;
using BfaRadet.App.Identity.Invitations;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Invitations;

public sealed class InvitationsTests
{
    [Fact]
    public async Task A_link_makes_an_account_and_takes_the_place_once()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (member, secret) = await InvitedAsync(workspace);

        var taken = await workspace.Get<InvitationCommands>().AcceptAsNewAsync(secret, "ny@kommun.example", AnApp.Password);
        var again = await workspace.Get<InvitationCommands>().AcceptAsNewAsync(secret, "annan@kommun.example", AnApp.Password);

        Assert.Null(taken.Refusal);
        Assert.IsType<AccountRefusal.InvitationUsed>(again.Refusal);
        var register = await workspace.Get<CouncilQueries>().RegisterAsync(workspace.Council);
        Assert.True(register!.Find(member)!.HasJoined);
        var caller = new Caller(taken.Value.AccountId, "Nyn Nykomling", IsAdministrator: false);
        Assert.Equal(Duties.Member, (await workspace.Get<CouncilQueries>().FindActorAsync(caller, workspace.Council))!.Duties);
    }

    [Fact]
    public async Task Of_two_who_use_it_at_once_one_is_told_that_it_is_used()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (_, secret) = await InvitedAsync(workspace);
        var before = await CountAsync(workspace);

        var answers = await Task.WhenAll(Enumerable.Range(1, 3).Select(i => Task.Run(() =>
            workspace.Get<InvitationCommands>().AcceptAsNewAsync(secret, $"ny{i}@kommun.example", AnApp.Password))));

        Assert.Single(answers, a => a.Refusal is null);
        Assert.Equal(2, answers.Count(a => a.Refusal is AccountRefusal.InvitationUsed));
        Assert.Equal(before + 1, await CountAsync(workspace));
    }

    [Fact]
    public async Task A_refused_password_leaves_the_link_good_and_no_account()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (_, secret) = await InvitedAsync(workspace);
        var before = await CountAsync(workspace);

        var refused = await workspace.Get<InvitationCommands>().AcceptAsNewAsync(secret, "ny@kommun.example", "kort");

        Assert.IsType<AccountRefusal.NotAccepted>(refused.Refusal);
        Assert.Equal(before, await CountAsync(workspace));
        Assert.Null((await workspace.Get<InvitationCommands>().ReadAsync(secret)).Refusal);
    }

    [Fact]
    public async Task After_fourteen_days_it_has_expired()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (_, secret) = await InvitedAsync(workspace);

        workspace.Clock.Move(TimeSpan.FromDays(14));

        Assert.IsType<AccountRefusal.InvitationExpired>((await workspace.Get<InvitationCommands>().ReadAsync(secret)).Refusal);
        Assert.IsType<AccountRefusal.InvitationExpired>(
            (await workspace.Get<InvitationCommands>().AcceptAsNewAsync(secret, "ny@kommun.example", AnApp.Password)).Refusal);
    }

    [Fact]
    public async Task An_invented_link_is_unknown_and_so_is_one_that_a_newer_replaced()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (member, first) = await InvitedAsync(workspace);

        await workspace.Get<CouncilCommands>().InviteAsync(await workspace.CallerAsync("samordnare"), workspace.Council, member);

        Assert.IsType<AccountRefusal.InvitationUnknown>((await workspace.Get<InvitationCommands>().ReadAsync(Secret.New())).Refusal);
        Assert.IsType<AccountRefusal.InvitationUnknown>((await workspace.Get<InvitationCommands>().ReadAsync(first)).Refusal);
    }

    [Fact]
    public async Task One_who_already_sits_in_the_council_cannot_take_a_second_place()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (_, secret) = await InvitedAsync(workspace);
        var secretary = await workspace.CallerAsync("sekreterare");

        var refused = await workspace.Get<InvitationCommands>().AcceptAsync(secret, secretary.AccountId);

        Assert.IsType<CouncilRefusal.SitsAlready>(refused.Refusal);
    }

    [Fact]
    public async Task The_secret_itself_is_not_kept()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (_, secret) = await InvitedAsync(workspace);

        await using var db = workspace.Db();
        var kept = await db.Links.SingleAsync();

        Assert.Equal(Secret.HashOf(secret), kept.Hash);
        Assert.DoesNotContain(secret, string.Join(' ', await db.Journal.Select(j => j.Facts).ToListAsync()), StringComparison.Ordinal);
    }

    private static async Task<(MemberId, string)> InvitedAsync(AWorkspace workspace)
    {
        var (commands, coordinator) = (workspace.Get<CouncilCommands>(), await workspace.CallerAsync("samordnare"));
        var member = await commands.AddMemberAsync(
            coordinator, workspace.Council, new MemberDetails("Nyn Nykomling", "", "Skolan", Duties.Member));
        var path = await commands.InviteAsync(coordinator, workspace.Council, member.Value);
        return (member.Value, path.Value["/bjud-in#".Length..]);
    }

    private static async Task<int> CountAsync(AWorkspace workspace)
    {
        await using var db = workspace.Db();
        return await db.Users.CountAsync();
    }
}
