using BfaRadet.App.Documents;
using UglyToad.PdfPig.Tokens;
using Xunit;
using static BfaRadet.App.Documents.Block;

namespace BfaRadet.Tests.App.Documents;

public sealed class PrintedStructureTests
{
    [Fact]
    public void Each_kind_of_block_says_what_it_is()
    {
        using var pdf = PrintedPdf.Of(
            new Heading(1, "Rubrik"),
            new Paragraph(["Vanlig, ", new Run("fet", Bold: true), " och ", new Run("kursiv", Italic: true)]),
            new List(ListMarks.Number, "första", "andra"),
            new Table([new(1), new(1)], [new Row("Namn", "Roll")], [new Row("Ek", "ordförande")]),
            new Signatures([new("Ordförande", "Ek")]));

        Assert.Equal(
            """
            Document(
            H1("Rubrik")
            P("Vanlig, " Strong("fet") " och " Em("kursiv"))
            L(LI(Lbl("1.") LBody(P("första"))) LI(Lbl("2.") LBody(P("andra"))))
            Table(TR(TH(P("Namn")) TH(P("Roll"))) TR(TD(P("Ek")) TD(P("ordförande"))))
            P("Ek Ordförande "))
            """.ReplaceLineEndings(" ").Replace("( ", "(", StringComparison.Ordinal),
            pdf.Root.ToString());
    }

    [Fact]
    public void A_list_in_a_list_is_in_the_body_of_its_item()
    {
        using var pdf = PrintedPdf.Of(new List(
            ListMarks.Bullet,
            [new ListItem([new Paragraph("yttre"), new List(ListMarks.Letter, [new ListItem([new Paragraph("inre"), new List(ListMarks.Dash, "innerst")])])])]));

        Assert.Equal(
            "Document(L(LI(Lbl(\"•\") LBody(P(\"yttre\") L(LI(Lbl(\"a)\") LBody(P(\"inre\") L(LI(Lbl(\"–\") LBody(P(\"innerst\")))))))))))",
            pdf.Root.ToString());
        Assert.Equal(["Disc", "LowerAlpha", "Disc"], pdf.Root.Of("L").Select(list => ((NameToken)list.Attribute("ListNumbering")!).Data));
    }

    [Fact]
    public void Every_letter_is_in_the_structure_or_an_artifact()
    {
        using var pdf = PrintedPdf.Of(SampleMinutes.With(12));

        foreach (var page in pdf.Pdf.GetPages())
        {
            Assert.Equal(page.Letters.Count, page.GetMarkedContents().Sum(marked => marked.Letters.Count));
        }

        Assert.Equal(string.Concat(Enumerable.Range(1, pdf.Pdf.NumberOfPages).Select(pdf.Said)), pdf.Root.Text);
    }

    [Fact]
    public void The_way_from_the_page_back_to_the_structure_is_whole()
    {
        using var pdf = PrintedPdf.Of(SampleMinutes.With(6));
        var parents = ((ArrayToken)pdf.Get(pdf.Get(pdf.Get(pdf.Catalog, "StructTreeRoot"), "ParentTree"), "Nums")!).Data;
        var byKey = parents.Chunk(2).ToDictionary(pair => ((NumericToken)pair[0]).Int, pair => pdf.Resolved(pair[1]));

        foreach (var page in pdf.Pdf.GetPages())
        {
            var tags = (ArrayToken)byKey[((NumericToken)pdf.Get(page.Dictionary, "StructParents")!).Int]!;
            var marked = page.GetMarkedContents().Where(content => !content.IsArtifact).ToList();
            Assert.Equal(marked.Select(content => content.Tag), tags.Data.Select(tag => ((NameToken)pdf.Get(tag, "S")!).Data));
            foreach (var annotation in page.GetAnnotations())
            {
                var tag = byKey[((NumericToken)pdf.Get(annotation.AnnotationDictionary, "StructParent")!).Int];
                Assert.Equal("Link", ((NameToken)pdf.Get(tag, "S")!).Data);
            }
        }
    }

    [Fact]
    public void A_header_cell_says_what_it_is_the_head_of()
    {
        using var pdf = PrintedPdf.Of(new Table(
            [new(1), new(1)], [new Row("Fråga", "Svar")], [new Row([new Cell("Vem?", isHeader: true), "Ek"])]));

        Assert.Equal(["Column", "Column", "Row"], pdf.Root.Of("TH").Select(cell => ((NameToken)cell.Attribute("Scope")!).Data));
        Assert.All(pdf.Root.Of("TD"), cell => Assert.Null(cell.Attribute("Headers")));
    }

