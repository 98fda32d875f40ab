using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace BfaRadet.App.Documents.Docx;

/// <summary>Runs, links and bookmarks of a paragraph.</summary>
internal sealed class DocxInline(MainDocumentPart part, IReadOnlySet<string> anchors)
{
    // A line ends after a dash otherwise: Word takes the first as its no-width non break, LibreOffice the second.
    private const string Dash = "–\u200D\u2060";

    private readonly Dictionary<string, string> _bookmarks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);
    private int _links;

    public void Add(OpenXmlCompositeElement paragraph, IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            if (run.Address is { } address)
            {
                // An id of our own: one that is drawn by lot would make another file each time.
                var id = string.Create(CultureInfo.InvariantCulture, $"link{++_links}");
                part.AddHyperlinkRelationship(address, isExternal: true, id);
                paragraph.Append(new Hyperlink(Text(run, isLink: true)) { Id = id });
            }
            else if (run.Target is { } target && anchors.Contains(target))
            {
                paragraph.Append(new Hyperlink(Text(run, isLink: true)) { Anchor = Name(target), History = true });
            }
            else
            {
                paragraph.Append(Text(run, isLink: false));
            }
        }
    }

    /// <summary>Puts a bookmark at the start of a paragraph. The first of a name wins, as in the other formats.</summary>
    public void Mark(OpenXmlCompositeElement paragraph, string? anchor)
    {
        if (anchor is not { Length: > 0 } || !_marked.Add(anchor))
        {
            return;
        }

        var id = _marked.Count.ToString(CultureInfo.InvariantCulture);
        paragraph.Append(new BookmarkStart { Id = id, Name = Name(anchor) }, new BookmarkEnd { Id = id });
    }

    // Word takes letters, digits and underscores, at most 40, and a letter first.
    private string Name(string anchor)
    {
        if (!_bookmarks.TryGetValue(anchor, out var name))
        {
            _bookmarks[anchor] = name = string.Create(CultureInfo.InvariantCulture, $"anchor_{_bookmarks.Count + 1}");
        }

        return name;
    }

    private static Word.Run Text(Run run, bool isLink)
    {
        var properties = new RunProperties();
        if (isLink)
        {
            properties.Append(new RunStyle { Val = "Hyperlink" });
        }

        if (run.Bold)
        {
            properties.Append(new Bold());
        }

        if (run.Italic)
        {
            properties.Append(new Italic());
        }

        var text = new Word.Run();
        if (properties.HasChildren)
        {
            text.Append(properties);
        }

        text.Append(Characters(run.Text));
        return text;
    }

    /// <summary>Text as Word keeps it: line breaks and hyphens of special kinds are elements; what XML cannot hold is left out.</summary>
    public static IEnumerable<OpenXmlElement> Characters(string text)
    {
        var lines = CleanText.Of(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                yield return new Break();
            }

            var parts = lines[i].Split('\u00AD');
            for (var k = 0; k < parts.Length; k++)
            {
                if (k > 0)
                {
                    yield return new SoftHyphen();
                }

                foreach (var element in Words(parts[k]))
                {
                    yield return element;
                }
            }
        }
    }

    private static IEnumerable<OpenXmlElement> Words(string text)
    {
        foreach (var (piece, isKept) in Unbroken.Pieces(text))
        {
            var words = isKept ? piece.Replace(' ', '\u00A0').Replace("–", Dash, StringComparison.Ordinal).Split('-') : [piece];
            for (var i = 0; i < words.Length; i++)
            {
                if (i > 0)
                {
                    yield return new NoBreakHyphen();
                }

                if (words[i].Length > 0)
                {
                    yield return new Text(words[i]) { Space = SpaceProcessingModeValues.Preserve };
                }
            }
        }
    }
}
