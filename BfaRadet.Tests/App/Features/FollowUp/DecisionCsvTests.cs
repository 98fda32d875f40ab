using BfaRadet.App.Documents;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.Domain.Decisions;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Features.FollowUp;

public sealed class DecisionCsvTests
{
    [Theory]
    [InlineData("Vanlig text", "Vanlig text")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+46", "'+46")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("rad\nrad", "\"rad\nrad\"")]
    [InlineData("sa \"nej\"", "\"sa \"\"nej\"\"\"")]
    [InlineData("=\"x\"", "\"'=\"\"x\"\"\"")]
    public void A_cell_stays_text(string value, string cell)
    {
        Assert.Equal(cell, Csv.Cell(value));
    }

    [Fact]
    public async Task The_file_is_UTF8_with_a_mark_and_one_line_for_each_decision()
    {
        var row = new DecisionRow(
            new DecisionId(Guid.NewGuid()), new DecisionNumber(2026, 14), DecisionKind.Assigned, "Gör; så", [new Responsible("Polisen", "Edla")],
            new DateOnly(2026, 10, 31), [], DecisionState.InForce, new MeetingId(Guid.NewGuid()), new DateOnly(2026, 3, 11),
            new AgendaItemId(Guid.NewGuid()), "§ 4", "Farthinder på gatan");

        using var written = new MemoryStream();
        await DecisionFiles.WriteAsync("csv", new DecisionExport([], new[] { (ValueList<DecisionRow>)[row] }.ToAsyncEnumerable()), new DateOnly(2026, 3, 12), written);
        var file = written.ToArray();

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file[..3]);
        Assert.Equal(
            "2026:14;\"Gör; så\";uppdrag;Polisen (Edla);2026-10-31;pågår;;2026-03-11;§ 4;Farthinder på gatan;;;;;;;",
            Encoding.UTF8.GetString(file[3..]).Split("\r\n")[1]);
    }
}
