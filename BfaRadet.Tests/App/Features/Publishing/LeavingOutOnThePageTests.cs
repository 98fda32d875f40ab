using BfaRadet.App.Features.Publishing;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Publishing;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Xunit;

namespace BfaRadet.Tests.App.Features.Publishing;

/// <summary>To leave something out is one act with a ground, and nobody publishes in the belief that it was done.</summary>
public sealed class LeavingOutOnThePageTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;
    private APage _window = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { OpenPage = true, OpenAddress = "mellerud" });
        _window = new APage(_workspace, await _workspace.CallerAsync("sekreterare"));
    }

    public async ValueTask DisposeAsync()
    {
        await _window.DisposeAsync();
        await _workspace.DisposeAsync();
    }

    [Fact]
    public async Task A_paragraf_is_left_out_at_its_place_when_it_is_confirmed_with_a_ground()
    {
        var page = await OpenAsync();
        await Button(page, "§ 2 …").ClickAsync(new());

        Assert.Contains("Inget är undantaget än.", page.Find("form.here").TextContent, StringComparison.Ordinal);
        await page.Find("form.here").SubmitAsync();
        Assert.Contains("Välj en grund först.", page.Find("form.here").TextContent, StringComparison.Ordinal);
        Assert.Empty(await ExcludedAsync());

        var ground = page.FindComponents<ExcludeForm>().Single(f => f.Instance.Whole is not null).FindComponent<MudSelect<SecrecyGround>>();
        await page.InvokeAsync(() => ground.Instance.ValueChanged.InvokeAsync(SecrecyGround.PersonalData));
        await page.Find("form.here").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("Hela paragrafen är undantagen", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("form.here"));
        Assert.True(Assert.Single(await ExcludedAsync()).IsWhole);
    }

    [Fact]
    public async Task Every_step_has_a_way_to_it_that_is_always_in_sight()
    {
        var page = await OpenAsync();

        var ways = page.FindAll(".ways a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Equal(3, ways.Count);
        Assert.All(ways, way => Assert.NotNull(page.Find($".steps h2#{way.Split('#')[1]}[tabindex='-1']")));
    }

    [Fact]
    public async Task To_publish_with_something_begun_and_not_confirmed_is_asked_about()
    {
        var page = await OpenAsync();
        await Button(page, "§ 2 …").ClickAsync(new());
        await Button(page, "Publicera protokollet").ClickAsync(new());

        Assert.Contains("Du har börjat undanta", page.Find(".asked").TextContent, StringComparison.Ordinal);
        Assert.Null(await PublishedAsync());
        await Button(page, "Tillbaka till granskningen").ClickAsync(new());
        Assert.Null(await PublishedAsync());

        await Button(page, "Publicera protokollet").ClickAsync(new());
        await Button(page, "Publicera utan att undanta det").ClickAsync(new());
        Assert.NotNull(await PublishedAsync());
    }

    [Fact]
    public async Task What_still_tells_who_it_was_is_shown_and_taken_along()
    {
        var page = await OpenAsync();
        var (record, seen) = (page.FindComponent<CopyView>().Instance.Record, "");
        var known = record.People.First(p => p.Title != "" && record.People.Count(o => o.Title == p.Title) == 1);
        _ = (await _workspace.Get<PublishingCommands>().ExcludeAsync(
            await _workspace.CallerAsync("sekreterare"), Closed, null, known.Name, SecrecyGround.PersonalData)).Value;

        await page.WaitForAssertionAsync(() => seen = page.Find("[aria-label='Det som fortfarande pekar ut någon']").TextContent);
        Assert.Contains(known.Title, seen, StringComparison.Ordinal);
        await page.FindAll("button").First(b => b.GetAttribute("aria-label") == $"Undanta {known.Title} också, utanför paragraferna").ClickAsync(new());

        Assert.Contains(await ExcludedAsync(), e => e.Quote == known.Title);
    }

    private MeetingId Closed { get; set; }

    private async Task<IRenderedComponent<PublishingPage>> OpenAsync()
    {
        await using (var db = _workspace.Db())
        {
            Closed = await db.Meetings.Where(m => m.State == MeetingState.Closed).Select(m => m.Id).FirstAsync();
        }

        _ = await _workspace.Services.AdoptAsync(Closed);
        var page = _window.Open<PublishingPage>(
            $"/rad/{_workspace.Council}/sammantraden/{Closed}/protokoll/publicering", p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.MeetingId, Closed.Value));
        await page.WaitForElementAsync(".copy");
        return page;
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<PublishingPage> page, string words) =>
        page.FindAll("button").First(b => b.TextContent.Trim().EndsWith(words, StringComparison.Ordinal));

    private async Task<IReadOnlyList<Exclusion>> ExcludedAsync()
    {
        await using var db = _workspace.Db();
        return [.. (await db.Publications.FirstOrDefaultAsync(p => p.Meeting == Closed))?.Exclusions ?? []];
    }

    private async Task<DateTimeOffset?> PublishedAsync()
    {
        await using var db = _workspace.Db();
        return (await db.Publications.FirstOrDefaultAsync(p => p.Meeting == Closed))?.PublishedAt;
    }
}
