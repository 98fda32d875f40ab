using AngleSharp.Dom;
using BfaRadet.App.Features.Councils;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Councils;

/// <summary>The council's settings: a form with a menu for those who may change them, a summary for the others.</summary>
public sealed class SettingsPageTests
{
    [Fact]
    public async Task The_menu_leads_to_every_part_that_is_there()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await using var page = new APage(workspace, await workspace.CallerAsync("samordnare"));

        var settings = Open(page, workspace);

        var parts = settings.FindAll("nav a").Select(link => link.GetAttribute("href")!.Split('#')[1]).ToList();
        Assert.All(parts, id => Assert.NotNull(settings.Find($"#{id}")));
        Assert.Equal(settings.FindAll(".form h2, .form fieldset.choice").Count, parts.Count);
    }

    [Fact]
    public async Task What_is_changed_and_not_saved_is_said_where_it_is_saved()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await using var page = new APage(workspace, await workspace.CallerAsync("samordnare"));
        var settings = Open(page, workspace);
        Assert.Equal("", settings.Find(".save [role=status]").TextContent);

        settings.Find("#quorum input").Change("on");

        Assert.Contains("inte är sparade", settings.Find(".save [role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_changed_after_it_was_saved_is_not_called_saved_and_what_is_hardly_meant_is_told()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await using var page = new APage(workspace, await workspace.CallerAsync("samordnare"));
        var settings = Open(page, workspace);
        await SaveAsync();
        await settings.WaitForAssertionAsync(() => Assert.Equal("Sparat.", settings.Find(".save [role=status]").TextContent));
        Assert.Equal("false", settings.Find(".form").GetAttribute("data-unsaved"));

        settings.Find("#open").ParentElement!.QuerySelector("input")!.Change(false);
        settings.Find("#notice").ParentElement!.QuerySelector("input")!.Change(true);

        Assert.Contains("inte är sparade", settings.Find(".save [role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", settings.Find(".form").GetAttribute("data-unsaved"));
        Assert.Contains("Så som det är nu syns de ingenstans", settings.Find("section[aria-labelledby=notice]").TextContent, StringComparison.Ordinal);

        // A board without a quorum is refused at the choice, until it is changed.
        settings.FindAll("#form input")[3].Change("on");
        settings.FindAll("#quorum input")[0].Change("on");
        await SaveAsync();
        Assert.Contains("6 kap. 27 §", settings.Find("#quorum .bfa-field-error").TextContent, StringComparison.Ordinal);
        settings.FindAll("#quorum input")[1].Change("on");
        Assert.Empty(settings.FindAll("#quorum .bfa-field-error"));

        Task SaveAsync() => settings.InvokeAsync(() => settings.FindAll("button").First(b => b.TextContent.Trim() == "Spara inställningarna").ClickAsync(new()));
    }

    [Fact]
    public async Task Days_that_are_no_number_are_said_when_the_field_is_left_and_kept()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await using var page = new APage(workspace, await workspace.CallerAsync("samordnare"));
        var settings = Open(page, workspace);
        IElement Section() => settings.Find("section[aria-labelledby=summons], #summons").Closest("section")!;

        await Section().QuerySelector("input")!.ChangeAsync("abc");

        Assert.Contains("Skriv antalet dagar med siffror", Section().TextContent, StringComparison.Ordinal);
        Assert.Equal("abc", Section().QuerySelector("input")!.GetAttribute("value"));
        await Section().QuerySelector("input")!.ChangeAsync("10");
        Assert.DoesNotContain("Skriv antalet dagar med siffror", Section().TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quorum_that_is_no_number_is_said_when_the_field_is_left_and_kept()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await using var page = new APage(workspace, await workspace.CallerAsync("samordnare"));
        var settings = Open(page, workspace);
        await settings.FindAll("#quorum input")[2].ChangeAsync("on");
        IElement Field() => settings.FindAll("label").Single(l => l.TextContent.Contains("Så många behövs", StringComparison.Ordinal)).Closest(".number")!;

        await Field().QuerySelector("input")!.ChangeAsync("abc");

        Assert.Contains("Skriv antalet med siffror", Field().TextContent, StringComparison.Ordinal);
        Assert.Equal("abc", Field().QuerySelector("input")!.GetAttribute("value"));
        await settings.Find("section[aria-labelledby=summons] input, #summons ~ * input").ChangeAsync("x");
        Assert.Contains("Skriv antalet med siffror", Field().TextContent, StringComparison.Ordinal);
        await Field().QuerySelector("input")!.ChangeAsync("4");
        Assert.DoesNotContain("Skriv antalet med siffror", Field().TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_change_them_reads_what_was_chosen_and_meets_no_field()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await using var page = new APage(workspace, await workspace.CallerAsync("skola"));

        var settings = Open(page, workspace);

        Assert.Empty(settings.FindAll("input, textarea, button"));
        Assert.Contains("Mer än hälften av platserna", settings.Find("dl").TextContent, StringComparison.Ordinal);
        Assert.Contains("Rådgivande organ", settings.Find("dl").TextContent, StringComparison.Ordinal);
    }

    private static IRenderedComponent<SettingsPage> Open(APage page, AWorkspace workspace) => page.Open<SettingsPage>(
        $"/rad/{workspace.Council}/installningar", route => route.Add(p => p.CouncilId, workspace.Council.Value));
}
