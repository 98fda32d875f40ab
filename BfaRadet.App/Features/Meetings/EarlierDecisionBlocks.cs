using BfaRadet.App.Documents;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Earlier decisions as a table of a document: of the summons, of its letter, and of the minutes, which say more of each.</summary>
internal static class EarlierDecisionBlocks
{
    public const string Number = "Nr";
    public const string Decision = "Beslut";
    public const string Responsible = "Ansvarig";

    /// <param name="of">The decision and the responsible of a row. A decision with several responsibles is said once.</param>
    /// <param name="lines">Makes a cell of what people wrote.</param>
    /// <param name="more">The columns that follow.</param>
    public static Block.Table Of<T>(
        IReadOnlyList<T> rows, Func<T, (string Number, string Text, string Responsible)> of, Func<string, Cell> lines,
        params IReadOnlyList<(string Name, double Weight, Func<T, Cell> Cell)> more)
    {
        return new Block.Table(
            [new Column(0.9), new Column(3), new Column(1.8), .. more.Select(column => new Column(column.Weight))],
            [new Row([Number, Decision, Responsible, .. more.Select(column => (Cell)column.Name)])],
            [.. rows.Select((row, at) => new Row([.. Cells(row, at)]))])
        {
            ByContent = true,
            Stacks = true,
        };

        IEnumerable<Cell> Cells(T row, int at)
        {
            var (number, text, responsible) = of(row);
            bool IsSame(T other) => of(other) is var one && (one.Number, one.Text) == (number, text);
            if (at == 0 || !IsSame(rows[at - 1]))
            {
                var reach = rows.Skip(at).TakeWhile(IsSame).Count();
                yield return new Cell(number, isHeader: true) { Rows = reach };
                yield return lines(text) with { Rows = reach };
            }

            yield return new Cell(responsible);
            foreach (var column in more)
            {
                yield return column.Cell(row);
            }
        }
    }
}
