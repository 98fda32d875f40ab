using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.FollowUp;

public sealed class FindingADecisionTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task It_says_where_it_came_from_and_what_has_happened()
    {
        var view = (await FindAsync(await IdAsync(2), "polis"))!;

        Assert.Equal("Verksamhetsberättelse för rådet", view.Item!.Title);
        Assert.StartsWith("Av tio åtgärder", view.Notes, StringComparison.Ordinal);
        Assert.StartsWith("antecknade beslut", Assert.Single(view.History).Did, StringComparison.Ordinal);
        Assert.True(view.IsOverdue);
    }

    [Fact]
    public async Task Notes_that_are_not_shared_are_not_shown_to_members()
    {
        await _workspace.ChooseAsync(s => s with { Visibility = MinutesVisibility.WhenShared });

        Assert.Equal("", (await FindAsync(await IdAsync(2), "skola"))!.Notes);
        Assert.NotEqual("", (await FindAsync(await IdAsync(2), "sekreterare"))!.Notes);
    }

    [Fact]
    public async Task A_forged_id_and_another_councils_are_not_found()
    {
        var queries = _workspace.Get<DecisionQueries>();
        var member = await _workspace.CallerAsync("polis");

        Assert.Null(await FindAsync(new DecisionId(Guid.NewGuid()), "polis"));
        Assert.Null(await queries.FindAsync(member, new CouncilId(Guid.NewGuid()), await IdAsync(2)));
        Assert.Null(await queries.FindAsync(await _workspace.CallerAsync("administrator"), _workspace.Council, await IdAsync(2)));
    }

    [Fact]
    public async Task Members_are_not_offered_what_only_those_who_follow_up_may_do()
    {
        var view = (await FindAsync(await IdAsync(2), "polis"))!;

        Assert.False(view.MayFollow);
        Assert.Empty(view.People);
        Assert.Empty(view.Candidates);
    }

    [Fact]
    public async Task It_says_whether_the_reader_or_the_readers_organisation_is_to_see_to_it()
    {
        var (coordinator, id, police) = (
            await _workspace.CallerAsync("samordnare"), await IdAsync(4), (await FindAsync(await IdAsync(4), "polis"))!.Meeting.ReaderOf(await _workspace.CallerAsync("polis"))!);
        var before = (await FindAsync(id, "samordnare"))!.Decision.Draft;
        var ofAnother = before with { Responsibles = [new Responsible("Räddningstjänsten")] };
        var ofUs = before with { Responsibles = [new Responsible("Räddningstjänsten"), new Responsible("polismyndigheten")] };
        var mine = before with { Responsibles = [new Responsible("Grannsamverkan", police.Name, police.Member)] };

        Assert.False(await IsMineAsync(before, ofAnother));
        Assert.True(await IsMineAsync(ofAnother, ofUs));
        Assert.True(await IsMineAsync(ofUs, mine));

        async Task<bool> IsMineAsync(DecisionDraft former, DecisionDraft latest)
        {
            _ = (await _workspace.Get<DecisionCommands>().AmendAsync(coordinator, _workspace.Council, id, former, latest)).Value;
            return (await FindAsync(id, "polis"))!.IsMine;
        }
    }

    [Fact]
    public async Task What_is_missing_is_filled_in_after_the_meeting_and_told_in_the_history()
    {
        var (coordinator, id) = (await _workspace.CallerAsync("samordnare"), await IdAsync(4));
        var before = (await FindAsync(id, "samordnare"))!.Decision.Draft;

        var amended = await _workspace.Get<DecisionCommands>().AmendAsync(
            coordinator, _workspace.Council, id, before, before with { DueOn = new DateOnly(2026, 5, 20), Responsibles = [new Responsible("Skolan")] });

        var view = (await FindAsync(id, "polis"))!;
        Assert.Null(amended.Refusal);
        Assert.Equal(new DateOnly(2026, 5, 20), view.Decision.Draft.DueOn);
        Assert.EndsWith("ansvarig till Skolan, klart senast från 11 mars 2026 till 20 maj 2026", view.History[^1].Did, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wording_is_corrected_until_the_minutes_are_sent_and_again_when_they_are_opened()
    {
        await using var minutes = await ToAdjust.OpenAsync();
        var (workspace, secretary) = (minutes.Workspace, await minutes.CallerAsync("sekreterare"));
        var id = (await minutes.ViewAsync())!.Record.Sections.SelectMany(s => s.Decisions).First().Id;
        var (queries, commands) = (workspace.Get<DecisionQueries>(), workspace.Get<DecisionCommands>());
        async Task<DecisionDetailView> Seen(string key) => (await queries.FindAsync(await minutes.CallerAsync(key), workspace.Council, id))!;
        async Task<Refusal?> Reworded(string text, string reason = "")
        {
            var before = (await Seen("sekreterare")).Decision.Draft;
            return (await commands.AmendAsync(secretary, workspace.Council, id, before, before with { Text = text }, reason)).Refusal;
        }

        Assert.Equal((true, false, false), ((await Seen("sekreterare")).MayReword, (await Seen("samordnare")).MayReword, (await Seen("polis")).MayReword));
        Assert.Null(await Reworded("Rätt ord.", "Skrivfel"));
        Assert.EndsWith("till ”Rätt ord.”. Skäl: Skrivfel", (await Seen("polis")).History[^1].Did, StringComparison.Ordinal);
        Assert.Contains((await minutes.ViewAsync())!.Record.Sections.SelectMany(s => s.Decisions), d => d.Text == "Rätt ord.");

        await minutes.AdoptAsync();
        Assert.False((await Seen("sekreterare")).MayReword);
        Assert.IsType<DecisionRefusal.WordingIsFixed>(await Reworded("För sent."));

        _ = (await minutes.Commands.ReopenAsync(secretary, minutes.Id, "Fel ord.")).Value;
        Assert.True((await Seen("sekreterare")).MayReword);
        Assert.Null(await Reworded("I tid."));
    }

    [Fact]
    public async Task A_replaced_one_and_its_successor_point_at_each_other()
    {
        var (coordinator, former, later) = (await _workspace.CallerAsync("samordnare"), await IdAsync(3), await IdAsync(6));

        var replaced = await _workspace.Get<DecisionCommands>().ReplaceAsync(coordinator, _workspace.Council, former, later);

        Assert.Null(replaced.Refusal);
        Assert.Equal(later, (await FindAsync(former, "polis"))!.ReplacedBy!.Id);
        Assert.Equal(former, Assert.Single((await FindAsync(later, "polis"))!.Replaces).Id);
    }

    [Fact]
    public async Task One_of_a_later_meeting_holds_instead_though_its_number_is_lower()
    {
        var (entered, other) = (await IdAsync(6), await IdAsync(1));
        await using (var db = _workspace.Db())
        {
            // The meeting was held before the others and entered after them.
            await db.Meetings.Where(m => m.Id == _workspace.Today).ExecuteUpdateAsync(s => s.SetProperty(m => m.Date, new DateOnly(2025, 10, 1)));
            await db.Decisions.Where(d => d.Id == entered).ExecuteUpdateAsync(s => s.SetProperty(d => d.Meeting, _workspace.Today));
        }

        Assert.Contains((await FindAsync(entered, "samordnare"))!.Candidates, c => c.Id == other);
        Assert.DoesNotContain((await FindAsync(other, "samordnare"))!.Candidates, c => c.Id == entered);
    }

    [Fact]
    public async Task A_member_cannot_mark_it_as_done()
    {
        var result = await _workspace.Get<DecisionCommands>().CompleteAsync(
            await _workspace.CallerAsync("polis"), _workspace.Council, await IdAsync(3), new DateOnly(2026, 3, 11), "");

        Assert.Equal(new NotYourDuty(Decision.Followers), result.Refusal);
    }

    [Theory]
    [InlineData(DecisionKind.Assigned, 3)]
    [InlineData(DecisionKind.Tabled, 1)]
    [InlineData(DecisionKind.Noted, 0)]
    public void What_is_missing_follows_the_kind(DecisionKind kind, int missing)
    {
        Assert.Equal(missing, MissingParts.Of(new DecisionDraft(kind, "Text.")).Count);
    }

    private async Task<DecisionDetailView?> FindAsync(DecisionId id, string key) =>
        await _workspace.Get<DecisionQueries>().FindAsync(await _workspace.CallerAsync(key), _workspace.Council, id);

    private async Task<DecisionId> IdAsync(int running)
    {
        await using var db = _workspace.Db();
        return await db.Decisions.Where(d => d.Running == running).Select(d => d.Id).SingleAsync();
    }
}
