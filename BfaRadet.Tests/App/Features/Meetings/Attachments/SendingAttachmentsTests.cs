using BfaRadet.App.Data;
using BfaRadet.App.Data.Files;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Attachments;

/// <summary>Files sent and read over a real server.</summary>
public sealed class SendingAttachmentsTests : IAsyncLifetime
{
    private static readonly byte[] _pdf = [.. "%PDF-1.7\nhej\n%%EOF"u8];

    private HeldMeeting _meeting = default!;

    public async ValueTask InitializeAsync() => _meeting = await HeldMeeting.OpenAsync(open: false);

    public ValueTask DisposeAsync() => _meeting.DisposeAsync();

    [Fact]
    public async Task What_was_sent_is_read_as_it_was_and_shown_and_never_run()
    {
        using var secretary = await ClientAsync("sekreterare");
        using var member = await ClientAsync("skola");
        var id = Guid.CreateVersion7();

        using var sent = await SendAsync(secretary, id, "Hastighetsmätning.pdf", _pdf);
        using var read = await member.GetAsync(Address(id, 1));

        Assert.Equal(HttpStatusCode.NoContent, sent.StatusCode);
        Assert.Equal(_pdf, await read.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", read.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", read.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Hastighetsmätning.pdf", read.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Contains("nosniff", read.Headers.GetValues("X-Content-Type-Options"));
        Assert.StartsWith("default-src 'none'", Assert.Single(read.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("no-cache, private", read.Headers.CacheControl!.ToString());

        using var part = new HttpRequestMessage(HttpMethod.Get, Address(id, 1)) { Headers = { Range = new RangeHeaderValue(0, 4) } };
        using var some = await member.SendAsync(part);
        Assert.Equal(HttpStatusCode.PartialContent, some.StatusCode);
        Assert.Equal("%PDF-", await some.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_text_is_in_a_sandbox_and_a_document_is_saved()
    {
        using var secretary = await ClientAsync("sekreterare");
        var id = Guid.CreateVersion7();

        using var sent = await SendAsync(secretary, id, "lista.txt", Encoding.UTF8.GetBytes("hej"));
        using var read = await secretary.GetAsync(Address(id, 1));

        Assert.StartsWith("sandbox;", Assert.Single(read.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("text/plain", read.Content.Headers.ContentType!.MediaType);
        Assert.False(AttachmentKinds.OpensInBrowser(AttachmentKind.Docx));
    }

    [Fact]
    public async Task What_is_too_large_is_refused_in_words_whether_or_not_it_says_so()
    {
        using var secretary = await ClientAsync("sekreterare");
        var large = new byte[(AttachmentSettings.UsualFile * 1024 * 1024) + 1];
        _pdf.CopyTo(large, 0);

        using var told = await SendAsync(secretary, Guid.CreateVersion7(), "stor.pdf", large);
        using var untold = await SendAsync(secretary, Guid.CreateVersion7(), "stor.pdf", large, chunked: true);

        foreach (var answer in new[] { told, untold })
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.StartsWith("Filen är för stor: en handling får vara högst 25 MB.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Empty(FileFolder.Files(_meeting.Get<FileFolder>().Path));
    }

    [Fact]
    public async Task A_disguised_program_is_refused_in_words()
    {
        using var secretary = await ClientAsync("sekreterare");

        using var answer = await SendAsync(secretary, Guid.CreateVersion7(), "rapport.pdf", [.. "MZ program"u8]);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.StartsWith("Filen är ett program", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await _meeting.ViewAsync()).Attachments);
        Assert.Empty(FileFolder.Files(_meeting.Get<FileFolder>().Path));
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_said_to_be_cut()
    {
        using var secretary = await ClientAsync("sekreterare");

        using var sent = await SendAsync(secretary, Guid.CreateVersion7(), new string('a', 130) + ".pdf", _pdf);

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal($"är sparad. Namnet var för långt, och är kortat till ”{Assert.Single((await _meeting.ViewAsync()).Attachments).Latest().Name}”.", await sent.Content.ReadAsStringAsync());
    }

    /// <summary>Small ones after each other, as when several are dropped at once in two windows: each has its turn.</summary>
    [Fact]
    public async Task Small_files_at_once_wait_for_each_other()
    {
        using var secretary = await ClientAsync("sekreterare");

        var sent = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => SendAsync(secretary, Guid.CreateVersion7(), $"{n}.pdf", [.. _pdf, (byte)n])));

        Assert.All(sent, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
        Array.ForEach(sent, answer => answer.Dispose());
    }

    [Fact]
    public async Task A_body_that_stops_coming_is_answered_in_words_and_leaves_nothing()
    {
        var (address, cookies) = (new Uri(_meeting.App.Address), await _meeting.StepInAsync("sekreterare"));
        using var line = new System.Net.Sockets.TcpClient();
        await line.ConnectAsync(address.Host, address.Port, Cancel);
        await using var stream = line.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {MeetingAddresses.Attachments(_meeting.Council, _meeting.Id)}?id={Guid.CreateVersion7()} HTTP/1.1\r\nHost: {address.Authority}\r\nOrigin: {_meeting.App.Address}\r\n"
            + $"Cookie: {cookies.GetCookieHeader(address)}\r\n{AttachmentEndpoints.NameHeader}: a.pdf\r\nContent-Type: application/octet-stream\r\nContent-Length: 100000\r\n\r\n%PDF-1.7"), Cancel);

        // The server ends the line after its answer.
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(Cancel);

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("Filen kom för långsamt", answer, StringComparison.Ordinal);
        Assert.Empty(FileFolder.Files(_meeting.Get<FileFolder>().Path));
    }

    [Fact]
    public void The_bytes_of_a_file_are_waited_for_as_long_as_a_slow_connection_needs_and_no_longer()
    {
        var settings = new AttachmentSettings(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build());

        Assert.Equal(TimeSpan.FromSeconds(61), settings.PatienceOf(16 * 1024));
        Assert.InRange(settings.PatienceOf(long.MaxValue), TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(30));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("ra\u0000pport.pdf")]
    public async Task A_name_that_is_a_path_or_has_control_characters_is_refused_in_words(string name)
    {
        using var secretary = await ClientAsync("sekreterare");

        using var answer = await SendAsync(secretary, Guid.CreateVersion7(), name, _pdf);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.StartsWith("Filens namn innehåller snedstreck eller osynliga styrtecken", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(FileFolder.Files(_meeting.Get<FileFolder>().Path));
    }

    [Fact]
    public async Task A_letter_leads_to_the_latest_version_and_minutes_to_the_bytes_they_name()
    {
        using var secretary = await ClientAsync("sekreterare");
        using var member = await ClientAsync("skola");
        var id = Guid.CreateVersion7();
        byte[] next = [.. _pdf, (byte)'\n'];
        using var first = await SendAsync(secretary, id, "a.pdf", _pdf);
        using var second = await SendAsync(secretary, id, "b.pdf", next, more: "&ersatter=1");
        Assert.Equal(HttpStatusCode.NoContent, second.StatusCode);

        using var latest = await member.GetAsync(MeetingAddresses.Attachment(_meeting.Council, _meeting.Id, new AttachmentId(id)));
        using var named = await member.GetAsync(MeetingAddresses.AttachmentOf(_meeting.Council, _meeting.Id, Seal.HashOf(_pdf)));
        using var unknown = await member.GetAsync(MeetingAddresses.AttachmentOf(_meeting.Council, _meeting.Id, new string('0', 64)));
        using var former = await member.GetAsync(Address(id, 1));

        Assert.EndsWith($"{id}/2", latest.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.EndsWith($"{id}/1", named.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(_pdf, await former.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_zip_of_the_minutes_has_what_they_name_and_nothing_secret()
    {
        using var secretary = await ClientAsync("sekreterare");
        using var open = await SendAsync(secretary, Guid.CreateVersion7(), "Mätning våren.pdf", _pdf);
        using var secret = await SendAsync(secretary, Guid.CreateVersion7(), "hemlig.pdf", [.. _pdf, (byte)'\n'], more: "&grund=0");
        _ = (await _meeting.Get<ChairCommands>().OpenAsync(await _meeting.CallerAsync("ordforande"), _meeting.Id)).Value;

        using var zip = await secretary.GetAsync($"{MeetingAddresses.Minutes(_meeting.Council, _meeting.Id)}.zip");
        var files = AnExport.Unzip(await zip.Content.ReadAsByteArrayAsync());

        Assert.Equal(_pdf, files["bilaga-1-Matning_varen.pdf"]);
        Assert.Single(files.Keys, name => name.StartsWith("bilaga-", StringComparison.Ordinal));
        Assert.All(files.Where(f => f.Key.EndsWith(".txt", StringComparison.Ordinal) || f.Key.Contains("json", StringComparison.Ordinal)), f =>
            Assert.DoesNotContain("hemlig", Encoding.UTF8.GetString(f.Value), StringComparison.Ordinal));
        Assert.Contains("Mätning våren.pdf", Encoding.UTF8.GetString(files["dagordning.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_has_the_files_and_a_restore_brings_them_back()
    {
        var id = Guid.CreateVersion7();
        using (var secretary = await ClientAsync("sekreterare"))
        {
            using var sent = await SendAsync(secretary, id, "a.pdf", _pdf);
        }

        var database = _meeting.Get<DatabaseFile>().Path;
        var files = _meeting.Get<FileFolder>().Path;
        using var folder = new AFolder();
        var backedUp = await AProgram.RunHereAsync("sakerhetskopiera", folder.Path, "--Database:File", database);
        await _meeting.StopAsync();
        Directory.Delete(files, recursive: true);

        var restored = await AProgram.RunHereAsync("aterstall", Directory.GetFiles(folder.Path, "*.db").Single(), "--Database:File", database);

        Assert.Equal((0, 0), (backedUp.Code, restored.Code));
        Assert.Equal(_pdf, await File.ReadAllBytesAsync(Assert.Single(FileFolder.Files(files))));
        _meeting.StartAgain();
    }

    [Fact]
    public async Task Only_those_who_prepare_send_and_only_from_our_pages()
    {
        using var member = await ClientAsync("skola");
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_meeting.App.Address) };
        using var secretary = await ClientAsync("sekreterare", origin: "https://annan.example");

        using var notEntitled = await SendAsync(member, Guid.CreateVersion7(), "a.pdf", _pdf);
        using var elsewhere = await SendAsync(secretary, Guid.CreateVersion7(), "a.pdf", _pdf);
        using var unknown = await stranger.GetAsync(Address(Guid.CreateVersion7(), 1));

        Assert.Equal(HttpStatusCode.Forbidden, notEntitled.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, unknown.StatusCode);
        Assert.Empty((await _meeting.ViewAsync()).Attachments);
    }

    [Fact]
    public async Task What_is_secret_is_not_there_for_the_council()
    {
        using var secretary = await ClientAsync("sekreterare");
        using var member = await ClientAsync("skola");
        var id = Guid.CreateVersion7();

        using var sent = await SendAsync(secretary, id, "hemlig.pdf", _pdf, more: "&grund=0");
        using var own = await secretary.GetAsync(Address(id, 1));
        using var theirs = await member.GetAsync(Address(id, 1));

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal("no-store, private", own.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
        var seen = await _meeting.Get<MeetingQueries>().FindAsync(await _meeting.CallerAsync("skola"), _meeting.Council, _meeting.Id);
        Assert.Empty(seen!.Attachments);
    }

    [Fact]
    public async Task What_was_answered_is_there_after_a_new_start_and_what_no_row_names_is_swept()
    {
        var id = Guid.CreateVersion7();
        using (var secretary = await ClientAsync("sekreterare"))
        {
            using var sent = await SendAsync(secretary, id, "a.pdf", _pdf);
            using var again = await SendAsync(secretary, Guid.CreateVersion7(), "a.pdf", _pdf);
            Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
        }

        var folder = _meeting.Get<FileFolder>().Path;
        var kept = Assert.Single(FileFolder.Files(folder));
        await File.WriteAllTextAsync(Path.Combine(folder, "in", "half"), "half");
        await File.WriteAllTextAsync(Path.Combine(folder, Path.GetFileName(Path.GetDirectoryName(kept)!), new string('0', 64)), "nobody's");
        await _meeting.StopAsync();
        _meeting.StartAgain();

        using var reader = await ClientAsync("skola");
        using var read = await reader.GetAsync(Address(id, 1));

        Assert.Equal(_pdf, await read.Content.ReadAsByteArrayAsync());
        Assert.Equal([kept], FileFolder.Files(folder));
        Assert.Equal(["a.pdf", "a (2).pdf"], (await _meeting.ViewAsync()).Attachments.Select(a => a.Latest().Name));
    }

    [Fact]
    public async Task What_is_refused_once_it_is_received_leaves_nothing_on_disk_and_takes_nothing_that_is_named()
    {
        using var secretary = await ClientAsync("sekreterare");
        var id = Guid.CreateVersion7();
        using var sent = await SendAsync(secretary, id, "a.pdf", _pdf);
        var kept = Assert.Single(FileFolder.Files(_meeting.Get<FileFolder>().Path));

        using var other = await SendAsync(secretary, id, "b.pdf", [.. "%PDF-1.7\nannat\n%%EOF"u8]);
        using var same = await SendAsync(secretary, id, "a.pdf", _pdf, more: "&ersatter=7");

        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal([kept], FileFolder.Files(_meeting.Get<FileFolder>().Path));
        using var read = await secretary.GetAsync(Address(id, 1));
        Assert.Equal(_pdf, await read.Content.ReadAsByteArrayAsync());
    }

    private async Task<HttpClient> ClientAsync(string key, string? origin = null)
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = await _meeting.StepInAsync(key), AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(_meeting.App.Address),
        };
        client.DefaultRequestHeaders.Add("Origin", origin ?? _meeting.App.Address);
        return client;
    }

    private string Address(Guid id, int version) => MeetingAddresses.Attachment(_meeting.Council, _meeting.Id, new AttachmentId(id), version);

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, Guid id, string name, byte[] bytes, bool chunked = false, string more = "")
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"{MeetingAddresses.Attachments(_meeting.Council, _meeting.Id)}?id={id}&punkt={_meeting.Items[4]}{more}")
        {
            Content = new ByteArrayContent(bytes),
            Headers = { { AttachmentEndpoints.NameHeader, Uri.EscapeDataString(name) } },
        };
        request.Headers.TransferEncodingChunked = chunked ? true : null;
        return await client.SendAsync(request);
    }
}
