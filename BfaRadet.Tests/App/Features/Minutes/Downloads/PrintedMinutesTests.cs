using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Blocks;
using BfaRadet.App.Features.Minutes.Downloads;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Writing;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;
using BfaRadet.Tests.App.Documents;
using BfaRadet.Tests.Testing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Downloads;

/// <summary>Minutes of every kind, printed and looked at by programs that know nothing of us.</summary>
public sealed partial class PrintedMinutesTests
{
    public static TheoryData<string> Kinds => ["small", "rich", "table", "long", "sealed", "noticed", "public", "extract"];

    private static readonly NoticeFacts _notice = new(
        "Trygghetsnämnden", new DateOnly(2026, 3, 11), "§§ 1–5", new DateOnly(2026, 3, 20), new DateOnly(2026, 3, 21), new DateOnly(2026, 4, 13),
        new DateOnly(2026, 4, 14), null, "Kommunarkivet");

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_pdf_is_whole_tagged_and_says_what_it_is(string kind)
    {
        using var folder = new AFolder();
        var document = Of(kind);
        var file = folder.File("p.pdf", Write(document, FileKind.Pdf));

        var (code, said) = await OutsideTool.RunAsync("qpdf", folder.Path, "--check", file);
        var (_, info) = await OutsideTool.RunAsync("pdfinfo", folder.Path, file);
        var (_, fonts) = await OutsideTool.RunAsync("pdffonts", folder.Path, file);

        Assert.True(code == 0, said);
        Assert.Matches("Tagged: +yes", info);
        Assert.Contains(document.Title, info, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\bno +\d+ +\d+$", fonts);
        using var pdf = PrintedPdf.Of(document);
        Assert.Equal("sv-SE", ((UglyToad.PdfPig.Tokens.StringToken)pdf.Get(pdf.Catalog, "Lang")!).Data);
        Assert.True(pdf.Pdf.TryGetBookmarks(out _));
        Assert.Contains(pdf.Artifacts(1), text => text.EndsWith($"1 ({pdf.Pdf.NumberOfPages})", StringComparison.Ordinal));
        AssertHeadingsInOrder([.. pdf.Root.All.Where(tag => HeadingRole().IsMatch(tag.Role)).Select(tag => tag.Role[1] - '0')]);
        Assert.All(pdf.Root.Of("Table"), table => Assert.NotEmpty(table.Of("TH")));
        Assert.All(pdf.Root.Of("TH"), head => Assert.NotNull(head.Attribute("Scope")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Word_would_mend_nothing(string kind)
    {
        using var file = new MemoryStream(Write(Of(kind), FileKind.Docx));
        using var docx = WordprocessingDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(docx).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public async Task Every_fact_is_found_in_every_kind_of_file()
    {
        using var folder = new AFolder();
        var record = ARecord.Rich();
        var document = MinutesLayout.Of(record, ARecord.SealOf(record));
        var (_, pdf) = await OutsideTool.RunAsync("pdftotext", folder.Path, folder.File("p.pdf", Write(document, FileKind.Pdf)), "-");
        using var docx = WordprocessingDocument.Open(new MemoryStream(Write(document, FileKind.Docx)), isEditable: false);

        foreach (var fact in Facts(record))
        {
            AssertSays(fact, pdf, "pdf");
            AssertSays(fact, Said(docx), "docx");
            AssertSays(fact, System.Net.WebUtility.HtmlDecode(Tags().Replace(Text(document, FileKind.Html), " ")), "html");
            AssertSays(fact, Text(document, FileKind.Text), "txt");
        }
    }

    [Fact]
    public void A_table_over_pages_has_its_head_on_each_of_them()
    {
        using var pdf = PrintedPdf.Of(MinutesLayout.Of(ARecord.WithTable(), null));

        Assert.InRange(pdf.Pdf.NumberOfPages, 2, 5);
        var pages = Enumerable.Range(1, pdf.Pdf.NumberOfPages).Where(page => pdf.Said(page).Contains("Åtgärd nummer", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.Contains("Ansvarig", pdf.Said(page) + string.Concat(pdf.Artifacts(page)), StringComparison.Ordinal));
    }

    [Fact]
    public void Long_minutes_have_a_list_of_contents_and_short_ones_none()
    {
        using var brief = PrintedPdf.Of(MinutesLayout.Of(ARecord.Small(), null));
        using var lengthy = PrintedPdf.Of(MinutesLayout.Of(ARecord.Long(12), null));

        Assert.Empty(brief.Root.Of("TOC"));
        Assert.NotEmpty(lengthy.Root.Of("TOC"));
    }

    [Fact]
    public void Sixty_pages_are_sixty_pages()
    {
        using var pdf = PrintedPdf.Of(MinutesLayout.Of(ARecord.Long(100), null));

        Assert.InRange(pdf.Pdf.NumberOfPages, 60, 140);
    }

    [Fact]
    public void What_is_withheld_says_on_what_ground_and_nothing_else()
    {
        var text = Text(MinutesLayout.Of(ARecord.Rich() with { IsPublicCopy = true }, null, adopted: ARecord.At(8, 0)), FileKind.Text);

        Assert.Contains("§ 5 Undantagen från publicering", text, StringComparison.Ordinal);
        Assert.Contains("Paragrafen är undantagen från publicering med stöd av OSL 26 kap. 1 §", text, StringComparison.Ordinal);
        Assert.Contains("dataskyddsförordningen", text, StringComparison.Ordinal);
        Assert.Contains("Publicerad kopia", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_says_so_and_adopted_minutes_show_their_seal()
    {
        var record = ARecord.Small();
        var seal = ARecord.SealOf(record);

        var draft = Text(MinutesLayout.Of(record, null), FileKind.Text);
        var adopted = Text(MinutesLayout.Of(record, seal), FileKind.Text);

        Assert.StartsWith("Utkast till protokoll", draft, StringComparison.Ordinal);
        Assert.Contains("Utkastet är inte justerat", draft, StringComparison.Ordinal);
        Assert.StartsWith("Protokoll\n", adopted, StringComparison.Ordinal);
        Assert.Contains(seal.Hash, adopted, StringComparison.Ordinal);
        Assert.Contains("20 mars 2026 kl. 10.12", adopted, StringComparison.Ordinal);
        Assert.Contains("Ordförande, Ordföranden, 19 mars 2026 kl. 11.30", adopted, StringComparison.Ordinal);
        Assert.DoesNotContain("Utkast", adopted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notice_of_a_nämnd_stands_last_in_every_kind_of_file()
    {
        using var folder = new AFolder();
        var document = Of("noticed");
        var (_, pdf) = await OutsideTool.RunAsync("pdftotext", folder.Path, folder.File("p.pdf", Write(document, FileKind.Pdf)), "-");
        using var docx = WordprocessingDocument.Open(new MemoryStream(Write(document, FileKind.Docx)), isEditable: false);
        var text = Text(document, FileKind.Text);

        foreach (var fact in _notice.Lines.SelectMany(line => new[] { line.Name, line.Value }).Append("Anslag / bevis"))
        {
            AssertSays(fact, pdf, "pdf");
            AssertSays(fact, Said(docx), "docx");
            AssertSays(fact, System.Net.WebUtility.HtmlDecode(Tags().Replace(Text(document, FileKind.Html), " ")), "html");
            AssertSays(fact, text, "txt");
        }

        Assert.True(text.LastIndexOf("Anslag / bevis", StringComparison.Ordinal) > text.IndexOf("Så kontrollerar du", StringComparison.Ordinal));
        Assert.DoesNotContain("Anslag", Text(Of("sealed"), FileKind.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void An_extract_says_whether_its_paragraf_is_adjusted()
    {
        var record = ARecord.Rich();
        var by = new Certifier("Sekreteraren", "Nämndsekreterare", MayCertify: true);
        string Extract(int section, Seal? seal) =>
            Text(ExtractLayout.Of(record, record.Sections.First(s => s.Label == $"§ {section}"), seal, by, ARecord.At(18, 0)), FileKind.Text);

        Assert.Contains("Paragrafen är inte justerad", Extract(2, null), StringComparison.Ordinal);
        Assert.Contains("Paragrafen är omedelbart justerad 11 mars 2026 kl. 16.58. Resten av protokollet är inte justerat.", Extract(3, null), StringComparison.Ordinal);
        Assert.Contains(ARecord.SealOf(record).Hash, Extract(3, ARecord.SealOf(record)), StringComparison.Ordinal);
        Assert.Contains("Utdragets riktighet bestyrks", Extract(2, null), StringComparison.Ordinal);
        Assert.Contains("Sekreteraren, Nämndsekreterare", Extract(2, null), StringComparison.Ordinal);
        Assert.DoesNotContain("A-traktorer", Extract(2, null), StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_wrote_is_not_markup()
    {
        var record = ARecord.With([ARecord.Section(1, "<script>alert(1)</script>") with { Text = ARecord.Text("<img src=x onerror=alert(1)> & \"citat\"") }]);

        var html = RecordHtml.Of(record, null);

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("txt")]
    public void Adopted_minutes_are_the_same_file_each_time(string extension)
    {
        var (record, kind) = (ARecord.Rich(), FileKind.Of(extension)!);

        Assert.Equal(Write(MinutesLayout.Of(record, ARecord.SealOf(record)), kind), Write(MinutesLayout.Of(record, ARecord.SealOf(record)), kind));
    }

    [Fact]
    public void Adopted_minutes_say_when_they_were_adjusted_and_leave_no_line_to_sign_on()
    {
        var record = ARecord.Small();
        var (draft, adopted) = (MinutesLayout.Of(record, null), MinutesLayout.Of(record, ARecord.SealOf(record)));

        Assert.All(Places(draft), place => Assert.True(place is { HasLine: true, Note: "" }));
        Assert.All(Places(adopted), place => Assert.False(place.HasLine));
        Assert.Equal("Bekräftat digitalt 19 mars 2026 kl. 11.30", Places(adopted).Single(p => p.Role == "Ordförande").Note);
        Assert.StartsWith("Bekräftat digitalt", Places(adopted).Single(p => p.Role == "Vid protokollet").Note, StringComparison.Ordinal);
        var byOthers = MinutesLayout.Of(record, ARecord.SealOf(record) with { Confirmations = ["ordförande, Ordföranden, 2026-03-19T10:30:00Z"] });
        Assert.Equal("Har fört protokollet, som bekräftas av dem som justerar", Places(byOthers).Single(p => p.Role == "Vid protokollet").Note);
        Assert.Contains("Justeras senast", Text(draft, FileKind.Text), StringComparison.Ordinal);
        Assert.DoesNotContain("Justeras senast", Text(adopted, FileKind.Text), StringComparison.Ordinal);
        Assert.Equal(2, Text(adopted, FileKind.Text).Split("Justerat\t20 mars 2026 kl. 10.12").Length - 1);
    }

    [Fact]
    public void Signatures_stand_on_the_first_page_where_the_council_wants_them()
    {
        using var pdf = PrintedPdf.Of(MinutesLayout.Of(ARecord.Rich() with { SignaturesFirst = true }, null));

        Assert.Contains("OrdförandenKommunstyrelsens ordförande", pdf.Said(1).Replace(", ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Vid protokollet", pdf.Said(1), StringComparison.Ordinal);
        Assert.Equal(1, pdf.Root.Text.Split("Vid protokollet").Length - 1);
    }

    [Fact]
    public void The_first_page_holds_all_who_were_there()
    {
        // Twelve who decide, of whom two substitutes, and those beside them.
        var record = ARecord.Rich();
        int[] who = [0, 1, 2, 1, 1, 2, 1, 1, 1, 1, 3, 3, 4, 5, 4, 6, 7];
        var crowd = record with { People = who.Select((w, i) => record.People[w] with { Name = $"Person nummer {i + 1}" }).ToValueList() };
        using var pdf = PrintedPdf.Of(MinutesLayout.Of(crowd, null));

        Assert.All(crowd.People, person => Assert.Contains(person.Name, pdf.Said(1), StringComparison.Ordinal));
    }

    [Fact]
    public void The_matter_comes_before_the_proposal_and_the_pause_between_its_paragrafer()
    {
        var text = Text(MinutesLayout.Of(ARecord.Rich(), null), FileKind.Text);

        AssertInOrder(text, "Läget under året", "Rådet överlämnar den till kommunstyrelsen.", "Samordnaren får i uppdrag", "Paus kl. 16.22–16.31", "§ 3 Farthinder på Storgatan\n");
    }

    [Fact]
    public void A_pause_before_anything_came_of_a_paragraf_stands_before_its_heading()
    {
        var pause = new Recess(ARecord.At(16, 40), ARecord.At(16, 45), IsBefore: true);
        var text = Text(MinutesLayout.Of(ARecord.With([ARecord.Section(1, "Ett"), ARecord.Section(2, "Två") with { Recesses = [pause, pause with { IsBefore = false, From = ARecord.At(16, 50), To = ARecord.At(16, 55) }] }]), null), FileKind.Text);

        AssertInOrder(text, "§ 1 Ett\n", "Paus kl. 16.40–16.45", "§ 2 Två\n", "Paus kl. 16.50–16.55");
    }

    [Theory]
    [InlineData("Rådet antecknar informationen", "Rådet antecknar informationen.")]
    [InlineData("Rådet antecknar informationen.", "Rådet antecknar informationen.")]
    [InlineData("Vad gör vi nu?", "Vad gör vi nu?")]
    [InlineData("Rådet hör polisen (lokalpolisområdet)", "Rådet hör polisen (lokalpolisområdet).")]
    public void A_decision_is_printed_as_a_sentence(string text, string printed) =>
        Assert.Equal(printed, RecordWords.Of(ARecord.Rich().Sections.SelectMany(s => s.Decisions).First() with { Text = text }));

    [Fact]
    public void A_dissent_says_against_what()
    {
        var decisions = ARecord.Rich().Sections.First(s => s.Decisions.Count == 2).Decisions;
        var (section, plain) = (ARecord.Section(2, "Två"), new RecordStatement(StatementKind.Dissent, "Skolchefen", ""));

        Assert.Equal("Skolchefen reserverar sig mot beslut 2026:2.", RecordWords.Of(section with { Decisions = [decisions[0]] }, plain));
        Assert.Equal("Skolchefen reserverar sig mot besluten under § 2. Det blir dyrt.", RecordWords.Of(section with { Decisions = decisions }, plain with { Text = "Det blir dyrt." }));
        Assert.Equal("Rektorn: Det blir dyrt.", RecordWords.Of(section, new(StatementKind.Note, "Rektorn", "Det blir dyrt.")));
    }

    [Fact]
    public void An_assignment_is_a_line_of_its_own_in_ordinary_ink()
    {
        var line = MinutesLayout.Of(ARecord.Rich(), null).Blocks.OfType<Block.List>().SelectMany(l => l.Items).SelectMany(i => i.Blocks)
            .OfType<Block.Paragraph>().Single(p => p.Runs[0].Text == "Uppdrag: ");

        Assert.Equal(ParagraphLook.Body, line.Look);
        Assert.Equal(
            "Kommunledningskontoret, Polismyndigheten (kommunpolisen). Klart senast 20 maj 2026. Följs upp 16 september 2026.", line.Runs[1].Text);
    }

    [Fact]
    public void Each_voice_is_a_cross_under_what_was_voted()
    {
        var text = Text(MinutesLayout.Of(ARecord.Rich(), null), FileKind.Text);

        Assert.Contains("Ledamot\tJa\tNej\tAvstår\nOrdföranden\tX\t\t\nRäddningschefen\t\tX\t\nSkolchefen\t\t\tX\n", text, StringComparison.Ordinal);
        Assert.Contains("Summa\t2\t1\t1\n", text, StringComparison.Ordinal);
        Assert.Contains("Ja: bifall till ordförandens förslag", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_vote_names_nobody_and_its_outcome_is_what_the_council_did()
    {
        var rich = ARecord.Rich();
        var section = rich.Sections.Single(s => s.Label == "§ 3");
        var text = Text(MinutesLayout.Of(ARecord.With([section with { Votes = section.Votes.Select(v => v with { Ballots = [] }).ToValueList() }]), null), FileKind.Text);

        Assert.Contains("Resultat\tJa\tNej\tAvstår\nSumma\t", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ledamot\t", text, StringComparison.Ordinal);
        Assert.Contains("Rådet beslutar enligt ja-förslaget: ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Handlingar senare", 0)]
    [InlineData("handlingarna skickas senare.", 0)]
    [InlineData("Underlag delas ut vid sammanträdet", 0)]
    [InlineData("Bilaga 1 (rapport)", 1)]
    [InlineData("Handlingar om det som sker senare under året", 1)]
    public void A_paper_that_is_only_promised_is_no_enclosure(string papers, int enclosed)
    {
        var record = ARecord.With([ARecord.Section(1, "Ett")]) with { Attachments = [new RecordAttachment("§ 1", papers)] };

        Assert.Equal(enclosed, Enclosures.Of(record).Count);
        Assert.Equal(enclosed == 1, Text(MinutesLayout.Of(record, null), FileKind.Text).Contains("Bilagor", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_put_off_until_a_day_is_no_assignment()
    {
        var tabled = new RecordDecision(default, "2026:9", DecisionKind.Tabled, "Ärendet bordläggs.", [], new DateOnly(2027, 2, 6), null, []);

        Assert.Equal("", RecordWords.AssignmentOf(tabled));
        Assert.Equal("Beslut 2026:9 · Tas upp senast 6 februari 2027", RecordWords.PartsOf(tabled));
        Assert.Equal("Klart senast 6 februari 2027.", RecordWords.AssignmentOf(tabled with { Kind = DecisionKind.Assigned }));
    }

    [Fact]
    public void Proposal_and_decision_motions_and_the_seal_are_not_divided()
    {
        var record = ARecord.With([ARecord.Section(1, "Ett") with
        {
            Proposal = "Planen godkänns.",
            Decisions = [new RecordDecision(default, "2026:1", DecisionKind.Approved, "Godkänns.", [], null, null, [])],
        }, ARecord.Section(2, "Två") with { Motions = [new RecordMotion("Anna Berg", "Bifall."), new RecordMotion("Bo Ek", "Avslag.")] }]);
        var blocks = MinutesLayout.Of(record, null).Blocks.ToList();

        Assert.True(blocks.OfType<Block.Paragraph>().Single(p => p.Runs[0].Text == "Planen godkänns.") is { KeepWithNext: true, KeepWhole: true });
        Assert.Equal([true, false], blocks.OfType<Block.List>().Single(l => l.Items[0].Blocks[0] is Block.Paragraph first && first.Runs[0].Text.StartsWith("Anna Berg: ", StringComparison.Ordinal)).Items
            .Select(i => ((Block.Paragraph)i.Blocks[0]).KeepWithNext));
    }

    [Fact]
    public void A_figure_over_several_rows_is_said_once()
    {
        var document = MinutesLayout.Of(ARecord.Rich(), null);
        using var pdf = PrintedPdf.Of(document);
        using var docx = WordprocessingDocument.Open(new MemoryStream(Write(document, FileKind.Docx)), isEditable: false);

        Assert.Equal(1, pdf.Root.Text.Split("Centrum").Length - 1);
        Assert.Equal("2", pdf.Root.Of("TD").Single(cell => cell.Text == "Centrum").Attribute("RowSpan")!.ToString());
        Assert.Equal(1, Said(docx).Split("Centrum").Length - 1);
        Assert.Equal(2, docx.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.VerticalMerge>().Count());
        Assert.Contains("rowspan=\"2\"", Text(document, FileKind.Html), StringComparison.Ordinal);
        Assert.Contains("Centrum\t14\n\t15\n", Text(document, FileKind.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_row_in_bold_is_a_head()
    {
        var bold = ARecord.With([ARecord.Section(1, "Tabell") with { Text = new([new RichTextBlock.Table([Row(true, "År", "Antal"), Row(false, "2025", "14")])]) }]);
        using var pdf = PrintedPdf.Of(MinutesLayout.Of(bold, null));

        Assert.Equal(["År", "Antal"], pdf.Root.Of("TH").Where(h => h.Attribute("Scope")!.ToString() == "/Column").Select(h => h.Text));
        Assert.Contains("<th scope=\"col\"><p><strong>År", RichTextHtml.Of(bold.Sections[0].Text).Value, StringComparison.Ordinal);

        static RichTextBlock.Row Row(bool isBold, params string[] words) => new(words.Select(w => new RichTextBlock.Cell(
            false, 1, 1, [new RichTextBlock.Paragraph([new RichTextInline.Run(w, isBold)])])).ToValueList());
    }

    [Fact]
    public void The_result_of_a_vote_and_the_decision_by_it_are_on_one_page()
    {
        var section = ARecord.Rich().Sections.Single(s => s.Label == "§ 3");
        Assert.NotEmpty(section.Decisions);
        var outcome = RecordWords.Outcome(section.Votes[^1]);
        for (var points = 100; points < 700; points += 23)
        {
            using var pdf = PrintedPdf.Of(new Document("T", [new Block.Paragraph("Först"), new Block.Space(points), .. SectionBlocks.Of(ARecord.Rich(), section)]));

            Assert.Contains(
                Enumerable.Range(1, pdf.Pdf.NumberOfPages).Select(pdf.Said),
                page => page.Contains(outcome, StringComparison.Ordinal) && page.Contains($"Beslut {section.Decisions[0].Number}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_decision_is_never_parted_from_its_heading_nor_a_heading_alone()
    {
        var rich = ARecord.Rich();
        var section = rich.Sections.Single(s => s.Label == "§ 2") with { Proposal = "", Text = RichText.Empty };
        string[] whole =
        [
            "Beslut", "Rådet antecknar informationen.", "Beslut 2026:2",
        ];
        for (var points = 100; points < 800; points += 13)
        {
            var document = new Document("T", [new Block.Paragraph("Först"), new Block.Space(points), .. SectionBlocks.Of(rich, section), .. SectionBlocks.Of(rich, rich.Sections[3])]);
            using var pdf = PrintedPdf.Of(document);
            var pages = Enumerable.Range(1, pdf.Pdf.NumberOfPages).Select(pdf.Said).ToList();

            Assert.Contains(pages, page => whole.All(said => page.Contains(said, StringComparison.Ordinal)));
            Assert.Contains(pages, page => page.Contains("Uppdrag: ", StringComparison.Ordinal) && page.Contains("att återkomma med en plan.", StringComparison.Ordinal));
            Assert.DoesNotContain(pages, page => new[] { "Beslut", "Omröstning 1", "Yrkanden", "Jäv", "Reservation", section.Title, "Farthinder på Storgatan" }
                .Any(heading => page.EndsWith(heading, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Who_led_which_paragrafer_is_said_in_every_kind_of_file_and_where_they_sign()
    {
        var record = ARecord.Rich();
        record = record with
        {
            People = record.People.Select(p => p.Name switch
            {
                "Ordföranden" => p with { Duties = Duties.Chair, Chairing = new RecordStay(null, "", null, "§ 4") },
                "Skolchefen" => p with { Duties = Duties.Member, Chaired = true, Chairing = new RecordStay(null, "§ 5", null, "") },
                _ => p,
            }).ToValueList(),
        };
        var document = MinutesLayout.Of(record, null);
        using var pdf = PrintedPdf.Of(document);
        using var docx = WordprocessingDocument.Open(new MemoryStream(Write(document, FileKind.Docx)), isEditable: false);

        foreach (var fact in new[] { "ordförande till och med § 4", "ordförande för sammanträdet från § 5", "Ordförande till och med § 4" })
        {
            AssertSays(fact, pdf.Root.Text, "pdf");
            AssertSays(fact, Said(docx), "docx");
            AssertSays(fact, System.Net.WebUtility.HtmlDecode(Tags().Replace(Text(document, FileKind.Html), " ")), "html");
            AssertSays(fact, Text(document, FileKind.Text), "txt");
        }

        Assert.Equal(record.People, RecordJson.Read(RecordJson.Write(record)).People);
    }

    [Fact]
    public void The_background_of_the_agenda_comes_first_and_no_heading_stands_on_a_heading()
    {
        var section = ARecord.Rich().Sections.Single(s => s.Label == "§ 2") with { Background = "Perioden har gått ut.\nEn ny lägesbild behövs." };
        var plain = section with { Text = ARecord.Text("Kommunpolisen berättar.") };
        string Said(RecordSection one) => Text(new Document("T", [.. SectionBlocks.Of(ARecord.Rich(), one)]), FileKind.Text);

        AssertInOrder(Said(plain), "Bakgrund\n", "Perioden har gått ut.", "En ny lägesbild behövs.", "Ärendet\n", "Kommunpolisen berättar.", "Förslag till beslut", "Beslut\n");
        Assert.DoesNotContain("Ärendet", Said(section), StringComparison.Ordinal);
        Assert.DoesNotContain("Ärendet", Said(plain with { Background = "", Proposal = "" }), StringComparison.Ordinal);
    }

    private static IEnumerable<Signature> Places(Document document) => document.Blocks.OfType<Block.Signatures>().Single().Places;

    private static void AssertInOrder(string text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"Not after what comes before it: {part}");
            at = found + part.Length;
        }
    }

    /// <summary>All that is said in the record, from the record itself: a new fact without a place is found missing.</summary>
    private static IEnumerable<string> Facts(MinutesRecord record) =>
    [
        "Protokoll", record.CouncilName, record.Municipality, "11 mars 2026", "15.34–17.26", "16.22–16.31", record.Place, record.KeptAt, "digitalt", "20 mars 2026 kl. 10.12",
        .. record.People.SelectMany(p => new[] { p.Name, p.Title, p.Organisation }),
        "på distans", "§§ 2–3 (kl. 15.50–17.05)", "till och med § 2 (kl. 16.20)", "tjänstgörande ersättare för Gatuchefen", "anmält förhinder", "adjungerad",
        .. record.Sections.SelectMany(s => new[] { s.Label, s.Title, s.RegistryNumber, s.Presenter, s.PropositionOrder }),
        .. record.Sections.SelectMany(s => s.Proposal.Split('\n')),
        .. record.Sections.SelectMany(s => s.Text.PlainText.Split(['\n', '\t']).Select(l => l.Trim().TrimStart('–', ' ')).Select(l => ListNumber().Replace(l, ""))),
        "Ärendet väcktes vid sammanträdet", "anmäler jäv", "bolaget äger marken", "Paus kl. 16.22–16.31",
        .. record.Sections.SelectMany(s => s.Motions.Select(m => $"{m.Name}: {m.Text}")),
        .. record.Sections.SelectMany(s => s.Votes).SelectMany(v => new[] { v.Yes, v.No, $"{Voices(v.Count.Yes, "ja")}, {Voices(v.Count.No, "nej")}" }),
        "Sluten omröstning", "Öppen omröstning", "utslagsröst",
        .. record.Sections.SelectMany(s => s.Decisions).SelectMany(d => d.Responsibles.Concat(d.FocusAreas).Append(d.Text).Append(d.Number)),
        "Klart senast 20 maj 2026", "Följs upp 16 september 2026",
        .. record.Sections.SelectMany(s => s.Statements.Select(s => s.Text)), "Skolchefen reserverar sig mot beslut 2026:4.", "Paragrafen är omedelbart justerad",
        "Onsdag 20 maj 2026 kl. 15.30, Sal B", .. record.Attachments.Select(a => a.Text), "Vid protokollet", "Justerare", ARecord.SealOf(record).Hash, ARecord.SealOf(record).RecordHash,
    ];

    /// <summary>A hyphen that no line ends at is an element of its own, and a dash has signs after it.</summary>
    private static string Said(WordprocessingDocument docx) => string.Concat(docx.MainDocumentPart!.Document!.Descendants()
        .Select(e => e is DocumentFormat.OpenXml.Wordprocessing.NoBreakHyphen ? "-" : e is DocumentFormat.OpenXml.Wordprocessing.Text text ? text.Text : "")).Replace("\u200D\u2060", "", StringComparison.Ordinal);

    private static string Voices(int count, string word) => count == 1 ? $"1 {word}-röst" : $"{count} {word}-röster";

    private static void AssertSays(string fact, string text, string kind) =>
        Assert.True(Squeezed(text).Contains(Squeezed(fact), StringComparison.Ordinal), $"{kind} does not say: {fact}");

    /// <summary>Lines are broken where they must be, and a long word within itself.</summary>
    private static string Squeezed(string text) => Blanks().Replace(text, "");

    private static void AssertHeadingsInOrder(List<int> levels)
    {
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{pair.First} then {pair.Second}"));
    }

    private static Document Of(string kind)
    {
        var rich = ARecord.Rich();
        return kind switch
        {
            "small" => MinutesLayout.Of(ARecord.Small(), null),
            "rich" => MinutesLayout.Of(rich, null),
            "table" => MinutesLayout.Of(ARecord.WithTable(), null),
            "long" => MinutesLayout.Of(ARecord.Long(100), null),
            "sealed" => MinutesLayout.Of(rich, ARecord.SealOf(rich)),
            "noticed" => MinutesLayout.Of(rich, ARecord.SealOf(rich), _notice),
            "public" => MinutesLayout.Of(rich with { IsPublicCopy = true }, null, adopted: ARecord.At(8, 0)),
            _ => ExtractLayout.Of(rich, rich.Sections[3], ARecord.SealOf(rich), new Certifier("Sekreteraren", "Nämndsekreterare", true), ARecord.At(18, 0)),
        };
    }

    private static byte[] Write(Document document, FileKind kind)
    {
        using var file = new MemoryStream();
        kind.Write(document, PrintedPdf.At, file, CancellationToken.None);
        return file.ToArray();
    }

    private static string Text(Document document, FileKind kind) => Encoding.UTF8.GetString(Write(document, kind));

    [GeneratedRegex("^H[1-6]$")]
    private static partial Regex HeadingRole();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"^\d+\. ")]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
