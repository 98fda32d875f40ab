using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Agenda.Importing;
using BfaRadet.Tests.Testing;
using CsCheck;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings.Importing;

public sealed class ReadingAnAgendaPaperTests(ITestOutputHelper output)
{
    private static readonly DateOnly _today = new(2026, 1, 15);

    private static readonly ValueList<KnownResponsible> _register =
        [new("Polismyndigheten", "Anna Berg", "Kommunpolis"), new("Ekåsa kommun", "Bo Åkesson", "Brottsförebyggande samordnare")];

    public static TheoryData<string> Shapes => [.. AgendaShapes.All.Select(shape => shape.Name)];

    [Theory]
    [InlineData("01-kallelse.md")]
    [InlineData("01-kallelse-och-protokoll.md")]
    public void The_summons_of_case_01_is_right_as_it_stands(string file)
    {
        var paper = Read(File.ReadAllText(Path.Combine(Repository.Root, "BfaRadet.Tests", "Cases", "Papers", file)));

        Assert.Equal(
            [
                new(AgendaItemKind.Formality, "Godkännande av föredragningslistan", "ordförande", 5),
                new(AgendaItemKind.Information, "Översyn av rådets organisation", "utredare, kommunstyrelsens förvaltning", 25,
                    RegistryNumber: "KS 2025/0412", Attachments: "Bilaga 1 (rapport)"),
                new(AgendaItemKind.Decision, "Verksamhetsberättelse för rådet 2025", "brottsförebyggande samordnare", 20,
                    RegistryNumber: "KS 2026/0118", Attachments: "Bilaga 2 (tjänsteutlåtande)"),
                new(AgendaItemKind.Break, "Paus", PlannedMinutes: 10),
                new(AgendaItemKind.Information, "Våldsbejakande extremism – läget i länet", "säkerhetssamordnare", 15),
                new(AgendaItemKind.Decision, "Remissvar på motion om kamerabevakning vid gymnasieskolan", "brottsförebyggande samordnare", 10,
                    RegistryNumber: "KS 2026/0077", Attachments: "Handlingar senare"),
                new(AgendaItemKind.Information, "Information från kommunen", "enhetschef natur och byggnad; verksamhetschef socialtjänst, barn och unga", 10),
                new(AgendaItemKind.Information, "Information från polisen", "kommunpolis", 10),
                new(AgendaItemKind.Decision, "Sammanträdestider hösten 2026", "sekreterare", 5, RegistryNumber: "KS 2026/0121"),
                new AgendaItemText(AgendaItemKind.AnyOtherBusiness, "Övriga frågor", PlannedMinutes: 10),
            ],
            paper.Items);
        Assert.Equal(
            new PaperHead(new(2026, 3, 11), new(15, 30), new(17, 30), "Kommunhuset, sal A",
                "Anmäl förhinder: senast måndag 9 mars kl. 12.00 till sekreteraren, som kallar ersättare\nMajoritetens förmöte hålls kl. 15.00 i sal A."),
            paper.Head);
        Assert.All(paper.LeftOut, line => Assert.NotEqual("", line.Text));
        Assert.Contains(new LeftOutLine("Ekåsa den 4 mars 2026", LeftOutReason.Closing), paper.LeftOut);
        Assert.Equal(2, paper.LeftOut.Count(line => line.Reason == LeftOutReason.Page));
    }

    [Fact]
    public void The_share_that_is_right() => Measure(AgendaShapes.All, least: 0.98);

    [Fact]
    public void The_share_that_is_right_of_what_it_was_not_made_for() => Measure(AgendaShapes.Unseen, least: 0.8);

