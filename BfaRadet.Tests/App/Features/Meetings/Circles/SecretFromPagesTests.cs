using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Ui.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Circles;

/// <summary>An item for a circle is on no page, in no file and in no feed of somebody outside it. A page that is added is read too.</summary>
public sealed class SecretFromPagesTests(SecretCouncil council) : IClassFixture<SecretCouncil>
{
    [Fact]
    public async Task No_address_of_the_app_tells_of_it()
    {
        foreach (var key in new[] { null, "skola", "ahorare" })
        {
            using var client = await ClientAsync(key);
            var read = 0;
            foreach (var address in Addresses())
            {
                using var answer = await client.GetAsync(address);
                read += answer.IsSuccessStatusCode ? 1 : 0;
                var said = $"{answer.Headers}{answer.Content.Headers}{Said.Of(await answer.Content.ReadAsByteArrayAsync())}";
                Assert.False(said.Contains(SecretCouncil.Word, StringComparison.OrdinalIgnoreCase), $"{address} tells {key ?? "anybody"}.");
            }

            Assert.InRange(read, key is null ? 5 : 30, int.MaxValue);
        }
    }

    [Fact]
    public async Task The_insider_reads_it_where_the_others_read_that_there_is_one()
    {
        string[] addresses =
        [
            MeetingAddresses.Agenda(council.Council, council.Coming), MeetingAddresses.Held(council.Council, council.Now), MeetingAddresses.Summons(council.Council, council.Coming),
            MinutesAddresses.Record(council.Council, council.Adopted), MinutesAddresses.File(council.Council, council.Adopted, "html"),
        ];
        using var insider = await ClientAsync(SecretCouncil.Insider);
        using var outsider = await ClientAsync("skola");
        foreach (var address in addresses)
        {
            Assert.Contains(SecretCouncil.Word, await insider.GetStringAsync(address), StringComparison.Ordinal);
            var outside = WebUtility.HtmlDecode(await outsider.GetStringAsync(address));
            Assert.True(outside.Contains("mindre krets", StringComparison.Ordinal) || outside.Contains("Sekretess", StringComparison.Ordinal), address);
        }

        Assert.Contains(SecretCouncil.Word, await insider.GetStringAsync($"{CouncilAddresses.Home(council.Council)}/beslut"), StringComparison.Ordinal);
        Assert.DoesNotContain(SecretCouncil.Word, await insider.GetStringAsync($"{MeetingAddresses.Agenda(council.Council, council.Coming)}/kallelse.ics"), StringComparison.OrdinalIgnoreCase);
        using var whole = await outsider.GetAsync(MinutesAddresses.File(council.Council, council.Adopted, "zip"));
        Assert.Equal(HttpStatusCode.NotFound, whole.StatusCode);
    }

