namespace BfaRadet.App.Documents;

/// <summary>
/// Which cell of a table stands where, when cells reach over columns and rows: the one place that knows, for all writers.
/// </summary>
internal static class TableGrid
{
    /// <summary>The cells of each row with their places, head rows first; a place that nothing fills has an empty cell.</summary>
    public static IReadOnlyList<IReadOnlyList<PlacedCell>> Of(Block.Table table) =>
        [.. Place(table.Head, table.Columns.Count), .. Place(table.Rows, table.Columns.Count)];

    private static IEnumerable<IReadOnlyList<PlacedCell>> Place(IReadOnlyList<Row> rows, int columns)
    {
        // For each column, how many rows it is taken from above.
        var taken = new int[columns];
        for (var at = 0; at < rows.Count; at++)
        {
            var placed = new List<PlacedCell>();
            for (int column = 0, next = 0; column < columns;)
            {
                if (taken[column] > 0)
                {
                    column++;
                    continue;
                }

                var cell = next < rows[at].Cells.Count ? rows[at].Cells[next++] : new Cell([]);
                var room = Enumerable.Range(column, columns - column).TakeWhile(c => taken[c] == 0).Count();
                var made = new PlacedCell(cell, column, Math.Clamp(cell.Span, 1, room), Math.Clamp(cell.Rows, 1, rows.Count - at));
                placed.Add(made);
                for (var i = 0; i < made.Columns; i++, column++)
                {
                    taken[column] = made.Rows;
                }
            }

            for (var column = 0; column < columns; column++)
            {
                taken[column]--;
            }

            yield return placed;
        }
    }
}

/// <summary>A cell in its place.</summary>
/// <param name="Column">The first it stands in, from 0.</param>
/// <param name="Columns">How many it takes, as far as there are.</param>
/// <param name="Rows">How many it takes, as far as there are.</param>
internal sealed record PlacedCell(Cell Cell, int Column, int Columns, int Rows)
{
    public bool Covers(int column) => column >= Column && column < Column + Columns;
}
