namespace BfaRadet.Domain.Writing;

/// <summary>
/// What is written of one item, for reading: export, search, the page without script. Read from the editor's document
/// and never changed; at least one block.
/// </summary>
public sealed record RichText(ValueList<RichTextBlock> Blocks)
{
    /// <summary>One empty paragraph: a document nobody has written in.</summary>
    public static RichText Empty { get; } = new([new RichTextBlock.Paragraph([])]);

    /// <summary>Nothing is written but blanks.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(PlainText);

    /// <summary>Lines of text: list items after "– " or their number, the cells of a row with tabs between them.</summary>
    public string PlainText => RichTextLines.Of(this);

    /// <summary>Reads the editor's document.</summary>
    /// <exception cref="FormatException">It is not JSON, or not of the schema: only a bug writes such a document.</exception>
    public static RichText FromJson(string json) => RichTextReader.Read(json);

    /// <summary>A paragraph for each line.</summary>
    public static RichText FromPlainText(string text) => new(
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n')
        .Select(line => (RichTextBlock)new RichTextBlock.Paragraph(line.Length == 0 ? [] : [new RichTextInline.Run(line)]))
        .ToValueList());

    /// <summary>The document as the editor reads it.</summary>
    public string ToJson() => RichTextWriter.Write(this);

    /// <summary>The beginning in one line, at most so many characters, cut between words with "…" when there is more.</summary>
    public string Excerpt(int most)
    {
        var line = Wording.Line(PlainText);
        if (line.Length <= most)
        {
            return line;
        }

        var room = Math.Max(most - 1, 0);
        var cut = line.LastIndexOf(' ', room);
        if (cut < room / 2)
        {
            cut = room > 0 && char.IsHighSurrogate(line[room - 1]) ? room - 1 : room;
        }

        return string.Concat(line.AsSpan(0, cut).TrimEnd(), "…");
    }
}