    [Fact]
    public async Task The_wall_shows_no_one_what_it_is_about()
    {
        using var secretary = await ClientAsync("sekreterare");

        var wall = WebUtility.HtmlDecode(await secretary.GetStringAsync(MeetingAddresses.Wall(council.Council, council.Now)));

        Assert.DoesNotContain(SecretCouncil.Word, wall, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Punkt för en mindre krets", wall, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rehearsal_shows_it_as_the_wall_will()
    {
        using var coordinator = await ClientAsync("samordnare");

        var rehearsal = Regex.Unescape(WebUtility.HtmlDecode(await coordinator.GetStringAsync(MeetingAddresses.Rehearsal(council.Council, council.Coming))));

        Assert.DoesNotContain(SecretCouncil.Word, rehearsal, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Punkt för en mindre krets", rehearsal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_attachments_are_read_by_those_it_is_for_and_by_no_others()
    {
        using var coordinator = await ClientAsync("samordnare");
        using var insider = await ClientAsync(SecretCouncil.Insider);
        using var outsider = await ClientAsync("skola");
        var shown = council.Files.Where(f => f.Meeting == council.Now).ToList();
        Assert.Equal(3, shown.Count);
        foreach (var file in shown)
        {
            var address = MeetingAddresses.Attachment(council.Council, file.Meeting, file.Id, file.Version);

            using var led = await coordinator.GetAsync(address);
            using var inside = await insider.GetAsync(address);
            using var outside = await outsider.GetAsync(address);

            Assert.Contains(SecretCouncil.Word, await led.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal("no-store, private", led.Headers.CacheControl!.ToString());
            Assert.Equal(file.ForPreparers ? HttpStatusCode.NotFound : HttpStatusCode.OK, inside.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
        }

        foreach (var file in council.Files)
        {
            foreach (var address in new[]
            {
                MeetingAddresses.Attachment(council.Council, file.Meeting, file.Id), MeetingAddresses.AttachmentOf(council.Council, file.Meeting, file.Hash),
                MeetingAddresses.Attachment(council.Council, file.Meeting, file.Id, file.Version),
            })
            {
                using var outside = await outsider.GetAsync(address);
                Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
            }
        }
    }

    [Fact]
    public async Task Bytes_that_are_open_elsewhere_are_read_there()
    {
        using var outsider = await ClientAsync("skola");

        using var led = await outsider.GetAsync(MeetingAddresses.AttachmentOf(council.Council, council.Now, council.Twice.Hash.ToLowerInvariant()));
        using var hidden = await outsider.GetAsync(MeetingAddresses.Attachment(council.Council, council.Now, council.Twice.Hidden, 1));

        Assert.Equal(MeetingAddresses.Attachment(council.Council, council.Now, council.Twice.Open, 1), led.Headers.Location!.OriginalString);
        Assert.Equal("Samma karta i båda.", await outsider.GetStringAsync(led.Headers.Location));
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    private async Task<HttpClient> ClientAsync(string? key) => new(new HttpClientHandler
    {
        CookieContainer = key is null ? new CookieContainer() : await council.Meeting.StepInAsync(key),
        AllowAutoRedirect = false,
    })
    { BaseAddress = new Uri(council.Meeting.App.Address) };

    /// <summary>Every address that can be read, with each thing there is in it.</summary>
    private IEnumerable<string> Addresses()
    {
        var patterns = council.Get<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { } methods || methods.Contains(HttpMethods.Get))
            .Select(e => e.RoutePattern)
            .Where(p => p.RawText is { } text && !_apart.Any(text.TrimStart('/').StartsWith) && !(p.Parameters.Count == 0 && Path.HasExtension(text) && text != "/kalender.ics"))
            .DistinctBy(p => p.RawText);
        foreach (var pattern in patterns)
        {
            IEnumerable<string> addresses = ["/" + pattern.RawText!.TrimStart('/')];
            foreach (var parameter in pattern.Parameters)
            {
                addresses = addresses.SelectMany(a => Values(pattern.RawText!, parameter.Name).Select(value => With(a, parameter.Name, value))).ToList();
            }

            foreach (var address in addresses)
            {
                yield return address;
            }
        }

        yield return council.Calendar;
        yield return $"{CouncilAddresses.Home(council.Council)}/beslut.csv?sok=beslutet";
        // What was typed stands on the page: so all of a year.
        foreach (var typed in new[] { $"år:{TimeProvider.System.GetUtcNow().Year}", "år:2026", "ansvarig:ansvarig", "innehållet", "ärendet om" })
        {
            yield return $"{CouncilAddresses.Search(council.Council)}?visa=25&q={Uri.EscapeDataString(typed)}";
        }
    }

    // Of the framework, and of scripts and styles: the same for everybody.
    private static readonly string[] _apart = ["_blazor", "_framework", "_content", "hubs/", "dist/", "css/", "fonts/", "{*", "opaque-redirect", "disconnect"];

    private static string With(string address, string name, string value)
    {
        var at = address.IndexOf("{" + name, StringComparison.OrdinalIgnoreCase);
        var catchAll = at < 0 ? address.IndexOf("{*", StringComparison.Ordinal) : at;
        return address[..catchAll] + value + address[(address.IndexOf('}', catchAll) + 1)..];
    }

    /// <summary>What stands in an address for a name. A name that is not known here fails: say what is put there.</summary>
    private IEnumerable<string> Values(string pattern, string name) => name switch
    {
        "council" or "Council" or "CouncilKey" or "CouncilId" => [council.Council.ToString()],
        "meeting" or "Meeting" or "MeetingKey" or "MeetingId" => council.Meetings.Select(m => m.ToString()),
        "item" => council.Items.Values.Select(i => i.ToString()),
        "ItemKey" => [.. council.Items.Values.Select(i => i.ToString()), council.Meeting.Items[0].ToString()],
        "attachment" => council.Files.Select(f => f.Id.ToString()).Append(council.Twice.Hidden.ToString()).Distinct(),
        "version" => ["1", "2"],
        "hash" => council.Files.Select(f => f.Hash).Distinct(),
        "extension" => ["pdf", "html", "ics", "docx", "txt", "json", "zip"],
        "Id" => [.. council.Decisions.Select(d => d.ToString()), council.Area.ToString()],
        "ProposalKey" or "Proposal" => [council.Proposal.ToString()],
        "letter" => [Guid.Empty.ToString()],
        "kind" => ["csv", "xlsx", "json"],
        "MemberId" => [council.Circle.Members[0].ToString()],
        "area" => [council.Area.ToString()],
        "secret" => ["fel"],
        "address" or "Address" => ["mellerud"],
        _ => pattern.Contains("hjalp", StringComparison.Ordinal) ? ["ordlista"]
            : pattern.Contains("oppet", StringComparison.Ordinal) ? ["2026-03-11", .. council.Meetings.Select(m => m.ToString())]
            : throw new InvalidOperationException($"What stands for {name} in {pattern}?"),
    };
}
