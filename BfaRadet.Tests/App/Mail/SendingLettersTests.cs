using BfaRadet.App.Data.Files;
using BfaRadet.App.Data.Outbox;
using BfaRadet.App.Documents;
using BfaRadet.App.Mail;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MimeKit;
using Xunit;

namespace BfaRadet.Tests.App.Mail;

/// <summary>Letters on their way to a mail server that is there, is not, or does not take them.</summary>
public sealed class SendingLettersTests : IAsyncLifetime
{
    private const string Secret = "aVerySecretPartOfALink";

    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public async ValueTask DisposeAsync() => await _workspace.DisposeAsync();

    [Fact]
    public async Task A_letter_arrives_with_both_texts_and_what_is_enclosed()
    {
        await using var server = AMailServer.At();
        await PostAsync(server, "Åsa Öberg", "asa@kommun.example");

        await Pump(server).DeliverDueAsync(Cancel);

        var mail = Assert.Single(server.Taken);
        Assert.Equal(("Kallelse å ä ö", "bfaradet@kommun.example"), (mail.Subject, Assert.Single(mail.From.Mailboxes).Address));
        Assert.Equal(("Åsa Öberg", "asa@kommun.example"), (mail.To.Mailboxes.Single().Name, mail.To.Mailboxes.Single().Address));
        Assert.Equal("sekreterare@kommun.example", mail.ReplyTo.Mailboxes.Single().Address);
        Assert.Contains("Hej Åsa Öberg!", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"sv-SE\">", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains(Secret, mail.TextBody, StringComparison.Ordinal);
        var enclosed = Assert.IsAssignableFrom<MimePart>(Assert.Single(mail.Attachments));
        Assert.Equal(("kallelse.ics", "text/calendar"), (enclosed.FileName, enclosed.ContentType.MimeType));
    }

    [Fact]
    public async Task While_the_server_is_away_nothing_is_lost_and_afterwards_nothing_comes_twice()
    {
        await using var server = AMailServer.At(dead: true);
        string[] receivers = ["a@kommun.example", "b@kommun.example", "c@kommun.example"];
        foreach (var receiver in receivers)
        {
            await PostAsync(server, "Någon", receiver);
        }

        var pump = Pump(server);
        await pump.DeliverDueAsync(Cancel);
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));
        await pump.DeliverDueAsync(Cancel);
        var waiting = await LeftAsync();
        server.Start();
        _workspace.Clock.Move(TimeSpan.FromMinutes(2));
        await pump.DeliverDueAsync(Cancel);
        _workspace.Clock.Move(TimeSpan.FromHours(7));
        await pump.DeliverDueAsync(Cancel);

        Assert.Equal((3, 2, "E-postservern svarade inte."), (waiting.Count, waiting[0].Tries, waiting[0].Fault));
        Assert.Equal(receivers, server.Taken.Select(m => m.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal));
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task What_is_sent_again_after_a_kill_is_the_same_message()
    {
        await using var server = AMailServer.At();
        var letter = await PostAsync(server, "Någon", "a@kommun.example");
        var message = Assert.Single(await LeftAsync());
        await Pump(server).DeliverDueAsync(Cancel);

        // As when the process died before it had written down that it was sent.
        await using (var db = _workspace.Db())
        {
            await db.Letters().Where(l => l.Id == letter.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.SentAt, (DateTimeOffset?)null), Cancel);
            db.Outbox.Add(new OutboxMessage(message.Kind, message.Body, _workspace.Clock.Now));
            await db.SaveChangesAsync(Cancel);
        }

        await Pump(server).DeliverDueAsync(Cancel);

