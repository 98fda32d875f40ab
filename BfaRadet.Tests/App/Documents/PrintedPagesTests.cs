using BfaRadet.App.Documents;
using Xunit;
using static BfaRadet.App.Documents.Block;

namespace BfaRadet.Tests.App.Documents;

public sealed class PrintedPagesTests
{
    [Fact]
    public void Each_of_many_pages_has_its_head_and_foot()
    {
        using var pdf = PrintedPdf.Of(SampleMinutes.With(180));

        var pages = pdf.Pdf.NumberOfPages;
        Assert.InRange(pages, 60, 90);
        for (var page = 1; page <= pages; page++)
        {
            Assert.Contains("Exempelrådet2026-03-04", pdf.Artifacts(page));
            Assert.Contains($"Justerandes signatur{page} ({pages})", pdf.Artifacts(page));
        }
    }

    [Fact]
    public void A_document_without_blocks_is_an_empty_page()
    {
        using var pdf = PrintedPdf.Of();

        Assert.Equal(1, pdf.Pdf.NumberOfPages);
        Assert.Equal("", pdf.Said(1));
        Assert.Equal(["1 (1)"], pdf.Artifacts(1));
    }

    [Fact]
    public void A_table_over_pages_repeats_its_head_without_saying_it_again()
    {
        var rows = Enumerable.Range(1, 40).Select(number => new Row($"Ledamot {number}", "En lång organisation som tar två rader i anspråk i kolumnen"));
        using var pdf = PrintedPdf.Of(new Table([new(1), new(1)], [new Row("Namn", "Organisation")], [.. rows]));

        Assert.InRange(pdf.Pdf.NumberOfPages, 2, 3);
        Assert.StartsWith("NamnOrganisationLedamot 1", pdf.Said(1), StringComparison.Ordinal);
        for (var page = 2; page <= pdf.Pdf.NumberOfPages; page++)
        {
            Assert.StartsWith("Ledamot", pdf.Said(page), StringComparison.Ordinal);
            Assert.Contains("NamnOrganisation", pdf.Artifacts(page));
        }

        Assert.Equal(41, pdf.Root.Of("TR").Count());
        Assert.Equal(Enumerable.Range(1, 40).Select(number => $"Ledamot {number}"), pdf.Root.Of("TR").Skip(1).Select(row => row.Children[0].Text));
    }

    [Fact]
    public void A_row_higher_than_a_page_goes_on_line_by_line()
    {
        var lines = Enumerable.Range(1, 120).Select(number => new Paragraph($"rad {number};")).ToArray();
        using var pdf = PrintedPdf.Of(new Table([new(1), new(3)], [new Row("Kort", "Lång")], [new Row([new Cell("a"), new Cell(lines)])]));

        Assert.Equal(3, pdf.Pdf.NumberOfPages);
        Assert.Equal(string.Concat(Enumerable.Range(1, 120).Select(number => $"rad {number};")), pdf.Root.Of("TD").Last().Text);
        Assert.Contains("KortLång", pdf.Artifacts(2));
        Assert.Equal(2, pdf.Root.Of("TD").Count());
    }