    [Fact]
    public void Under_a_head_of_two_rows_each_cell_names_its_heads()
    {
        using var pdf = PrintedPdf.Of(new Table(
            [new(2), new(1), new(1)], [new Row(["", new Cell("Röster", 2)]), new Row("Ledamot", "Ja", "Nej")], [new Row("Ek", "1", "")]));
        var names = pdf.Root.Of("TH").ToDictionary(cell => cell.Id!, cell => cell.Text);

        Assert.Equal(
            [["", "Ledamot"], ["Röster", "Ja"], ["Röster", "Nej"]],
            pdf.Root.Of("TD").Select(cell => ((ArrayToken)cell.Attribute("Headers")!).Data.Select(id => names[((StringToken)id).Data]).ToArray()));
        Assert.Equal(2, ((NumericToken)pdf.Root.Of("TH").ElementAt(1).Attribute("ColSpan")!).Int);
        Assert.NotNull(pdf.Get(pdf.Get(pdf.Catalog, "StructTreeRoot"), "IDTree"));
    }

    [Fact]
    public void Cells_too_few_are_empty_and_cells_too_many_left_out()
    {
        using var pdf = PrintedPdf.Of(new Table([new(1), new(1)], [], [new Row("a"), new Row("b", "c", "d"), new Row([new Cell("e", 9)])]));

        Assert.Equal("Document(Table(TR(TD(P(\"a\")) TD()) TR(TD(P(\"b\")) TD(P(\"c\"))) TR(TD(P(\"e\")))))", pdf.Root.ToString());
    }

    [Fact]
    public void A_level_that_is_jumped_over_is_closed_up()
    {
        using var pdf = PrintedPdf.Of(new Heading(2, "a"), new Heading(5, "b"), new Heading(5, "c"), new Heading(3, "d"), new Heading(1, "e"));

        Assert.Equal(["H1", "H2", "H2", "H2", "H1"], pdf.Root.Children.Select(tag => tag.Role));
    }

    [Fact]
    public void A_link_holds_its_text_and_the_place_to_click()
    {
        using var pdf = PrintedPdf.Of(
            new Paragraph(["Se ", new Run("webbplatsen", Link: "https://exempel.se/råd"), " och ", new Run("§ 2", Link: "#p2"), "."]),
            new Heading(1, "§ 2") { Anchor = "p2" });

        Assert.Equal("P(\"Se \" Link(\"webbplatsen\" OBJR()) \" och \" Link(\"§ 2\" OBJR()) \".\")", pdf.Root.Children[0].ToString());
        var annotations = pdf.Pdf.GetPage(1).GetAnnotations().ToList();
        Assert.Equal("https://exempel.se/r%C3%A5d", ((StringToken)pdf.Get(pdf.Get(annotations[0].AnnotationDictionary, "A"), "URI")!).Data);
        Assert.NotNull(pdf.Get(annotations[1].AnnotationDictionary, "Dest"));
        Assert.Equal(["webbplatsen", "§ 2"], annotations.Select(annotation => annotation.Content));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("#finns-inte")]
    [InlineData("#")]
    [InlineData("inte en adress")]
    public void A_link_that_leads_nowhere_is_plain_text(string link)
    {
        using var pdf = PrintedPdf.Of(new Paragraph([new Run("text", Link: link)]));

        Assert.Equal("Document(P(\"text\"))", pdf.Root.ToString());
        Assert.Empty(pdf.Pdf.GetPage(1).GetAnnotations());
    }

    [Fact]
    public void The_contents_name_the_headings_that_follow_and_their_pages()
    {
        using var pdf = PrintedPdf.Of(
            new Heading(1, "Protokoll"), new Contents(), new Heading(2, "Ett"), new Heading(3, "Inte med"), new PageBreak(), new Heading(2, "Två"));

        Assert.Equal(["Ett 1", "Två 2"], pdf.Root.Of("TOCI").Select(entry => entry.Text));
        Assert.Equal(2, pdf.Pdf.GetPage(1).GetAnnotations().Count());
    }
}
