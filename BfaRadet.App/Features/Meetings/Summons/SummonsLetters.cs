using BfaRadet.App.Data;
using BfaRadet.App.Data.Files;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Documents;
using BfaRadet.App.Identity;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Meetings.Summons;
using Microsoft.EntityFrameworkCore;
using System.Text;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>Writes letters of summonses: the summons, changes of it, and the question to a substitute. Each has its own link to answer by.</summary>
public sealed class SummonsLetters(LetterBox box, PublicAddress address)
{
    /// <summary>To an answer of a member to the summons of a meeting; good until the meeting begins.</summary>
    public static LinkPurpose Purpose { get; } = new("SummonsAnswer", TimeSpan.Zero);

    /// <summary>Whether letters are sent.</summary>
    public bool Sends => box.Sends;

    /// <summary>What a link opens.</summary>
    public static string TargetOf(MeetingId meeting, MemberId member) => $"{meeting} {member}";

    /// <param name="changes">What is new; empty for the summons itself.</param>
    public async Task PostAsync(WorkspaceDb db, Council council, MeetingSummons summons, IReadOnlyList<SummonsChange> changes, DateTimeOffset at, string? seen)
    {
        var sending = summons.Latest!;
        var files = await FilesAsync(db, council, summons, at);
        foreach (var (person, to, by) in await ReceiversAsync(db, council, summons, sending.Content.Called))
        {
            var isNew = changes.Count == 0;
            var day = SwedishDates.WithWeekday(sending.Content.Details.Date);
            await PostAsync(
                db, council, summons, person, to, by, files, at, seen,
                isNew ? $"Kallelse: {council.Name} {day}" : $"Ändrad kallelse: {council.Name} {day}",
                [
                    new Block.Paragraph(isNew
                        ? Called(council.Name, council.Municipality)
                        : $"Kallelsen till sammanträdet med {council.Name} har ändrats:"),
                    .. isNew ? Array.Empty<Block>() : [new Block.List(ListMarks.Dash, changes.Select(SummonsWords.Of).ToList())],
                    .. person.Role == AttendanceRole.Substitute && isNew
                        ? [new Block.Paragraph("Du är ersättare. Svara gärna, så vet vi om du kan komma om en ledamot får förhinder.")]
                        : Array.Empty<Block>(),
                    .. !isNew && summons.Asked.LastOrDefault(a => a.Substitute == person.Member) is { For: var seat }
                        ? [new Block.Paragraph(Asked(summons, seat))]
                        : Array.Empty<Block>(),
                ]);
        }
    }

    // The member's own answer may be to another day.
    private static string Asked(MeetingSummons summons, MemberId seat)
    {
        var name = summons.Latest!.Content.Called.FirstOrDefault(c => c.Member == seat)?.Name ?? "en ledamot";
        return $"Du är tillfrågad som ersättare för {name}" + (summons.CurrentReplyOf(seat) switch
        {
            { Answer: SummonsAnswer.Declines } => ", som har förhinder.",
            null => ". Mötet är flyttat, så svara om du kan komma den nya tiden.",
            _ => $". Nu har {name} svarat att det går att komma.",
        });
    }

    /// <summary>Says to all who were called that the meeting is cancelled, with a file by which calendars take it away.</summary>
    public async Task CancelAsync(WorkspaceDb db, Council council, Meeting meeting, MeetingSummons summons, Actor by, DateTimeOffset at)
    {
        var latest = summons.Latest!;
        var (content, day) = (latest.Content, SwedishDates.Iso(latest.Content.Details.Date));
        var calendar = Encoding.UTF8.GetBytes(SummonsCalendar.Of(council.Name, meeting.Id, latest, at));
        var file = new Enclosure($"Inställt {day}.ics", "text/calendar; method=CANCEL; charset=utf-8", (await db.KeepFileAsync(calendar, at)).Value);
        var addresses = await db.AddressesAsync(council);
        var subject = $"Inställt: {council.Name} {SwedishDates.WithWeekday(content.Details.Date)}";
        foreach (var (person, to, _) in await ReceiversAsync(db, council, summons, content.Called))
        {
            var about = new LetterAbout(meeting.Id, person.Member);
            await db.ReplaceLettersAsync(about, at);
            box.Post(db, new LetterDraft(to, subject, new Document(subject,
            [
                new Block.Paragraph($"Hej {person.Name}!"),
                new Block.Paragraph([new Run($"Sammanträdet med {council.Name} {SummonsWords.When(content.Details)} är inställt.", Bold: true)]),
                Line("Skäl", meeting.CancelReason),
                new Block.Paragraph("Du behöver inte svara. Filen i brevet tar bort mötet ur din kalender."),
                new Block.Paragraph($"Mötet är inställt av {by.Name}."),
            ])
            { Footer = PageBand.Empty }, $"{council.Name}, {council.Municipality}")
            {
                Council = council.Id,
                ReplyTo = by.Member is { } sender ? addresses.GetValueOrDefault(sender) : null,
                Enclosures = [file],
                About = about,
                FileName = $"installt-{day}",
            }, at);
        }
    }