        var taken = server.Taken;
        Assert.Equal(2, taken.Count);
        Assert.Equal((taken[0].MessageId, taken[0].Date, letter.MessageId), (taken[1].MessageId, taken[1].Date, taken[0].MessageId));
    }

    [Fact]
    public async Task A_message_whose_letter_was_sent_already_sends_nothing()
    {
        await using var server = AMailServer.At();
        await PostAsync(server, "Någon", "a@kommun.example");
        var message = Assert.Single(await LeftAsync());
        await Pump(server).DeliverDueAsync(Cancel);
        await using (var db = _workspace.Db())
        {
            db.Outbox.Add(new OutboxMessage(message.Kind, message.Body, _workspace.Clock.Now));
            await db.SaveChangesAsync(Cancel);
        }

        await Pump(server).DeliverDueAsync(Cancel);

        Assert.Single(server.Taken);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task A_receiver_who_is_not_there_is_given_up_at_once_and_neither_address_nor_link_is_in_the_log()
    {
        await using var server = AMailServer.At();
        server.Unknown.Add("borta@kommun.example");
        await PostAsync(server, "Någon", "borta@kommun.example");
        var log = new Lines();

        await Pump(server, log).DeliverDueAsync(Cancel);

        var given = Assert.Single(await LeftAsync());
        Assert.NotNull(given.GivenUpAt);
        Assert.StartsWith("E-postservern tog inte emot adressen", given.Fault, StringComparison.Ordinal);
        Assert.NotEmpty(log.Said);
        Assert.DoesNotContain(log.Said, line => line.Contains("borta@", StringComparison.Ordinal) || line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_are_forgotten_when_it_is_sent()
    {
        await using var server = AMailServer.At();
        var letter = await PostAsync(server, "Någon", "a@kommun.example");

        await Pump(server).DeliverDueAsync(Cancel);

        await using var db = _workspace.Db();
        var sent = await db.Letters().AsNoTracking().SingleAsync(l => l.Id == letter.Id, Cancel);
        Assert.NotNull(sent.SentAt);
        Assert.DoesNotContain(Secret, sent.Text + sent.Html, StringComparison.Ordinal);
        Assert.Empty(sent.Secrets);
    }

    [Fact]
    public async Task Nothing_is_said_in_the_clear_to_a_server_without_tls()
    {
        await using var server = AMailServer.At();
        var asked = server.Settings with { Security = MailSecurity.StartTls };
        await PostAsync(server, "Någon", "a@kommun.example");

        await Pump(asked).DeliverDueAsync(Cancel);

        Assert.Equal("E-postservern erbjuder ingen säker anslutning (STARTTLS).", Assert.Single(await LeftAsync()).Fault);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task Nothing_is_said_to_a_server_whose_certificate_nobody_vouches_for()
    {
        await using var server = AMailServer.At(ACertificate.OfLocalhost);
        await PostAsync(server, "Någon", "a@kommun.example");

        await Pump(server).DeliverDueAsync(Cancel);

        var left = Assert.Single(await LeftAsync());
        Assert.Null(left.GivenUpAt);
        Assert.Contains("säker anslutning", left.Fault, StringComparison.Ordinal);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task What_was_not_saved_with_its_change_is_never_sent()
    {
        await using var server = AMailServer.At();
        await using (var db = _workspace.Db())
        {
            new LetterBox(server.Settings).Post(db, Draft("Någon", "a@kommun.example", []), _workspace.Clock.Now);
        }

        await Pump(server).DeliverDueAsync(Cancel);

        Assert.Empty(server.Taken);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private OutboxPump Pump(AMailServer server, ILogger<OutboxPump>? log = null) => Pump(server.Settings, log);

    private OutboxPump Pump(MailServer server, ILogger<OutboxPump>? log = null)
    {
        var contexts = _workspace.Get<IDbContextFactory<BfaRadet.App.Data.WorkspaceDb>>();
        return new(contexts, [new MailDelivery(contexts, server, _workspace.Feed, _workspace.Clock)], _workspace.Clock,
            log ?? Microsoft.Extensions.Logging.Abstractions.NullLogger<OutboxPump>.Instance);
    }

    private async Task<Letter> PostAsync(AMailServer server, string name, string address)
    {
        await using var db = _workspace.Db();
        var file = (await db.KeepFileAsync("BEGIN:VCALENDAR"u8.ToArray(), _workspace.Clock.Now, Cancel)).Value;
        var letter = new LetterBox(server.Settings).Post(
            db, Draft(name, address, [new Enclosure("kallelse.ics", "text/calendar; method=REQUEST; charset=utf-8", file)]), _workspace.Clock.Now);
        await db.SaveChangesAsync(Cancel);
        return letter;
    }

    private LetterDraft Draft(string name, string address, ValueList<Enclosure> enclosures) => new(
        new Mailbox(name, address), "Kallelse å ä ö",
        new Document("Kallelse", [new Block.Paragraph($"Hej {name}!"), new Block.Paragraph([new Run("Svara", Link: $"https://bfa.kommun.example/svar#{Secret}")])]),
        "Brottsförebyggande rådet", "https://bfa.kommun.example/mitt-konto/brev")
    {
        Council = _workspace.Council,
        ReplyTo = new Mailbox("Sekreteraren", "sekreterare@kommun.example"),
        Enclosures = enclosures,
        Secrets = [Secret],
    };

    private async Task<List<OutboxMessage>> LeftAsync()
    {
        await using var db = _workspace.Db();
        return await db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync(Cancel);
    }

    private sealed class Lines : ILogger<OutboxPump>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Add($"{formatter(state, exception)} {exception}");
    }
}
