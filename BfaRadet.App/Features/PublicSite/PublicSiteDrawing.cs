using BfaRadet.App.Features.Minutes.Blocks;
using BfaRadet.App.Features.Minutes.Downloads;
using BfaRadet.App.Ui;
using System.Globalization;

namespace BfaRadet.App.Features.PublicSite;

/// <summary>The residents' pages, feeds and lists, each rendered once for each change and day.</summary>
internal sealed class PublicSiteDrawing(PublicSiteQueries queries, PublicSitePages pages, TimeProvider clock) : IDisposable
{
    private const string Html = "text/html; charset=utf-8";

    private readonly SemaphoreSlim _drawing = new(1);
    private PublicSiteFile? _missing;

    /// <summary>Search engines may read only the residents' pages and what they are rendered with.</summary>
    public static PublicSiteFile Robots { get; } = new(
        "text/plain; charset=utf-8",
        $"User-agent: *\nDisallow: /\nAllow: /oppet\nAllow: /fonts/\nAllow: /favicon.svg\nSitemap: {PublicSiteFile.Origin}/oppet/sitemap.xml\n",
        DateTimeOffset.UnixEpoch);

    public void Dispose() => _drawing.Dispose();

    public async Task<PublicSiteFile> ListAsync()
    {
        var all = await queries.ListAsync();
        return await all.Drawn.GetOrAdd("", _ => new(async () => new PublicSiteFile(
            Html, await pages.DrawAsync<PublicSiteListPage>(new() { [nameof(PublicSiteListPage.Councils)] = all.All }), clock.GetUtcNow()))).Value;
    }

    public async Task<PublicSiteFile> SitemapAsync()
    {
        var (all, today, latest) = (await queries.ListAsync(), clock.Today(), DateTimeOffset.UnixEpoch);
        var councils = new List<PublicSiteCouncil>();
        foreach (var listing in all.All)
        {
            if (await queries.FindAsync(listing.Address) is { } council)
            {
                councils.Add(council);
                latest = council.Updated > latest ? council.Updated : latest;
            }
        }

        return new PublicSiteFile("application/xml; charset=utf-8", PublicSiteFeeds.Sitemap(councils, today), Latest(latest));
    }

    public async Task<PublicSiteFile> CouncilAsync(string address) =>
        await queries.FindAsync(address) is { } council
            ? await DrawnAsync(council, council.Path, async day => new PublicSiteFile(
                Html,
                await pages.DrawAsync<PublicSiteCouncilPage>(new() { [nameof(PublicSiteCouncilPage.Council)] = council, [nameof(PublicSiteCouncilPage.Day)] = day }),
                Latest(council.Updated)))
            : await MissingAsync();

