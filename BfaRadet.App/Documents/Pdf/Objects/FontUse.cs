using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BfaRadet.App.Documents.Pdf.Faces;
using static BfaRadet.App.Documents.Pdf.Objects.PdfSyntax;

namespace BfaRadet.App.Documents.Pdf.Objects;

/// <summary>
/// One face as a document uses it. Each character shown gets a number of its own when it first comes, so that a page can
/// be written before it is known what the next one needs, and text is found again by exactly the characters written.
/// </summary>
internal sealed class FontUse(int index)
{
    private readonly Dictionary<int, ushort> _numbers = [];
    private readonly List<int> _codes = [0];

    /// <summary>The number to show a code point by.</summary>
    public ushort Number(int code)
    {
        if (!_numbers.TryGetValue(code, out var number))
        {
            _numbers[code] = number = (ushort)_codes.Count;
            _codes.Add(code);
        }

        return number;
    }

    public bool IsUsed => _codes.Count > 1;

    /// <summary>Writes the font with its program, widths and way back to text, as the object reserved for it.</summary>
    public void Write(PdfFile file, int number)
    {
        var face = Typefaces.Face(index);
        var glyphs = _codes.Select(code => code == 0 ? (ushort?)0 : Characters.Glyph(face, code)).ToList();
        var program = FontSubset.Build(face, glyphs);
        var name = $"{Label(face.Name)}+{face.Name}";
        var italic = face.ItalicAngle != 0;
        var bold = face.Name.Contains("Bold", StringComparison.Ordinal);
        var stream = file.AddStream(string.Create(CultureInfo.InvariantCulture, $"/Length1 {program.Length}"), program);
        var descriptor = file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/FontDescriptor/FontName/{name}/Flags {(italic ? 68 : 4)}/FontBBox[{string.Join(' ', face.Box)}]/ItalicAngle {face.ItalicAngle}/Ascent {face.Ascent}/Descent {face.Descent}/CapHeight {face.CapHeight}/StemV {(bold ? 140 : 84)}/FontFile2 {stream} 0 R>>"));
        var widths = string.Join(' ', glyphs.Select(glyph => glyph is { } shown ? face.Advance(shown) : 0));
        var descendant = file.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {Reference(descriptor)}/DW 0/W[0[{widths}]]/CIDToGIDMap/Identity>>");
        var unicode = file.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        file.Write(number, $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{Reference(descendant)}]/ToUnicode {Reference(unicode)}>>");
    }

    // Six letters that tell subsets apart, from what is in them.
    private string Label(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name + string.Join(',', _codes)));
        return string.Concat(hash.Take(6).Select(part => (char)('A' + (part % 26))));
    }

    private string ToUnicode()
    {
        var map = new StringBuilder(
            """
            /CIDInit/ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange

            """.ReplaceLineEndings("\n"));
        foreach (var chunk in _codes.Select((code, number) => (code, number)).Skip(1).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var (code, number) in chunk)
            {
                var text = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(code)));
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}><{text}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n").ToString();
    }
}
