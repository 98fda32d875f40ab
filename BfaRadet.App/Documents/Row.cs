namespace BfaRadet.App.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Weight">Its share of the width, against the others'. More than 0.</param>
public sealed record Column(double Weight = 1, Alignment Align = Alignment.Left);

/// <summary>
/// A row: the cells that begin in it. Cells that are missing are empty, cells too many are left out; where a cell from a row
/// above reaches down, there is none.
/// </summary>
public sealed record Row(IReadOnlyList<Cell> Cells)
{
    public Row(params IReadOnlyList<string> cells)
        : this([.. cells.Select(text => new Cell(text))])
    {
    }
}

/// <summary>A cell; holds paragraphs and lists.</summary>
/// <param name="Span">How many columns it takes, 1 or more.</param>
/// <param name="IsHeader">It is what its row is about.</param>
public sealed record Cell(IReadOnlyList<Block> Blocks, int Span = 1, bool IsHeader = false)
{
    public Cell(string text, int span = 1, bool isHeader = false)
        : this([new Block.Paragraph(text)], span, isHeader)
    {
    }

    /// <summary>How many rows it takes, 1 or more; a head never reaches into what it is the head of.</summary>
    public int Rows { get; init; } = 1;

    public static implicit operator Cell(string text) => new(text);
}

/// <summary>How a table is drawn.</summary>
public enum TableLook
{
    /// <summary>A thin line under each row.</summary>
    Ruled,

    /// <summary>No lines: names and values side by side.</summary>
    Plain,

    /// <summary>No lines but under the head, and rows close to one another: short facts of many.</summary>
    Close,
}
