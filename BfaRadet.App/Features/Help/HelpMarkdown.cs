using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BfaRadet.App.Features.Help;

/// <summary>
/// Reads a text of the help: lines "name: value", an empty line, Markdown. HTML in it would be shown as text. What is
/// <c>**bold**</c> is a word on the screen, and what is <c>`code`</c> is a key or something to type; the tests hold both to that.
/// </summary>
public static class HelpMarkdown
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoIdentifiers().UsePipeTables().Build();

    /// <exception cref="FormatException">The head of the text is not as it should be.</exception>
    public static HelpText Read(string name, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var head = lines.TakeWhile(line => line.Length > 0).Select(line => line.Split(": ", 2)).ToDictionary(
            pair => pair[0], pair => pair.Length == 2 ? pair[1].Trim() : throw new FormatException($"{name}: \"{pair[0]}\" has no value."));
        string Of(string key) => head.GetValueOrDefault(key) ?? throw new FormatException($"{name} has no \"{key}\".");

        var document = Parse(string.Join('\n', lines.Skip(head.Count)));
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        _pipeline.Setup(renderer);
        renderer.Render(document);
        return new HelpText(
            name, Of("title"), Of("summary"), Of("roles").Split(", ").Select(role => Enum.Parse<HelpRole>(role, ignoreCase: true)).ToValueList(),
            int.Parse(Of("order"), System.Globalization.CultureInfo.InvariantCulture), Documents.Unbroken.WithFixedSpaces(WithWholeKeys(html.ToString())),
            document.Descendants<LeafBlock>().SelectMany(block => HelpSearch.SentencesOf(Plain(block.Inline))).ToValueList());
    }

    // "Alt + Ä" is never parted.
    private static string WithWholeKeys(string html) => html.Replace(" + ", "\u00a0+\u00a0", StringComparison.Ordinal);

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, _pipeline);

    /// <summary>The text as it is read, without signs.</summary>
    public static string Plain(ContainerInline? inlines) => string.Concat((inlines ?? []).Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        ContainerInline container => Plain(container),
        _ => "",
    }));
}
