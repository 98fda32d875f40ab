using BfaRadet.App.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace BfaRadet.Tests.App.Documents;

/// <summary>A document printed and read again by a reader that knows nothing of how we write.</summary>
internal sealed class PrintedPdf : IDisposable
{
    public static readonly DateTimeOffset At = new(2026, 3, 4, 10, 22, 0, TimeSpan.FromHours(1));

    private readonly List<IReadOnlyDictionary<int, string>> _marked = [];
    private readonly Dictionary<IndirectReference, int> _pages = [];

    private PrintedPdf(byte[] bytes)
    {
        Bytes = bytes;
        Pdf = PdfDocument.Open(bytes);
        var kids = (ArrayToken)Get(Get(Pdf.Structure.Catalog.CatalogDictionary, "Pages"), "Kids")!;
        foreach (var page in Pdf.GetPages())
        {
            _pages[((IndirectReferenceToken)kids.Data[page.Number - 1]).Data] = page.Number;
            _marked.Add(page.GetMarkedContents().Where(marked => !marked.IsArtifact)
                .ToDictionary(marked => marked.MarkedContentIdentifier, marked => Text(marked.Letters)));
        }

        Root = Read(((ArrayToken)Get(Get(Catalog, "StructTreeRoot"), "K")!).Data[0], 0);
    }

    public byte[] Bytes { get; }

    public PdfDocument Pdf { get; }

    public DictionaryToken Catalog => Pdf.Structure.Catalog.CatalogDictionary;

    /// <summary>The structure tree from its element Document.</summary>
    public ReadTag Root { get; }

    public static PrintedPdf Of(params IReadOnlyList<Block> blocks) => Of(new Document("Protokoll", blocks));

    public static PrintedPdf Of(Document document) => new(Write(document));

    public static byte[] Write(Document document)
    {
        var file = new MemoryStream();
        PdfWriter.Write(document, At, file);
        return file.ToArray();
    }

    /// <summary>What is said on a page, in the order of its content.</summary>
    public string Said(int page) => string.Concat(Pdf.GetPage(page).GetMarkedContents()
        .Where(marked => !marked.IsArtifact).Select(marked => Text(marked.Letters)));

    /// <summary>What is on a page without being said: heads and feet.</summary>
    public IReadOnlyList<string> Artifacts(int page) =>
        [.. Pdf.GetPage(page).GetMarkedContents().Where(marked => marked.IsArtifact).Select(marked => Text(marked.Letters)).Where(text => text.Length > 0)];

    public IToken? Get(IToken? from, string name) =>
        Resolved(from) is DictionaryToken dictionary && dictionary.TryGet(NameToken.Create(name), out IToken value) ? Resolved(value) : null;

    public IToken? Resolved(IToken? token) => token is IndirectReferenceToken reference ? Pdf.Structure.GetObject(reference.Data).Data : token;

    public void Dispose() => Pdf.Dispose();

    private static string Text(IEnumerable<Letter> letters) => string.Concat(letters.Select(letter => letter.Value));

    private ReadTag Read(IToken token, int page)
    {
        var element = (DictionaryToken)Resolved(token)!;
        page = Page(element, page);
        var children = new List<ReadTag>();
        foreach (var kid in ((ArrayToken)Get(element, "K")!).Data)
        {
            if (kid is NumericToken marked)
            {
                children.Add(new ReadTag("", _marked[page - 1][marked.Int], []));
            }
            else if ((Get(kid, "Type") as NameToken)?.Data == "MCR")
            {
                children.Add(new ReadTag("", _marked[Page((DictionaryToken)kid, 0) - 1][((NumericToken)Get(kid, "MCID")!).Int], []));
            }
            else if ((Get(kid, "Type") as NameToken)?.Data == "OBJR")
            {
                children.Add(new ReadTag("OBJR", "", []));
            }
            else
            {
                children.Add(Read(kid, 0));
            }
        }

        return new ReadTag(((NameToken)Get(element, "S")!).Data, "", children) { Attributes = Get(element, "A") as DictionaryToken, Id = (Get(element, "ID") as StringToken)?.Data };
    }

    private int Page(DictionaryToken element, int otherwise) =>
        element.TryGet(NameToken.Create("Pg"), out IToken page) ? _pages[((IndirectReferenceToken)page).Data] : otherwise;
}

/// <summary>An element of the structure tree; one without a role is text.</summary>
internal sealed record ReadTag(string Role, string Own, IReadOnlyList<ReadTag> Children)
{
    public DictionaryToken? Attributes { get; init; }

    public string? Id { get; init; }

    public string Text => Own + string.Concat(Children.Select(child => child.Text));

    public IEnumerable<ReadTag> All => Children.SelectMany(child => child.All).Prepend(this);

    public IEnumerable<ReadTag> Of(string role) => All.Where(tag => tag.Role == role);

    public IToken? Attribute(string name) => Attributes is { } attributes && attributes.TryGet(NameToken.Create(name), out IToken value) ? value : null;

    /// <summary>Roles and texts as one line: <c>P("text")</c>, <c>L(LI(...))</c>.</summary>
    public override string ToString() => Role.Length == 0
        ? $"\"{Own}\""
        : $"{Role}({string.Join(' ', Children.Select(child => child.ToString()))})";
}
