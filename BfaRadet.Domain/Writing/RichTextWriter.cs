using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BfaRadet.Domain.Writing;

/// <summary>From <see cref="RichText"/> to the editor's JSON.</summary>
internal static class RichTextWriter
{
    // Never put into a page as it is: å, ä and ö stay readable.
    private static readonly JsonWriterOptions _options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };

    public static string Write(RichText text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, _options))
        {
            Node(json, "doc", text.Blocks, Block);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Block(Utf8JsonWriter json, RichTextBlock block)
    {
        switch (block)
        {
            case RichTextBlock.Paragraph paragraph:
                Paragraph(json, paragraph);
                break;
            case RichTextBlock.Heading heading:
                Node(json, "heading", heading.Content, Inline, ("level", heading.Level));
                break;
            case RichTextBlock.List { Ordered: true } list:
                Node(json, "ordered_list", list.Items, Item, ("order", list.Start));
                break;
            case RichTextBlock.List list:
                Node(json, "bullet_list", list.Items, Item);
                break;
            case RichTextBlock.Table table:
                Node(json, "table", table.Rows, (to, row) => Node(to, "table_row", row.Cells, Cell));
                break;
        }
    }

    private static void Item(Utf8JsonWriter json, RichTextBlock.Item item) => Node(json, "list_item", item.Blocks, Block);

    private static void Cell(Utf8JsonWriter json, RichTextBlock.Cell cell) => Node(
        json, cell.Header ? "table_header" : "table_cell", cell.Paragraphs, Paragraph,
        ("colspan", cell.Colspan), ("rowspan", cell.Rowspan), ("colwidth", null));

    private static void Paragraph(Utf8JsonWriter json, RichTextBlock.Paragraph paragraph) =>
        Node(json, "paragraph", paragraph.Content, Inline);

    private static void Inline(Utf8JsonWriter json, RichTextInline inline)
    {
        json.WriteStartObject();
        if (inline is not RichTextInline.Run run)
        {
            json.WriteString("type", "hard_break");
        }
        else
        {
            json.WriteString("type", "text");
            if (run.Bold || run.Italic)
            {
                json.WriteStartArray("marks");
                Mark(json, "strong", run.Bold);
                Mark(json, "em", run.Italic);
                json.WriteEndArray();
            }

            json.WriteString("text", run.Text);
        }

        json.WriteEndObject();
    }

    private static void Mark(Utf8JsonWriter json, string type, bool set)
    {
        if (set)
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteEndObject();
        }
    }

    /// <summary>A node as prosemirror-model writes it: no attributes and no content when there are none.</summary>
    private static void Node<T>(
        Utf8JsonWriter json, string type, ValueList<T> content, Action<Utf8JsonWriter, T> write,
        params ReadOnlySpan<(string Name, int? Value)> attributes)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        if (attributes.Length > 0)
        {
            json.WriteStartObject("attrs");
            foreach (var (name, value) in attributes)
            {
                if (value is { } number)
                {
                    json.WriteNumber(name, number);
                }
                else
                {
                    json.WriteNull(name);
                }
            }

            json.WriteEndObject();
        }

        if (content.Count > 0)
        {
            json.WriteStartArray("content");
            foreach (var part in content)
            {
                write(json, part);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
