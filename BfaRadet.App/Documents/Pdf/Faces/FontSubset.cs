using System.Buffers.Binary;
using System.Text;
using static BfaRadet.App.Documents.Pdf.Faces.TrueTypeFont;

namespace BfaRadet.App.Documents.Pdf.Faces;

/// <summary>
/// A font file with only the glyphs that a document shows, renumbered in the order given. Glyph 0 is always there; the
/// parts of composed glyphs are put last.
/// </summary>
internal static class FontSubset
{
    private const ushort MorePartsFollow = 0x20;

    /// <summary>The file. A null glyph is an empty one without width.</summary>
    public static byte[] Build(TrueTypeFont font, IReadOnlyList<ushort?> glyphs)
    {
        var order = new List<ushort?>(glyphs);
        var outlines = new MemoryStream();
        var offsets = new MemoryStream();
        var metrics = new MemoryStream();
        for (var i = 0; i < order.Count; i++)
        {
            Put(offsets, (uint)outlines.Length);
            if (order[i] is not { } glyph)
            {
                Put(metrics, 0u);
                continue;
            }

            var (advance, bearing) = font.Metrics(glyph);
            Put(metrics, ((uint)advance << 16) | (ushort)bearing);
            outlines.Write(WithRenumberedParts(font.Outline(glyph).ToArray(), order, glyphs.Count));
            outlines.Write(new byte[(4 - (outlines.Length % 4)) % 4]);
        }

        Put(offsets, (uint)outlines.Length);
        return Assemble(new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines.ToArray(),
            ["head"] = Changed(font.Table("head"), (50, 1), (8, 0), (10, 0)),
            ["hhea"] = Changed(font.Table("hhea"), (34, order.Count)),
            ["hmtx"] = metrics.ToArray(),
            ["loca"] = offsets.ToArray(),
            ["maxp"] = Changed(font.Table("maxp"), (4, order.Count)),
            ["prep"] = font.Table("prep").ToArray(),
        });
    }

    // A part is looked for only among the parts: the glyphs before them stand for characters, one each.
    private static byte[] WithRenumberedParts(byte[] outline, List<ushort?> order, int firstPart)
    {
        if (outline.Length == 0 || I16(outline, 0) >= 0)
        {
            return outline;
        }

        for (var at = 10; ;)
        {
            var flags = U16(outline, at);
            var part = U16(outline, at + 2);
            var number = order.IndexOf(part, firstPart);
            if (number < 0)
            {
                number = order.Count;
                order.Add(part);
            }

            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)number);
            if ((flags & MorePartsFollow) == 0)
            {
                return outline;
            }

            var scale = (flags & 0x08) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + scale;
        }
    }

    private static byte[] Changed(ReadOnlySpan<byte> table, params ReadOnlySpan<(int At, int Value)> changes)
    {
        var copy = table.ToArray();
        foreach (var (at, value) in changes)
        {
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)value);
        }

        return copy;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var file = new MemoryStream();
        var powers = (int)Math.Log2(tables.Count);
        Put(file, 0x00010000u);
        Put(file, ((uint)tables.Count << 16) | (uint)(16 << powers));
        Put(file, ((uint)powers << 16) | (uint)((16 * tables.Count) - (16 << powers)));
        var start = 12 + (16 * tables.Count);
        foreach (var (tag, data) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(tag));
            Put(file, Sum(data));
            Put(file, (uint)start);
            Put(file, (uint)data.Length);
            start += (data.Length + 3) / 4 * 4;
        }

        foreach (var data in tables.Values)
        {
            file.Write(data);
            file.Write(new byte[(4 - (data.Length % 4)) % 4]);
        }

        // The sum of the whole file is kept in head, so that the whole becomes a fixed number.
        var bytes = file.ToArray();
        var head = 12 + (16 * tables.Keys.TakeWhile(tag => tag != "head").Count());
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan((int)U32(bytes, head + 8) + 8), 0xB1B0AFBAu - Sum(bytes));
        return bytes;
    }

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (var i = 0; i < data.Length; i++)
        {
            sum += (uint)data[i] << (24 - (8 * (i % 4)));
        }

        return sum;
    }

    private static void Put(MemoryStream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }
}
