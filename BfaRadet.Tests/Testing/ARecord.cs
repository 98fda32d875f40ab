using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;
using System.Globalization;

namespace BfaRadet.Tests.Testing;

/// <summary>Minutes as a document, as plain values: small, rich in every kind of thing, or as long as asked for.</summary>
internal static class ARecord
{
    public const string LongWord = "Brottsförebyggandesamordningsfunktionsuppföljningsansvarsfördelningsöverenskommelsegruppen";

    private static readonly CouncilId _council = new(new Guid("0198a000-0000-7000-8000-000000000001"));
    private static readonly MeetingId _meeting = new(new Guid("0198a000-0000-7000-8000-000000000002"));

    public static DateTimeOffset At(int hour, int minute) => new(2026, 3, 11, hour, minute, 0, TimeSpan.FromHours(1));

    /// <summary>One paragraf, two people.</summary>
    public static MinutesRecord Small() => With([Section(1, "Mötets öppnande") with { Text = Text("Ordföranden öppnar mötet.") }]);

    /// <summary>Something of everything that minutes can hold.</summary>
    public static MinutesRecord Rich() => With(
    [
        Section(1, "Godkännande av föredragningslistan") with
        {
            Kind = AgendaItemKind.Formality,
            Decisions = [Decision(1, DecisionKind.Approved, "Rådet godkänner föredragningslistan.")],
        },
        Section(2, "Verksamhetsberättelse från Łukasz Café é ü – Östra Ämtervik") with
        {
            RegistryNumber = "KS 2026/0118",
            Presenter = "Brottsförebyggande samordnaren",
            Proposal = "Rådet antecknar informationen.\nRådet överlämnar den till kommunstyrelsen.",
            Text = Written(),
            Decisions =
            [
                Decision(2, DecisionKind.Noted, "Rådet antecknar informationen."),
                Decision(3, DecisionKind.Assigned, "Samordnaren får i uppdrag att återkomma med en plan.") with
                {
                    Responsibles = ["Kommunledningskontoret", "Polismyndigheten (kommunpolisen)"],
                    DueOn = new DateOnly(2026, 5, 20),
                    ReviewOn = new DateOnly(2026, 9, 16),
                    FocusAreas = ["F2 Trafiksäkerhet", "F4 Trygghet i centrum"],
                },
            ],
        },
        new(Item(90), "", AgendaItemKind.Break, "Paus", "", "", false, "", RichText.Empty, [], [], "", [], [], []),
        Section(3, "Farthinder på Storgatan") with
        {
            FollowUps =
            [
                new("2025:14", "Gatuenheten mäter farten.", "Gatuchefen", FollowUpOutcome.Extended, "mätaren är trasig", new DateOnly(2026, 9, 1)),
                new("2025:15", "Skolan ordnar nattvandringar.", "Skolan", FollowUpOutcome.Partly, "fyra av fem", null),
                new("2025:16", "Polisen ordnar nattvandringar.", "Polisen", FollowUpOutcome.Waiting, "regionen", null),
            ],
            Conflicts = [new("Vd:n för bostadsbolaget", "bolaget äger marken")],
            Motions = [new("Ordföranden", "bifall till förslaget"), new("Räddningschefen", "avslag på förslaget")],
            PropositionOrder = "Ordföranden ställer förslagen mot varandra och finner att rådet bifaller det första. Omröstning begärs.",
            Votes = [Open(), Closed(), Equal()],
            Decisions = [Decision(4, DecisionKind.Proposed, "Rådet föreslår kommunstyrelsen att farthinder byggs på Storgatan.")],
            Statements =
            [
                new(StatementKind.Dissent, "Räddningschefen", "Utryckningstiden blir längre."),
                new(StatementKind.Dissent, "Skolchefen", ""),
                new(StatementKind.Note, "Rektorn", "Skolan önskar att övergångsstället ses över."),
            ],
            AdjustedAt = At(16, 58),
        },
        Section(4, "A-traktorer vid torget") with { AddedAtMeeting = true, Kind = AgendaItemKind.AnyOtherBusiness, Text = Text($"Frågan väcktes. {LongWord} bjuds in.") },
        Section(5, "") with { Withheld = SecrecyGround.All.First(g => g is { Chapter: 26 }) },
        Section(6, "") with { Withheld = SecrecyGround.PersonalData },
    ]);

