using BfaRadet.App.Documents;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Minutes;
using System.Text;

namespace BfaRadet.App.Features.Minutes.Downloads.Zip;

/// <summary>The decisions as the minutes have them, for spreadsheets and for machines.</summary>
internal static class DecisionFiles
{
    private const string Head = "Nummer;Paragraf;Rubrik;Slag;Beslut;Ansvarig;Klart senast;Följs upp;Fokusområden";

    public static void WriteCsv(MinutesRecord record, Stream to)
    {
        var text = new StringBuilder(Head).Append("\r\n");
        foreach (var (section, decision) in All(record))
        {
            text.AppendJoin(';', new[]
            {
                decision.Number, section.Label, section.Title, DecisionWords.Of(decision.Kind), decision.Text,
                string.Join(", ", decision.Responsibles),
                decision.DueOn is { } due ? SwedishDates.Iso(due) : "",
                decision.ReviewOn is { } review ? SwedishDates.Iso(review) : "",
                string.Join(", ", decision.FocusAreas),
            }.Select(Csv.Cell)).Append("\r\n");
        }

        to.Write(Encoding.UTF8.Preamble);
        to.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    public static void WriteJson(MinutesRecord record, Stream to) =>
        ExportJson.Write(All(record).Select(p => new Line(p.Section.Label, p.Section.Title, p.Decision)).ToValueList(), to);

    private static IEnumerable<(RecordSection Section, RecordDecision Decision)> All(MinutesRecord record) =>
        record.Sections.SelectMany(s => s.Decisions, (s, d) => (s, d));

    private sealed record Line(string Section, string Title, RecordDecision Decision);
}
