using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Features.Minutes.Blocks;
using BfaRadet.App.Features.Publishing;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Minutes;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Record;

/// <summary>A decision of several clauses has its lines on every page, as in print.</summary>
public sealed class ClausesOnScreenTests : IDisposable
{
    private const string Clauses = "Rådet beslutar\n1. att föreslå bidrag på 40 000 kronor, och\n2. att följa upp.";

    private readonly BunitContext _context = new();

    public void Dispose() => _context.Dispose();

    [Fact]
    public void Clauses_are_a_list_and_the_one_decision_has_no_number()
    {
        foreach (var page in Pages(Deciding(Clauses)))
        {
            Assert.Equal("Rådet beslutar", page.QuerySelector("section > h3 + p")!.TextContent);
            Assert.Equal(["att föreslå bidrag på 40 000 kronor, och", "att följa upp."], page.QuerySelectorAll("section > ol > li").Select(li => li.TextContent));
            Assert.DoesNotContain(page.QuerySelectorAll("ol > li"), li => li.TextContent.Contains("Rådet beslutar", StringComparison.Ordinal));
            Assert.StartsWith("40 000", page.QuerySelector("ol .unbroken")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Several_decisions_are_counted()
    {
        foreach (var page in Pages(Deciding("Det ena.", Clauses)))
        {
            Assert.Equal(2, page.QuerySelectorAll("section > ol > li").Length);
            Assert.Equal(2, page.QuerySelectorAll("section > ol > li:nth-child(2) > ol > li").Length);
        }
    }

    [Fact]
    public void What_a_decision_is_known_by_is_a_line_of_its_own()
    {
        foreach (var page in Pages(Deciding("En plan för resecentrum.")))
        {
            Assert.Equal(["En plan för resecentrum.", "Beslut 2026:7"], page.QuerySelectorAll("h3 + p, h3 + p + p").Select(p => p.TextContent));
        }
    }

    [Fact]
    public void One_decision_is_not_counted_in_print_either()
    {
        var record = Deciding(Clauses);
        var text = PlainTextWriter.Write(new Document("Protokoll", [.. SectionBlocks.Of(record, record.Sections[0])]));

        Assert.Contains("\nRådet beslutar\n", text, StringComparison.Ordinal);
        Assert.Contains("\n1. att föreslå bidrag", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1. Rådet beslutar", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3. november är sista dagen.", "<p>3. november är sista dagen.</p>")]
    [InlineData("– ett\n– två", "<ul><li>ett</li><li>två</li></ul>")]
    [InlineData("3. c\n4. d", "<ol start=\"3\"><li>c</li><li>d</li></ol>")]
    [InlineData("1. a\n3. c", "<p>1. a</p><p>3. c</p>")]
    [InlineData("<b>\r\nb", "<p>&lt;b&gt;</p><p>b</p>")]
    public void Lines_are_paragraphs_and_lists(string written, string html) => Assert.Equal(html, TextRendering.Plain.Lines(written).Value.Replace("\n", "", StringComparison.Ordinal));

    private IEnumerable<AngleSharp.Dom.IElement> Pages(MinutesRecord record)
    {
        yield return _context.Render<RecordView>(p => p.Add(v => v.Record, record)).Find("article");
        yield return _context.Render<CopyView>(p => p.Add(v => v.Record, record).Add(v => v.Rendering, TextRendering.Public)).Find("article");
    }

    private static MinutesRecord Deciding(params string[] decisions) => ARecord.With(
    [
        ARecord.Section(1, "Bidrag") with
        {
            Decisions = decisions.Select((text, i) => new RecordDecision(new(Guid.CreateVersion7()), $"2026:{7 + i}", DecisionKind.Resolved, text, [], null, null, [])).ToValueList(),
        },
    ]);
}
