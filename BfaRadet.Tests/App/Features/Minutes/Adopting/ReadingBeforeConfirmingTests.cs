using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Adopting;

/// <summary>The page of minutes: what is asked, the text, what is done with it, the files; and comments on it.</summary>
public sealed class ReadingBeforeConfirmingTests : IAsyncLifetime
{
    private readonly List<APage> _windows = [];
    private ToAdjust _minutes = default!;

    public async ValueTask InitializeAsync() => _minutes = await ToAdjust.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows)
        {
            await window.DisposeAsync();
        }

        await _minutes.DisposeAsync();
    }

    [Fact]
    public async Task The_text_comes_before_the_button_and_the_button_before_the_files()
    {
        _ = (await _minutes.SendAsync()).Value;

        var page = await OpenAsync("polis");

        var order = page.FindAll("#state, .paper, #vidare, #downloads").Select(e => e.Id is { Length: > 0 } id ? id : "text");
        Assert.Equal(["state", "text", "vidare", "downloads"], order);
        Assert.Contains("Bekräfta protokollet", page.Find("#vidare").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            $"{MinutesAddresses.Record(_minutes.Workspace.Council, _minutes.Id)}#vidare",
            page.FindAll("aside a").Single(a => a.TextContent == "Till bekräftelsen").GetAttribute("href"));
    }

    [Fact]
    public async Task Whoever_has_confirmed_is_told_that_it_is_done()
    {
        _ = (await _minutes.SendAsync()).Value;
        _ = (await _minutes.ConfirmAsync("polis")).Value;

        Assert.Contains("Du bekräftade protokollet", (await OpenAsync("polis")).Find("section[aria-labelledby=state]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Du bekräftade", (await OpenAsync("ordforande")).Find("section[aria-labelledby=state]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_can_be_looked_at_and_who_has_forgotten_it_is_told_what_to_do()
    {
        _ = (await _minutes.SendAsync()).Value;
        var page = await OpenAsync("polis");
        page.FindAll("#vidare button").First(b => b.TextContent == "Bekräfta protokollet").Click();

        var field = page.Find("#vidare input.field");
        Assert.Equal("password", field.GetAttribute("type"));
        Assert.Equal(field.Id, page.Find("#vidare button[data-shows]").GetAttribute("data-shows"));
        Assert.Contains("Be administratören i din kommun om en länk", page.Find("#vidare form").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_is_written_first_and_its_fault_goes_when_a_suggestion_is_made_instead()
    {
        await ReviewAsync();
        var page = await OpenAsync("polis");
        page.FindAll("button").First(b => b.TextContent.StartsWith("Kommentera", StringComparison.Ordinal)).Click();
        Assert.Equal("TEXTAREA", page.FindAll(".note-form :is(input, textarea)")[0].TagName);
        await page.Find(".note-form").SubmitAsync();
        Assert.Contains("Kommentaren behöver fyllas i", page.Find(".note-form").TextContent, StringComparison.Ordinal);

        await page.Find(".note-form input[type=checkbox]").ChangeAsync(true);

        Assert.DoesNotContain("behöver fyllas i", page.Find(".note-form").TextContent, StringComparison.Ordinal);
        Assert.Contains("Kommentar (kan vara tom)", page.Find(".note-form").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_commented_takes_it_back_and_nobody_else_is_offered_to()
    {
        await ReviewAsync();
        var note = new ReviewNoteId(Guid.CreateVersion7());
        _ = (await _minutes.Review.NoteAsync(await _minutes.CallerAsync("polis"), _minutes.Id, note, _minutes.Items[1], "", "Stämmer tiden?", null)).Value;
        var (mine, theirs) = (await OpenAsync("polis"), await OpenAsync("skola"));
        Assert.DoesNotContain(theirs.FindAll("button"), b => b.TextContent == "Ta tillbaka kommentaren");

        mine.FindAll("button").First(b => b.TextContent == "Ta tillbaka kommentaren").Click();
        await mine.Find("form[aria-label='Ta tillbaka kommentaren']").SubmitAsync();

        mine.WaitForAssertion(() => Assert.DoesNotContain("Stämmer tiden?", mine.Markup, StringComparison.Ordinal));
        theirs.WaitForAssertion(() => Assert.DoesNotContain("Stämmer tiden?", theirs.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_signer_who_had_a_conflict_is_told_what_the_confirmation_is_about()
    {
        _ = (await _minutes.SendAsync()).Value;
        var view = (await _minutes.ViewAsync("polis"))!;
        var record = view.Record with
        {
            Sections = [.. view.Record.Sections.Select((s, at) => at == 1 ? s with { Conflicts = [new RecordConflict("Edla Ramberg", "")] } : s)],
        };
        var window = new APage(_minutes.Workspace, await _minutes.CallerAsync("polis"));
        _windows.Add(window);

        var panel = window.Render<StandingPanel>(p => p.Add(x => x.View, view with { Record = record }));

        Assert.Contains($"Du var jävig i {record.Sections[1].Label} och deltog inte då.", panel.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("jäv", window.Render<StandingPanel>(p => p.Add(x => x.View, view)).Markup, StringComparison.Ordinal);
    }

    private async Task ReviewAsync() => _ = (await _minutes.Commands.SendForReviewAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id)).Value;

    private async Task<IRenderedComponent<MinutesPage>> OpenAsync(string key)
    {
        var window = new APage(_minutes.Workspace, await _minutes.CallerAsync(key));
        _windows.Add(window);
        var page = window.Open<MinutesPage>(MinutesAddresses.Record(_minutes.Workspace.Council, _minutes.Id),
            p => p.Add(x => x.CouncilId, _minutes.Workspace.Council.Value).Add(x => x.MeetingId, _minutes.Id.Value));
        page.WaitForElement(".paper");
        return page;
    }
}
