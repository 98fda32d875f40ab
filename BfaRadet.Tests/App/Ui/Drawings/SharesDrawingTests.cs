using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Ui.Drawings;
using BfaRadet.Domain.Decisions;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Ui.Drawings;

public sealed class SharesDrawingTests : IAsyncDisposable
{
    private readonly BunitContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public void The_drawing_has_its_figures_beside_it_and_is_not_read_twice()
    {
        var drawn = _context.Render<SharesDrawing>(p => p.Add(x => x.Title, "Beslut").Add(
            x => x.Shares, [new("klara", 3, ShareLook.Solid), new("pågår", 0, ShareLook.Striped), new("förfallna", 1, ShareLook.Crossed)]));

        Assert.Equal("Beslut", drawn.Find("[role=table]").GetAttribute("aria-label"));
        Assert.Equal(["3 klara", "1 förfallna"], drawn.FindAll("[role=row]").Select(r => $"{r.QuerySelector("[role=cell]")!.TextContent} {r.QuerySelector("[role=rowheader]")!.TextContent}"));
        Assert.All(drawn.FindAll("svg"), svg => Assert.Equal("true", svg.GetAttribute("aria-hidden")));
        Assert.Equal(["0% 75%", "75% 25%"], drawn.FindAll(".bar .part").Select(r => $"{r.GetAttribute("x")} {r.GetAttribute("width")}"));
    }

    [Fact]
    public void Each_part_is_told_without_colour_too()
    {
        var looks = Enum.GetValues<ShareLook>();
        var drawn = _context.Render<SharesDrawing>(p => p.Add(x => x.Title, "Beslut").Add(x => x.Shares, [.. looks.Select(l => new Share($"{l}", 1, l))]));

        Assert.Equal(looks.Length, drawn.FindAll(".bar .part").Select(r => r.GetAttribute("fill")).Distinct().Count());
        Assert.Equal(drawn.FindAll(".bar .part").Select(r => r.GetAttribute("fill")), drawn.FindAll(".swatch .part").Select(r => r.GetAttribute("fill")));
    }

    [Fact]
    public void Nothing_to_count_is_said_in_words()
    {
        var drawn = _context.Render<StandingDrawing>(p => p.Add(x => x.Counts, DecisionCounts.None).Add(x => x.Title, "Beslut"));

        Assert.Equal("Inga beslut än.", drawn.Find("p").TextContent);
        Assert.Empty(drawn.FindAll("svg"));
    }
}
