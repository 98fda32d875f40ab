using BfaRadet.App.Documents;
using Xunit;
using static BfaRadet.App.Documents.Block;

namespace BfaRadet.Tests.App.Documents;

public sealed class PlainTextWriterTests
{
    [Fact]
    public void Blocks_are_parted_and_marks_are_kept()
    {
        var text = PlainTextWriter.Write(new Document("T", [
            new Heading(1, "Protokoll"),
            new Contents(),
            new Paragraph(["Se ", new Run("webbplatsen", Link: "https://exempel.se/"), "."]),
            new Heading(2, "§ 1"),
            new List(ListMarks.Number, [new ListItem([new Paragraph("första:"), new List(ListMarks.Letter, "a", "b")]), "andra"], 3),
            new Table([new(1), new(1)], [new Row("Namn", "Roll")], [new Row("Ek", "ordförande")]),
            new Signatures([new("Ordförande", "Ek")]),
        ]));

        Assert.Equal(
            """
            Protokoll

            § 1

            Se webbplatsen (https://exempel.se/).

            § 1

            3. första:
               a) a
               b) b
            4. andra

            Namn	Roll
            Ek	ordförande

            Ek, Ordförande

            """.ReplaceLineEndings("\n"),
            text);
    }
}
