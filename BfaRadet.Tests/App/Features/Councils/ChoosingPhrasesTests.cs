using BfaRadet.App.Features.Councils;
using BfaRadet.Tests.Testing;
using Bunit;
using MudBlazor;
using Xunit;

namespace BfaRadet.Tests.App.Features.Councils;

public sealed class ChoosingPhrasesTests
{
    [Fact]
    public async Task What_is_written_a_line_each_is_saved_with_the_choice_for_the_wall()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await using var page = new APage(workspace, await workspace.CallerAsync("sekreterare"));
        var settings = page.Open<SettingsPage>(
            $"/rad/{workspace.Council}/installningar", route => route.Add(p => p.CouncilId, workspace.Council.Value));

        settings.WaitForElement("textarea").Change("Ärendet bordläggs.\n\n  Frågan   bereds vidare. ");
        settings.Find("section[aria-labelledby=wall] input[type=checkbox]").Change(true);
        settings.FindComponents<MudButton>().Single(b => b.Markup.Contains("Spara", StringComparison.Ordinal)).Find("button").Click();

        settings.WaitForAssertion(() => Assert.Equal("Sparat.", settings.Find(".save [role=status]").TextContent));
        var saved = (await workspace.MeetingAsync()).Settings;
        Assert.Equal(["Ärendet bordläggs.", "Frågan bereds vidare."], saved.StandardPhrases);
        Assert.True(saved.WallShowsMinutes);
    }

    [Fact]
    public async Task Two_who_change_them_at_once_are_shown_both()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (commands, before) = (workspace.Get<CouncilCommands>(), (await workspace.MeetingAsync()).Settings);
        var (chair, secretary) = (await workspace.CallerAsync("ordforande"), await workspace.CallerAsync("sekreterare"));

        _ = (await commands.ChooseAsync(chair, workspace.Council, before, before with { StandardPhrases = ["Hans."] })).Value;
        var wall = await commands.ChooseAsync(secretary, workspace.Council, before, before with { WallShowsMinutes = true });
        var clash = await commands.ChooseAsync(secretary, workspace.Council, before, before with { StandardPhrases = ["Hennes."] });

        Assert.Null(wall.Refusal);
        Assert.Equal("StandardPhrases", Assert.Single(Assert.IsType<EditClash>(clash.Refusal).Clashes).Field);
        var now = (await workspace.MeetingAsync()).Settings;
        Assert.Equal(["Hans."], now.StandardPhrases);
        Assert.True(now.WallShowsMinutes);
    }
}
