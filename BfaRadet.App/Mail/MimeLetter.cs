using BfaRadet.App.Data;
using BfaRadet.App.Data.Files;
using MimeKit;

namespace BfaRadet.App.Mail;

/// <summary>A letter as an internet message: plain text and HTML, and what is enclosed.</summary>
internal static class MimeLetter
{
    /// <param name="sender">The address it comes from; null for a file that a person opens in a mail program and sends.</param>
    public static Task<MimeMessage> OfAsync(WorkspaceDb db, Letter letter, string? sender, CancellationToken cancellation) =>
        OfAsync(db, letter, letter.Subject, letter.MessageId, letter.Text, letter.Html, letter.Enclosures, sender, cancellation);

    /// <summary>The same with another content: to whom and from whom is the letter's.</summary>
    public static async Task<MimeMessage> OfAsync(
        WorkspaceDb db, Letter letter, string subject, string id, string text, string html, IEnumerable<Enclosure> enclosures, string? sender, CancellationToken cancellation)
    {
        var body = new BodyBuilder { TextBody = text, HtmlBody = html };
        foreach (var enclosure in enclosures)
        {
            var bytes = await db.ReadFileAsync(enclosure.Hash, cancellation)
                ?? throw new InvalidOperationException($"The file {enclosure.Hash} of the letter {letter.Id} is not there.");
            // Read as its content type says: a calendar program looks for the method in it.
            body.Attachments.Add(enclosure.Name, bytes, ContentType.Parse(enclosure.ContentType));
        }

        var message = new MimeMessage { Subject = subject, Date = SwedishTime.Of(letter.Made), MessageId = id, Body = body.ToMessageBody() };
        message.To.Add(new MailboxAddress(letter.ToName, letter.ToAddress));
        if (letter.ReplyToAddress != "")
        {
            message.ReplyTo.Add(new MailboxAddress(letter.ReplyToName, letter.ReplyToAddress));
        }

        if (sender is null)
        {
            // Mail programs then open it as a draft of their own, and put in who sends it.
            message.Headers.Remove(HeaderId.From);
            message.Headers.Add("X-Unsent", "1");
        }
        else
        {
            message.From.Add(new MailboxAddress(letter.From, sender));
            // No answers from holiday programs (RFC 3834).
            message.Headers.Add("Auto-Submitted", "auto-generated");
        }

        return message;
    }

    /// <summary>The bytes of an .eml file.</summary>
    public static async Task<byte[]> FileAsync(WorkspaceDb db, Letter letter, CancellationToken cancellation)
    {
        using var message = await OfAsync(db, letter, sender: null, cancellation);
        using var file = new MemoryStream();
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        // Every letter of å, ä and ö gets through whatever carries the file (RFC 2045).
        message.Prepare(EncodingConstraint.SevenBit);
        await message.WriteToAsync(format, file, cancellation);
        return file.ToArray();
    }
}
