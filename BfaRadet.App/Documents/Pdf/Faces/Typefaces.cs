namespace BfaRadet.App.Documents.Pdf.Faces;

/// <summary>The four faces of Source Sans 3 (SIL Open Font License) inside the product, read when first used.</summary>
internal static class Typefaces
{
    private static readonly Lazy<TrueTypeFont>[] _faces =
    [
        Face("Regular"), Face("Bold"), Face("Italic"), Face("BoldItalic"),
    ];

    public static int Count => _faces.Length;

    /// <summary>0 regular, 1 bold, 2 italic, 3 bold italic.</summary>
    public static int Index(bool bold, bool italic) => (bold ? 1 : 0) + (italic ? 2 : 0);

    public static TrueTypeFont Face(int index) => _faces[index].Value;

    private static Lazy<TrueTypeFont> Face(string name) => new(() =>
    {
        var file = $"SourceSans3-{name}.ttf";
        using var resource = typeof(Typefaces).Assembly.GetManifestResourceStream(file)
            ?? throw new FileNotFoundException($"The font {file} is not in the product.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return new TrueTypeFont($"SourceSans3-{name}", bytes);
    });
}
