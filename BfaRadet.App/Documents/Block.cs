namespace BfaRadet.App.Documents;

/// <summary>What documents are made of, from the top of the page to its foot.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>A name that links lead to (<see cref="Run.Link"/>); unique in its document, the first one wins.</summary>
    public string? Anchor { get; init; }

    /// <summary>
    /// What a section is about, in the words of the one who made the document; on the heading that begins it. The screen puts
    /// by it what stands beside a section; files do not show it.
    /// </summary>
    public string? Place { get; init; }

    /// <summary>A heading; stays with what follows it. In an item or a cell it is only a bold paragraph.</summary>
    /// <param name="Level">1-6. A level that is jumped over is closed up, so that the outline has no holes.</param>
    public sealed record Heading(int Level, IReadOnlyList<Run> Runs) : Block
    {
        public Heading(int level, string text)
            : this(level, [new Run(text)])
        {
        }

        /// <summary>In points; null is what the level says.</summary>
        public double? SpaceBefore { get; init; }
    }

    /// <summary>A paragraph. One without text is left out.</summary>
    public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block
    {
        public Paragraph(string text)
            : this([new Run(text)])
        {
        }

        public ParagraphLook Look { get; init; }

        public Alignment Align { get; init; }

        /// <summary>It is a clause of several; null for most.</summary>
        public Clause? Clause { get; init; }

        /// <summary>It stands between two sections and belongs to neither.</summary>
        public bool IsBetween { get; init; }

        /// <summary>Not to be the last on its page.</summary>
        public bool KeepWithNext { get; init; }

        /// <summary>Not to be divided over pages, as far as a page goes.</summary>
        public bool KeepWhole { get; init; }

        /// <summary>In points; null is what the look says. The larger of two meeting spaces counts.</summary>
        public double? SpaceBefore { get; init; }

        /// <summary>In points; null is what the look says.</summary>
        public double? SpaceAfter { get; init; }

        /// <summary>From the left edge, in points.</summary>
        public double Indent { get; init; }
    }

    /// <summary>A list; its items may hold paragraphs and lists.</summary>
    /// <param name="Start">The first number of a numbered list.</param>
    public sealed record List(ListMarks Marks, IReadOnlyList<ListItem> Items, int Start = 1) : Block
    {
        public List(ListMarks marks, params IReadOnlyList<string> items)
            : this(marks, [.. items.Select(text => new ListItem(text))])
        {
        }
    }

    /// <summary>A table. Its head is repeated on each page that it goes on to.</summary>
    /// <param name="Head">Header rows; may be empty when the rows have header cells of their own.</param>
    public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<Row> Head, IReadOnlyList<Row> Rows) : Block
    {
        public TableLook Look { get; init; }

        /// <summary>
        /// Columns get their widths by what is in them and not by weight, so that no number and no short word is broken: where
        /// it is tight with smaller type, and then on a page laid across.
        /// </summary>
        public bool ByContent { get; init; }

        /// <summary>Where a screen is narrow its cells stand under one another, each with the name of its column: nothing is out of sight.</summary>
        public bool Stacks { get; init; }

        /// <summary>Stays whole and on the page of what follows, as far as a page goes: for short ones.</summary>
        public bool KeepWithNext { get; init; }

        /// <summary>What the table shows, for those who do not see it; null when its heading says so.</summary>
        public string? Summary { get; init; }
    }

    /// <summary>Places to sign, two abreast and never divided over pages.</summary>
    public sealed record Signatures(IReadOnlyList<Signature> Places) : Block;

    /// <summary>The headings that follow, so far down as the level, with links and page numbers.</summary>
    public sealed record Contents(int Deepest = 2) : Block;

    /// <summary>A thin line over the column.</summary>
    public sealed record Rule : Block;

    /// <summary>Empty space, in points; none at the top of a page.</summary>
    public sealed record Space(double Points) : Block;

    /// <summary>What follows begins a page.</summary>
    public sealed record PageBreak : Block;
}
