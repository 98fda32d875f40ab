using BfaRadet.App.Documents;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Ui;
using System.Text;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>
/// The log as CSV for a Swedish spreadsheet: UTF-8 with BOM, semicolons, and no cell that a spreadsheet would read as a
/// formula.
/// </summary>
public static class DecisionCsv
{
    private const string Head = "Nummer;Beslut;Slag;Ansvarig;Klart senast;Status;Fokusområden;Sammanträde;Punkt;Rubrik;Så går det;Förlängd från;Effekten bedöms;Bedömd effekt";

    public static byte[] Write(ValueList<DecisionRow> rows, ValueList<FocusAreaView> areas, DateOnly today)
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
                DecisionWords.Of(row.Standing(today)),
                string.Join(", ", areas.Where(a => row.FocusAreas.Contains(a.Id)).Select(a => $"{FocusAreaWords.Number(a.Number)} {a.Name}")),
                SwedishDates.Iso(row.MeetingDate),
                row.Section,
                row.ItemTitle,
                row.IsReported ? ProgressWords.Of(row.Progress) : "",
                row.EarlierDays.Count > 0 ? SwedishDates.Iso(row.EarlierDays[0].Day) : "",
                row.ReviewOn is { } review ? SwedishDates.Iso(review) : "",
                row.Verdicts.Count > 0 ? VerdictWords.Of(row.Verdicts[^1]) : row.IsUnjudged ? VerdictWords.Unjudged : "",
            };
            text.AppendJoin(';', cells.Select(Csv.Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
