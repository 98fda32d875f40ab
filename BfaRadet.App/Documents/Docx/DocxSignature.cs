using DocumentFormat.OpenXml.Wordprocessing;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace BfaRadet.App.Documents.Docx;

/// <summary>
/// A place to sign: a paragraph with a line above it, and room above that. A table would say that there is something to compare.
/// </summary>
internal static class DocxSignature
{
    private const string HalfTheWidth = "4500";

    public static IEnumerable<Word.Paragraph> Build(Signature signature, bool isLast)
    {
        if (signature.HasLine)
        {
            // A paragraph of its own: paragraphs with the same line that touch have one line in common.
            yield return new Word.Paragraph(new ParagraphProperties(
                new KeepNext(), new SpacingBetweenLines { Before = "0", After = "0", Line = "700", LineRule = LineSpacingRuleValues.Exact }));
        }

        var paragraph = new Word.Paragraph(new ParagraphProperties(
            new KeepLines(),
            new SpacingBetweenLines { Before = "120", After = "120" },
            new Indentation { Right = HalfTheWidth }));
        if (signature.HasLine)
        {
            paragraph.ParagraphProperties!.ParagraphBorders = new ParagraphBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4, Color = "4D5259", Space = 3 });
        }

        paragraph.ParagraphProperties!.KeepNext = isLast ? null : new KeepNext();
        var texts = new[] { signature.Name, signature.Role, signature.Note }.Where(text => text.Length > 0);
        paragraph.Append(new Word.Run(DocxInline.Characters(string.Join('\n', texts))));
        yield return paragraph;
    }
}
