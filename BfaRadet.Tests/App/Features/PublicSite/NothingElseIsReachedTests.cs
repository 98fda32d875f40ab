using BfaRadet.App.Features.Publishing;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Features.PublicSite;

/// <summary>What is not published cannot be reached: not by guessing, not beside what is published, not afterwards.</summary>
public sealed partial class NothingElseIsReachedTests
{
    private const string Minutes = AnOpenTown.Page + "/protokoll/2026-01-14";

    private static readonly string[] _all =
        ["/oppet", AnOpenTown.Page, Minutes, AnOpenTown.Page + "/atom.xml", "/oppet/sitemap.xml", "/robots.txt", "/oppet/finns-inte"];

    [Fact]
    public async Task What_is_left_out_stands_in_no_answer()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.ChooseAsync(s => s with { KeptAt = "Hemlighuset" });
        await town.HoldAsync(
            null, new AgendaItemText(AgendaItemKind.Information, "Om HEMLIGHUSET"), new AgendaItemText(AgendaItemKind.Information, "Kvarnhuset", "Kvarnhuset"));
        await town.WriteAsync(1, "I Hemlighuset.");
        await town.WriteAsync(2, "Kvarnhuset.");
        var record = await town.AdoptAsync();
        await town.ExcludeAsync(record.Sections[0].Item, "Hemlighuset");
        await town.ExcludeAsync(null, "Hemlighuset");
        await town.ExcludeAsync(record.Sections[1].Item, null);
        _ = (await town.PublishAsync()).Value;

        var said = RecordHtml.Unmarked(string.Concat(await Task.WhenAll(_all.Append(AnOpenTown.Page + "/protokoll/2026-03-11").Select(town.ReadAsync))));

        Assert.Contains("[undantaget: OSL 35 kap. 1 §]", said, StringComparison.Ordinal);
        Assert.Contains("Paragrafen är undantagen från publicering", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemlighuset", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Kvarnhuset", said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_identity_of_the_workspace_is_told()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();
        await using var db = town.Db();
        var council = await db.Councils.SingleAsync();
        string[] ids =
        [
            town.Council.ToString(), .. await db.Meetings.Select(m => m.Id.ToString()).ToListAsync(),
            .. await db.Decisions.Select(d => d.Id.ToString()).ToListAsync(), .. await db.FocusAreas.Select(a => a.Id.ToString()).ToListAsync(),
            .. council.Members.Select(m => m.Id.ToString()), .. council.Seats.Select(s => s.Id.ToString()),
        ];

        var said = string.Concat(await Task.WhenAll(_all.Select(town.ReadAsync)));

        Assert.All(ids, id => Assert.DoesNotContain(id, said, StringComparison.OrdinalIgnoreCase));
        Assert.All(Guids().Matches(said).Select(m => Guid.Parse(m.Value)), found => Assert.Equal(8, found.Version));
    }

    [Fact]
    public async Task Names_from_the_register_and_what_is_prepared_are_not_on_the_council_s_page()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();
        await using var db = town.Db();
        var council = await db.Councils.SingleAsync();
        var planned = await db.Meetings.Include(m => m.Agenda.Items).Where(m => m.Id != town.Held).SelectMany(m => m.Agenda.Items).ToListAsync();

        var page = WebUtility.HtmlDecode(await town.ReadAsync(AnOpenTown.Page));

        Assert.All(council.Members, m => Assert.DoesNotContain(m.Name, page, StringComparison.Ordinal));
        Assert.All(planned.Where(i => i.Proposal.Length > 20), i => Assert.DoesNotContain(i.Proposal, page, StringComparison.Ordinal));
        Assert.All(planned.Where(i => i.InternalNote != ""), i => Assert.DoesNotContain(i.InternalNote, page, StringComparison.Ordinal));
        Assert.DoesNotContain("mote.exempel.se", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_and_an_adopted_wording_that_is_not_published_are_nowhere()
    {
        await using var town = await AnOpenTown.OpenAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await town.Client.GetAsync(Minutes)).StatusCode);

        await town.AdoptAsync();
        await town.ExcludeAsync((await MinutesAsync(town)).Sections[0].Item, null);

