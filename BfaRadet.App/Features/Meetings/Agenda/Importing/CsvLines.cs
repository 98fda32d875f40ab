using BfaRadet.Domain.Meetings.Agenda.Importing;
using CsvHelper;
using CsvHelper.Configuration;
using System.Globalization;

namespace BfaRadet.App.Features.Meetings.Agenda.Importing;

/// <summary>A table as text (CSV), with semicolons, commas, tabs or bars, whichever it has.</summary>
internal static class CsvLines
{
    private const int MaxColumns = 50;

    /// <summary>The rows; empty for a text that has no columns.</summary>
    public static ValueList<PaperLine> Read(string text)
    {
        var rows = new List<PaperLine>();
        using var csv = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [";", "\t", ",", "|"],
            HasHeaderRecord = false,
            // A quote in the middle of a cell is a quote.
            BadDataFound = null,
            MaxFieldSize = PaperText.MaxLength,
        });
        var columns = 0;
        while (rows.Count < PaperText.MaxLines && csv.Read())
        {
            var cells = (csv.Record ?? []).Take(MaxColumns).ToArray();
            columns = Math.Max(columns, cells.Length);
            rows.Add(cells.All(string.IsNullOrWhiteSpace) ? new("") : cells.Length == 1 ? new(Wording.Line(cells[0])) : PaperLine.Row(cells));
        }

        return columns > 1 ? [.. rows] : [];
    }
}
