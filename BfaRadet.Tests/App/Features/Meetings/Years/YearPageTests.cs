using AngleSharp.Dom;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Years;
using BfaRadet.Domain.Meetings;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Years;

/// <summary>The page of the year, as those who prepare and members see it.</summary>
public sealed class YearPageTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;
    private Caller _coordinator = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        _coordinator = await _workspace.CallerAsync("samordnare");
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task The_wheel_says_in_words_what_the_table_lists()
    {
        await using var window = new APage(_workspace, _coordinator);

        var page = Open(window, YearAddresses.Of(_workspace.Council));

        await page.WaitForElementAsync("table.year");
        Assert.Equal(["2026-01-14", "2026-03-11", "2026-05-20"], page.FindAll("tr[data-row=meeting] time").Select(t => t.GetAttribute("datetime")));
        var told = page.Find("#wheel-text").TextContent;
        Assert.Contains("3 sammanträden: 14 januari (hållet), 11 mars (planerat), 20 maj (planerat).", told, StringComparison.Ordinal);
        Assert.Contains("Lägesbild i maj", told, StringComparison.Ordinal);
        Assert.Contains("behandlat", Row(page, "Verksamhetsberättelse för rådet").TextContent, StringComparison.Ordinal);
        Assert.Contains("utan sammanträde", Row(page, "Uppföljning av åtgärdsplanen").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_reads_and_changes_nothing()
    {
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));

        var page = Open(window, YearAddresses.Form(_workspace.Council, 2026, YearAddresses.Dates));

        await page.WaitForElementAsync("table.year");
        Assert.Empty(page.FindAll("main form, .form, button.bfa-link"));
        Assert.DoesNotContain("Planera sammanträden", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["2026-01-14", "2026-03-11"], page.FindAll("tr[data-row=meeting] time").Select(t => t.GetAttribute("datetime")));
    }

    [Fact]
    public async Task An_empty_year_leads_to_the_first_step()
    {
        await using var window = new APage(_workspace, _coordinator);

        var page = Open(window, YearAddresses.Of(_workspace.Council, 2020));

        await page.WaitForAssertionAsync(() => Assert.Contains("Inget är planerat 2020", page.Markup, StringComparison.Ordinal));
        Assert.Single(page.FindAll("button.mud-button-filled"), b => b.TextContent.Contains("Planera sammanträden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Days_are_shown_with_what_is_doubtful_and_planned_when_they_are_right()
    {
        await using var window = new APage(_workspace, _coordinator);
        var page = Open(window, YearAddresses.Form(_workspace.Council, 2026, YearAddresses.Dates));
        await page.WaitForElementAsync("#rule");

        await page.Find("form.rule").SubmitAsync();
        Assert.Contains("Skriv när ni möts", page.Markup, StringComparison.Ordinal);
        page.Find("#rule").Change("14 maj, 20 maj, 3 september kl. 9–11");
        await page.Find("form.rule").SubmitAsync();

        Assert.Contains("Läst som: 14 maj, 20 maj, 3 september kl. 9–11.", page.Find(".read").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Kristi himmelsfärdsdag", "ett sammanträde är redan planerat den dagen", ""], page.FindAll(".about").Select(a => string.Join(' ', a.QuerySelectorAll(".bfa-tag").Select(t => t.TextContent))));
        page.FindAll("ol.rows button.bfa-quiet")[1].Click();
        page.FindAll("ol.rows .bfa-day > .field")[0].Change("2026-05-12");
        Assert.Empty(page.FindAll(".about .bfa-tag"));
        await page.Find("form.days").SubmitAsync();

        await using var db = _workspace.Db();
        Assert.Equal(
            [new DateOnly(2026, 5, 12), new DateOnly(2026, 5, 20), new DateOnly(2026, 9, 3)],
            await db.Meetings.Where(m => m.State == MeetingState.Preparing).OrderBy(m => m.Date).Select(m => m.Date).ToListAsync(Xunit.TestContext.Current.CancellationToken));
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll("#rule")));

        window.Notices.FindAll("button").First(b => b.TextContent.Contains("Ångra", StringComparison.Ordinal)).Click();
        await page.WaitForAssertionAsync(() => Assert.Equal(3, page.FindAll("tr[data-row=meeting]").Count));
    }

    [Fact]
    public async Task Chosen_in_the_fields_it_stands_on_the_line()
    {
        await using var window = new APage(_workspace, _coordinator);
        var page = Open(window, YearAddresses.Form(_workspace.Council, 2027, YearAddresses.Dates));
        await page.WaitForElementAsync("#rule");

        foreach (var month in new[] { 2, 8 })
        {
            page.FindAll(".choose input[type=checkbox]")[month].Change(true);
        }

        Assert.Equal("första torsdagen i mars och september kl. 15.30–17.30", page.Find("#rule").GetAttribute("value"));
    }

    [Fact]
    public async Task Days_that_were_dropped_and_added_are_as_they_were_after_a_reload()
    {
        await using var window = new APage(_workspace, _coordinator);
        var page = Open(window, YearAddresses.Form(_workspace.Council, 2027, YearAddresses.Dates));
        await page.WaitForElementAsync("#rule");
        page.Find("#rule").Change("4 mars, 6 maj, 2 september kl. 9–11");
        await page.Find("form.rule").SubmitAsync();
        page.FindAll("ol.rows button.bfa-quiet")[1].Click();
        page.Find("form.rule button.bfa-link").Click();
        page.Find("form.rule button.bfa-link").Click();
        page.FindAll("ol.rows button.bfa-quiet")[2].Click();
        page.Find("form.rule button.bfa-link").Click();
        page.FindAll("ol.rows .bfa-day > .field")[2].Change("2027-11-04");
        var (kept, address) = (Kept(page), window.Services.GetRequiredService<NavigationManager>().Uri);

        await using var anew = new APage(_workspace, _coordinator);
        var reloaded = Open(anew, new Uri(address).PathAndQuery);

        await reloaded.WaitForElementAsync("form.days");
        Assert.Equal(["4 mars 2027", "2 september 2027", "", ""], reloaded.FindAll("ol.rows .bfa-day > .field").Select(i => i.GetAttribute("value") ?? ""));
        Assert.All(reloaded.FindAll("ol.rows input[data-clock]").Chunk(2), clocks => Assert.Equal(["09.00", "11.00"], clocks.Select(c => c.GetAttribute("value"))));
        Assert.Equal(4, kept.Distinct().Count());
        Assert.Equal(kept, Kept(reloaded));

        // Read again, the day that was added stays.
        page.Find("#rule").Change("4 mars kl. 9–11");
        await page.Find("form.rule").SubmitAsync();
        Assert.Equal(["4 mars 2027", "4 november 2027"], page.FindAll("ol.rows .bfa-day > .field").Select(i => i.GetAttribute("value")));
    }

    private static List<string?> Kept(IRenderedComponent<YearPage> page) => [.. page.FindAll("ol.rows .bfa-day > .field").Select(i => i.GetAttribute("data-keep"))];

    [Fact]
    public async Task A_theme_is_added_changed_removed_and_put_back()
    {
        await using var window = new APage(_workspace, _coordinator);
        var page = Open(window, YearAddresses.Form(_workspace.Council, 2026, YearAddresses.Theme));
        await page.WaitForElementAsync("#field-Title");

        await page.Find(".form form").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.Contains("Titeln behöver fyllas i.", page.Markup, StringComparison.Ordinal));
        await page.Find("#field-Title").InputAsync("Trygghetsmätning");
        page.Find("#field-Month").Change("5");
        await page.Find(".form form").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("2026-05-20", Row(page, "Trygghetsmätning").TextContent, StringComparison.Ordinal));
        Row(page, "Trygghetsmätning").QuerySelectorAll("button")[0].Click();
        await page.WaitForAssertionAsync(() => Assert.Equal("Trygghetsmätning", page.Find("#field-Title").GetAttribute("value") ?? page.Find("#field-Title").TextContent));
        await page.Find("#field-Title").InputAsync("Trygghetsmätningen");
        await page.Find(".form form").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.NotNull(Row(page, "Trygghetsmätningen")));

        Row(page, "Trygghetsmätningen").QuerySelectorAll("button")[1].Click();
        await page.WaitForAssertionAsync(() => Assert.DoesNotContain("Trygghetsmätningen", page.Find("table.year").TextContent, StringComparison.Ordinal));
        window.Notices.FindAll("button").First(b => b.TextContent.Contains("Ångra", StringComparison.Ordinal)).Click();
        await page.WaitForAssertionAsync(() => Assert.NotNull(Row(page, "Trygghetsmätningen")));
    }

    [Fact]
    public async Task Points_are_moved_and_saved_and_what_is_wrong_is_said_at_its_row()
    {
        await using var window = new APage(_workspace, _coordinator);
        var page = Open(window, YearAddresses.Form(_workspace.Council, 2026, YearAddresses.Points));
        await page.WaitForElementAsync("form.points");

        page.FindAll("form.points .title input")[0].Change("");
        await page.Find("form.points").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.Contains("Titeln behöver fyllas i.", page.FindAll("form.points li")[0].TextContent, StringComparison.Ordinal));
        page.FindAll("form.points .title input")[0].Change("Mötets öppnande");
        page.FindAll("form.points li")[1].KeyDown(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { AltKey = true, Key = "ArrowUp" });
        await page.Find("form.points").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll("form.points")));
        var points = (await _workspace.Get<YearQueries>().FindAsync(_coordinator, _workspace.Council, 2026))!.Points;
        Assert.Equal(["Förra protokollet och uppföljning", "Mötets öppnande", "Information från polisen"], points.Take(3).Select(p => p.Title));
    }

    private IRenderedComponent<YearPage> Open(APage window, string address) =>
        window.Open<YearPage>(address, p => p.Add(x => x.CouncilId, _workspace.Council.Value));

    private static IElement Row(IRenderedComponent<YearPage> page, string title) =>
        page.FindAll("tr[data-row=theme]").First(row => row.QuerySelector(".title")!.TextContent.Trim() == title);
}
