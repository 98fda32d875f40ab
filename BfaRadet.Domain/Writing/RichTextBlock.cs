namespace BfaRadet.Domain.Writing;

/// <summary>A part of a text that stands on lines of its own. The closed set of schema.ts.</summary>
public abstract record RichTextBlock
{
    private RichTextBlock()
    {
    }

    public sealed record Paragraph(ValueList<RichTextInline> Content) : RichTextBlock;

    /// <param name="Level">1 to 3, under the item's own heading.</param>
    public sealed record Heading(int Level, ValueList<RichTextInline> Content) : RichTextBlock;

    /// <param name="Start">The first number of an ordered list, 0 to 9999.</param>
    public sealed record List(bool Ordered, int Start, ValueList<Item> Items) : RichTextBlock;

    public sealed record Table(ValueList<Row> Rows) : RichTextBlock
    {
        /// <summary>
        /// How many rows at the top are its head: those with nothing but header cells, or a first row that is only bold, as
        /// people make one. None when that would be all of it.
        /// </summary>
        public int HeadRows
        {
            get
            {
                var marked = Rows.TakeWhile(row => row.Cells.All(cell => cell.Header)).Count();
                var head = marked > 0 ? marked : Rows.Count > 1 && IsBold(Rows[0]) && !IsBold(Rows[1]) ? 1 : 0;

                // A cell of the head that reaches further down takes the rows beside it along.
                for (var row = 0; row < head && head < Rows.Count; row++)
                {
                    head = Math.Max(head, row + Rows[row].Cells.Max(cell => cell.Rowspan));
                }

                return head < Rows.Count ? head : 0;
            }
        }

        private static bool IsBold(Row row)
        {
            var runs = row.Cells.SelectMany(cell => cell.Paragraphs).SelectMany(p => p.Content).OfType<RichTextInline.Run>()
                .Where(run => !string.IsNullOrWhiteSpace(run.Text)).ToList();
            return runs.Count > 0 && runs.TrueForAll(run => run.Bold);
        }
    }

    /// <summary>An item of a list: a paragraph, and then paragraphs and lists.</summary>
    public sealed record Item(ValueList<RichTextBlock> Blocks);

    public sealed record Row(ValueList<Cell> Cells);

    /// <param name="Colspan">1 to 50.</param>
    /// <param name="Rowspan">1 to 500.</param>
    public sealed record Cell(bool Header, int Colspan, int Rowspan, ValueList<Paragraph> Paragraphs);
}

/// <summary>A part of a line.</summary>
public abstract record RichTextInline
{
    private RichTextInline()
    {
    }

    /// <param name="Text">Never empty.</param>
    public sealed record Run(string Text, bool Bold = false, bool Italic = false) : RichTextInline;

    /// <summary>A new line in the same paragraph.</summary>
    public sealed record Break : RichTextInline;
}