    /// <summary>A table of forty rows over pages, with cells over several columns and rows.</summary>
    public static MinutesRecord WithTable() => With([Section(1, "Uppföljning av åtgärder") with { Text = new([Table(40)]) }]);

    /// <param name="sections">Ten are some five pages.</param>
    public static MinutesRecord Long(int sections) => With([.. Enumerable.Range(1, sections).Select(n => Section(n, $"Lägesbild från polisen, del {n}") with
    {
        RegistryNumber = $"KS 2026/{n:0000}",
        Text = new([.. Enumerable.Range(1, 5).Select(p => (RichTextBlock)Paragraph(
            $"Kommunpolisen redogör för läget i område {p}. Antalet anmälda brott i centrum är oförändrat jämfört med förra året, medan skadegörelsen vid skolorna har ökat något, särskilt på kvällar och helger. Fältgruppen och fritidsgårdarna har flyttat sina tider.")), Table(4)]),
        Decisions = [Decision(n, DecisionKind.Noted, $"Rådet antecknar information {n}.")],
    })]);

    public static Seal SealOf(MinutesRecord record, int number = 1, string? previous = null, byte[]? bytes = null) => new(
        record.Council, number, Seal.OfMinutes, record.Meeting.ToRecord(), record.Date, Seal.HashOf(bytes ?? RecordJson.Write(record)),
        new DateTimeOffset(2026, 3, 20, 9, 12, 0, TimeSpan.Zero),
        ["Sekreterare, Sekreteraren, 2026-03-19T08:00:00Z", "Ordförande, Ordföranden, 2026-03-19T10:30:00Z", "Justerare, Räddningschefen, 2026-03-20T09:12:00Z"],
        null, previous ?? Seal.None);

    public static RecordSection Section(int number, string title) => new(
        Item(number), $"§ {number}", AgendaItemKind.Information, title, "", "", false, "", RichText.Empty, [], [], "", [], [], []);

    public static MinutesRecord With(ValueList<RecordSection> sections) => new(
        _meeting, _council, "Brottsförebyggande rådet", "Exempels kommun", LegalForm.AdvisoryCouncil, new DateOnly(2026, 3, 11),
        "Kommunhuset, sal A", At(15, 34), At(17, 26), [new Recess(At(16, 22), At(16, 31))],
        [
            Person(1, "Ordföranden", "Kommunstyrelsens ordförande", "Exempels kommun", AttendanceRole.Member) with { Chaired = true },
            Person(2, "Räddningschefen", "Räddningschef", "Räddningstjänsten", AttendanceRole.Member) with { Remote = true },
            Person(3, "Skolchefen", "Skolchef", "Barn- och utbildningsförvaltningen", AttendanceRole.Member) with { Stays = [new(At(15, 50), "§ 2", At(17, 5), "§ 3")] },
            Person(4, "Ersättaren", "Förvaltningschef", "Samhällsbyggnad", AttendanceRole.Substitute) with { Serving = true, ServedFor = "Gatuchefen" },
            Person(5, "Sekreteraren", "Nämndsekreterare", "Exempels kommun", AttendanceRole.Official) with { KeptMinutes = true },
            Person(6, "Gästen", "Professor", "Högskolan", AttendanceRole.CoOpted) with { Stays = [new(null, "", At(16, 20), "§ 2")] },
            Person(7, "Gatuchefen", "Gatuchef", "Samhällsbyggnad", AttendanceRole.Member) with { Status = AttendanceStatus.Excused },
            Person(8, "Rektorn", "Rektor", "Gymnasiet", AttendanceRole.Member) with { Status = AttendanceStatus.Absent },
        ],
        sections,
        [new("§ 2", "Bilaga 1 (verksamhetsberättelse)"), new("§ 3", "Mätning vecka 20")],
        new RecordAdjustment(new DateOnly(2026, 3, 25), false, "digitalt",
        [
            new(SignerPart.Secretary, new MemberId(Guid.Empty), "Sekreteraren", "Nämndsekreterare", "Exempels kommun"),
            new(SignerPart.Chair, new MemberId(Guid.Empty), "Ordföranden", "Kommunstyrelsens ordförande", "Exempels kommun"),
            new(SignerPart.Adjuster, new MemberId(Guid.Empty), "Räddningschefen", "Räddningschef", "Räddningstjänsten"),
        ]),
        new RecordNextMeeting(new DateOnly(2026, 5, 20), new TimeOnly(15, 30), "Sal B"), "Kommunarkivet");

