using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Ui;
using System.Text;

namespace BfaRadet.App.Features.Decisions;

/// <summary>
/// The log as a file for a spreadsheet in Swedish: UTF-8 with a mark, semicolons, and no cell that a spreadsheet would
/// take for a formula.
/// </summary>
public static class DecisionCsv
{
    private const string Head = "Nummer;Beslut;Slag;Ansvarig;Klart senast;Tillstånd;Fokusområden;Sammanträde;Punkt;Rubrik";

    public static byte[] Write(ValueList<DecisionRow> rows, ValueList<FocusAreaView> areas)
    {
        var text = new StringBuilder(Head).Append("\r\n");
        foreach (var row in rows)
        {
            var cells = new[]
            {
                row.Number.ToString(),
                row.Text,
                DecisionWords.Of(row.Kind),
                DecisionWords.Of(row.Responsibles),
                row.DueOn is { } due ? SwedishDates.Iso(due) : "",
                DecisionWords.Of(row.State),
                string.Join(", ", areas.Where(a => row.FocusAreas.Contains(a.Id)).Select(a => $"{FocusAreaWords.Number(a.Number)} {a.Name}")),
                SwedishDates.Iso(row.MeetingDate),
                row.Section,
                row.ItemTitle,
            };
            text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A cell in quotes when it must be, and with an apostrophe before what would be run as a formula.</summary>
    public static string Cell(string value)
    {
        if (value.TrimStart() is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] || value is ['\t' or '\r' or '\n', ..])
        {
            value = "'" + value;
        }

        return value.AsSpan().IndexOfAny(";\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
