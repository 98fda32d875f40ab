using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Blocks;
using BfaRadet.App.Features.Minutes.Downloads;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Writing;
using BfaRadet.Tests.App.Documents;
using BfaRadet.Tests.Testing;
using Bunit;
using DocumentFormat.OpenXml.Packaging;
using System.Globalization;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Record;

/// <summary>What the record holds is drawn from one model, on the screen and in every kind of file.</summary>
public sealed class EveryDrawerTests : IDisposable
{
    private readonly BunitContext _context = new();

    public void Dispose() => _context.Dispose();

    [Fact]
    public void Every_line_of_the_record_reaches_the_screen_and_every_file()
    {
        var lines = new List<string>();
        var record = RecordLines.Map(ARecord.Rich(), (_, line) =>
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"ord{lines.Count}x"));
            return [new RichTextInline.Run(lines[^1])];
        });
        var document = MinutesLayout.Of(record, null);

        Assert.True(lines.Count > 80);
        foreach (var (drawer, said) in Drawn(MinutesLayout.OnScreen(record, null), document))
        {
            Assert.True(lines.TrueForAll(line => said.Contains(line, StringComparison.Ordinal)), $"{drawer} leaves out {string.Join(", ", lines.Where(l => !said.Contains(l, StringComparison.Ordinal)))}");
        }
    }

    [Fact]
    public void A_new_field_is_added_in_one_place()
    {
        var record = ARecord.Rich();

        foreach (var (drawer, said) in Drawn(With(MinutesLayout.OnScreen(record, null)), With(MinutesLayout.Of(record, null))))
        {
            Assert.True(said.Contains("Nyttfält", StringComparison.Ordinal), drawer);
            Assert.True(said.Contains("denhandläggare", StringComparison.Ordinal), drawer);
        }

        // Where the assembly of a paragraf would put it.
        Document With(Document document)
        {
            var at = document.Blocks.ToList().FindIndex(b => b is Block.Heading { Place: not null });
            return document with
            {
                Blocks = [.. document.Blocks.Take(at + 1), new Block.Heading(3, "Nytt fält"), new Block.Paragraph("den handläggare"), .. document.Blocks.Skip(at + 1)],
            };
        }
    }

    [Fact]
    public void Every_kind_of_block_is_drawn_on_the_screen_as_in_the_file()
    {
        var words = 0;
        string Word() => string.Create(CultureInfo.InvariantCulture, $"ord{words++}x");
        Row Row(int cells) => new([.. Enumerable.Range(0, cells).Select(_ => new Cell(Word()))]);
        var blocks = new List<Block> { new Block.Heading(1, Word()), new Block.Paragraph(Word()), new Block.Signatures([new Signature(Word(), Word(), Word())]) };
        blocks.AddRange(Enum.GetValues<ListMarks>().Select(marks => new Block.List(marks, [Word(), Word()])));
        blocks.AddRange(Enum.GetValues<TableLook>().SelectMany(look => new Block[]
        {
            new Block.Table([new Column(), new Column()], [Row(2)], [Row(2)]) { Look = look },
            new Block.Table([new Column(), new Column()], [], [Row(2), Row(2)]) { Look = look },
            new Block.Table([new Column(), new Column(), new Column()], [], [Row(3)]) { Look = look },
        }));
        blocks.AddRange([new Block.Rule(), new Block.Space(4), new Block.PageBreak(), new Block.Contents(), new Block.Heading(2, Word()), new Block.Paragraph(Word()) { IsBetween = true }]);
        blocks.AddRange([new Block.Paragraph($"1. {Word()}") { Clause = new(1, $"ord{words - 1}x") }, new Block.Paragraph($"– {Word()}") { Clause = new(null, $"ord{words - 1}x") }]);
        var document = new Document("T", blocks);

        Assert.Equal(typeof(Block).GetNestedTypes().Select(t => t.Name).Order(), blocks.Select(b => b.GetType().Name).Distinct().Order());
        foreach (var (drawer, said) in Drawn(document, document))
        {
            Assert.All(Enumerable.Range(0, words), i => Assert.True(said.Contains($"ord{i}x", StringComparison.Ordinal), $"{drawer}: {i}"));
        }
    }

    /// <summary>The words of each form, without blanks.</summary>
    private IEnumerable<(string Drawer, string Said)> Drawn(Document screen, Document file)
    {
        yield return ("screen", Bare(_context.Render<DocumentView>(p => p.Add(v => v.Document, screen)).Find("article").TextContent));
        yield return ("html", Bare(Text(file, FileKind.Html)));
        yield return ("text", Bare(Text(file, FileKind.Text)));
        using var pdf = PrintedPdf.Of(file);
        yield return ("pdf", Bare(pdf.Root.Text));
        using var docx = WordprocessingDocument.Open(new MemoryStream(Write(file, FileKind.Docx)), isEditable: false);
        yield return ("docx", Bare(docx.MainDocumentPart!.Document!.Body!.InnerText));
    }

    private static string Bare(string said) => string.Concat(said.Where(c => !char.IsWhiteSpace(c)));

    private static string Text(Document document, FileKind kind) => Encoding.UTF8.GetString(Write(document, kind));

    private static byte[] Write(Document document, FileKind kind)
    {
        using var file = new MemoryStream();
        kind.Write(document, ARecord.At(9, 0), file, CancellationToken.None);
        return file.ToArray();
    }
}