    /// <summary>All published decisions and what became of them, or those under a focus area.</summary>
    /// <param name="area">The number of the area; null for all.</param>
    public async Task<PublicSiteFile> DecisionsAsync(string address, string? area = null)
    {
        var number = int.TryParse(area, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : (int?)null;
        if (await queries.FindAsync(address) is not { } council || (area is not null && council.Areas.All(a => a.Number != number)))
        {
            return await MissingAsync();
        }

        return await DrawnAsync(council, council.DecisionsPath(number), async day => new PublicSiteFile(
            Html,
            await pages.DrawAsync<PublicSiteDecisionsPage>(new()
            {
                [nameof(PublicSiteDecisionsPage.Council)] = council,
                [nameof(PublicSiteDecisionsPage.Day)] = day,
                [nameof(PublicSiteDecisionsPage.Area)] = council.Areas.FirstOrDefault(a => a.Number == number),
            }),
            Latest(council.Updated)));
    }

    public async Task<PublicSiteFile> FeedAsync(string address) =>
        await queries.FindAsync(address) is { } council
            ? await DrawnAsync(council, council.Path + "/atom.xml", day => Task.FromResult(
                new PublicSiteFile("application/atom+xml; charset=utf-8", PublicSiteFeeds.Atom(council, day), Latest(council.Updated))))
            : await MissingAsync();

    public async Task<PublicSiteFile> MinutesAsync(string address, string date)
    {
        if (await queries.FindAsync(address) is not { } council || council.Minutes.FirstOrDefault(m => m.Address == date) is not { } minutes)
        {
            return await MissingAsync();
        }

        return await DrawnAsync(council, council.PathOf(minutes), async day =>
            minutes.IsShownOn(day) && await queries.CopyAsync(minutes.Meeting) is { } copy
                ? new PublicSiteFile(
                    Html,
                    await pages.DrawAsync<PublicSiteMinutesPage>(new()
                    {
                        [nameof(PublicSiteMinutesPage.Council)] = council,
                        [nameof(PublicSiteMinutesPage.Minutes)] = minutes,
                        [nameof(PublicSiteMinutesPage.Day)] = day,
                        [nameof(PublicSiteMinutesPage.Copy)] = copy,
                    }),
                    Latest(council.Updated))
                : await GoneAsync(council, minutes));
    }

    /// <summary>The published copy as a file.</summary>
    /// <param name="extension">pdf or docx.</param>
    public async Task<PublicSiteFile> FileAsync(string address, string date, string extension)
    {
        if (extension is not ("pdf" or "docx") || await queries.FindAsync(address) is not { } council
            || council.Minutes.FirstOrDefault(m => m.Address == date) is not { } minutes)
        {
            return await MissingAsync();
        }

        return await DrawnAsync(council, $"{council.PathOf(minutes)}.{extension}", async day =>
        {
            if (!minutes.IsShownOn(day) || await queries.CopyAsync(minutes.Meeting) is not { } copy)
            {
                return await GoneAsync(council, minutes);
            }

            var kind = FileKind.Of(extension)!;
            var notice = await queries.NoticeAsync(council.Id, minutes, copy);
            using var written = new MemoryStream();
            kind.Write(MinutesLayout.Of(copy, seal: null, notice, minutes.AdoptedAt), minutes.PublishedAt, written, CancellationToken.None);
            return new PublicSiteFile(kind.ContentType, written.ToArray(), Latest(council.Updated));
        });
    }

    private Task<PublicSiteFile> GoneAsync(PublicSiteCouncil council, PublicSiteMinutes minutes) => MissingAsync(
        "Protokollet visas inte längre",
        $"Protokollet från {SwedishDates.Full(minutes.Date)} har varit publicerat här men är borttaget. Ett justerat protokoll är en allmän handling: vill du läsa det kan du fråga kommunen.",
        council.Path, StatusCodes.Status410Gone);

    /// <summary>There is nothing at the address; the same answer whatever the reason.</summary>
    public async Task<PublicSiteFile> MissingAsync() => _missing ??= await MissingAsync(
        "Sidan finns inte", "Adressen kan vara felskriven, eller så är sidan inte öppen längre. Ingenting är fel hos dig.",
        "/oppet", StatusCodes.Status404NotFound);

    private async Task<PublicSiteFile> MissingAsync(string heading, string why, string back, int status) => new(
        Html,
        await pages.DrawAsync<PublicSiteMissingPage>(new()
        {
            [nameof(PublicSiteMissingPage.Heading)] = heading,
            [nameof(PublicSiteMissingPage.Why)] = why,
            [nameof(PublicSiteMissingPage.Back)] = back,
        }),
        DateTimeOffset.UnixEpoch, status);

    /// <summary>Rendered once for each state of the council and day.</summary>
    private Task<PublicSiteFile> DrawnAsync(PublicSiteCouncil council, string path, Func<DateOnly, Task<PublicSiteFile>> draw)
    {
        var day = clock.Today();
        return council.Drawn.GetOrAdd((path, day), _ => new(async () =>
        {
            // One at a time: many requests after a change wait for one rendering and leave the other cores to the workspace.
            await _drawing.WaitAsync();
            try
            {
                return await draw(day);
            }
            catch
            {
                // A failure is not cached: the next request tries again.
                council.Drawn.TryRemove((path, day), out Lazy<Task<PublicSiteFile>>? _);
                throw;
            }
            finally
            {
                _drawing.Release();
            }
        })).Value;
    }

    // What a page says depends on the day too: the next meeting, and what is removed.
    private DateTimeOffset Latest(DateTimeOffset updated)
    {
        var midnight = SwedishTime.At(clock.Today().ToDateTime(TimeOnly.MinValue));
        return updated > midnight ? updated : midnight;
    }
}
