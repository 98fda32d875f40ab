using BfaRadet.App.Data;
using BfaRadet.App.Data.Outbox;
using BfaRadet.App.Documents;
using MimeKit;
using System.Globalization;
using System.Text;

namespace BfaRadet.App.Mail;

/// <summary>
/// Several letters to one receiver in one message, as they were written. It is an envelope and no letter of its own: each letter is replaced, told of and
/// kept as when it goes alone.
/// </summary>
public static class Envelope
{
    private const string Lead = "Välj själv hur du får brev, på ditt konto: ";

    private const string MainBegins = "<main>\n", MainEnds = "</main>\n";

    /// <summary>The letters that a message of the outbox holds.</summary>
    public static IReadOnlyList<Guid> LettersIn(OutboxMessage message) =>
        [.. message.Body.Split(' ').Select(id => Guid.TryParse(id, out var letter) ? letter : Guid.Empty).Where(id => id != Guid.Empty)];

    /// <summary>The last line of every letter to somebody with an account.</summary>
    internal static Block.Paragraph Foot(string choices) => new([new Run(Lead), new Run(choices, Link: choices)]);

    internal static Task<MimeMessage> OfAsync(WorkspaceDb db, OutboxMessage message, IReadOnlyList<Letter> letters, string sender, CancellationToken cancellation)
    {
        var first = letters[0];
        // The same at each try, and of no other letter.
        var id = string.Create(CultureInfo.InvariantCulture, $"samlat-{message.Id}-{first.MessageId}");
        return MimeLetter.OfAsync(
            db, first, SubjectOf(letters), id, TextOf(letters), HtmlOf(letters), letters.SelectMany(l => l.Enclosures).Distinct(), sender, cancellation);
    }

    private static string SubjectOf(IReadOnlyList<Letter> letters) => HeaderText.Of($"{letters.Count} brev i ett från {letters[0].From}");

    private static string TextOf(IReadOnlyList<Letter> letters)
    {
        var text = new StringBuilder().Append(Opening(letters)).Append("\n\n");
        foreach (var (letter, at) in letters.Select((letter, at) => (letter, at)))
        {
            text.Append(CultureInfo.InvariantCulture, $"----- {at + 1} av {letters.Count}: {letter.Subject} -----\n\n")
                .Append(at == letters.Count - 1 ? letter.Text : WithoutFoot(letter.Text, Lead)).Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    // The first one's page, with what the others have in theirs: all are written by the same writer.
    private static string HtmlOf(IReadOnlyList<Letter> letters)
    {
        var whole = letters[0].Html;
        var html = new StringBuilder(whole[..(Start(whole) + MainBegins.Length)]).Append("<p>").Append(HtmlBlocks.Encoded(Opening(letters))).Append("</p>\n");
        foreach (var (letter, at) in letters.Select((letter, at) => (letter, at)))
        {
            var from = Start(letter.Html) + MainBegins.Length;
            var main = letter.Html[from..End(letter.Html)];
            html.Append("<h1>").Append(HtmlBlocks.Encoded(letter.Subject)).Append("</h1>\n")
                .Append(at == letters.Count - 1 ? main : WithoutFoot(main, $"<p>{HtmlBlocks.Encoded(Lead.TrimEnd())}"));
        }

        return html.Append(whole[End(whole)..]).ToString();
    }

    private static int Start(string html) => html.IndexOf(MainBegins, StringComparison.Ordinal);

    private static int End(string html) => html.LastIndexOf(MainEnds, StringComparison.Ordinal);

    private static string Opening(IReadOnlyList<Letter> letters) =>
        $"Du har valt att få ändringar samlade en gång om dagen. Här är {letters.Count} brev, det äldsta först.";

    // Said once, at the end.
    private static string WithoutFoot(string text, string foot) => text.LastIndexOf(foot, StringComparison.Ordinal) is > 0 and var at ? text[..at] : text;
}
