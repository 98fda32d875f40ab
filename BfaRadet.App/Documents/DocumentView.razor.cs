using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Documents;

/// <summary>Draws a document on the screen, without the line of every page, contents and page breaks.</summary>
public sealed partial class DocumentView
{
    private readonly List<Part> _parts = [];
    private Document? _drawn;
    private Func<string, string>? _renderText;

    [Parameter, EditorRequired]
    public Document Document { get; set; } = default!;

    /// <summary>Changes the encoded text of a run; null leaves it as it is.</summary>
    [Parameter]
    public Func<string, string>? RenderText { get; set; }

    /// <summary>Drawn under the heading of each section that has a place (<see cref="Block.Place"/>).</summary>
    [Parameter]
    public RenderFragment<string>? Under { get; set; }

    /// <summary>Drawn last in each section that has a place.</summary>
    [Parameter]
    public RenderFragment<string>? After { get; set; }

    /// <summary>Drawn last in each section that has a heading, by its anchor: for documents without places.</summary>
    [Parameter]
    public RenderFragment<string>? AfterAnchor { get; set; }

    /// <summary>The CSS class of a section, by its place.</summary>
    [Parameter]
    public Func<string?, string?>? Class { get; set; }

    protected override void OnParametersSet()
    {
        // What stands in the sections is drawn often, the document only when it is another one.
        if (ReferenceEquals(_drawn, Document) && _renderText == RenderText)
        {
            return;
        }

        (_drawn, _renderText) = (Document, RenderText);
        _parts.Clear();

        // The page's own h1 stands over all headings.
        var levels = new Queue<Landmark>(Headings.Of(Document with { Blocks = [new Block.Heading(1, ""), .. Document.Blocks] }).Skip(1));
        var anchors = Document.Blocks.Select(block => block.Anchor).OfType<string>().ToHashSet();
        foreach (var blocks in Sections(Document.Blocks))
        {
            _parts.Add(Draw(blocks, levels, anchors));
        }
    }

    private Part Draw(List<Block> blocks, Queue<Landmark> levels, HashSet<string> anchors)
    {
        var (title, body) = (new StringBuilder(), new StringBuilder());
        var (own, anchor) = (blocks[0] as Block.Heading, "");
        if (own is not null)
        {
            anchor = own.Anchor ?? string.Create(CultureInfo.InvariantCulture, $"avsnitt-{_parts.Count}");
            new HtmlBlocks(title, anchors, RenderText).Tagged($"h{levels.Dequeue().Heading}", own.Runs, $" id=\"h-{HtmlBlocks.Encoded(anchor)}\"");
        }

        var drawer = new HtmlBlocks(body, anchors, RenderText);
        drawer.Draw(own is null ? blocks : blocks[1..], block =>
        {
            if (block is Block.Heading heading)
            {
                drawer.Tagged($"h{levels.Dequeue().Heading}", heading.Runs, heading.Anchor is { } name ? $" id=\"{HtmlBlocks.Encoded(name)}\"" : "");
            }
        });
        return new Part(own, anchor, own?.Place, new MarkupString(title.ToString()), new MarkupString(body.ToString()));
    }

    /// <summary>A section begins at each heading of the second level, and what stands between two is in neither.</summary>
    private static IEnumerable<List<Block>> Sections(IReadOnlyList<Block> blocks)
    {
        var section = new List<Block>();
        foreach (var block in blocks)
        {
            if (section.Count > 0 && (block is Block.Heading { Level: <= 2 } || IsBetween(block) || IsBetween(section[0])))
            {
                yield return section;
                section = [];
            }

            section.Add(block);
        }

        if (section.Count > 0)
        {
            yield return section;
        }
    }

    private static bool IsBetween(Block block) => block is Block.Paragraph { IsBetween: true };

    private sealed record Part(Block.Heading? Heading, string Anchor, string? Place, MarkupString Title, MarkupString Body);
}
