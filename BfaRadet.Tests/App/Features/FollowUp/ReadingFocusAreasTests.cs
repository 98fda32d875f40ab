using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.FollowUp;

public sealed class ReadingFocusAreasTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task The_list_is_in_order_with_its_decisions_counted()
    {
        var view = (await _workspace.Get<FocusAreaQueries>().ListAsync(await _workspace.CallerAsync("polis"), _workspace.Council))!;

        Assert.Equal([("Åtgärder mot brottsaktiva", 0, 0), ("Trafiksäkerhet", 3, 2)], view.Areas.Select(a => (a.Area.Name, a.Decisions.Total, a.Decisions.Late)));
        Assert.False(view.MayChange);
    }

    [Fact]
    public async Task An_expired_one_says_what_to_do()
    {
        var view = (await FindAsync(2, "samordnare"))!;

        Assert.Equal(
            "Perioden gick ut 31 december 2024. Bestäm nya fokusområden utifrån lägesbilden, eller förläng.",
            FocusAreaWords.Expiry(view.Area.To, view.Today, view.MayChange));
        Assert.Null(FocusAreaWords.Expiry(view.Today, view.Today, view.MayChange));
    }

    [Fact]
    public async Task Somebody_who_cannot_change_it_is_not_asked_to()
    {
        var view = (await FindAsync(2, "polis"))!;

        Assert.Equal("Perioden gick ut 31 december 2024.", FocusAreaWords.Expiry(view.Area.To, view.Today, view.MayChange));
    }

    [Theory]
    [InlineData("polis", false)]
    [InlineData("ahorare", false)]
    [InlineData("samordnare", true)]
    public async Task Items_in_Beredning_are_listed_only_for_those_who_prepare(string key, bool listed)
    {
        await using var db = _workspace.Db();
        var preparing = await db.Meetings.Where(m => m.State == MeetingState.Preparing).Select(m => m.Id).SingleAsync(TestContext.Current.CancellationToken);
        var id = await IdAsync(2);
        _ = (await _workspace.Get<PreparingCommands>().AddItemAsync(
            await _workspace.CallerAsync("samordnare"), preparing, new AgendaItemId(Guid.CreateVersion7()),
            new AgendaItemText(AgendaItemKind.Decision, "Hemlig än", FocusAreas: [id]))).Value;

        var view = (await FindAsync(2, key))!;

        Assert.Equal(listed, view.Items.Any(i => i.Title == "Hemlig än"));
        Assert.Contains(view.Items, i => i.Title == "Farthinder på Storgatan");
        Assert.Equal(3, view.Decisions.Count);
    }

    [Fact]
    public async Task A_forged_id_and_another_councils_are_not_found()
    {
        var queries = _workspace.Get<FocusAreaQueries>();
        var member = await _workspace.CallerAsync("polis");

        Assert.Null(await queries.FindAsync(member, _workspace.Council, new FocusAreaId(Guid.NewGuid())));
        Assert.Null(await queries.FindAsync(member, new CouncilId(Guid.NewGuid()), await IdAsync(2)));
        Assert.Null(await queries.ListAsync(await _workspace.CallerAsync("administrator"), _workspace.Council));
    }

    [Fact]
    public void Every_colour_and_icon_has_a_name_of_its_own()
    {
        var colours = Enum.GetValues<FocusAreaColour>().Select(FocusAreaWords.Name).ToList();
        var icons = Enum.GetValues<FocusAreaIcon>().Select(FocusAreaWords.Name).ToList();

        Assert.Equal(colours.Count, colours.Distinct().Count());
        Assert.Equal(icons.Count, icons.Distinct().Count());
    }

    private async Task<FocusAreaDetailView?> FindAsync(int number, string key) =>
        await _workspace.Get<FocusAreaQueries>().FindAsync(await _workspace.CallerAsync(key), _workspace.Council, await IdAsync(number));

    private async Task<FocusAreaId> IdAsync(int number)
    {
        await using var db = _workspace.Db();
        return await db.FocusAreas.Where(a => a.Number == number).Select(a => a.Id).SingleAsync();
    }
}