    public static RichText Text(string words) => new([Paragraph(words)]);

    private static AgendaItemId Item(int number) => new(new Guid($"0198a000-0000-7000-8000-{number:000000000000}"));

    private static RecordPerson Person(int number, string name, string title, string organisation, AttendanceRole role) => new(
        new AttendanceId(new Guid($"0198a000-0000-7000-9000-{number:000000000000}")), name, title, organisation, role, AttendanceStatus.Present,
        false, false, false, false, "", []);

    private static RecordDecision Decision(int number, DecisionKind kind, string text) =>
        new(new DecisionId(new Guid($"0198a000-0000-7000-a000-{number:000000000000}")), $"2026:{number}", kind, text, [], null, null, []);

    private static RecordVote Open() => new(
        VoteForm.Open, "bifall till ordförandens förslag", "avslag", new VoteCount(2, 1, 1),
        [new("Ordföranden", VoteChoice.Yes), new("Räddningschefen", VoteChoice.No), new("Skolchefen", VoteChoice.Abstain), new("Ersättaren", VoteChoice.Yes)],
        VoteOutcome.Yes, null);

    private static RecordVote Closed() => new(VoteForm.Closed, "val av Ordföranden", "val av annan", new VoteCount(1, 3, 0), [], VoteOutcome.No, null);

    private static RecordVote Equal() => new(
        VoteForm.Open, "återremiss", "avgörande i dag", new VoteCount(1, 1, 0),
        [new("Ordföranden", VoteChoice.No), new("Räddningschefen", VoteChoice.Yes)], VoteOutcome.No, VoteChoice.No);

    private static RichText Written() => new(
    [
        new RichTextBlock.Heading(1, [new RichTextInline.Run("Läget under året")]),
        new RichTextBlock.Paragraph(
        [
            new RichTextInline.Run("Antalet anmälda brott är "), new RichTextInline.Run("oförändrat", Bold: true), new RichTextInline.Run(", men "),
            new RichTextInline.Run("oron ökar", Italic: true), new RichTextInline.Run("."), new RichTextInline.Break(), new RichTextInline.Run("Ny rad i samma stycke."),
        ]),
        new RichTextBlock.Heading(2, [new RichTextInline.Run("Åtgärder")]),
        new RichTextBlock.List(true, 3,
        [
            new([Paragraph("Tredje åtgärden"), new RichTextBlock.List(false, 1, [new([Paragraph("inre punkt ett")]), new([Paragraph("inre punkt två")])])]),
            new([Paragraph("Fjärde åtgärden")]),
        ]),
        new RichTextBlock.Table(
        [
            new([Cell("Område", header: true), Cell("Antal", header: true)]),
            new([Cell("Centrum", rows: 2), Cell("14")]),
            new([Cell("15")]),
            new([Cell("Summa för hela kommunen", columns: 2)]),
        ]),
    ]);

    private static RichTextBlock.Table Table(int rows) => new(
    [
        new([Cell("Åtgärd", header: true), Cell("Ansvarig", header: true), Cell("Läge", header: true)]),
        .. Enumerable.Range(1, rows).Select(n => new RichTextBlock.Row(
        [
            Cell(string.Create(CultureInfo.InvariantCulture, $"Åtgärd nummer {n} mot skadegörelse")), Cell("Fältgruppen"), Cell(n % 2 == 0 ? "klar" : "pågår"),
        ])),
    ]);

    private static RichTextBlock.Cell Cell(string words, bool header = false, int columns = 1, int rows = 1) => new(header, columns, rows, [Paragraph(words)]);

    private static RichTextBlock.Paragraph Paragraph(string words) => new([new RichTextInline.Run(words)]);
}
