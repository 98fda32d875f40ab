using System.Buffers.Binary;
using System.Text;

namespace BfaRadet.App.Documents.Pdf.Objects;

/// <summary>
/// The colour space sRGB (IEC 61966-2-1) as an ICC 2.1 profile, which PDF/A asks for so that colours mean the same in
/// fifty years. Built here: the usual files have licences of their own.
/// </summary>
internal static class SrgbProfile
{
    private const int Steps = 1024;

    public static byte[] Build()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")),
            ("cprt", [.. "text\0\0\0\0No copyright, use freely\0"u8]),
            ("wtpt", Colour(0.9642, 1, 0.8249)),
            ("rXYZ", Colour(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Colour(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Colour(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];

        var table = new MemoryStream();
        var body = new MemoryStream();
        var first = 128 + 4 + (12 * tags.Length);
        var places = new Dictionary<byte[], int>();
        Put(table, (uint)tags.Length);
        foreach (var (tag, data) in tags)
        {
            // The three curves are one and the same: kept once.
            if (places.TryAdd(data, first + (int)body.Length))
            {
                body.Write(data);
                body.Write(new byte[(4 - (data.Length % 4)) % 4]);
            }

            table.Write(Encoding.ASCII.GetBytes(tag));
            Put(table, (uint)places[data]);
            Put(table, (uint)data.Length);
        }

        return [.. Header(first + (int)body.Length), .. table.ToArray(), .. body.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[128];
        BinaryPrimitives.WriteUInt32BigEndian(header, (uint)size);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), 0x02100000);
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));

        // A date must be there; the year of the standard will do.
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(24), 1999);
        header[27] = header[29] = 1;
        "acsp"u8.CopyTo(header.AsSpan(36));
        Colour(0.9642, 1, 0.8249).AsSpan(8).CopyTo(header.AsSpan(68));
        return header;
    }

    private static byte[] Curve()
    {
        var curve = new byte[12 + (2 * Steps)];
        "curv"u8.CopyTo(curve);
        BinaryPrimitives.WriteUInt32BigEndian(curve.AsSpan(8), Steps);
        for (var i = 0; i < Steps; i++)
        {
            var value = i / (Steps - 1.0);
            var light = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(curve.AsSpan(12 + (2 * i)), (ushort)Math.Round(light * 65535));
        }

        return curve;
    }

    private static byte[] Description(string text)
    {
        var description = new byte[12 + text.Length + 1 + 8 + 70];
        "desc"u8.CopyTo(description);
        BinaryPrimitives.WriteUInt32BigEndian(description.AsSpan(8), (uint)text.Length + 1);
        Encoding.ASCII.GetBytes(text).CopyTo(description, 12);
        return description;
    }

    private static byte[] Colour(double x, double y, double z)
    {
        var colour = new byte[20];
        "XYZ "u8.CopyTo(colour);
        foreach (var (at, value) in new[] { (8, x), (12, y), (16, z) })
        {
            BinaryPrimitives.WriteInt32BigEndian(colour.AsSpan(at), (int)Math.Round(value * 65536));
        }

        return colour;
    }

    private static void Put(MemoryStream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }
}
