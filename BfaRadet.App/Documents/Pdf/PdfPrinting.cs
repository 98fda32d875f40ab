using BfaRadet.App.Documents.Pdf.Faces;
using BfaRadet.App.Documents.Pdf.Layout;
using BfaRadet.App.Documents.Pdf.Objects;
using static BfaRadet.App.Documents.Pdf.Objects.PdfSyntax;

namespace BfaRadet.App.Documents.Pdf;

/// <summary>
/// One printing of a document. It is laid out twice: first to count the pages and find what links lead to, then to draw.
/// Laying out again costs less than keeping every page until the last is known.
/// </summary>
internal sealed class PdfPrinting : IDisposable
{
    private const string Producer = "BfaRadet";

    private readonly Document _document;
    private readonly DateTimeOffset _at;
    private readonly PdfFile _file;
    private readonly StructureTree _structure;
    private readonly Landmarks _landmarks = new();
    private readonly FontUse[] _fonts;

    public PdfPrinting(Document document, DateTimeOffset at, Stream output)
    {
        _at = at;
        _document = document with { Title = CleanText.Of(document.Title), Author = CleanText.Of(document.Author) };
        _file = new PdfFile(output);
        _structure = new StructureTree(_file);
        _fonts = [.. Enumerable.Range(0, Typefaces.Count).Select(face => new FontUse(face))];
    }

    public void Run(CancellationToken cancellation)
    {
        var count = Count(cancellation);
        var pages = _file.Reserve();
        var resources = _file.Reserve();
        var numbers = Enumerable.Range(0, count).Select(_ => _file.Reserve()).ToArray();
        _landmarks.SetPages(numbers);
        PageCanvas? canvas = null;
        var flow = new PageFlow(
            (page, sheet) =>
            {
                cancellation.ThrowIfCancellationRequested();
                canvas?.Finish(pages, resources);
                canvas = new PageCanvas(_file, _structure, _fonts, numbers[page - 1], sheet);
                Band(canvas, _document.Header, Artifact.Header, Look.HeaderBaseline, sheet, (page, count));
                Band(canvas, _document.Footer, Artifact.Footer, sheet.FooterBaseline, sheet, (page, count));
                return canvas;
            },
            (_, _, _, _) => { });
        flow.Fill(new BlockLayout(_document, _landmarks, _structure.Document).Lay());
        canvas?.Finish(pages, resources);
        _file.Write(pages, $"<</Type/Pages/Count {count}/Kids{References(numbers)}>>");
        Resources(resources);
        Close(pages);
    }

    public void Dispose() => _file.Dispose();

    private int Count(CancellationToken cancellation)
    {
        var flow = new PageFlow(
            (_, _) =>
            {
                cancellation.ThrowIfCancellationRequested();
                return null;
            },
            _landmarks.Add);
        flow.Fill(new BlockLayout(_document, _landmarks, new Tag("Document", null)).Lay());
        return flow.Pages;
    }

    private static void Band(PageCanvas canvas, PageBand band, string kind, double baseline, Sheet sheet, (int Page, int Pages) number)
    {
        if (band.IsEmpty)
        {
            return;
        }

        var right = BandText.Fit(PageBand.Fill(band.Right, number.Page, number.Pages), sheet.Width);
        var left = BandText.Fit(PageBand.Fill(band.Left, number.Page, number.Pages), sheet.Width - right.Width - Look.ColumnGap);
        canvas.AsArtifact(kind, () =>
        {
            canvas.Text(left, Look.Left, baseline);
            canvas.Text(right, Look.Left + sheet.Width - right.Width, baseline);
        });
    }

    private void Resources(int number)
    {
        var names = "";
        for (var face = 0; face < _fonts.Length; face++)
        {
            if (_fonts[face].IsUsed)
            {
                var font = _file.Reserve();
                _fonts[face].Write(_file, font);
                names += $"/F{face} {Reference(font)}";
            }
        }

        _file.Write(number, $"<</Font<<{names}>>>>");
    }

    private void Close(int pages)
    {
        _structure.Finish();
        var metadata = _file.AddStream("/Type/Metadata/Subtype/XML", Xmp.Build(_document, Producer, _at), deflate: false);
        var profile = _file.AddStream("/N 3", SrgbProfile.Build());
        var intent = "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)"
            + $"/DestOutputProfile {Reference(profile)}>>";
        var outline = Outline.Write(_file, _landmarks.Outline());
        var bookmarks = outline == 0 ? "" : $"/Outlines {Reference(outline)}/PageMode/UseOutlines";
        var catalog = _file.Add($"<</Type/Catalog/Pages {Reference(pages)}/Lang{Text(_document.Language)}/MarkInfo<</Marked true>>"
            + $"/StructTreeRoot {Reference(_structure.Root)}/ViewerPreferences<</DisplayDocTitle true>>"
            + $"/Metadata {Reference(metadata)}/OutputIntents[{intent}]{bookmarks}>>");
        var author = _document.Author.Length == 0 ? "" : $"/Author {Text(_document.Author)}";
        var info = _file.Add($"<</Title {Text(_document.Title)}{author}/Creator({Producer})/Producer({Producer})"
            + $"/CreationDate{Date(_at)}/ModDate{Date(_at)}>>");
        _file.Finish(catalog, info);
    }
}
