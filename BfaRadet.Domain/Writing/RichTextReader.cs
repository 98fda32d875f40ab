using System.Text.Json;

namespace BfaRadet.Domain.Writing;

/// <summary>From the editor's JSON to <see cref="RichText"/>, by the rules of schema.ts.</summary>
internal static class RichTextReader
{
    // A list in a list takes four levels: deeper than this nobody indents.
    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 512 };

    public static RichText Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, _options);
            var root = document.RootElement;
            return TypeOf(root) == "doc"
                ? new RichText(Content(root, Block, least: 1))
                : throw new FormatException("The document is no doc.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // A property of another kind, or half a surrogate pair, comes as an InvalidOperationException.
            throw new FormatException("The document is not JSON of the schema.", fault);
        }
    }

    private static RichTextBlock Block(JsonElement node) => TypeOf(node) switch
    {
        "paragraph" => Paragraph(node),
        "heading" => new RichTextBlock.Heading(Number(node, "level", 1, 3, 1), Line(node)),
        "bullet_list" => new RichTextBlock.List(false, 1, Content(node, Item, least: 1)),
        "ordered_list" => new RichTextBlock.List(true, Number(node, "order", 0, 9999, 1), Content(node, Item, least: 1)),
        "table" => new RichTextBlock.Table(Content(node, Row, least: 1)),
        var other => throw Misplaced(other),
    };

    private static RichTextBlock.Paragraph Paragraph(JsonElement node) =>
        TypeOf(node) == "paragraph" ? new(Line(node)) : throw Misplaced(TypeOf(node));

    private static RichTextBlock.Item Item(JsonElement node)
    {
        var blocks = TypeOf(node) == "list_item" ? Content(node, Block, least: 1) : throw Misplaced(TypeOf(node));
        return blocks[0] is RichTextBlock.Paragraph && blocks.All(b => b is RichTextBlock.Paragraph or RichTextBlock.List)
            ? new(blocks)
            : throw new FormatException("A list item holds a paragraph, and then paragraphs and lists.");
    }

    private static RichTextBlock.Row Row(JsonElement node) =>
        TypeOf(node) == "table_row" ? new(Content(node, Cell, least: 1)) : throw Misplaced(TypeOf(node));

    private static RichTextBlock.Cell Cell(JsonElement node)
    {
        var type = TypeOf(node);
        if (type is not ("table_cell" or "table_header"))
        {
            throw Misplaced(type);
        }

        if (Attribute(node, "colwidth") is { ValueKind: not JsonValueKind.Null })
        {
            throw new FormatException("A column has no width of its own.");
        }

        return new(
            type == "table_header", Number(node, "colspan", 1, 50, 1), Number(node, "rowspan", 1, 500, 1),
            Content(node, Paragraph, least: 1));
    }

    /// <summary>What is stored is as it was typed; what is read of it, searched and printed has no signs that are not seen.</summary>
    private static ValueList<RichTextInline> Line(JsonElement node) =>
        Content(node, Inline).Where(inline => inline is not RichTextInline.Run { Text: "" }).ToValueList();

    private static RichTextInline Inline(JsonElement node)
    {
        var type = TypeOf(node, marked: true);
        var (bold, italic) = Marks(node);
        return type switch
        {
            "hard_break" => new RichTextInline.Break(),
            "text" when node.TryGetProperty("text", out var text) && text.GetString() is { Length: > 0 } words =>
                new RichTextInline.Run(Wording.Tidy(words), bold, italic),
            _ => throw Misplaced(type),
        };
    }

    private static (bool Bold, bool Italic) Marks(JsonElement node)
    {
        var (bold, italic) = (false, false);
        if (node.TryGetProperty("marks", out var marks))
        {
            foreach (var mark in marks.EnumerateArray())
            {
                (bold, italic) = mark.GetProperty("type").GetString() switch
                {
                    "strong" when !bold => (true, italic),
                    "em" when !italic => (bold, true),
                    var other => throw Misplaced(other),
                };
            }
        }

        return (bold, italic);
    }

    private static string TypeOf(JsonElement node, bool marked = false) =>
        node.ValueKind != JsonValueKind.Object || !node.TryGetProperty("type", out var type) || type.GetString() is not { } name
            ? throw new FormatException("A node has no type.")
            : !marked && node.TryGetProperty("marks", out var marks) && marks.GetArrayLength() > 0
                ? throw new FormatException($"A {name} has no marks.")
                : name;

    private static ValueList<T> Content<T>(JsonElement node, Func<JsonElement, T> read, int least = 0)
    {
        var parts = node.TryGetProperty("content", out var content)
            ? content.EnumerateArray().Select(read).ToValueList()
            : [];
        return parts.Count >= least ? parts : throw new FormatException("A node that must hold something is empty.");
    }

    private static JsonElement? Attribute(JsonElement node, string name) =>
        node.TryGetProperty("attrs", out var attributes) && attributes.ValueKind != JsonValueKind.Null
            && attributes.TryGetProperty(name, out var value)
            ? value
            : null;

    private static int Number(JsonElement node, string name, int least, int most, int otherwise) =>
        Attribute(node, name) is not { } value ? otherwise
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most ? number
        : throw new FormatException($"{name} is a whole number from {least} to {most}.");

    private static FormatException Misplaced(string? type) => new($"{type} does not belong here.");
}
