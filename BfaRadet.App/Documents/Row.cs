namespace BfaRadet.App.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Weight">Its share of the width, against the others'. More than 0.</param>
public sealed record Column(double Weight = 1, Alignment Align = Alignment.Left);

/// <summary>A row; cells that are missing are empty, cells too many are left out.</summary>
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

    public static implicit operator Cell(string text) => new(text);
}

/// <summary>How a table is drawn.</summary>
public enum TableLook
{
    /// <summary>A thin line under each row.</summary>
    Ruled,

    /// <summary>No lines: names and values side by side.</summary>
    Plain,
}
