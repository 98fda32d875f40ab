using System.Globalization;
using BfaRadet.App.Documents.Pdf.Layout;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace BfaRadet.App.Documents.Docx;

/// <summary>Blocks as paragraphs and tables of Word.</summary>
/// <param name="section">The paper that what stands before a place is printed on: made anew for each place.</param>
internal sealed class DocxBody(Document document, DocxInline inline, DocxNumbering numbering, Func<Sheet, SectionProperties> section)
{
    private readonly Queue<int> _levels = new(Headings.Of(document).Select(heading => heading.Heading));

    public void Add(OpenXmlCompositeElement body)
    {
        var heading = 0;
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Block.Heading text:
                    var level = _levels.Dequeue();
                    var paragraph = Paragraph($"Heading{level}", block.Anchor);
                    inline.Mark(paragraph, Name(heading++));
                    inline.Add(paragraph, text.Runs);
                    if (text.SpaceBefore is { } space)
                    {
                        paragraph.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = Twips(space) };
                    }

                    body.Append(paragraph);
                    break;
                case Block.Contents contents:
                    Contents(body, contents, heading);
                    break;
                case Block.PageBreak:
                    body.Append(new Word.Paragraph(new Word.Run(new Break { Type = BreakValues.Page })));
                    break;
                case Block.Table { Columns.Count: > 0 } table when DocxTable.Fit(table, mayTurn: true) is { } fit && fit.Sheet == Sheet.Across:
                    Across(body, table, fit);
                    break;
                default:
                    Add(body, block, 0, new DocxPlace());
                    break;
            }
        }
    }

    /// <summary>A table on a page laid across, with the headings it stands under.</summary>
    private void Across(OpenXmlCompositeElement body, Block.Table table, TableFit fit)
    {
        var under = body.ChildElements.Reverse().TakeWhile(e => e is Word.Paragraph { ParagraphProperties: { } p }
            && (p.KeepNext is not null || p.ParagraphStyleId?.Val?.Value?.StartsWith("Heading", StringComparison.Ordinal) == true)).LastOrDefault();
        var before = new Word.Paragraph(new ParagraphProperties(section(Sheet.Upright)));
        if (under is null)
        {
            body.Append(before);
        }
        else
        {
            body.InsertBefore(before, under);
        }

        body.Append(
            DocxTable.Build(table, fit, (cell, blocks, within) => Cell(cell, blocks, within)),
            new Word.Paragraph(new ParagraphProperties(section(Sheet.Across))));
    }

    /// <summary>What the heading of a number is called when the contents lead to it.</summary>
    public static string Name(int heading) => string.Create(CultureInfo.InvariantCulture, $"\0heading {heading}");

    private void Add(OpenXmlCompositeElement body, Block block, int depth, DocxPlace place)
    {
        switch (block)
        {
            case Block.Heading heading:
                body.Append(Text([.. heading.Runs.Select(run => run with { Bold = true })], block.Anchor, null, place));
                break;
            case Block.Paragraph paragraph when paragraph.Runs.Any(run => run.Text.Length > 0):
                body.Append(Text(paragraph.Runs, block.Anchor, paragraph, place));
                break;
            case Block.List list:
                List(body, list, depth, place);
                break;
            case Block.Table { Columns.Count: > 0 } table:
                var built = DocxTable.Build(table, DocxTable.Fit(table, mayTurn: false), (cell, blocks, within) => Cell(cell, blocks, within));

                // Tables that touch would be one; Word also wants a paragraph last in a cell.
                var between = new Word.Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "0", Line = "200", LineRule = LineSpacingRuleValues.Exact }));
                if (table.KeepWithNext)
                {
                    foreach (var paragraph in built.Descendants<Word.Paragraph>().Append(between))
                    {
                        (paragraph.ParagraphProperties ??= new ParagraphProperties()).KeepNext = new KeepNext();
                    }
                }

                body.Append(built, between);
                break;
            case Block.Signatures signatures:
                body.Append(signatures.Places.SelectMany((signature, i) => DocxSignature.Build(signature, isLast: i == signatures.Places.Count - 1)));

                break;
            case Block.Rule:
                body.Append(new Word.Paragraph(new ParagraphProperties(
                    new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "BDC2C9" }),
                    new SpacingBetweenLines { After = "160", Line = "160", LineRule = LineSpacingRuleValues.Exact })));
                break;
            case Block.Space space:
                var height = Twips(Math.Clamp(space.Points, 1, 500));
                body.Append(new Word.Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "0", Line = height, LineRule = LineSpacingRuleValues.Exact })));
                break;
        }
    }

    private void Cell(Word.TableCell cell, IReadOnlyList<Block> blocks, DocxPlace place)
    {
        foreach (var block in blocks)
        {
            Add(cell, block, 0, place);
        }

        if (cell.LastChild is not Word.Paragraph)
        {
            cell.Append(new Word.Paragraph());
        }
    }

    private void List(OpenXmlCompositeElement body, Block.List list, int depth, DocxPlace place)
    {
        var number = numbering.Begin(list.Marks, list.Start, depth);
        foreach (var item in list.Items)
        {
            var isMarked = false;
            foreach (var block in item.Blocks.DefaultIfEmpty(new Block.Paragraph("")))
            {
                // A list right inside an item needs a marked line to stand under; an empty paragraph still has its mark.
                if (!isMarked)
                {
                    isMarked = true;
                    var first = block as Block.Paragraph ?? new Block.Paragraph("");
                    body.Append(Text(first.Runs, list.Anchor ?? block.Anchor, first, place with { Number = number, Depth = depth }));
                    if (block is Block.Paragraph)
                    {
                        continue;
                    }
                }

                Add(body, block, depth + 1, place with { Number = null, Depth = depth, InItem = true });
            }
        }
    }

    private Word.Paragraph Text(IReadOnlyList<Run> runs, string? anchor, Block.Paragraph? hints, DocxPlace place)
    {
        var style = hints?.Look switch
        {
            ParagraphLook.Lead => DocxStyles.Lead,
            ParagraphLook.Small => DocxStyles.Small,
            _ => place.InItem || place.Number is not null ? "ListParagraph" : null,
        };
        var paragraph = Paragraph(style, null);
        var properties = paragraph.ParagraphProperties ??= new ParagraphProperties();
        properties.KeepNext = hints?.KeepWithNext == true ? new KeepNext() : null;
        properties.KeepLines = hints?.KeepWhole == true ? new KeepLines() : null;
        if (place.Number is { } number)
        {
            properties.NumberingProperties = new NumberingProperties(
                new NumberingLevelReference { Val = DocxNumbering.Level(place.Depth) }, new NumberingId { Val = number });
        }

        if (hints is { SpaceBefore: not null } or { SpaceAfter: not null })
        {
            // A value of null would be written as an empty one.
            var spacing = properties.SpacingBetweenLines = new SpacingBetweenLines();
            if (hints.SpaceBefore is { } before)
            {
                spacing.Before = Twips(before);
            }

            if (hints.SpaceAfter is { } after)
            {
                spacing.After = Twips(after);
            }
        }

        var indent = (hints?.Indent ?? 0) + (place.InItem ? 17 * (place.Depth + 1) : 0);
        properties.Indentation = indent > 0 ? new Indentation { Left = Twips(indent) } : null;
        var align = hints is { Align: not Alignment.Left } ? hints.Align : place.Align;
        properties.Justification = align switch
        {
            Alignment.Right => new Justification { Val = JustificationValues.Right },
            Alignment.Centre => new Justification { Val = JustificationValues.Center },
            _ => null,
        };
        inline.Mark(paragraph, anchor);
        inline.Add(paragraph, place.IsBold ? [.. runs.Select(run => run with { Bold = true })] : runs);
        if (place.Scale < 1)
        {
            foreach (var run in paragraph.Descendants<Word.Run>())
            {
                (run.RunProperties ??= new RunProperties()).FontSize = new FontSize { Val = ((int)Math.Round(20 * place.Scale)).ToString(CultureInfo.InvariantCulture) };
            }
        }

        return paragraph;
    }

    private void Contents(OpenXmlCompositeElement body, Block.Contents contents, int from)
    {
        var headings = Headings.Of(document);
        var named = Enumerable.Range(from, headings.Count - from)
            .Where(i => headings[i].Heading <= contents.Deepest && headings[i].Title.Length > 0).ToList();
        foreach (var i in named)
        {
            var paragraph = Paragraph($"TOC{Math.Min(3, headings[i].Heading)}", null);
            if (i != named[^1])
            {
                // Whole, as far as a page goes: one line of it under its heading is read as all there is.
                paragraph.ParagraphProperties!.KeepNext = new KeepNext();
            }

            inline.Add(paragraph, [new Run(headings[i].Title, Link: "#" + Name(i))]);
            body.Append(paragraph);
        }
    }

    private Word.Paragraph Paragraph(string? style, string? anchor)
    {
        var paragraph = new Word.Paragraph();
        if (style is not null)
        {
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        inline.Mark(paragraph, anchor);
        return paragraph;
    }

    private static string Twips(double points) => ((int)Math.Round(points * 20)).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Where a paragraph stands: in an item of a list, in a cell.</summary>
/// <param name="Number">The list that the paragraph is an item of; null when it is none.</param>
/// <param name="Depth">Of the list, from 0.</param>
/// <param name="Scale">Of the type, against what it usually is.</param>
internal sealed record DocxPlace(int? Number = null, int Depth = 0, bool InItem = false, bool IsBold = false, Alignment Align = Alignment.Left, double Scale = 1);
