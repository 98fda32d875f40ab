using BfaRadet.App.Documents;
using BfaRadet.App.Features.FocusAreas.Indicators;
using BfaRadet.App.Ui;
using BfaRadet.Domain.FocusAreas.Indicators;
using System.Text;

namespace BfaRadet.App.Features.FollowUp.Indicators;

/// <summary>The indicators of a focus area as CSV for a Swedish spreadsheet, as they are shown: a small count is not told here either.</summary>
public static class IndicatorCsv
{
    private const string Head = "Indikator;Enhet;Källa;Period;Värde;Utgångsläge;Mål;Senast";

    public static byte[] Write(ValueList<IndicatorView> indicators)
    {
        var text = new StringBuilder(Head).Append("\r\n");
        foreach (var indicator in indicators)
        {
            foreach (var value in indicator.Values.Where(v => v.Amount is not null))
            {
                var cells = new[]
                {
                    indicator.Text.Name,
                    indicator.Text.Unit,
                    indicator.Text.Source,
                    IndicatorWords.Of(value.Period),
                    IndicatorWords.Cell(indicator.Text.Kind, value.Amount!.Value),
                    indicator.Text.Base is { } basis ? IndicatorWords.Cell(indicator.Text.Kind, basis) : "",
                    indicator.Text.Target is { } target ? $"{(indicator.Text.Direction == TargetDirection.AtMost ? "högst" : "minst")} {IndicatorWords.Figure(target)}" : "",
                    indicator.Text.DueOn is { } due ? SwedishDates.Iso(due) : "",
                };
                text.AppendJoin(';', cells.Select(Csv.Cell)).Append("\r\n");
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
