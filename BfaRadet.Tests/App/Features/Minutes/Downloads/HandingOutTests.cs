using BfaRadet.App.Data;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Minutes.Downloads;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Downloads;

/// <summary>The files at their addresses, asked for by those who may and those who may not.</summary>
public sealed class HandingOutTests(HandingOutTests.Held held) : IClassFixture<HandingOutTests.Held>
{
    /// <summary>The example meeting, opened; one class, one server.</summary>
    public sealed class Held : IAsyncLifetime
    {
        public HeldMeeting Meeting { get; private set; } = default!;

        public async ValueTask InitializeAsync() => Meeting = await HeldMeeting.OpenAsync();

        public ValueTask DisposeAsync() => Meeting.DisposeAsync();
    }

    private HeldMeeting Meeting => held.Meeting;

    [Theory]
    [InlineData("pdf", "application/pdf", "%PDF-1.7")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK")]
    [InlineData("html", "text/html", "<!DOCTYPE html>")]
    [InlineData("txt", "text/plain", "Utkast till protokoll")]
    [InlineData("json", "application/json", "{")]
    [InlineData("zip", "application/zip", "PK")]
    public async Task A_member_has_the_draft_as_any_file_and_it_is_kept_nowhere(string extension, string type, string begins)
    {
        using var client = await AsAsync("skola");

        using var answer = await client.GetAsync(Record(extension));
        var text = System.Text.Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(begins, text, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.Headers.ETag);
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.StartsWith(extension == "zip" ? "Sammanträde BRÅ 2026-" : "Utkast till protokoll BRÅ 2026-", disposition.FileNameStar, StringComparison.Ordinal);
        Assert.True(System.Text.Ascii.IsValid(disposition.FileName!));
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("txt")]
    public async Task So_has_an_extract(string extension)
    {
        using var client = await AsAsync("skola");

        using var answer = await client.GetAsync(Extract(Meeting.Items[0], extension));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("Protokollsutdrag BRÅ", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("protokoll.exe")]
    [InlineData("protokoll.PDF")]
    [InlineData("protokoll.pdf.exe")]
    [InlineData("protokoll.")]
    [InlineData("protokoll.%2e%2e%2fpdf")]
    [InlineData("protokoll.pdf%00")]
    [InlineData("protokoll/0198a000-0000-7000-8000-000000000009.pdf")]
    [InlineData("protokoll/inte-en-guid.pdf")]
    public async Task What_there_is_not_is_not_found(string last)
    {
        using var client = await AsAsync("sekreterare");

        using var answer = await client.GetAsync($"/rad/{Meeting.Council}/sammantraden/{Meeting.Id}/{last}");

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        Assert.Null(answer.Content.Headers.ContentDisposition);
    }

    [Fact]
    public async Task An_extract_is_no_data_and_a_break_has_none()
    {
        using var client = await AsAsync("sekreterare");
        var pause = (await Meeting.ViewAsync()).Items.FirstOrDefault(i => i.Number is null)?.Id ?? new AgendaItemId(Guid.NewGuid());

        foreach (var address in new[] { Extract(Meeting.Items[0], "json"), Extract(Meeting.Items[0], "zip"), Extract(pause, "pdf") })
        {
            using var answer = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task An_outsider_is_told_nothing()
    {
        using var client = await AsAsync("administrator");

        using var file = await client.GetAsync(Record("pdf"));
        using var missing = await client.GetAsync(MinutesAddresses.File(Meeting.Council, new MeetingId(Guid.NewGuid()), "pdf"));

        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Nobody_without_an_account_gets_anything()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(Meeting.App.Address) };

        using var answer = await client.GetAsync(Record("pdf"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("logga-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_wrong_council_there_is_none()
    {
        using var client = await AsAsync("sekreterare");

        using var answer = await client.GetAsync(MinutesAddresses.File(new CouncilId(Guid.NewGuid()), Meeting.Id, "pdf"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task One_who_only_asks_is_told_the_same_and_gets_nothing()
    {
        using var client = await AsAsync("skola");
        using var request = new HttpRequestMessage(HttpMethod.Head, Record("pdf"));

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(answer.Content.Headers.ContentDisposition);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_draft_that_waits_to_be_shared_waits_as_a_file_too()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        _ = await meeting.Get<Changes>().ToCouncilAsync(await meeting.CallerAsync("sekreterare"), meeting.Council,
            (council, moment) => council.Choose(moment.By, council.Settings with { Visibility = MinutesVisibility.WhenShared }));
        var address = MinutesAddresses.File(meeting.Council, meeting.Id, "txt");
        using var member = Client(meeting, await meeting.StepInAsync("skola"));
        using var secretary = Client(meeting, await meeting.StepInAsync("sekreterare"));

        using var refused = await member.GetAsync(address);
        using var given = await secretary.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
    }

    [Fact]
    public async Task Adopted_minutes_are_known_by_their_seal_and_asked_for_each_time()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        var seal = await meeting.App.Services.AdoptAsync(meeting.Id);
        using var client = Client(meeting, await meeting.StepInAsync("skola"));
        var address = MinutesAddresses.File(meeting.Council, meeting.Id, "json");

        using var first = await client.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{seal.Hash}\""));
        using var again = await client.SendAsync(request);
        using var outsider = Client(meeting, await meeting.StepInAsync("administrator"));
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        asked.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        using var refused = await outsider.SendAsync(asked);

        Assert.Equal(seal.RecordHash, Seal.HashOf(await first.Content.ReadAsByteArrayAsync()));
        Assert.Equal($"\"{seal.Hash}\"", first.Headers.ETag!.Tag);
        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.StartsWith("Protokoll BRÅ", first.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Theory]
    [InlineData("Protokoll BRÅ 2026-03-11.pdf", "filename=\"Protokoll BRA 2026-03-11.pdf\"; filename*=UTF-8''Protokoll%20BR%C3%85%202026-03-11.pdf")]
    [InlineData("Ł§.pdf", "filename=\"_par.pdf\"; filename*=UTF-8''%C5%81%C2%A7.pdf")]
    public void The_name_is_said_in_Swedish_and_in_ASCII(string name, string header) =>
        Assert.Equal($"attachment; {header}", FileNames.Disposition(name));

    [Fact]
    public void A_council_with_a_hostile_name_gives_a_harmless_file()
    {
        var record = ARecord.Small() with { CouncilName = "../\"råd\"\r\nSet-Cookie: x=1; " + new string('å', 400) };

        var name = FileNames.Of(record, null, FileKind.Pdf);

        Assert.True(name.IndexOfAny(['/', '\\', '"', '\r', '\n', ':']) < 0, name);
        Assert.InRange(name.Length, 10, 130);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', FileNames.Disposition(name));
    }

    private string Record(string extension) => MinutesAddresses.File(Meeting.Council, Meeting.Id, extension);

    private string Extract(AgendaItemId item, string extension) => MinutesAddresses.Extract(Meeting.Council, Meeting.Id, item, extension);

    private async Task<HttpClient> AsAsync(string key) => Client(Meeting, await Meeting.StepInAsync(key));

    private static HttpClient Client(HeldMeeting meeting, CookieContainer cookies) =>
        new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(meeting.App.Address) };
}
