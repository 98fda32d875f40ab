using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using static BfaRadet.App.Documents.Pdf.Faces.TrueTypeFont;

namespace BfaRadet.App.Documents.Pdf.Faces;

/// <summary>
/// What the "kern" feature of a GPOS table says of two glyphs side by side: pair adjustments (lookup type 2, also inside
/// extensions), the advance of the first glyph only.
/// </summary>
internal sealed class PairKerning
{
    private readonly List<Func<ushort, ushort, short?>> _subtables = [];

    /// <summary>In the font's units; the first subtable that knows the pair decides.</summary>
    public short Between(ushort left, ushort right)
    {
        foreach (var subtable in _subtables)
        {
            if (subtable(left, right) is { } adjustment)
            {
                return adjustment;
            }
        }

        return 0;
    }

    public static PairKerning Read(ReadOnlySpan<byte> table, int glyphs)
    {
        var kerning = new PairKerning();
        if (table.IsEmpty)
        {
            return kerning;
        }

        var lookups = table[U16(table, 8)..];
        foreach (var index in KernLookups(table[U16(table, 6)..]))
        {
            var lookup = lookups[U16(lookups, 2 + (2 * index))..];
            for (var i = 0; i < U16(lookup, 4); i++)
            {
                kerning.Add(U16(lookup, 0), lookup[U16(lookup, 6 + (2 * i))..], glyphs);
            }
        }

        return kerning;
    }

    private static SortedSet<ushort> KernLookups(ReadOnlySpan<byte> features)
    {
        var lookups = new SortedSet<ushort>();
        for (var at = 2; at < 2 + (6 * U16(features, 0)); at += 6)
        {
            if (Encoding.ASCII.GetString(features.Slice(at, 4)) == "kern")
            {
                var feature = features[U16(features, at + 4)..];
                for (var i = 0; i < U16(feature, 2); i++)
                {
                    lookups.Add(U16(feature, 4 + (2 * i)));
                }
            }
        }

        return lookups;
    }

    private void Add(int type, ReadOnlySpan<byte> subtable, int glyphs)
    {
        if (type == 9)
        {
            type = U16(subtable, 2);
            subtable = subtable[(int)U32(subtable, 4)..];
        }

        // Bit 2 is the first glyph's advance; a subtable without it moves nothing that we move.
        if (type == 2 && (U16(subtable, 4) & 4) != 0)
        {
            _subtables.Add(U16(subtable, 0) == 1 ? Pairs(subtable) : Classes(subtable, glyphs));
        }
    }

    // Where the advance lies in a value record, and the size of both records of a pair.
    private static (int Advance, int Size) Values(ReadOnlySpan<byte> subtable)
    {
        var (first, second) = (U16(subtable, 4), U16(subtable, 6));
        return (2 * BitOperations.PopCount(first & 3u), 2 * (BitOperations.PopCount(first) + BitOperations.PopCount(second)));
    }

    private static Func<ushort, ushort, short?> Pairs(ReadOnlySpan<byte> subtable)
    {
        var pairs = new Dictionary<int, short>();
        var (advance, size) = Values(subtable);
        foreach (var (left, index) in Coverage(subtable[U16(subtable, 2)..]))
        {
            var set = subtable[U16(subtable, 10 + (2 * index))..];
            for (var i = 0; i < U16(set, 0); i++)
            {
                var pair = set[(2 + (i * (2 + size)))..];
                pairs[(left << 16) | U16(pair, 0)] = I16(pair, 2 + advance);
            }
        }

        return (left, right) => pairs.TryGetValue((left << 16) | right, out var adjustment) ? adjustment : null;
    }

    private static Func<ushort, ushort, short?> Classes(ReadOnlySpan<byte> subtable, int glyphs)
    {
        // Asked for every letter of every page, so by place: the class of each glyph, and none (-1) where not covered.
        var firsts = new int[glyphs];
        var seconds = new int[glyphs];
        var firstClasses = ClassesOf(subtable[U16(subtable, 8)..]);
        Array.Fill(firsts, -1);
        foreach (var (glyph, _) in Coverage(subtable[U16(subtable, 2)..]))
        {
            firsts[glyph] = firstClasses.GetValueOrDefault(glyph);
        }

        foreach (var (glyph, number) in ClassesOf(subtable[U16(subtable, 10)..]))
        {
            seconds[glyph] = number;
        }

        var (advance, size) = Values(subtable);
        var (rows, columns) = (U16(subtable, 12), U16(subtable, 14));
        var adjustments = new short[rows * columns];
        for (var i = 0; i < adjustments.Length; i++)
        {
            adjustments[i] = BinaryPrimitives.ReadInt16BigEndian(subtable[(16 + (i * size) + advance)..]);
        }

        return (left, right) => firsts[left] < 0 ? null : adjustments[(firsts[left] * columns) + seconds[right]];
    }

    private static List<(ushort Glyph, int Index)> Coverage(ReadOnlySpan<byte> table)
    {
        var covered = new List<(ushort, int)>();
        for (var i = 0; i < U16(table, 2); i++)
        {
            if (U16(table, 0) == 1)
            {
                covered.Add((U16(table, 4 + (2 * i)), i));
                continue;
            }

            var (first, last, index) = (U16(table, 4 + (6 * i)), U16(table, 6 + (6 * i)), U16(table, 8 + (6 * i)));
            for (var glyph = first; glyph <= last; glyph++)
            {
                covered.Add((glyph, index + glyph - first));
            }
        }

        return covered;
    }

    private static Dictionary<ushort, ushort> ClassesOf(ReadOnlySpan<byte> table)
    {
        var classes = new Dictionary<ushort, ushort>();
        if (U16(table, 0) == 1)
        {
            for (var i = 0; i < U16(table, 4); i++)
            {
                classes[(ushort)(U16(table, 2) + i)] = U16(table, 6 + (2 * i));
            }

            return classes;
        }

        for (var at = 4; at < 4 + (6 * U16(table, 2)); at += 6)
        {
            for (int glyph = U16(table, at); glyph <= U16(table, at + 2); glyph++)
            {
                classes[(ushort)glyph] = U16(table, at + 4);
            }
        }

        return classes;
    }
}
