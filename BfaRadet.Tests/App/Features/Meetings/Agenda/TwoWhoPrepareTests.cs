using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Agenda;

public sealed class TwoWhoPrepareTests : IAsyncLifetime
{
    private const string Item = "Farthinder på Storgatan";

    private AWorkspace _workspace = default!;
    private APage _coordinator = default!;
    private APage _secretary = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        _coordinator = new APage(_workspace, await _workspace.CallerAsync("samordnare"));
        _secretary = new APage(_workspace, await _workspace.CallerAsync("sekreterare"));
    }

    public async ValueTask DisposeAsync()
    {
        await _coordinator.DisposeAsync();
        await _secretary.DisposeAsync();
        await _workspace.DisposeAsync();
    }

    [Fact]
    public async Task Different_fields_of_one_item_both_stand()
    {
        var mine = await _workspace.OpenPreparingAsync(_coordinator, Item);
        var theirs = await _workspace.OpenPreparingAsync(_secretary, Item);
        await theirs.TypeAsync("Proposal", "Rådet avvaktar.");

        await mine.TypeAsync("Background", "En ny mätning är beställd.");
        await mine.SaveAsync();
        await theirs.WaitForAssertionAsync(() => Assert.Equal("En ny mätning är beställd.", theirs.Typed("Background")));
        Assert.Equal("Rådet avvaktar.", theirs.Typed("Proposal"));
        await theirs.SaveAsync();

        var item = (await _workspace.MeetingAsync()).Items.Single(i => i.Title == Item);
        Assert.Equal(("En ny mätning är beställd.", "Rådet avvaktar."), (item.Background, item.Proposal));
    }

    [Theory]
    [InlineData("Behåll min", "Hinder")]
    [InlineData("Ta den andra", "Gupp")]
    public async Task The_same_field_shows_both_and_one_is_chosen(string choice, string expected)
    {
        var mine = await _workspace.OpenPreparingAsync(_coordinator, Item);
        var theirs = await _workspace.OpenPreparingAsync(_secretary, Item);
        await theirs.TypeAsync("Title", "Hinder");
        await mine.TypeAsync("Title", "Gupp");
        await mine.SaveAsync();

        var clash = await theirs.WaitForElementAsync(".clash");
        Assert.False(clash.HasAttribute("data-into-view"));
        Assert.Equal(["Hinder", "Gupp"], theirs.FindAll(".clash dd").Select(v => v.TextContent));
        await theirs.WaitForAssertionAsync(() => Assert.Contains("Ändrad av Didrik Sandsjö. Välj", theirs.Find(".clash").TextContent, StringComparison.Ordinal));
        await theirs.SaveAsync();
        Assert.Equal("Gupp", await TitleAsync());
        Assert.Equal("Hinder", theirs.Typed("Title"));
        // Brought into view, above the button that was pressed (into-view.ts).
        Assert.True(theirs.Find(".clash").HasAttribute("data-into-view"));

        await theirs.PressAsync(choice);
        await theirs.SaveAsync();

        Assert.Equal(expected, await TitleAsync());
        Assert.Empty(theirs.FindAll(".clash"));
    }

    [Fact]
    public async Task An_item_taken_away_leaves_the_text_to_the_one_who_writes()
    {
        var mine = await _workspace.OpenPreparingAsync(_coordinator, Item);
        var theirs = await _workspace.OpenPreparingAsync(_secretary, Item);
        await theirs.TypeAsync("Background", "Halva texten är skriven.");

        await mine.PressAsync("Ta bort punkten");
        await theirs.WaitForAssertionAsync(() => Assert.NotEmpty(theirs.FindAll(".gone")));
        Assert.Equal("Halva texten är skriven.", theirs.Typed("Background"));
        await theirs.PressAsync("Lägg till som ny punkt");

        var again = (await _workspace.MeetingAsync()).Items.Single(i => i.Title == Item);
        Assert.Equal("Halva texten är skriven.", again.Background);
    }

    [Fact]
    public async Task Text_of_an_item_taken_away_can_be_thrown()
    {
        var mine = await _workspace.OpenPreparingAsync(_coordinator, Item);
        var theirs = await _workspace.OpenPreparingAsync(_secretary, Item);
        await theirs.TypeAsync("Background", "Halva texten är skriven.");
        await mine.PressAsync("Ta bort punkten");
        await theirs.WaitForAssertionAsync(() => Assert.NotEmpty(theirs.FindAll(".gone")));

        await theirs.PressAsync("Kasta");

        await theirs.WaitForAssertionAsync(() => Assert.Empty(theirs.FindAll(".gone")));
        Assert.DoesNotContain((await _workspace.MeetingAsync()).Items, i => i.Title == Item);
    }

    [Fact]
    public async Task A_change_is_said_to_the_other_and_not_to_the_one_who_made_it()
    {
        var mine = await _workspace.OpenPreparingAsync(_coordinator, Item);
        var theirs = await _workspace.OpenPreparingAsync(_secretary, Item);

        await mine.TypeAsync("Background", "En ny mätning är beställd.");
        await mine.SaveAsync();

        await theirs.WaitForAssertionAsync(() => Assert.Contains($"{Item} ändrades av någon annan", theirs.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("av någon annan", mine.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_saved_survives_a_look_at_another_item_and_stays_here()
    {
        var mine = await _workspace.OpenPreparingAsync(_coordinator, Item);

        await mine.TypeAsync("Background", "Halva texten är skriven.");

        Assert.Equal("Osparat", mine.Find("ol.agenda .unsaved").TextContent);
        var item = (await _workspace.MeetingAsync()).Items.Single(i => i.Title == Item);
        Assert.DoesNotContain("Halva texten", item.Background, StringComparison.Ordinal);
    }

    private async Task<string> TitleAsync() => (await _workspace.MeetingAsync()).Items[4].Title;
}
