using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Features.Publishing;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Minutes;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Record;

/// <summary>The minutes on the screen say what the printed ones say, in the same order.</summary>
public sealed class RecordOnScreenTests : IDisposable
{
    private readonly BunitContext _context = new();

    public void Dispose() => _context.Dispose();

    [Fact]
    public void Signers_stand_where_the_council_wants_them()
    {
        foreach (var draw in new[] { Record, Copy })
        {
            var (first, last) = (draw(ARecord.Rich() with { SignaturesFirst = true }), draw(ARecord.Rich()));

            Assert.True(At(first, "Vid protokollet") < At(first, "Beslutande"));
            Assert.True(At(last, "Vid protokollet") > At(last, "§ 4 "));
            Assert.Equal([2, 2], new[] { first, last }.Select(said => said.Split("Vid protokollet").Length));
        }
    }

    [Fact]
    public void Who_led_which_paragrafer_stands_in_the_roll_and_where_they_sign()
    {
        var record = ARecord.Rich();
        record = record with
        {
            People = record.People.Select(p => p.Name == "Ordföranden" ? p with { Duties = Duties.Chair, Chairing = new RecordStay(null, "", null, "§ 4") } : p).ToValueList(),
        };

        foreach (var said in new[] { Record(record), Copy(record) })
        {
            Assert.Contains("ordförande till och med § 4", said, StringComparison.Ordinal);
            Assert.Contains("Ordförande till och med § 4", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_background_comes_before_the_matter_and_the_proposal()
    {
        var record = ARecord.With([ARecord.Section(1, "Lägesbild") with { Background = "Perioden har gått ut.", Text = ARecord.Text("Polisen berättar."), Proposal = "Rådet antecknar." }]);

        foreach (var said in new[] { Record(record), Copy(record) })
        {
            string[] parts = ["Bakgrund", "Perioden har gått ut.", "Ärendet", "Polisen berättar.", "Förslag till beslut", "Rådet antecknar."];
            Assert.Equal(parts.Order(Comparer<string>.Create((a, b) => At(said, a).CompareTo(At(said, b)))), parts);
        }
    }

    private string Record(MinutesRecord record) => Words(_context.Render<RecordView>(p => p.Add(v => v.Record, record)));

    private string Copy(MinutesRecord record) => Words(_context.Render<CopyView>(p => p.Add(v => v.Record, record).Add(v => v.Rendering, TextRendering.Public)));

    private static string Words(IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> drawn) => drawn.Find("article").TextContent;

    private static int At(string said, string words)
    {
        var at = said.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"Not said: {words}");
        return at;
    }
}
