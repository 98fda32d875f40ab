namespace BfaRadet.Domain.Meetings.Agenda.Importing;

/// <summary>A line of a paper, whatever file it came from: a paragraph, a list entry or a row of a table.</summary>
/// <param name="Mark">What the word processor numbers it by: "1.", "§ 3", "•". Marks that are typed stand in the text.</param>
/// <param name="Level">How far in it lies; compared within one paper only.</param>
/// <param name="IsHeading">Whether the paper has it as a heading.</param>
/// <param name="Cells">The cells of a row; empty for a line that is none.</param>
public sealed record PaperLine(string Text, string Mark = "", int Level = 0, bool IsHeading = false, ValueList<string> Cells = default)
{
    public bool IsRow => Cells.Count > 0;

    public bool IsBlank => Text.Length == 0 && !IsRow;

    /// <summary>A row of a table, with what it says as a text too.</summary>
    public static PaperLine Row(IEnumerable<string> cells)
    {
        ValueList<string> all = [.. cells.Select(cell => string.Join('\n', cell.Split('\n').Select(Wording.Line).Where(line => line.Length > 0)))];
        return new(Wording.Line(string.Join(' ', all)), Cells: all);
    }
}