    [Fact]
    public void A_heading_is_never_last_on_its_page()
    {
        // Moved down a little at a time, the heading meets the foot of the page somewhere.
        for (var points = 500; points < 700; points += 9)
        {
            using var pdf = PrintedPdf.Of(
                new Paragraph("Först"), new Space(points), new Heading(1, "Rubrik"), new Heading(2, "Under"), new Paragraph("Text som följer."));
            var page = Enumerable.Range(1, pdf.Pdf.NumberOfPages).Single(page => pdf.Said(page).Contains("Rubrik", StringComparison.Ordinal));

            Assert.EndsWith("RubrikUnderText som följer.", pdf.Said(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_heading_is_never_parted_from_the_first_rows_of_its_table()
    {
        for (var points = 500; points < 700; points += 7)
        {
            using var pdf = PrintedPdf.Of(
                new Paragraph("Först"), new Space(points), new Heading(2, "Uppföljning"),
                new Table([new(1), new(1)], [new Row("Namn", "Organisation")], [new Row("Rad ett", "a"), new Row("Rad två", "b")]));

            Assert.Contains(Enumerable.Range(1, pdf.Pdf.NumberOfPages), page => pdf.Said(page).Contains("UppföljningNamnOrganisationRad ett", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_line_of_a_paragraph_is_alone_on_a_page()
    {
        var text = string.Join(' ', Enumerable.Repeat("fyrabokstäver", 30));
        for (var points = 540; points < 680; points += 7)
        {
            using var pdf = PrintedPdf.Of(new Paragraph("Först"), new Space(points), new Paragraph(text));

            foreach (var page in pdf.Pdf.GetPages())
            {
                var lines = page.Letters.Where(letter => letter.Value == "f").Select(letter => Math.Round(letter.StartBaseLine.Y)).Distinct().Count();
                Assert.NotEqual(1, lines);
            }
        }
    }

    [Fact]
    public void Places_to_sign_stay_together()
    {
        for (var points = 450; points < 640; points += 11)
        {
            using var pdf = PrintedPdf.Of(
                new Paragraph("Först"), new Space(points), new Signatures([new("Sekreterare", "Holm"), new("Ordförande", "Ek"), new("Justerare", "Lind")]));

            Assert.Contains(Enumerable.Range(1, pdf.Pdf.NumberOfPages), page =>
                pdf.Said(page).Contains("Holm", StringComparison.Ordinal) && pdf.Said(page).Contains("Lind", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_table_that_keeps_with_what_follows_is_on_its_page_with_its_heading()
    {
        for (var points = 450; points < 640; points += 11)
        {
            using var pdf = PrintedPdf.Of(
                new Paragraph("Först"), new Space(points), new Heading(2, "Justering"),
                new Table([new(1), new(2)], [], [new Row("Senast", "fredag"), new Row("Plats", "kansliet")]) { KeepWithNext = true },
                new Signatures([new("Sekreterare", "Holm"), new("Ordförande", "Ek")]));

            Assert.Contains(Enumerable.Range(1, pdf.Pdf.NumberOfPages), page =>
                new[] { "Justering", "fredag", "kansliet", "Holm", "Ek" }.All(said => pdf.Said(page).Contains(said, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_short_list_of_contents_is_on_one_page_and_in_a_long_one_no_entry_is_alone()
    {
        for (var points = 540; points < 690; points += 15)
        {
            var (twelve, sixty) = (Listed(points, 12), Listed(points, 60));

            Assert.Contains(twelve, page => page.Contains("Innehåll", StringComparison.Ordinal) && page.Contains("Punkt 1.", StringComparison.Ordinal) && page.Contains("Punkt 12.", StringComparison.Ordinal));
            Assert.Contains(sixty, page => page.Contains("Innehåll", StringComparison.Ordinal) && page.Contains("Punkt 2.", StringComparison.Ordinal));
        }

        static List<string> Listed(int points, int entries)
        {
            using var pdf = PrintedPdf.Of(
            [
                new Paragraph("Först"), new Space(points), new Heading(2, "Innehåll"), new Contents(), new PageBreak(),
                .. Enumerable.Range(1, entries).Select(n => new Heading(2, $"Punkt {n}.")),
            ]);
            return [.. Enumerable.Range(1, pdf.Pdf.NumberOfPages).Select(pdf.Said)];
        }
    }

    [Fact]
    public void Page_breaks_in_a_row_make_no_empty_pages()
    {
        using var pdf = PrintedPdf.Of(new PageBreak(), new Paragraph("ett"), new PageBreak(), new Space(30), new PageBreak(), new Paragraph("två"));

        Assert.Equal(["ett", "två"], Enumerable.Range(1, pdf.Pdf.NumberOfPages).Select(pdf.Said));
    }

    [Fact]
    public void Nothing_is_outside_the_margins()
    {
        using var pdf = PrintedPdf.Of(
            new Paragraph(new string('w', 300)),
            new Table([new(1), new(1), new(1), new(1)], [new Row("Kolumnrubrik", "Kolumnrubrik", "Kolumnrubrik", "Kolumnrubrik")], [new Row(new string('m', 60), "b", "c", new string('å', 60))]),
            new List(ListMarks.Number, [new ListItem([new List(ListMarks.Number, [new ListItem(new string('x', 200))], 9999)])], 9999),
            new Paragraph("Höger") { Align = Alignment.Right });

        Assert.All(pdf.Pdf.GetPage(1).Letters.Where(letter => letter.Value != " "), letter => Assert.InRange(letter.BoundingBox.Right, 85, 595.28 - 70));
    }

    [Fact]
    public void A_foot_too_long_is_cut()
    {
        using var pdf = PrintedPdf.Of(new Document("T", []) { Footer = PageBand.Numbered(new string('å', 200)) });

        Assert.EndsWith("…1 (1)", Assert.Single(pdf.Artifacts(1)), StringComparison.Ordinal);
    }
}
