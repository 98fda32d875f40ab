using AngleSharp.Dom;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.FollowUp.Importing;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.FollowUp.Importing;

public sealed class LogImportPageTests
{
    [Fact]
    public async Task Pasted_rows_are_mapped_looked_through_and_brought_in()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await using var page = new APage(workspace, await workspace.CallerAsync("samordnare"));
        var view = page.Open<LogImportPage>(DecisionAddresses.Importing(workspace.Council), p => p.Add(x => x.CouncilId, workspace.Council.Value));

        view.Find("#log-rows").Change("Nr\tVad hände\tDatum\tFokusområde\n2024:1\tEtt beslut.\t2024-02-07\tDroger\n2024:1\tTvå.\t2024-02-07\t");
        Press(view, "Läs raderna");

        // Not a heading that is known: what it is, is said on the screen.
        view.WaitForAssertion(() => Assert.Contains("Ange under Kolumner", view.Find("p.lead").TextContent, StringComparison.Ordinal));
        view.Find("#log-column-1").Change("Text");
        view.WaitForAssertion(() => Assert.Contains("2 rader lästes. 2 har fel", view.Find("p.lead").TextContent, StringComparison.Ordinal));
        Assert.Contains("Fokusområdet ”Droger” finns inte", view.Find("tr[data-row='2']").TextContent, StringComparison.Ordinal);
        view.FindAll("label.word select")[0].Change("skapa");
        Assert.Contains("Numret 2024:1 finns också på rad 2", Assert.Single(view.FindAll("tr.faulty")).TextContent, StringComparison.Ordinal);
        Assert.True(Button(view, "En rad har fel").HasAttribute("disabled"));

        view.Find(".found > .check input").Change(true);
        Assert.NotNull(Button(view, "För in 1 beslut"));
        view.Find("form.found").Submit();

        view.WaitForAssertion(() => Assert.Contains("1 beslut fördes in. 1 rad med fel lämnades bort.", view.Find(".done").TextContent, StringComparison.Ordinal));
        view.WaitForAssertion(() => Assert.Contains("1 beslut vid 1 möte", view.Find(".imports").TextContent, StringComparison.Ordinal));
        await using var db = workspace.Db();
        Assert.Equal("Ett beslut.", await db.Decisions.Where(d => d.Import != null).Select(d => d.Text).SingleAsync());
    }

    [Fact]
    public async Task The_columns_stay_open_and_what_was_chosen_holds_when_the_log_is_read_again()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await using var page = new APage(workspace, await workspace.CallerAsync("samordnare"));
        var view = page.Open<LogImportPage>(DecisionAddresses.Importing(workspace.Council), p => p.Add(x => x.CouncilId, workspace.Council.Value));
        const string Rows = "2024:1\tEtt beslut.\t2024-02-07\tFolke\n2024:2\tTvå.\t2024-02-07\tFolke";
        view.Find("#log-rows").Change($"Diarium\tVad hände\tDatum\tSköts av\n{Rows}");
        Press(view, "Läs raderna");
        view.WaitForAssertion(() => Assert.True(view.Find("details.part").HasAttribute("open")));
        view.Find("#log-column-1").Change("Text");
        // Not folded when the rows can be read: others are still to be said.
        Assert.True(view.Find("details.part").HasAttribute("open"));
        view.Find("#log-column-3").Change("Responsible");
        view.Find("#log-column-0").Change("Number");

        // In the renderer's turn: what was read is drawn once more when it has been shown.
        await view.InvokeAsync(() => Press(view, "Tillbaka"));
        view.WaitForElement("#log-rows");
        await view.InvokeAsync(() => view.Find("#log-rows").Change($"Diarium\tVad hände\tDatum\tSköts av\n{Rows}\n2024:3\tTre.\t2024-02-07\t"));
        await view.InvokeAsync(() => Press(view, "Läs raderna"));

        view.WaitForAssertion(() => Assert.Contains("3 rader lästes. Alla går att föra in.", view.Find("p.lead").TextContent, StringComparison.Ordinal));
        Assert.False(view.Find("details.part").HasAttribute("open"));
        Assert.Contains("2024:3", view.Find("tr[data-row='4']").TextContent, StringComparison.Ordinal);
        Assert.Contains("Folke", view.Find("tr[data-row='2']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_log_says_so_at_the_field()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await using var page = new APage(workspace, await workspace.CallerAsync("samordnare"));
        var view = page.Open<LogImportPage>(DecisionAddresses.Importing(workspace.Council), p => p.Add(x => x.CouncilId, workspace.Council.Value));

        view.Find("#log-rows").Change("Kära kollegor här kommer inget.");
        Press(view, "Läs raderna");

        view.WaitForAssertion(() => Assert.Contains("varken kolumner", view.Find(".source .bfa-field-error").TextContent, StringComparison.Ordinal));
        Assert.Equal("Kära kollegor här kommer inget.", view.Find("#log-rows").GetAttribute("value"));
    }

    private static IElement Button(IRenderedComponent<LogImportPage> view, string text) => view.FindAll("button").First(b => b.TextContent.Trim() == text);

    private static void Press(IRenderedComponent<LogImportPage> view, string text) => Button(view, text).Click();
}