    private void Measure(AgendaShape[] shapes, double least)
    {
        var rows = new List<(string Name, int Items, int Wanted, int Extra, int Minutes, int MinutesOf, int Presenters, int PresentersOf, int Dnr, int DnrOf, int Kinds)>();
        foreach (var shape in shapes)
        {
            var read = Read(shape.Text).Items;
            var found = shape.Items.Select(item => (Wanted: item, Read: read.FirstOrDefault(one => one.Title == item.Title))).ToList();
            rows.Add((shape.Name, found.Count(f => f.Read is not null), found.Count, read.Count(one => shape.Items.All(item => item.Title != one.Title)),
                found.Count(f => f.Wanted.Minutes is { } m && f.Read?.PlannedMinutes == m), found.Count(f => f.Wanted.Minutes is not null),
                found.Count(f => f.Wanted.Presenter != "" && f.Read?.Presenter == f.Wanted.Presenter), found.Count(f => f.Wanted.Presenter != ""),
                found.Count(f => f.Wanted.Dnr != "" && f.Read?.RegistryNumber == f.Wanted.Dnr), found.Count(f => f.Wanted.Dnr != ""),
                found.Count(f => f.Read?.Kind == f.Wanted.Kind)));
            if (!found.TrueForAll(f => f.Read is { } r && r.PlannedMinutes == f.Wanted.Minutes && r.Presenter == f.Wanted.Presenter && r.RegistryNumber == f.Wanted.Dnr && r.Kind == f.Wanted.Kind))
            {
                output.WriteLine($"--- {shape.Name}\n{string.Join('\n', read)}");
            }
        }

        output.WriteLine($"{"form",-40} punkter  extra  tider  föredr.  dnr    slag");
        foreach (var row in rows)
        {
            output.WriteLine($"{row.Name,-40} {row.Items}/{row.Wanted,-6} {row.Extra,-6} {row.Minutes}/{row.MinutesOf,-4} {row.Presenters}/{row.PresentersOf,-6} {row.Dnr}/{row.DnrOf,-4} {row.Kinds}/{row.Wanted}");
        }

        var all = (Items: Share(rows.Sum(r => r.Items), rows.Sum(r => r.Wanted)), Minutes: Share(rows.Sum(r => r.Minutes), rows.Sum(r => r.MinutesOf)),
            Presenters: Share(rows.Sum(r => r.Presenters), rows.Sum(r => r.PresentersOf)), Dnr: Share(rows.Sum(r => r.Dnr), rows.Sum(r => r.DnrOf)),
            Kinds: Share(rows.Sum(r => r.Kinds), rows.Sum(r => r.Wanted)));
        output.WriteLine($"{"alla",-40} {all.Items:P0}    {rows.Sum(r => r.Extra)}      {all.Minutes:P0}  {all.Presenters:P0}    {all.Dnr:P0}  {all.Kinds:P0}");
        Assert.True(all.Items >= least && all.Minutes >= least && all.Presenters >= least && all.Dnr >= least && all.Kinds >= least, all.ToString());
        Assert.True(rows.Sum(r => r.Extra) <= 1);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_day_the_time_and_the_place_are_read(string name)
    {
        var shape = AgendaShapes.All.Single(one => one.Name == name);

        var head = Read(shape.Text).Head;

        Assert.Equal(shape.Date, head.Date?.ToString("yyyy-MM-dd", null));
        if (shape.Clock is not null)
        {
            Assert.Equal(shape.Clock, $"{head.StartsAt:HH.mm}–{head.EndsAt:HH.mm}");
        }

        if (shape.Place is not null)
        {
            Assert.Equal(shape.Place, head.Place);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_line_is_in_an_item_in_the_head_or_left_out(string name)
    {
        var shape = AgendaShapes.All.Single(one => one.Name == name);

        var paper = Read(shape.Text);

        var kept = Letters(string.Join(' ', paper.Items.Select(item => item.ToString())) + paper.Head + string.Join(' ', paper.LeftOut.Select(line => line.Text)));
        var lost = shape.Text.Split((char[])[' ', '\n', '\t', '–', '(', ')', '/', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Count(char.IsLetter) > 5
                && !_labels.Contains(Letters(word)) && !kept.Contains(Letters(word), StringComparison.Ordinal)).ToList();
        Assert.Empty(lost);
    }

    [Fact]
    public void What_stands_under_an_item_belongs_to_it()
    {
        var items = Read(AgendaShapes.All.Single(shape => shape.Name == "paragrafer med förslag till beslut").Text).Items;

        Assert.Equal("Planen bygger på lägesbilden i juni.", items[1].Background);
        Assert.Equal("1. Planen godkänns.\n2. Planen överlämnas till kommunstyrelsen.", items[1].Proposal);
        Assert.Equal("Tjänsteskrivelse 2026-09-01", items[1].Attachments);
    }

    // As a word processor puts a table on the clipboard: a tab for each cell, the empty ones last.
    [Fact]
    public void A_row_with_a_time_and_a_title_alone_is_an_item_of_its_table()
    {
        var paper = Read("Tid\tÄrende\tDnr\tAnsvarig\n09.00\tInledning\t\tBo\n10.00\tPaus\t\t\n10.15\tÅtgärdsplan 2027\tKS 2026/412\tAnna\n11.00\tÖvriga frågor\t\t\n11.30\tMötet avslutas\t\t");

        Assert.Equal(
            [
                new(AgendaItemKind.Formality, "Inledning", "Bo", 60), new(AgendaItemKind.Break, "Paus", PlannedMinutes: 15),
                new(AgendaItemKind.Decision, "Åtgärdsplan 2027", "Anna", 45, RegistryNumber: "KS 2026/412"),
                new(AgendaItemKind.AnyOtherBusiness, "Övriga frågor", PlannedMinutes: 30), new AgendaItemText(AgendaItemKind.Formality, "Mötet avslutas"),
            ],
            paper.Items);
        Assert.Empty(paper.LeftOut);
    }

    [Fact]
    public void A_numbered_line_with_wide_gaps_among_others_is_an_item_as_they_are()
    {
        var items = Read("§ 21\u00a0\u00a0 Upprop och val av justerare\n§ 22\u00a0\u00a0 Lägesbild – Polisen\u00a0\u00a0\u00a0 Dnr KS 2026/12\nFöredragande: Anna Berg\n§ 23\u00a0\u00a0 Medborgarlöfte, KS 2026/455\n§ 24\tÖvrigt").Items;

        Assert.Equal(["Upprop och val av justerare", "Lägesbild", "Medborgarlöfte", "Övrigt"], items.Select(item => item.Title));
        Assert.Equal(("", "Polisen, Anna Berg", "KS 2026/12"), (items[0].Presenter, items[1].Presenter, items[1].RegistryNumber));
    }

    [Fact]
    public void Lettered_lines_belong_to_the_item_above()
    {
        var items = Read("Ärenden\n1.    Upprop\n2.    Åtgärdsplan\na)   Trygghet i centrum\nb)   Orosanmälningar\n3.    Övrigt").Items;

        Assert.Equal(["Upprop", "Åtgärdsplan", "Övrigt"], items.Select(item => item.Title));
        Assert.Equal("– Trygghet i centrum\n– Orosanmälningar", items[1].Background);
    }

    [Theory]
    [InlineData("Beslut om åtgärdsplan, KS 2026/412, Anna, 30 minuter", "Beslut om åtgärdsplan", "Anna")]
    [InlineData("Inledning, Anna", "Inledning", "Anna")]
    [InlineData("Trygghet, skola", "Trygghet, skola", "")]
    public void A_first_name_that_one_alone_has_presents(string line, string title, string presenter)
    {
        var item = Read($"Dagordning\n1. Upprop\n2. {line}\n3. Övrigt").Items[1];

        Assert.Equal((title, presenter), (item.Title, item.Presenter));
    }

    [Theory]
    [InlineData("Öppnande", AgendaItemKind.Formality)]
    [InlineData("Nästa möte", AgendaItemKind.Formality)]
    [InlineData("Polisens lägesbild", AgendaItemKind.Information)]
    [InlineData("Farthinder – återrapport från tekniska kontoret", AgendaItemKind.Information)]
    [InlineData("Rapport från socialförvaltningen", AgendaItemKind.Information)]
    [InlineData("Antagande av lägesbild 2027", AgendaItemKind.Decision)]
    [InlineData("Åtgärdsplan 2027", AgendaItemKind.Decision)]
    public void The_kind_is_told_by_the_title(string title, AgendaItemKind kind) => Assert.Equal(kind, Read($"Dagordning\n1. Upprop\n2. {title}\n3. Övrigt").Items[1].Kind);

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n\t\n")]
    [InlineData("Hej! Tack för senast. Jag tänkte på det där du sa om vägen hem från skolan, och om vi kunde prata mer om det i veckan.")]
    [InlineData("Rådet sammanträdde i går. Ordföranden hälsade alla välkomna.\nSedan diskuterades belysningen i parken under en lång stund.\nBeslut fattades om att gå vidare till nästa år.")]
    [InlineData("PK\u0003\u0004 binary")]
    [InlineData("12345")]
    public void A_text_without_an_agenda_has_no_items(string text) => Assert.Empty(Read(text).Items);

    [Theory]
    [InlineData("SFS 2023:196", "")]
    [InlineData("Dnr KS 2026/0118", "KS 2026/0118")]
    [InlineData("KS/2026:118", "KS/2026:118")]
    [InlineData("2026-KS-118", "2026-KS-118")]
    [InlineData("BUN 118/2026", "BUN 118/2026")]
    [InlineData("KSN-2026-0118", "KSN-2026-0118")]
    public void A_registry_number_is_told_from_other_numbers(string typed, string expected)
    {
        var items = Read($"Dagordning\n1. Upprop\n2. Plan för trygghet ({typed})\n3. Avslutning").Items;

        Assert.Equal(expected, items[1].RegistryNumber);
    }

    [Fact]
    public void Anything_is_read_without_a_fault_and_nothing_twice()
    {
        var pieces = new[]
        {
            "1.", "2 ", "§ 3 ", "• ", "- ", "\n", "\n\n", "\t", "    ", "|", "kl. ", "13.00", "–", "13.30", "(10 min)", "Tid: ", "Plats: ", "Dagordning", "Bilagor:", "Förslag till beslut", "Paus",
            "Beslut", "KS 2026/0118", "kommunpolis", ", ", "a) ", "1.1 ", "Övriga frågor", "\uD83D", "\0", "é", "Protokoll", "Sida 1 (2)", "#", "**", "Nr\tÄrende\tTid", "ord",
        };
        Gen.OneOf(pieces).Array[0, 40].Select(string.Concat).Sample(text => { _ = Read(text); }, iter: 3_000);
    }

    [Fact]
    public void The_longest_text_is_read_in_a_moment()
    {
        var line = "1. Trygghet, (a) (b) – kommunpolis, 10 min KS 2026/0118 kl. 13.00–13.10\n";
        var text = string.Concat(Enumerable.Repeat(line, PaperText.MaxLength / line.Length));

        // Were it quadratic, this would not end.
        _ = Read(text);
        _ = Read(new string('(', PaperText.MaxLength));
        _ = Read(new string(' ', PaperText.MaxLength - 1) + "x");
    }

    private static readonly HashSet<string> _labels =
        ["föredragande", "sammanfattning", "handlingar", "bilaga", "dagordning", "förslag", "beslut", "klockslag", "ansvarig", "ärende", "ärenden", "diskussion", "information",
        "måndagen", "tisdag", "onsdag", "torsdag", "februari", "september", "december", "minuter"];

    private static PaperAgenda Read(string text) => AgendaPaper.Read(PaperText.Lines(text), _today, _register);

    private static double Share(int right, int of) => of == 0 ? 1 : (double)right / of;

    private static string Letters(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetter)]);
}