        Assert.Equal(HttpStatusCode.NotFound, (await town.Client.GetAsync(Minutes)).StatusCode);
        Assert.Contains("Inga protokoll är publicerade än", await town.ReadAsync(AnOpenTown.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_withdrawn_is_gone_at_once()
    {
        await using var town = await AnOpenTown.OpenAsync();
        var record = await town.PublishedAsync();
        await town.ReadAsync(Minutes);

        _ = (await town.Get<PublishingCommands>().WithdrawAsync(town.Secretary, town.Held, "Fel namn i § 2")).Value;

        await AssertGoneAsync(town, record);
        Assert.DoesNotContain("Fel namn", await town.ReadAsync(Minutes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_gone_from_its_day_without_anybody_doing_anything()
    {
        await using var town = await AnOpenTown.OpenAsync();
        var record = await town.AdoptAsync();
        _ = (await town.PublishAsync(new DateOnly(2026, 3, 13))).Value;
        town.Clock.Move(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, (await town.Client.GetAsync(Minutes)).StatusCode);

        town.Clock.Move(TimeSpan.FromDays(1));

        await AssertGoneAsync(town, record);
    }

    [Fact]
    public async Task A_council_that_closes_its_page_has_none()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();
        await town.ReadAsync(Minutes);

        await town.ChooseAsync(s => s with { OpenPage = false });

        foreach (var path in new[] { AnOpenTown.Page, Minutes, AnOpenTown.Page + "/atom.xml" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await town.Client.GetAsync(path)).StatusCode);
        }

        Assert.DoesNotContain("mellerud", await town.ReadAsync("/oppet") + await town.ReadAsync("/oppet/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_open_page_nothing_is_published()
    {
        await using var town = await AnOpenTown.OpenAsync(open: false);
        await town.AdoptAsync();

        Assert.Equal(new PublicationRefusal.NoOpenPage(), (await town.PublishAsync()).Refusal);
    }

    [Fact]
    public async Task Guessing_leads_nowhere()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();
        var lot = new Random(7);
        string[] parts =
        [
            "mellerud", "Mellerud", "protokoll", "2026-01-14", "2026-01-14-2", "2026-03-11", town.Council.ToString(), town.Held.ToString(), "..",
            "%2e%2e", "%01", "atom.xml", "atom", "rad", "journal", "1", "-1", "'", "%25", "å", "publicering", "handling.pdf", "", "*",
        ];
        var known = new HashSet<string>(_all.Concat([Minutes]), StringComparer.Ordinal);
        var odd = new List<string>();
        for (var i = 0; i < 400; i++)
        {
            var path = "/oppet/" + string.Join('/', Enumerable.Range(0, lot.Next(1, 5)).Select(_ => parts[lot.Next(parts.Length)]));
            var uri = new Uri(town.Client.BaseAddress!, path);
            if (known.Contains(uri.AbsolutePath.TrimEnd('/')) || !uri.AbsolutePath.StartsWith("/oppet", StringComparison.Ordinal))
            {
                continue;
            }

            var answer = await town.Client.GetAsync(uri);
            var page = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.BadRequest) || page.Contains("2026-01-14", StringComparison.Ordinal))
            {
                odd.Add($"{path} {answer.StatusCode}");
            }
        }

        Assert.Empty(odd);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Nothing_can_be_sent_there(string method)
    {
        await using var town = await AnOpenTown.OpenAsync();

        var answer = await town.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), AnOpenTown.Page));

        Assert.False(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task The_file_of_the_copy_holds_what_the_page_holds_and_goes_with_it()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.ChooseAsync(s => s with { KeptAt = "Hemlighuset" });
        var record = await town.AdoptAsync();
        await town.ExcludeAsync(null, "Hemlighuset");
        await town.ExcludeAsync(record.Sections[1].Item, null);
        _ = (await town.PublishAsync()).Value;

        var pdf = await town.Client.GetAsync(Minutes + ".pdf");
        var docx = await town.Client.GetAsync(Minutes + ".docx");
        using var read = UglyToad.PdfPig.PdfDocument.Open(await pdf.Content.ReadAsByteArrayAsync());
        var words = string.Join(' ', read.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));

        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, docx.StatusCode);
        Assert.Contains("Kommunhuset", words, StringComparison.Ordinal);
        Assert.Contains("Justerat", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Justeras senast", words, StringComparison.Ordinal);
        Assert.Contains("Bekräftat digitalt", words, StringComparison.Ordinal);
        Assert.Contains("Det som är undantaget är markerat", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemlighuset", words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(record.Sections[1].Title, words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Client.GetAsync(Minutes + ".json")).StatusCode);

        _ = (await town.Get<PublishingCommands>().WithdrawAsync(town.Secretary, town.Held, "Fel")).Value;
        Assert.Equal(HttpStatusCode.Gone, (await town.Client.GetAsync(Minutes + ".pdf")).StatusCode);
    }

    private static async Task AssertGoneAsync(AnOpenTown town, MinutesRecord record)
    {
        var answer = await town.Client.GetAsync(Minutes);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("Protokollet visas inte längre", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var said = WebUtility.HtmlDecode(string.Concat(await Task.WhenAll(_all.Select(town.ReadAsync))));
        Assert.All(record.Sections.SelectMany(s => s.Decisions), d => Assert.DoesNotContain(d.Text, said, StringComparison.Ordinal));
    }

    private static async Task<MinutesRecord> MinutesAsync(AnOpenTown town)
    {
        await using var db = town.Db();
        return (await db.FindAdoptedAsync(town.Held))!.Value.Minutes.Record;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Guids();
}
