using BfaRadet.App.Documents;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.Domain.Decisions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using System.Text.Json;
using Xunit;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace BfaRadet.Tests.App.Documents;

public sealed class XlsxTests
{
    [Fact]
    public void A_workbook_is_one_that_others_read_and_nothing_in_it_is_a_formula()
    {
        using var file = new MemoryStream();
        using (var workbook = new Xlsx(file, "Logg <1>", ["Nr", "Text"], [10, 40]))
        {
            workbook.Row("2024:1", "=HYPERLINK(\"http://exempel.example\")");
            workbook.Row(null, "rad\nrad \u0001\uD800 & <b>", new DateOnly(2024, 5, 3), new string('a', 40_000));
        }

        file.Position = 0;
        using var read = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(read).Select(fault => fault.Description));
        var cells = read.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToList();
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Equal(
            [("A1", "Nr"), ("B1", "Text"), ("A2", "2024:1"), ("B2", "=HYPERLINK(\"http://exempel.example\")"), ("B3", "rad\nrad  & <b>"), ("C3", "45415")],
            cells.Take(6).Select(cell => (cell.CellReference!.Value!, cell.InnerText.Replace("\uFFFD", "", StringComparison.Ordinal))));
        Assert.Equal(32_767, cells[6].InnerText.Length);
    }

    [Fact]
    public async Task A_long_log_is_written_without_being_in_memory()
    {
        var text = new string('x', 2_000);
        var row = new DecisionRow(
            new DecisionId(Guid.NewGuid()), new DecisionNumber(2026, 14), DecisionKind.Assigned, text, [new Responsible("Polisen", "Edla")],
            new DateOnly(2026, 10, 31), [], DecisionState.InForce, new MeetingId(Guid.NewGuid()), new DateOnly(2026, 3, 11), new AgendaItemId(Guid.NewGuid()), "§ 4", "Farthinder");
        foreach (var kind in DecisionFiles.Kinds.Keys)
        {
            using var file = new Counting();
            var most = 0L;
            async IAsyncEnumerable<ValueList<DecisionRow>> Pages()
            {
                for (var page = 0; page < 200; page++)
                {
                    yield return Enumerable.Repeat(row, 250).ToValueList();
                    most = page % 50 == 49 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)) : most;
                }

                await Task.CompletedTask;
            }

            var before = GC.GetTotalMemory(forceFullCollection: true);
            await DecisionFiles.WriteAsync(kind, new DecisionExport([], Pages()), new DateOnly(2026, 3, 12), file);

            // Fifty thousand decisions of two kilobytes: a hundred megabytes of text.
            Assert.True(most - before < 30_000_000, $"{kind}: {(most - before) / 1_000_000} MB");
            Assert.True(file.Written > 10_000);
        }
    }

    [Fact]
    public async Task The_json_has_what_each_responsible_has_reported()
    {
        using var file = new MemoryStream();
        var row = new DecisionRow(
            new DecisionId(Guid.NewGuid()), new DecisionNumber(2026, 14), DecisionKind.Assigned, "Gör så", [new Responsible("Polisen", "Edla")],
            null, [], DecisionState.InForce, new MeetingId(Guid.NewGuid()), new DateOnly(2026, 3, 11), new AgendaItemId(Guid.NewGuid()), "§ 4", "Farthinder")
        {
            Progress = [new ResponsibleProgress(new Responsible("Polisen", "Edla"), new Progress(ProgressState.Partly, "fyra av fem"))],
        };

        await DecisionFiles.WriteAsync("json", new DecisionExport([], new[] { (ValueList<DecisionRow>)[row, row] }.ToAsyncEnumerable()), new DateOnly(2026, 3, 12), file);

        using var json = JsonDocument.Parse(file.ToArray());
        var first = json.RootElement.EnumerateArray().First();
        Assert.Equal((2, "2026:14", "fyra av fem"), (json.RootElement.GetArrayLength(), first.GetProperty("number").GetString(), first.GetProperty("responsible")[0].GetProperty("words").GetString()));
    }

    private sealed class Counting : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Written;

        public override long Position { get => Written; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written += count;
    }
}
