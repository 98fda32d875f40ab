using BfaRadet.App.Data;
using BfaRadet.App.Data.Files;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Documents;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Identity;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Summons;
using Microsoft.EntityFrameworkCore;
using System.Globalization;
using System.Text;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>How letters to those who are called go.</summary>
/// <param name="Gathered">To those who have chosen one letter a day.</param>
/// <param name="NotWanted">None is written: nothing of it concerns the person, who has chosen to be told of that alone.</param>
public sealed record LettersPosted(int AtOnce, int Gathered, int NotWanted);

/// <summary>
/// Writes letters of summonses: the summons and changes of it; to substitutes in <c>SummonsLetters.Substitutes</c>. Each has its own
/// link to answer by, which is good until a newer letter has gone.
/// </summary>
public sealed partial class SummonsLetters(LetterBox box, PublicAddress address)
{
    /// <summary>To an answer of a member to the summons of a meeting; good until the meeting begins.</summary>
    public static LinkPurpose Purpose { get; } = new("SummonsAnswer", TimeSpan.Zero);

    /// <summary>Whether letters are sent.</summary>
    public bool Sends => box.Sends;

    /// <summary>What a link opens.</summary>
    public static string TargetOf(MeetingId meeting, MemberId member) => $"{meeting} {member}";

    /// <summary>Of which letter a link is: when it was written.</summary>
    public static string BasisOf(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>When the letter of a link was written; null for a link from before this was kept.</summary>
    public static DateTimeOffset? WrittenAt(OneUseLink link) => link.Basis == "" ? null : DateTimeOffset.Parse(link.Basis, CultureInfo.InvariantCulture);

    /// <summary>Whether a newer letter about the same has gone to the receiver of a link: then that one has the link to answer by.</summary>
    public static async Task<bool> IsOldAsync(WorkspaceDb db, OneUseLink link, MeetingId meeting, MemberId member)
    {
        // Links from before this was kept had no former ones beside them.
        if (WrittenAt(link) is not { } at)
        {
            return false;
        }

        return await db.Letters().AnyAsync(l => l.Meeting == meeting && l.Member == member && l.Made > at && (l.SentAt != null || l.HandedOverAt != null));
    }

    /// <summary>
    /// Writes the summons, or what has changed, to each who is called. Who has not had the letter of an earlier change, because this one
    /// takes its place, is told of both; who has not had the summons gets that, as it is now.
    /// </summary>
    /// <param name="changes">What is new; empty for the summons itself.</param>
    public async Task<LettersPosted> PostAsync(WorkspaceDb db, Council council, MeetingSummons summons, IReadOnlyList<SummonsChange> changes, DateTimeOffset at, string? seen)
    {
        var sending = summons.Latest!;
        var reading = await SummonsReading.LoadAsync(db, council, summons.Meeting, at);
        var summoning = changes.Count == 0;
        Func<MemberId, SummonsContent?> known = summoning ? _ => null : await KnownAsync(db, summons);
        var (choices, posted) = (await LetterChoices.OfAsync(db, council), new LettersPosted(0, 0, 0));
        var begins = SwedishDates.MomentOf(sending.Content.Details.Date, sending.Content.Details.StartsAt);
        foreach (var (person, to, by) in await ReceiversAsync(db, council, summons, sending.Content.Called))
        {
            // Who has had no letter, and has not answered all the same, is summoned, whatever has changed since others were.
            var isNew = summoning || known(person.Member) is null && summons.ReplyOf(person.Member) is null;
            // What was changed and changed back is told as the change it is now: a letter that says otherwise may wait.
            ValueList<SummonsChange> since = known(person.Member) is { } had && SummonsChange.Between(had, sending.Content) is { Count: > 0 } all ? all : [.. changes];
            var isMoved = !isNew && since.Any(SummonsChange.AsksAnew);
            var (seenOf, hasSilent) = (SummonsChange.SeenBy(since, reading.IsSaid), reading.HasSilent(since, person.Member));
            var told = seenOf.Select(SummonsWords.Of).Concat(hasSilent ? ["En punkt för en mindre krets är ändrad. Logga in för att läsa den."] : []).ToList();
            if (!isNew && told.Count == 0)
            {
                // What has changed is for a circle of others: a letter without a change would tell that something did.
                continue;
            }

            var choice = choices.Of(person.Member);
            if (!isNew && choice.OnlyMine && !hasSilent && !seenOf.Any(c => SummonsChange.Concerns(c, person, sending.Content))
                && !await db.Waiting(new LetterAbout(person.Member, summons.Meeting)).AnyAsync())
            {
                // It is told with the next change that concerns the person, and stands in the agenda meanwhile.
                posted = posted with { NotWanted = posted.NotWanted + 1 };
                continue;
            }

            var gatherAt = isNew || isMoved ? null : choice.GatherAt(at, begins);
            var isGathered = await PostAsync(
                db, council, summons, person, to, by, reading, withFiles: true, at, seen,
                Occasion(summons, person.Member, isNew, isMoved),
                [
                    new Block.Paragraph(isNew
                        ? Called(council.Name, council.Municipality)
                        : $"Kallelsen till sammanträdet med {council.Name} har ändrats:"),
                    .. isNew ? Array.Empty<Block>() : [new Block.List(ListMarks.Dash, told)],
                    .. isMoved ? [new Block.Paragraph([new Run(AnswerAgain(summons, person.Member), Bold: true)])] : Array.Empty<Block>(),
                    .. AboutServing(summons, person.Member, isMoved) is { } serving ? [new Block.Paragraph(serving)] : Array.Empty<Block>(),
                ],
                fileName: isNew ? $"kallelse-{SwedishDates.Iso(sending.Content.Details.Date)}" : null, gatherAt: gatherAt);
            posted = isGathered ? posted with { Gathered = posted.Gathered + 1 } : posted with { AtOnce = posted.AtOnce + 1 };
        }

        return posted;
    }

    private const string Cancelled = "Inställt";

    private static string Subject(string occasion, Council council, DateOnly day) =>
        $"{occasion}{(occasion.EndsWith('?') ? "" : ":")} {council.Name} {SwedishDates.WithWeekday(day)}";

    // Who has answered to the time as it is, and a substitute whom nobody has asked, is not asked again.
    private static string Occasion(MeetingSummons summons, MemberId member, bool isNew, bool isMoved) =>
        isNew ? "Kallelse"
        : !isMoved ? "Ändrad kallelse"
        : summons.IsAsked(member) && summons.CurrentReplyOf(member) is null ? "Flyttat sammanträde, svara på nytt" : "Flyttat sammanträde";

    private static string AnswerAgain(MeetingSummons summons, MemberId member) =>
        summons.CurrentReplyOf(member) is { } reply
            ? $"Mötet är flyttat. Du har svarat {SummonsWords.Of(reply.Answer)} till den här tiden, och det svaret gäller."
        : summons.EarlierAnswers().FirstOrDefault(e => e.Member == member) is { } earlier
            ? $"Mötet är flyttat. Du svarade {SummonsWords.Of(earlier.Answer)} till {SummonsWords.When(earlier.To)}, och det svaret gäller inte längre. {SummonsWords.Own(summons, member).Again}"
            : $"Mötet är flyttat. Svar till den förra tiden gäller inte längre.{(summons.IsAsked(member) ? " Svara för den nya tiden." : "")}";

    /// <summary>Says to all who were called that the meeting is cancelled, with a file by which calendars take it away.</summary>
    public async Task CancelAsync(WorkspaceDb db, Council council, Meeting meeting, MeetingSummons summons, Actor by, DateTimeOffset at, string? seen)
    {
        var latest = summons.Latest!;
        var (content, day) = (latest.Content, SwedishDates.Iso(latest.Content.Details.Date));
        var said = latest with { Content = content.SeenBy((await SummonsReading.LoadAsync(db, council, meeting.Id, at)).IsSaid) };
        var calendar = Encoding.UTF8.GetBytes(SummonsCalendar.Of(council.Name, meeting.Id, said, at));
        var file = new Enclosure($"Inställt {day}.ics", "text/calendar; method=CANCEL; charset=utf-8", (await db.KeepFileAsync(calendar, at)).Value);
        var addresses = await db.AddressesAsync(council);
        var subject = Subject(Cancelled, council, content.Details.Date);
        var known = await KnownAsync(db, summons);
        foreach (var (person, to, _) in await ReceiversAsync(db, council, summons, content.Called))
        {
            var about = new LetterAbout(person.Member, meeting.Id);
            await db.ReplaceLettersAsync(about, at);
            box.Post(db, new LetterDraft(to, subject, new Document(subject,
            [
                new Block.Paragraph($"Hej {person.Name}!"),
                new Block.Paragraph([new Run($"Sammanträdet med {council.Name} {SummonsWords.When(content.Details)} är inställt.", Bold: true)]),
                new Block.Paragraph(known(person.Member)?.Details is { } told && (told.Date, told.StartsAt) != (content.Details.Date, content.Details.StartsAt)
                    ? $"Det är mötet som du har kallats till {SummonsWords.When(told)}. Det hade flyttats." : ""),
                Line("Skäl", meeting.CancelReason),
                new Block.Paragraph("Du behöver inte svara. Filen i brevet tar bort mötet ur din kalender."),
                new Block.Paragraph($"Mötet är inställt av {by.Name}."),
            ])
            { Footer = PageBand.Empty }, $"{council.Name}, {council.Municipality}", ChoicesOf(council, person.Member, seen))
            {
                Council = council.Id,
                ReplyTo = by.Member is { } sender ? addresses.GetValueOrDefault(sender) : null,
                Enclosures = [file],
                About = about,
                Occasion = Cancelled,
                FileName = $"installt-{day}",
            }, at);
        }
    }

    /// <summary>
    /// The summons as each knows it: by the last letter that has gone to them. Who has had no letter since the meeting was moved knows of
    /// the former time alone. Null for who has had none.
    /// </summary>
    private static async Task<Func<MemberId, SummonsContent?>> KnownAsync(WorkspaceDb db, MeetingSummons summons)
    {
        var gone = await db.Letters().AsNoTracking()
            .Where(l => l.Meeting == summons.Meeting && (l.SentAt != null || l.HandedOverAt != null)).Select(l => new { l.Member, l.Made }).ToListAsync();
        var last = gone.GroupBy(l => l.Member).ToDictionary(l => l.Key!.Value, l => l.Max(one => one.Made));
        return member => last.TryGetValue(member, out var made) ? summons.Sendings.LastOrDefault(s => s.At <= made)?.Content : null;
    }

    /// <summary>Takes back letters that have not gone, and lets those they replaced wait again.</summary>
    /// <param name="replacedAt">When they took the place of the others.</param>
    public async Task TakeBackAsync(WorkspaceDb db, MeetingId meeting, IReadOnlyList<Letter> letters, DateTimeOffset replacedAt, DateTimeOffset at)
    {
        foreach (var letter in letters)
        {
            letter.TakenBack(at);
        }

        await db.LetWaitAsync(box, await db.Letters().Where(l => l.Meeting == meeting && l.ReplacedAt == replacedAt && l.Made < replacedAt).ToListAsync(), at);
    }

    // Who has no account has nowhere to choose.
    private string? ChoicesOf(Council council, MemberId member, string? seen) => council.Find(member)?.AccountId is null ? null : address.Of(LetterAddresses.Choices, seen);

    /// <returns>Whether it waits for the day's gathering.</returns>
    private async Task<bool> PostAsync(
        WorkspaceDb db, Council council, MeetingSummons summons, Summoned person, Mailbox to, Mailbox? by, SummonsReading reading, bool withFiles,
        DateTimeOffset at, string? seen, string occasion, IReadOnlyList<Block> first, string? fileName = null, string heading = "Svara här",
        DateTimeOffset? gatherAt = null)
    {
        var about = new LetterAbout(person.Member, summons.Meeting);
        // What takes the place of a summons or a question that has not gone holds it too.
        var goesAtOnce = await db.ReplaceLettersAsync(about, at) || gatherAt is null || !box.Sends;
        var content = summons.Latest!.Content.SeenBy(reading.IsSaid);
        var files = withFiles ? await FilesAsync(db, council, summons, reading, at) : [];
        var subject = Subject(occasion, council, content.Details.Date);
        var target = TargetOf(summons.Meeting, person.Member);
        // Links of former letters are kept: until this one has gone, its receiver has only those (SummonsCommands.ReadAsync).
        var begins = SwedishDates.MomentOf(content.Details.Date, content.Details.StartsAt);
        var secret = db.MakeLink(Purpose with { Lifetime = begins > at ? begins - at : TimeSpan.Zero }, target, at, council.Id, BasisOf(at));
        var answer = address.Of($"/svar#{secret}", seen);
        var page = address.Of(MeetingAddresses.Agenda(council.Id, summons.Meeting), seen);
        box.Post(db, new LetterDraft(to, subject, Content(
            subject, person.Name, first, content, new Run(answer, Link: answer), new Run(page, Link: page), summons.Latest.By,
            file => address.Of(MeetingAddresses.Attachment(council.Id, summons.Meeting, file.Id), seen), heading), $"{council.Name}, {council.Municipality}", ChoicesOf(council, person.Member, seen))
        {
            GatherAt = goesAtOnce ? null : gatherAt,
            Council = council.Id,
            ReplyTo = by,
            Enclosures = files,
            Secrets = [secret],
            About = about,
            Occasion = occasion,
            FileName = fileName ?? $"{(summons.Latest.Version == 0 ? "kallelse" : "andrad-kallelse")}-{SwedishDates.Iso(content.Details.Date)}",
        }, at);
        return !goesAtOnce;
    }

    /// <summary>The letter of a summons as it would go, to be read before it does.</summary>
    public static Document Preview(string council, string municipality, SummonsContent content, string sender) => Content(
        $"Kallelse: {council} {SwedishDates.WithWeekday(content.Details.Date)}", "(namnet)",
        [new Block.Paragraph(Called(council, municipality))], content.SeenBy(i => i.Circle is null), new Run("(en egen länk för var och en)"), new Run("(länk till dagordningen)"), sender, _ => null);

    private static string Called(string council, string municipality) => $"Du kallas till sammanträde med {council} i {municipality}.";

    private static Document Content(
        string subject, string name, IReadOnlyList<Block> first, SummonsContent content, Run answer, Run page, string sender,
        Func<SummonedFile, string?> linkOf, string heading = "Svara här") => new(subject,
    [
        new Block.Paragraph($"Hej {name}!"),
        .. first,
        Line("Tid", SummonsWords.When(content.Details)),
        Line("Plats", content.Details.Place),
        Line("På distans", content.Details.RemoteLink),
        Line("Upplysningar", content.Details.Notice),
        new Block.Heading(2, heading),
        new Block.Paragraph([answer]),
        new Block.Paragraph("Du behöver inte logga in. Länken är bara för ditt svar, så skicka den inte vidare. Den går att använda igen tills mötet börjar, eller tills ett nyare brev om mötet har skickats eller lämnats till dig."),
        new Block.Heading(2, "Ärenden"),
        new Block.List(ListMarks.Dash, content.Items.Select(ItemLine).ToList()),
        .. content.Items.Where(i => i.FollowUps.Count > 0).SelectMany(i => new Block[] { new Block.Heading(2, $"Beslut som följs upp, {SummonsWords.Item(i)}"), SummonsLayout.FollowUps(i) with { Summary = null } }),
        .. Files(content, linkOf),
        new Block.Paragraph([new Run("Dagordningen med underlag, för dig som har konto: "), page]),
        new Block.Paragraph($"Kallelsen är skickad av {sender}."),
    ])
        { Footer = PageBand.Empty };

    // By the item, each a link to the latest version there is when it is followed.
    private static IEnumerable<Block> Files(SummonsContent content, Func<SummonedFile, string?> linkOf)
    {
        ListItem Line(string of, IEnumerable<SummonedFile> files, DateOnly? later) => new([new Block.Paragraph(
        [
            new Run($"{of}: "),
            .. files.SelectMany((f, at) => new[] { new Run(at == 0 ? "" : "; "), new Run(SummonsWords.Named(f), Link: linkOf(f)) }).Where(r => r.Text.Length > 0),
            .. later is { } on ? [new Run($"{(files.Any() ? ". " : "")}{AttachmentWords.Later(on)}")] : Array.Empty<Run>(),
        ])]);

        // An item once, in the order of the agenda.
        var lines = (content.Files.Count > 0 ? [Line("Hela sammanträdet", content.Files, null)] : Array.Empty<ListItem>())
            .Concat(content.Items.Where(i => i.Files.Count > 0 || i.FilesOn is not null).Select(i => Line(SummonsWords.Item(i), i.Files, i.FilesOn))).ToList();
        return lines.Count == 0 ? [] : [new Block.Heading(2, "Handlingar, för dig som har konto"), new Block.List(ListMarks.Dash, lines)];
    }

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
    private static async Task<ValueList<Enclosure>> FilesAsync(
        WorkspaceDb db, Council council, MeetingSummons summons, SummonsReading reading, DateTimeOffset at)
    {
        var sending = summons.Latest! with { Content = summons.Latest.Content.SeenBy(reading.IsSaid) };
        var day = SwedishDates.Iso(sending.Content.Details.Date);
        return
        [
            new Enclosure($"Kallelse {day}.pdf", "application/pdf", await reading.KeepAsync("pdf", () =>
            {
                using var pdf = new MemoryStream();
                PdfWriter.Write(SummonsFiles.Document(council, summons, sending), sending.At, pdf);
                return db.KeepFileAsync(pdf.ToArray(), at);
            })),
            new Enclosure($"Sammanträde {day}.ics", "text/calendar; method=PUBLISH; charset=utf-8", await reading.KeepAsync("ics", () =>
                db.KeepFileAsync(Encoding.UTF8.GetBytes(SummonsCalendar.Of(council.Name, summons.Meeting, sending)), at))),
        ];
    }
}
