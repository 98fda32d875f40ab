using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Features.PublicSite;
using BfaRadet.App.Features.Publishing;
using BfaRadet.App.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Xunit;

namespace BfaRadet.Tests.App.Features.PublicSite;

public sealed partial class ReadingAsAResidentTests
{
    private const string Minutes = AnOpenTown.Page + "/protokoll/2026-01-14";
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_meeting_that_was_told_and_is_cancelled_says_so_without_the_reason()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await using var db = town.Db();
        var coming = await db.Meetings.Where(m => m.State == MeetingState.Shared).Select(m => m.Id).SingleAsync(TestContext.Current.CancellationToken);
        _ = (await town.Get<SummonsCommands>().CancelAsync(town.Secretary, coming, "Ordföranden är sjuk.")).Value;

        var page = await town.ReadAsync(AnOpenTown.Page);

        Assert.Contains("<strong>Inställt:</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ordföranden är sjuk", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nästa möte är tisdag 5 maj 2026 kl. 09.00–11.00, Sal A.", true, "Sal A")]
    [InlineData("Nästa möte är tisdag 5 maj 2026 i Sal A.", false, "Sal A")]
    [InlineData("Nästa möte är tisdag 5 maj 2026 kl. 13.00–15.00.", false, "")]
    public void Of_a_meeting_that_is_not_shared_they_read_what_the_minutes_name(string decision, bool clock, string place)
    {
        var told = PublicSiteQueries.Told(new PublicSiteMeeting(new DateOnly(2026, 5, 5), new TimeOnly(9, 0), new TimeOnly(11, 0), "Sal A"), decision);

        Assert.Equal((clock, clock, place), (told.StartsAt is not null, told.EndsAt is not null, told.Place));
    }

    [Fact]
    public async Task The_council_is_there_without_signing_in()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();

        var answer = await town.Client.GetAsync(AnOpenTown.Page);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Brottsförebyggande rådet", page, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:112\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:11414\"", page, StringComparison.Ordinal);
        Assert.Contains("tar inte emot tips", page, StringComparison.Ordinal);
        Assert.Contains("Sidan uppdaterades", page, StringComparison.Ordinal);
        Assert.Contains(Minutes, page, StringComparison.Ordinal);
        Assert.Contains("onsdag 11 mars 2026", page, StringComparison.Ordinal);
        // Those inside see in the minutes that they are read outside.
        Assert.Equal(town.Clock.GetUtcNow(), (await town.Get<AdjustmentQueries>().FindAsync(town.Secretary, town.Council, town.Held))!.PublishedAt);
    }

    [Fact]
    public async Task Focus_areas_whose_period_has_ended_are_shown_as_such()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();

        var page = WebUtility.HtmlDecode(await town.ReadAsync(AnOpenTown.Page));

        Assert.Contains("Rådets senaste fokusområden", page, StringComparison.Ordinal);
        Assert.Matches("Trafiksäkerhet</a> <span[^>]*>2023–2024", page);
        Assert.Contains("Nya områden är inte bestämda än.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_minutes_are_a_page_of_the_published_copy()
    {
        await using var town = await AnOpenTown.OpenAsync();
        var record = await town.PublishedAsync();

        var page = WebUtility.HtmlDecode(RecordHtml.Unmarked(await town.ReadAsync(Minutes)));

        Assert.All(record.Sections.SelectMany(s => s.Decisions), d => Assert.Contains(d.Text, page, StringComparison.Ordinal));
        Assert.Contains("<h1>Protokoll 14 januari 2026</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_minutes_of_one_day_are_told_apart_and_the_second_lies_where_it_was_promised()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();
        await town.HoldAsync(new DateTimeOffset(2026, 1, 14, 18, 0, 0, TimeSpan.FromHours(1)), new AgendaItemText(AgendaItemKind.Information, "Kvällens frågor"));
        await town.AdoptAsync();
        var view = (await town.Get<PublishingQueries>().FindAsync(town.Secretary, town.Council, town.Held))!;
        Assert.Equal("2026-01-14-2", view.Address);
        _ = (await town.PublishAsync()).Value;

        var page = WebUtility.HtmlDecode(await town.ReadAsync(AnOpenTown.Page));

        Assert.Contains($"href=\"{AnOpenTown.Page}/protokoll/{view.Address}\">Protokoll 14 januari 2026 kl. 18.00</a>", page, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Matches(page, ">(Protokoll 14 januari 2026[^<]*)</a>").Select(link => link.Groups[1].Value).Distinct().Count());
    }

    [Fact]
    public async Task Nothing_is_asked_of_the_reader_s_browser()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();

        foreach (var path in new[] { "/oppet", AnOpenTown.Page, Minutes })
        {
            var answer = await town.Client.GetAsync(path);
            var page = await answer.Content.ReadAsStringAsync();

            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain("<script src", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<!--Blazor", page, StringComparison.Ordinal);
            Assert.DoesNotContain("MudBlazor", page, StringComparison.Ordinal);
            Assert.Contains($"<link rel=\"canonical\" href=\"https://exempel.se{path}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        await using var town = await AnOpenTown.OpenAsync();
        var first = await town.Client.GetAsync(AnOpenTown.Page);

        var again = new HttpRequestMessage(HttpMethod.Get, AnOpenTown.Page);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var since = new HttpRequestMessage(HttpMethod.Get, AnOpenTown.Page);
        since.Headers.IfModifiedSince = first.Content.Headers.LastModified;

        Assert.Equal(TimeSpan.FromMinutes(1), first.Headers.CacheControl!.MaxAge);
        Assert.True(first.Headers.CacheControl.Public);
        Assert.Equal(HttpStatusCode.NotModified, (await town.Client.SendAsync(again)).StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await town.Client.SendAsync(since)).StatusCode);

        await town.PublishedAsync();
        var changed = new HttpRequestMessage(HttpMethod.Get, AnOpenTown.Page);
        changed.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, (await town.Client.SendAsync(changed)).StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task It_comes_compressed_to_those_who_can_read_it(string coding)
    {
        await using var town = await AnOpenTown.OpenAsync();
        var asked = new HttpRequestMessage(HttpMethod.Get, AnOpenTown.Page);
        asked.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));

        var answer = await town.Client.SendAsync(asked);

        Assert.Equal([coding], answer.Content.Headers.ContentEncoding);
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 500, 8_000);
    }

    [Fact]
    public async Task The_feed_is_Atom()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();

        var answer = await town.Client.GetAsync(AnOpenTown.Page + "/atom.xml");
        using var reader = XmlReader.Create(await answer.Content.ReadAsStreamAsync(), new() { Async = true, DtdProcessing = DtdProcessing.Prohibit });
        var feed = (await XDocument.LoadAsync(reader, LoadOptions.None, default)).Root!;

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(_atom + "feed", feed.Name);
        Assert.NotEmpty(feed.Element(_atom + "author")!.Element(_atom + "name")!.Value);
        Assert.True(DateTimeOffset.TryParse(feed.Element(_atom + "updated")!.Value, out _));
        Assert.Contains(feed.Elements(_atom + "link"), l => (string?)l.Attribute("rel") == "self");
        var entry = feed.Elements(_atom + "entry").Single();
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab]", entry.Element(_atom + "id")!.Value);
        Assert.Equal("https://exempel.se" + Minutes, (string?)entry.Element(_atom + "link")!.Attribute("href"));
        Assert.NotEmpty(entry.Element(_atom + "title")!.Value);
        Assert.True(DateTimeOffset.TryParse(entry.Element(_atom + "updated")!.Value, out _));
    }

    [Fact]
    public async Task Machines_read_what_it_is_about()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();

        var facts = JsonDocument.Parse(Facts().Match(await town.ReadAsync(AnOpenTown.Page)).Groups[1].Value).RootElement;

        Assert.Equal("https://schema.org", facts.GetProperty("@context").GetString());
        Assert.Equal(
            ["GovernmentOrganization", "Event", "DigitalDocument"],
            facts.GetProperty("@graph").EnumerateArray().Select(f => f.GetProperty("@type").GetString()));
        Assert.Equal("https://exempel.se" + Minutes, facts.GetProperty("@graph")[2].GetProperty("url").GetString());
    }

    [Fact]
    public async Task Search_engines_are_shown_to_the_open_pages_and_no_others()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();

        var robots = await town.ReadAsync("/robots.txt");
        var map = XDocument.Parse(await town.ReadAsync("/oppet/sitemap.xml"));

        Assert.Equal(
            ["User-agent: *", "Disallow: /", "Allow: /oppet", "Allow: /fonts/", "Allow: /favicon.svg", "Sitemap: https://exempel.se/oppet/sitemap.xml"],
            robots.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            ["https://exempel.se/oppet", "https://exempel.se" + AnOpenTown.Page, "https://exempel.se" + AnOpenTown.Page + "/beslut", "https://exempel.se" + Minutes],
            map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value));
    }

    [Fact]
    public async Task Minutes_adopted_anew_make_the_copy_one_of_an_earlier_wording()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();
        Assert.DoesNotContain("tidigare lydelse", await town.ReadAsync(Minutes), StringComparison.Ordinal);

        await town.ChooseAsync(s => s with { KeptAt = "Annanstans" });
        _ = (await town.Get<AdjustmentCommands>().ReopenAsync(town.Secretary, town.Held, "Fel förvaringsplats")).Value;
        await town.AdoptAsync();
        town.Get<LiveFeed>().Changed(Subject.Meetings(town.Council));

        var page = await town.ReadAsync(Minutes);
        Assert.Contains("tidigare lydelse", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Annanstans", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nämnd_that_has_chosen_it_has_its_notices_here_while_they_are_posted()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.ChooseAsync(s => s with { KeptAt = "Kommunarkivet", LegalForm = LegalForm.Board });
        await town.AdoptAsync();
        var commands = town.Get<PublishingCommands>();
        Assert.NotNull((await commands.PostNoticeAsync(town.Secretary, town.Held)).Refusal);

        await town.ChooseAsync(s => s with { NoticeBoard = true });
        _ = (await commands.PostNoticeAsync(town.Secretary, town.Held)).Value;
        var page = RecordHtml.Unmarked(WebUtility.HtmlDecode(await town.ReadAsync(AnOpenTown.Page)));
        foreach (var (name, value) in new[]
        {
            ("Organ", "Brottsförebyggande rådet"), ("Sammanträdesdag", "14 januari 2026"), ("Paragrafer", "§§ 1–"),
            ("Justerat", "11 mars 2026"), ("Anslaget sattes upp", "11 mars 2026"), ("Anslaget tas ner", "tidigast 2 april 2026"),
            ("Kan överklagas till och med", "1 april 2026"), ("Förvaringsplats", "Kommunarkivet"),
        })
        {
            Assert.Contains($"<dt>{name}</dt><dd>{value}", page, StringComparison.Ordinal);
        }

        Assert.Contains("Du kan begära ut det av kommunen.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Läs protokollet", page, StringComparison.Ordinal);
        _ = (await town.PublishAsync()).Value;
        Assert.Contains($"<a href=\"{Minutes}\">Läs protokollet 14 januari 2026</a>", await town.ReadAsync(AnOpenTown.Page), StringComparison.Ordinal);

        using var file = UglyToad.PdfPig.PdfDocument.Open(await town.Client.GetByteArrayAsync(Minutes + ".pdf"));
        var printed = string.Join(' ', file.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.Contains("Anslag / bevis", printed, StringComparison.Ordinal);

        Assert.NotNull((await commands.TakeNoticeDownAsync(town.Secretary, town.Held, 1)).Refusal);
        town.Clock.Move(TimeSpan.FromDays(22));
        _ = (await commands.TakeNoticeDownAsync(town.Secretary, town.Held, 1)).Value;
        Assert.DoesNotContain("överklagas", await town.ReadAsync(AnOpenTown.Page), StringComparison.Ordinal);
    }

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Facts();
}