    /// <summary>Takes back letters that have not gone, and lets those they replaced wait again.</summary>
    /// <param name="replacedAt">When they took the place of the others.</param>
    public async Task TakeBackAsync(WorkspaceDb db, MeetingId meeting, IReadOnlyList<Letter> letters, DateTimeOffset replacedAt, DateTimeOffset at)
    {
        foreach (var letter in letters)
        {
            letter.Replaced(at);
        }

        var waiting = (await db.Outbox.Where(m => m.Kind == MailDelivery.KindName).Select(m => m.Body).ToListAsync()).ToHashSet();
        foreach (var former in await db.Letters().Where(l => l.Meeting == meeting && l.ReplacedAt == replacedAt && l.Made < replacedAt).ToListAsync())
        {
            former.NotReplaced();
            if (Sends && !waiting.Contains(former.Id.ToString()))
            {
                LetterBox.Send(db, former, at);
            }
        }
    }

    /// <summary>Asks substitutes to come instead of members who cannot.</summary>
    /// <returns>How many letters it wrote.</returns>
    public async Task<int> AskAsync(WorkspaceDb db, Council council, MeetingSummons summons, ValueList<Summoned> asked, DateTimeOffset at, string? seen)
    {
        if (asked.Count == 0)
        {
            return 0;
        }

        var (files, receivers) = (await FilesAsync(db, council, summons, at), await ReceiversAsync(db, council, summons, asked));
        foreach (var (person, to, by) in receivers)
        {
            var seat = summons.Asked.Last(a => a.Substitute == person.Member).For;
            var missing = summons.Latest!.Content.Called.FirstOrDefault(c => c.Member == seat)?.Name ?? "En ledamot";
            await PostAsync(
                db, council, summons, person, to, by, files, at, seen,
                $"Kan du komma som ersättare? {council.Name} {SwedishDates.WithWeekday(summons.Latest.Content.Details.Date)}",
                [new Block.Paragraph($"{missing} har förhinder, och du är näst på tur som ersättare. Svara så snart du kan.")],
                $"ersattare-{SwedishDates.Iso(summons.Latest.Content.Details.Date)}");
        }

        return receivers.Count;
    }

    private async Task PostAsync(
        WorkspaceDb db, Council council, MeetingSummons summons, Summoned person, Mailbox to, Mailbox? by, ValueList<Enclosure> files,
        DateTimeOffset at, string? seen, string subject, IReadOnlyList<Block> first, string? fileName = null)
    {
        var about = new LetterAbout(summons.Meeting, person.Member);
        await db.ReplaceLettersAsync(about, at);
        var content = summons.Latest!.Content;
        var target = TargetOf(summons.Meeting, person.Member);
        // Also one that was used: earlier versions let each answer once.
        db.Links.RemoveRange(await db.LinksTo(Purpose).Where(l => l.Target == target).ToListAsync());
        var begins = SwedishDates.MomentOf(content.Details.Date, content.Details.StartsAt);
        var secret = db.MakeLink(Purpose with { Lifetime = begins > at ? begins - at : TimeSpan.Zero }, target, at, council.Id);
        var answer = address.Of($"/svar#{secret}", seen);
        var page = address.Of(MeetingAddresses.Agenda(council.Id, summons.Meeting), seen);
        box.Post(db, new LetterDraft(to, subject, Content(
            subject, person.Name, first, content, new Run(answer, Link: answer), new Run(page, Link: page), summons.Latest.By), $"{council.Name}, {council.Municipality}")
        {
            Council = council.Id,
            ReplyTo = by,
            Enclosures = files,
            Secrets = [secret],
            About = about,
            FileName = fileName ?? $"{(summons.Latest.Version == 0 ? "kallelse" : "andrad-kallelse")}-{SwedishDates.Iso(content.Details.Date)}",
        }, at);
    }

