using BfaRadet.App.Data;
using BfaRadet.App.Documents;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Ui;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>What a filter finds, to be written to a file a page at a time.</summary>
/// <param name="Pages">Read from the database as they are asked for.</param>
public sealed record DecisionExport(ValueList<FocusAreaView> Areas, IAsyncEnumerable<ValueList<DecisionRow>> Pages);

/// <summary>
/// The log as a file: a workbook, a table of text, or JSON. All have the same facts, and the first two the same columns, which bringing in a log
/// knows. However long the log is, a page of it is in memory.
/// </summary>
public static class DecisionFiles
{
    /// <summary>The kinds of files, by what ends their names.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>
    {
        ["csv"] = "text/csv; charset=utf-8",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["json"] = "application/json; charset=utf-8",
    };

    private static readonly (string Head, int Width)[] _columns =
    [
        ("Nummer", 10), ("Beslut", 70), ("Slag", 14), ("Ansvarig", 34), ("Klart senast", 13), ("Status", 12), ("Fokusområden", 28), ("Sammanträde", 13), ("Punkt", 9), ("Rubrik", 36),
        ("Så går det", 44), ("Förlängd från", 13), ("Effekten bedöms", 14), ("Ersatt av", 10), ("Upphävt för att", 30), ("Anmärkning", 40), ("Bedömd effekt", 30),
    ];

    public static IEnumerable<string> Heads => _columns.Select(column => column.Head);

    public static async Task WriteAsync(string kind, DecisionExport export, DateOnly today, Stream file)
    {
        ArgumentNullException.ThrowIfNull(export);

        switch (kind)
        {
            case "xlsx":
                using (var workbook = new Xlsx(file, "Beslutslogg", [.. Heads], [.. _columns.Select(column => column.Width)]))
                {
                    await foreach (var page in export.Pages)
                    {
                        foreach (var row in page)
                        {
                            workbook.Row(Cells(row, export.Areas, today));
                        }
                    }
                }

                break;
            case "json":
                await WriteJsonAsync(export, today, file);
                break;
            default:
                await using (var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
                {
                    await text.WriteAsync(string.Join(';', Heads) + "\r\n");
                    await foreach (var page in export.Pages)
                    {
                        foreach (var row in page)
                        {
                            await text.WriteAsync(string.Join(';', Cells(row, export.Areas, today).Select(cell => cell is DateOnly day ? SwedishDates.Iso(day) : Csv.Cell((string?)cell ?? ""))) + "\r\n");
                        }
                    }
                }

                break;
        }
    }

    private static object?[] Cells(DecisionRow row, ValueList<FocusAreaView> areas, DateOnly today) =>
    [
        row.Number.ToString(),
        row.Text,
        DecisionWords.Of(row.Kind),
        string.Join("; ", row.Responsibles.Select(DecisionWords.Of)),
        row.DueOn,
        DecisionWords.Of(row.Standing(today)),
        string.Join("; ", areas.Where(a => row.FocusAreas.Contains(a.Id)).Select(a => $"{FocusAreaWords.Number(a.Number)} {a.Name}")),
        row.MeetingDate,
        row.Section,
        row.ItemTitle,
        row.IsReported ? ProgressWords.Of(row.Progress) : "",
        row.EarlierDays.Count > 0 ? row.EarlierDays[0].Day : null,
        row.ReviewOn,
        row.ReplacedBy?.ToString() ?? "",
        row.Reason,
        row.Remark,
        JudgedOf(row),
    ];

    private static string JudgedOf(DecisionRow row) => row.Verdicts.Count > 0 ? VerdictWords.Of(row.Verdicts[^1]) : row.IsUnjudged ? VerdictWords.Unjudged : "";

    private static async Task WriteJsonAsync(DecisionExport export, DateOnly today, Stream file)
    {
        var options = new JsonSerializerOptions(Json.Options) { WriteIndented = false };
        await file.WriteAsync("["u8.ToArray());
        var first = true;
        await foreach (var page in export.Pages)
        {
            foreach (var row in page)
            {
                await file.WriteAsync(first ? "\n"u8.ToArray() : ",\n"u8.ToArray());
                first = false;
                await JsonSerializer.SerializeAsync(file, Fact(row, export.Areas, today), options);
            }
        }

        await file.WriteAsync("\n]\n"u8.ToArray());
    }

    private static DecisionFact Fact(DecisionRow row, ValueList<FocusAreaView> areas, DateOnly today) => new(
        row.Number.ToString(), row.Text, DecisionWords.Of(row.Kind), row.MeetingDate, row.Section, row.ItemTitle,
        [.. row.Progress.Select(p => new ResponsibleFact(p.Of?.Organisation, p.Of?.Person, ProgressWords.Word(p.Now.State), p.Now.Words, p.Now.DoneOn, p.Now.WaitsFor, p.Now.SentOn, p.Now.AskedAgainOn))],
        row.DueOn, [.. row.EarlierDays.Select(day => day.Day)], row.ReviewOn, DecisionWords.Of(row.Standing(today)),
        [.. areas.Where(a => row.FocusAreas.Contains(a.Id)).Select(a => string.Create(CultureInfo.InvariantCulture, $"F{a.Number} {a.Name}"))],
        row.ReplacedBy?.ToString(), row.Reason, row.Remark, JudgedOf(row));

    /// <summary>A decision in the JSON file.</summary>
    private sealed record DecisionFact(
        string Number, string Text, string Kind, DateOnly Meeting, string Section, string Item, ResponsibleFact[] Responsible, DateOnly? Due, DateOnly[] EarlierDue,
        DateOnly? Review, string State, string[] FocusAreas, string? ReplacedBy, string Reason, string Remark, string Judged);

    /// <summary>One responsible and how far it has come; without a name for a decision without responsible.</summary>
    private sealed record ResponsibleFact(
        string? Organisation, string? Person, string State, string Words, DateOnly? DoneOn, string WaitsFor, DateOnly? SentOn, DateOnly? AskedAgainOn);
}
