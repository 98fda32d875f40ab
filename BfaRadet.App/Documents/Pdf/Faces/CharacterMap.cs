using static BfaRadet.App.Documents.Pdf.Faces.TrueTypeFont;

namespace BfaRadet.App.Documents.Pdf.Faces;

/// <summary>Code point to glyph, from a font's cmap table: format 12, which every font made to be whole has.</summary>
internal static class CharacterMap
{
    public static Dictionary<int, ushort> Read(ReadOnlySpan<byte> table)
    {
        for (var at = 4; at < 4 + (8 * U16(table, 2)); at += 8)
        {
            var map = table[(int)U32(table, at + 4)..];
            if (U16(map, 0) == 12)
            {
                return Segmented(map);
            }
        }

        throw new InvalidDataException("The font has no character map of format 12.");
    }

    private static Dictionary<int, ushort> Segmented(ReadOnlySpan<byte> map)
    {
        var glyphs = new Dictionary<int, ushort>();
        for (var at = 16; at < 16 + (12 * (int)U32(map, 12)); at += 12)
        {
            var (first, last, glyph) = ((int)U32(map, at), (int)U32(map, at + 4), (int)U32(map, at + 8));
            for (var code = first; code <= last; code++)
            {
                glyphs[code] = (ushort)(glyph + code - first);
            }
        }

        return glyphs;
    }
}
