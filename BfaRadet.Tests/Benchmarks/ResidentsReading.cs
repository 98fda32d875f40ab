using BfaRadet.Tests.App.Features.PublicSite;
using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace BfaRadet.Tests.Benchmarks;

/// <summary>
/// What a residents' page costs: server time of an answer that is kept, of one that is drawn anew, and what goes over the
/// wire. In this process, without a network, so the time is the server's.
/// </summary>
[Collection("Benchmarks")]
public sealed class ResidentsReading
{
    private const int Times = 500, Changes = 40;

    [Fact(Explicit = true)]
    public async Task Of_a_council_with_published_minutes()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();
        var rows = new List<string[]> { new[] { "page", "kept, ms p50 / p95 / max", "after a change, ms p50 / p95 / max", "bytes", "br", "gzip" } };
        foreach (var path in new[] { AnOpenTown.Page, AnOpenTown.Page + "/protokoll/2026-01-14", AnOpenTown.Page + "/atom.xml" })
        {
            await TimeAsync(town, path);
            var (kept, drawn) = (new List<double>(), new List<double>());
            for (var i = 0; i < Changes; i++)
            {
                await town.ChooseAsync(s => s with { OpenContact = $"vaxel{i % 2}@exempel.se" });
                drawn.Add(await TimeAsync(town, path));
            }

            for (var i = 0; i < Times; i++)
            {
                kept.Add(await TimeAsync(town, path));
            }

            rows.Add([path, Spread.Of(kept).ToString(), Spread.Of(drawn).ToString(), await SizeAsync(town, path, ""), await SizeAsync(town, path, "br"), await SizeAsync(town, path, "gzip")]);
        }

        Figures.Publish("Residents' pages: requests per page 3 (page, font, icon), no script", rows);
    }

    private static async Task<double> TimeAsync(AnOpenTown town, string path)
    {
        var since = Stopwatch.GetTimestamp();
        using var answer = await town.Client.GetAsync(path);
        await answer.Content.ReadAsByteArrayAsync();
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    private static async Task<string> SizeAsync(AnOpenTown town, string path, string coding)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, path);
        if (coding != "")
        {
            asked.Headers.AcceptEncoding.ParseAdd(coding);
        }

        using var answer = await town.Client.SendAsync(asked);
        return (await answer.Content.ReadAsByteArrayAsync()).Length.ToString(CultureInfo.InvariantCulture);
    }
}
