using BfaRadet.App.Features.Councils;
using BfaRadet.App.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Councils;

public sealed class KeepingTheRegisterTests
{
    private static readonly MemberDetails _newcomer = new("Nyn Nykomling", "rektor", "Skolan", Duties.Member);

    [Theory]
    [InlineData("polis")]
    [InlineData("kommunpolis")]
    [InlineData("ahorare")]
    public async Task A_member_who_calls_a_keepers_command_is_refused(string who)
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (commands, caller, id) = (workspace.Get<CouncilCommands>(), await workspace.CallerAsync(who), workspace.Council);
        var view = (await workspace.Get<CouncilQueries>().RegisterAsync(id))!;
        var (seat, member) = (view.Seats[0], view.Members[0]);

        Refusal?[] answers =
        [
            (await commands.RenameAsync(caller, id, (view.Name, view.Municipality), ("Nytt", "Nytt"))).Refusal,
            (await commands.ChooseAsync(caller, id, view.Settings, view.Settings with { Writers = MinutesWriters.AllMembers })).Refusal,
            (await commands.AddMemberAsync(caller, id, _newcomer)).Refusal,
            (await commands.ChangeMemberAsync(caller, id, member.Id, member.Details, _newcomer)).Refusal,
            (await commands.RemoveMemberAsync(caller, id, member.Id)).Refusal,
            (await commands.InviteAsync(caller, id, member.Id)).Refusal,
            (await commands.AddSeatAsync(caller, id, new SeatDetails("Kyrkan", false, true))).Refusal,
            (await commands.ChangeSeatAsync(caller, id, seat.Id, seat.Details, seat.Details with { Organisation = "Annan" })).Refusal,
            (await commands.RemoveSeatAsync(caller, id, seat.Id)).Refusal,
        ];

        Assert.All(answers, answer => Assert.Equal(new NotYourDuty(Council.Keepers), answer));
        Assert.Equal(view, await FreshAsync(workspace));
    }

    [Fact]
    public async Task An_entry_made_by_mistake_is_taken_out_and_who_has_been_at_a_meeting_is_not()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (commands, caller, id) = (workspace.Get<CouncilCommands>(), await workspace.CallerAsync("sekreterare"), workspace.Council);
        var added = (await commands.AddMemberAsync(caller, id, _newcomer)).Value;
        _ = (await commands.InviteAsync(caller, id, added)).Value;
        await using var db = workspace.Db();
        var called = await db.Set<BfaRadet.Domain.Meetings.RollCall.Attendance>().Where(a => a.Member != null).Select(a => a.Member!.Value).FirstAsync();

        Assert.IsType<CouncilRefusal.HasBeenUsed>((await commands.RemoveMemberAsync(caller, id, called)).Refusal);
        Assert.Null((await commands.RemoveMemberAsync(caller, id, added)).Refusal);

        Assert.Null((await FreshAsync(workspace)).Find(added));
        Assert.False(await db.Links.AnyAsync());
    }

    [Fact]
    public async Task To_one_outside_the_council_there_is_no_such_council()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var stranger = await workspace.StrangerAsync();

        var refused = await workspace.Get<CouncilCommands>().AddMemberAsync(stranger, workspace.Council, _newcomer);

        Assert.IsType<NotFound>(refused.Refusal);
        Assert.Null(await workspace.Get<CouncilQueries>().FindActorAsync(stranger, workspace.Council));
    }

    [Fact]
    public async Task Two_who_change_different_things_of_a_person_both_get_theirs()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (commands, coordinator) = (workspace.Get<CouncilCommands>(), await workspace.CallerAsync("samordnare"));
        var id = (await commands.AddMemberAsync(coordinator, workspace.Council, _newcomer)).Value;

        await commands.ChangeMemberAsync(coordinator, workspace.Council, id, _newcomer, _newcomer with { Title = "skolchef" });
        await commands.ChangeMemberAsync(
            await workspace.CallerAsync("sekreterare"), workspace.Council, id, _newcomer, _newcomer with { Organisation = "Gymnasiet", PartyCode = "KD" });

        var details = (await FreshAsync(workspace)).Find(id)!.Details;
        Assert.Equal(("skolchef", "Gymnasiet", "KD"), (details.Title, details.Organisation, details.PartyCode));
    }

    [Fact]
    public async Task Two_who_change_the_same_thing_are_shown_both_versions()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (commands, coordinator) = (workspace.Get<CouncilCommands>(), await workspace.CallerAsync("samordnare"));
        var id = (await commands.AddMemberAsync(coordinator, workspace.Council, _newcomer)).Value;
        await commands.ChangeMemberAsync(coordinator, workspace.Council, id, _newcomer, _newcomer with { Title = "skolchef" });

        var second = await commands.ChangeMemberAsync(coordinator, workspace.Council, id, _newcomer, _newcomer with { Title = "lärare" });

        Assert.Equal(new Clash("Title", "skolchef", "lärare"), Assert.Single(Assert.IsType<EditClash>(second.Refusal).Clashes));
        Assert.Equal("skolchef", (await FreshAsync(workspace)).Find(id)!.Details.Title);
    }

    [Fact]
    public async Task Those_who_watch_the_council_hear_of_it()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var rung = new TaskCompletionSource();
        using var watch = workspace.Feed.Watch([Subject.Council(workspace.Council)], () =>
        {
            rung.TrySetResult();
            return Task.CompletedTask;
        });

        await workspace.Get<CouncilCommands>().AddSeatAsync(
            await workspace.CallerAsync("ordforande"), workspace.Council, new SeatDetails("Kyrkan", false, true));

        await rung.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Contains((await FreshAsync(workspace)).Seats, s => s.Details.Organisation == "Kyrkan");
    }

    [Fact]
    public async Task A_persons_councils_are_those_where_the_term_runs_today()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (commands, queries) = (workspace.Get<CouncilCommands>(), workspace.Get<CouncilQueries>());
        var police = await workspace.CallerAsync("polis");
        var member = (await FreshAsync(workspace)).Members.Single(m => m.Name == police.Name);
        var before = await queries.CouncilsOfAsync(police);

        await commands.ChangeMemberAsync(
            await workspace.CallerAsync("samordnare"), workspace.Council, member.Id, member.Details,
            member.Details with { TermFrom = new DateOnly(2022, 1, 1), TermTo = new DateOnly(2026, 3, 10) });

        Assert.Equal(workspace.Council, Assert.Single(before).Id);
        Assert.Empty(await queries.CouncilsOfAsync(police));
        Assert.Null(await queries.FindActorAsync(police, workspace.Council));
    }

    private static async Task<RegisterView> FreshAsync(AWorkspace workspace) =>
        (await workspace.Get<CouncilQueries>().RegisterAsync(workspace.Council))!;
}
