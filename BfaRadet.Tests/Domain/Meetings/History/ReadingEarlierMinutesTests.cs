using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda.Importing;
using BfaRadet.Domain.Meetings.History;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings.History;

/// <summary>Earlier minutes of several shapes: what is read right of each, printed as a table.</summary>
public sealed class ReadingEarlierMinutesTests(ITestOutputHelper output)
{
    private static readonly DateOnly _today = new(2026, 6, 1);

    /// <summary>§, begin of the text, responsible and last day of each decision.</summary>
    private sealed record Shape(string Name, string Text, DateOnly Held, (string Paragraph, string Begins, string Who, string Due)[] Decisions);

    private static readonly Shape[] _shapes =
    [
        new(
            "§ på egen rad, att-satser", """
            SAMMANTRÄDESPROTOKOLL
            Sammanträdesdatum 2023-02-08
            § 4
            Skolvägar
            Ärendet
            Förvaltningen har mätt belysningen.
            Beslut
            Brottsförebyggande rådet beslutar
            att godkänna rapporten,
            att ge gatuenheten i uppdrag att lysa upp Skolgatan senast 31 oktober 2023.

            Beslutet skickas till
            Gatuenheten

            § 5
            Information från polisen
            Beslut
            Rådet antecknar informationen till protokollet.
            """, new(2023, 2, 8),
            [("4", "Brottsförebyggande rådet beslutar att godkänna", "", ""), ("4", "Brottsförebyggande rådet beslutar att ge gatuenheten", "gatuenheten", "2023-10-31"), ("5", "Rådet antecknar", "", "")]),
        new(
            "12 § Rubrik, rådet beslutar i löptext", """
            Minnesanteckningar från Trygghetsrådet
            Tid: torsdagen den 14 september 2023 kl. 9-11
            12 § Nattvandring
            Föreningarna berättade om sommaren.
            Rådet uppdrar åt samordnaren att kalla föreningarna till ett möte före den 1 december 2023.
            13 § Kameror vid torget
            Rådet föreslår kommunstyrelsen att söka tillstånd.
            """, new(2023, 9, 14),
            [("12", "Rådet uppdrar åt samordnaren", "samordnaren", "2023-12-01"), ("13", "Rådet föreslår kommunstyrelsen", "", "")]),
        new(
            "Numrerade punkter, ansvarig på rad under", """
            Protokoll Brå 3 maj 2024
            Närvarande: ordföranden, kommunpolisen
            1. Mötets öppnande
            Ordföranden hälsar välkommen.
            2. Klotter
            Beslut: Klottret saneras inom två dygn.
            Ansvarig: Fastighetsbolaget
            Klart senast: 2024-06-30
            Status: klart
            3. Övrigt
            Inget.
            """, new(2024, 5, 3),
            [("2", "Klottret saneras", "Fastighetsbolaget", "2024-06-30")]),
        new(
            "Nummer på beslutet, ansvarig i parentes", """
            Protokoll 2024-11-20
            § 1 Lägesbild
            Beslut 2024:15: Lägesbilden godkänns.
            § 2 Ungdomar i centrum
            Beslut 2024:16: Fältgruppen arbetar fredagar (ansvarig: socialtjänsten, klart senast 15 januari 2025)
            """, new(2024, 11, 20),
            [("1", "Lägesbilden godkänns", "", ""), ("2", "Fältgruppen arbetar fredagar", "socialtjänsten", "15 januari 2025")]),
        new(
            "Tabell sist i protokollet", """
            Mötesanteckningar
            Datum: 2025-03-05
            1. Laget runt
            Alla berättar.
            2. Beslut och uppdrag
            | Nr | Uppdrag | Ansvarig | Klart senast |
            |---|---|---|---|
            | 1 | Belysningen vid stationen ses över | Trafikbolaget | 2025-05-01 |
            | 2 | Samverkan med handlarna | Samordnaren | v. 20 2025 |
            """, new(2025, 3, 5),
            [("2", "Belysningen vid stationen", "Trafikbolaget", "2025-05-01"), ("2", "Samverkan med handlarna", "Samordnaren", "v. 20 2025")]),
        new(
            "Ärende n, punktlista under Beslut", """
            PROTOKOLL
            Onsdag 22 januari 2025
            Ärende 1 Val av justerare
            Beslut:
            • Vice ordföranden väljs.
            Ärende 2 Trafik vid skolan
            Diskussion:
            Många kör fort.
            Uppdrag:
            • Kommunpolisen mäter farten till mötet 19 mars 2025.
            • Skolan informerar föräldrarna.
            """, new(2025, 1, 22),
            [("1", "Vice ordföranden väljs", "", ""), ("2", "Kommunpolisen mäter", "Kommunpolisen", "2025-03-19"), ("2", "Skolan informerar", "Skolan", "")]),
    ];