    /// <summary>The letter of a summons as it would go, to be read before it does.</summary>
    public static Document Preview(string council, string municipality, SummonsContent content, string sender) => Content(
        $"Kallelse: {council} {SwedishDates.WithWeekday(content.Details.Date)}", "(namnet)",
        [new Block.Paragraph(Called(council, municipality))], content, new Run("(en egen länk för var och en)"), new Run("(länk till dagordningen)"), sender);

    private static string Called(string council, string municipality) => $"Du kallas till sammanträde med {council} i {municipality}.";

    private static Document Content(
        string subject, string name, IReadOnlyList<Block> first, SummonsContent content, Run answer, Run page, string sender) => new(subject,
    [
        new Block.Paragraph($"Hej {name}!"),
        .. first,
        Line("Tid", SummonsWords.When(content.Details)),
        Line("Plats", content.Details.Place),
        Line("På distans", content.Details.RemoteLink),
        Line("Upplysningar", content.Details.Notice),
        new Block.Heading(2, "Svara här"),
        new Block.Paragraph([answer]),
        new Block.Paragraph("Du behöver inte logga in. Länken är bara för ditt svar och går att använda igen tills mötet börjar, så skicka den inte vidare."),
        new Block.Heading(2, "Ärenden"),
        new Block.List(ListMarks.Dash, content.Items.Select(ItemLine).ToList()),
        new Block.Paragraph([new Run("Dagordningen med underlag, för dig som har konto: "), page]),
        new Block.Paragraph($"Kallelsen är skickad av {sender}."),
    ])
        { Footer = PageBand.Empty };

    private static async Task<IReadOnlyList<(Summoned Person, Mailbox To, Mailbox? By)>> ReceiversAsync(
        WorkspaceDb db, Council council, MeetingSummons summons, IEnumerable<Summoned> people)
    {
        var addresses = await db.AddressesAsync(council);
        var by = summons.Latest!.Sender is { } sender ? addresses.GetValueOrDefault(sender) : null;
        return [.. people.Where(p => addresses.ContainsKey(p.Member)).Select(p => (p, addresses[p.Member], by))];
    }

    // One without a value is left out, as every paragraph without text.
    private static Block.Paragraph Line(string name, string value) =>
        new(value.Length == 0 ? [] : [new Run($"{name}: ", Bold: true), new Run(value, Link: value.StartsWith("https://", StringComparison.Ordinal) ? value : null)]);

    private static string ItemLine(SummonedItem item) =>
        $"{SummonsWords.Item(item)}, kl. {SwedishDates.Clock(item.From)}{(item.Presenter.Length > 0 ? $" – {item.Presenter}" : "")}";

    // The same for all who are called: kept once.
    private static async Task<ValueList<Enclosure>> FilesAsync(WorkspaceDb db, Council council, MeetingSummons summons, DateTimeOffset at)
    {
        var (sending, day) = (summons.Latest!, SwedishDates.Iso(summons.Latest!.Content.Details.Date));
        using var pdf = new MemoryStream();
        PdfWriter.Write(SummonsFiles.Document(council, summons), sending.At, pdf);
        var calendar = Encoding.UTF8.GetBytes(SummonsCalendar.Of(council.Name, summons.Meeting, sending));
        return
        [
            new Enclosure($"Kallelse {day}.pdf", "application/pdf", (await db.KeepFileAsync(pdf.ToArray(), at)).Value),
            new Enclosure($"Sammanträde {day}.ics", "text/calendar; method=PUBLISH; charset=utf-8", (await db.KeepFileAsync(calendar, at)).Value),
        ];
    }
}
