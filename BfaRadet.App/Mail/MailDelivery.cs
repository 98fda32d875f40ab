using BfaRadet.App.Data;
using BfaRadet.App.Data.Outbox;
using BfaRadet.App.Live;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using System.Net.Sockets;

namespace BfaRadet.App.Mail;

/// <summary>
/// Hands letters to the mail server. What it says in a fault is the kind of failure and the server's code: neither an address
/// nor a link comes into the log.
/// </summary>
internal sealed class MailDelivery(IDbContextFactory<WorkspaceDb> contexts, MailServer server, LiveFeed feed, TimeProvider clock) : IOutboxDelivery
{
    public const string KindName = "mail";

    /// <summary>Shorter than the claim of a message.</summary>
    private const int Patience = 30_000;

    public string Kind => KindName;

    public async Task DeliverAsync(OutboxMessage message, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        // Delivered already by a process that died before it had removed the message, handed over by a person or replaced meanwhile.
        var letters = (await FindAsync(db, message, cancellation)).FindAll(l => !l.IsDone);
        if (letters.Count == 0)
        {
            return;
        }

        using var mail = letters is [var only] ? await MimeLetter.OfAsync(db, only, server.Sender, cancellation) : await Envelope.OfAsync(db, message, letters, server.Sender, cancellation);
        await SendAsync(mail, cancellation);
        letters.ForEach(l => l.Sent(clock.GetUtcNow()));
        // Not cancelled: it is sent, and would otherwise be sent again.
        await db.SaveChangesAsync(CancellationToken.None);
    }

    public async Task SettledAsync(OutboxMessage message, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var council = (await FindAsync(db, message, cancellation)).FirstOrDefault()?.Council;
        feed.Changed(council is { } known ? [Subject.Letters(known), Subject.AllLetters] : [Subject.AllLetters]);
    }

    private static Task<List<Letter>> FindAsync(WorkspaceDb db, OutboxMessage message, CancellationToken cancellation)
    {
        var ids = Envelope.LettersIn(message);
        return db.Letters().Where(l => ids.Contains(l.Id)).OrderBy(l => l.Made).ThenBy(l => l.Id).ToListAsync(cancellation);
    }

    private async Task SendAsync(MimeMessage mail, CancellationToken cancellation)
    {
        using var client = new SmtpClient { Timeout = Patience };
        try
        {
            await client.ConnectAsync(server.Host!, server.Port, server.Security switch
            {
                MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                MailSecurity.None => SecureSocketOptions.None,
                _ => SecureSocketOptions.StartTls,
            }, cancellation);
            if (server is { User: { } user, Password: { } password })
            {
                await client.AuthenticateAsync(user, password, cancellation);
            }

            await client.SendAsync(mail, cancellation);
        }
        catch (Exception fault) when (Words(fault) is { } why)
        {
            throw IsFinal(fault) ? new UndeliverableException(why) : new MailFailedException(why);
        }

        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception fault) when (Words(fault) is not null || fault is OperationCanceledException)
        {
            // The letter is taken; how the server says goodbye does not matter.
        }
    }

    /// <summary>Another try cannot help: the receiver is not there, or the letter as it is will not be taken.</summary>
    private static bool IsFinal(Exception fault) => fault switch
    {
        SmtpCommandException { StatusCode: var code, ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted } => (int)code >= 500,
        NotSupportedException => !IsStartTls(fault),
        _ => false,
    };

    // An address it cannot take is another thing, and has no type of its own.
    private static bool IsStartTls(Exception fault) => fault.Message.Contains("STARTTLS", StringComparison.Ordinal);

    /// <summary>In Swedish, for the page of letters; null for what is no failure of sending. Words of the server are left out: they repeat addresses.</summary>
    private static string? Words(Exception fault) => fault switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: var code } => $"E-postservern tog inte emot adressen (svar {(int)code}).",
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted, StatusCode: var code } => $"E-postservern tog inte emot avsändaren (svar {(int)code}).",
        SmtpCommandException { StatusCode: var code } => $"E-postservern tog inte emot brevet (svar {(int)code}).",
        AuthenticationException => "E-postservern godtog inte användare och lösenord.",
        SslHandshakeException => "Det gick inte att få en säker anslutning till e-postservern. Certifikatet går kanske inte att lita på.",
        SocketException or IOException or TimeoutException or ServiceNotConnectedException => "E-postservern svarade inte.",
        NotSupportedException when IsStartTls(fault) => "E-postservern erbjuder ingen säker anslutning (STARTTLS).",
        NotSupportedException => "E-postservern kan inte ta emot en sådan adress.",
        ProtocolException => "E-postservern svarade på ett sätt som inte går att förstå.",
        _ => null,
    };
}

/// <summary>A letter was not sent this time. The message is for people and holds no address and no link.</summary>
internal sealed class MailFailedException(string why) : Exception(why);
