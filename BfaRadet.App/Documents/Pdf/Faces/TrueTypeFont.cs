using System.Buffers.Binary;
using System.Text;

namespace BfaRadet.App.Documents.Pdf.Faces;

/// <summary>
/// A font with TrueType outlines, as read from its file. Measures are in thousandths of the type size. Immutable, so one
/// is shared by all documents. (OpenType 1.9: cmap 12 or 4, glyf, hmtx, GPOS pairs.)
/// </summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] _file;
    private readonly Dictionary<string, Range> _tables = [];
    private readonly Dictionary<int, ushort> _glyphs;
    private readonly PairKerning _kerning;
    private readonly int[] _advances;
    private readonly int _unitsPerEm;
    private readonly int _measured;
    private readonly bool _longOffsets;

    public TrueTypeFont(string name, byte[] file)
    {
        (Name, _file) = (name, file);
        for (var entry = 12; entry < 12 + (16 * U16(file, 4)); entry += 16)
        {
            var start = (int)U32(file, entry + 8);
            _tables[Encoding.ASCII.GetString(file, entry, 4)] = start..(start + (int)U32(file, entry + 12));
        }

        var head = Table("head");
        _unitsPerEm = U16(head, 18);
        _longOffsets = I16(head, 50) == 1;
        Box = [Scaled(I16(head, 36)), Scaled(I16(head, 38)), Scaled(I16(head, 40)), Scaled(I16(head, 42))];
        Ascent = Scaled(I16(Table("hhea"), 4));
        Descent = Scaled(I16(Table("hhea"), 6));
        CapHeight = Scaled(I16(Table("OS/2"), 88));
        ItalicAngle = I16(Table("post"), 4);
        _measured = U16(Table("hhea"), 34);

        // Asked for with every letter, so looked up by place.
        _advances = [.. Enumerable.Range(0, U16(Table("maxp"), 4)).Select(glyph => Scaled(Metrics((ushort)glyph).Advance))];
        _glyphs = CharacterMap.Read(Table("cmap"));
        _kerning = PairKerning.Read(Table("GPOS"), U16(Table("maxp"), 4));
    }

    /// <summary>The PostScript name.</summary>
    public string Name { get; }

    /// <summary>Left, bottom, right and top of all glyphs.</summary>
    public int[] Box { get; }

    public int Ascent { get; }

    /// <summary>Below the baseline: negative.</summary>
    public int Descent { get; }

    public int CapHeight { get; }

    /// <summary>In degrees, negative when it leans to the right.</summary>
    public int ItalicAngle { get; }

    /// <summary>The glyph of a code point; 0 when the font has none.</summary>
    public ushort Glyph(int code) => _glyphs.GetValueOrDefault(code);

    public int Advance(ushort glyph) => _advances[glyph];

    /// <summary>Left side bearing in the font's own units, as the subset needs it.</summary>
    public (ushort Advance, short Bearing) Metrics(ushort glyph)
    {
        var metrics = Table("hmtx");
        return glyph < _measured
            ? (U16(metrics, 4 * glyph), I16(metrics, (4 * glyph) + 2))
            : (U16(metrics, 4 * (_measured - 1)), I16(metrics, (4 * _measured) + (2 * (glyph - _measured))));
    }

    /// <summary>How much nearer (negative) or farther two glyphs stand when side by side.</summary>
    public int Kern(ushort left, ushort right) => Scaled(_kerning.Between(left, right));

    /// <summary>The outline as stored; empty for a glyph that shows nothing.</summary>
    public ReadOnlySpan<byte> Outline(ushort glyph)
    {
        var offsets = Table("loca");
        var (start, end) = _longOffsets
            ? (U32(offsets, 4 * glyph), U32(offsets, (4 * glyph) + 4))
            : (2u * U16(offsets, 2 * glyph), 2u * U16(offsets, (2 * glyph) + 2));
        return Table("glyf")[(int)start..(int)end];
    }

    /// <summary>A table as stored; empty when the font has none.</summary>
    public ReadOnlySpan<byte> Table(string tag) => _tables.TryGetValue(tag, out var range) ? _file.AsSpan(range) : [];

    public static ushort U16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    public static short I16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt16BigEndian(data[at..]);

    public static uint U32(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt32BigEndian(data[at..]);

    private int Scaled(int units) => _unitsPerEm == 1000 ? units : (int)Math.Round(units * 1000.0 / _unitsPerEm);
}