    [Fact]
    public void Decisions_are_found_in_the_shapes_minutes_have()
    {
        var total = (Found: 0, Extra: 0, Paragraphs: 0, Who: 0, Due: 0, Of: 0);
        output.WriteLine($"{"shape",-44} decisions  §        responsible  last day  extra");
        foreach (var shape in _shapes)
        {
            var rows = Rows(shape.Text);
            var pairs = shape.Decisions.Select(expected => (Expected: expected, Row: rows.FirstOrDefault(row => row[1].StartsWith(expected.Begins, StringComparison.Ordinal)))).ToList();
            var right = pairs.Where(pair => pair.Row is not null).ToList();
            var (paragraphs, who, due) = (right.Count(p => p.Row![4] == p.Expected.Paragraph), right.Count(p => p.Row![6] == p.Expected.Who), right.Count(p => p.Row![7] == p.Expected.Due));
            output.WriteLine($"{shape.Name,-44} {right.Count}/{pairs.Count,-8} {paragraphs,-8} {who,-12} {due,-9} {rows.Count - right.Count}");
            Assert.All(rows, row => Assert.Equal($"{shape.Held:yyyy-MM-dd}", row[3]));
            total = (total.Found + right.Count, total.Extra + rows.Count - right.Count, total.Paragraphs + paragraphs, total.Who + who, total.Due + due, total.Of + pairs.Count);
        }

        Assert.Equal((total.Of, 0, total.Of, total.Of, total.Of), (total.Found, total.Extra, total.Paragraphs, total.Who, total.Due));
    }

    [Fact]
    public void The_minutes_of_case_01_come_in_right()
    {
        var lines = MinutesPaper.Read(PaperText.Lines(Repository.Read("BfaRadet.Tests/Cases/Papers/01-kallelse-och-protokoll.md")), _today);
        var draft = LogReading.Read(
            [.. lines.Skip(1)], LogHeadings.Recognise(lines[0].Cells), LogChoices.None,
            new LogContext(_today, new Dictionary<DecisionNumber, DecisionId>(), new HashSet<DateOnly>(), [], []));

        Assert.All(draft.Rows, row => Assert.Empty(row.Faults));
        Assert.All(draft.Rows, row => Assert.Equal(new DateOnly(2026, 3, 11), row.Entry.HeldOn));
        var decided = draft.Rows.Where(row => row.Entry.Kind != DecisionKind.Assigned).Select(row => row.Entry).ToList();
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], decided.Select(e => e.Paragraph!.Value));
        Assert.Equal(
            [
                DecisionKind.Approved, DecisionKind.Noted, DecisionKind.Referred, DecisionKind.Noted, DecisionKind.Tabled, DecisionKind.Noted, DecisionKind.Noted,
                DecisionKind.Resolved, DecisionKind.Referred,
            ],
            decided.Select(e => e.Kind));
        var may = new DateOnly(2026, 5, 20);
        Assert.Equal([may, may], new[] { decided[4].DueOn, decided[8].DueOn });
        Assert.Equal(
            [
                (2, "Brottsförebyggande samordnaren", may), (3, "Brottsförebyggande samordnaren", new DateOnly(2026, 3, 20)), (7, "Kommunpolisen|brottsförebyggande samordnaren", may),
            ],
            draft.Rows.Select(row => row.Entry).Where(e => e.Kind == DecisionKind.Assigned).Select(e => (e.Paragraph!.Value, string.Join('|', e.Responsibles.Select(r => r.Organisation)), e.DueOn!.Value)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hej! Här kommer bilderna från i går.")]
    [InlineData("1. Mötets öppnande\n2. Information från polisen\n3. Övriga frågor")]
    public void A_text_without_decisions_has_none(string text)
    {
        Assert.Empty(MinutesPaper.Read(PaperText.Lines(text), _today));
    }

    private static List<string[]> Rows(string text) => [.. MinutesPaper.Read(PaperText.Lines(text), _today).Skip(1).Select(line => line.Cells.ToArray())];
}
