using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace BfaRadet.App.Documents.Pdf.Objects;

/// <summary>
/// The objects of a PDF 1.7 file, written as they come to a stream that need not be seekable. Small objects are gathered
/// in compressed object streams, so memory holds one such stream and the place of each object, never the file.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private const int Gathered = 200;

    private readonly Stream _output;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Place> _places = [default];
    private readonly List<(int Number, string Body)> _gathered = [];
    private long _written;

    public PdfFile(Stream output)
    {
        _output = output;

        // Four bytes above 127 say to those who move the file that it is not text.
        Put("%PDF-1.7\n%");
        Put([0xE2, 0xE3, 0xCF, 0xD3, 0x0A]);
    }

    /// <summary>A number for an object to come, so that others can refer to it.</summary>
    public int Reserve()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Write(number, body);
        return number;
    }

    public int AddStream(string entries, ReadOnlySpan<byte> data, bool deflate = true)
    {
        var number = Reserve();
        WriteStream(number, entries, data, deflate);
        return number;
    }

    public void Write(int number, string body)
    {
        _gathered.Add((number, body));
        if (_gathered.Count == Gathered)
        {
            WriteGathered();
        }
    }

    public void WriteStream(int number, string entries, ReadOnlySpan<byte> data, bool deflate = true)
    {
        _places[number] = new Place(1, _written, 0);
        var stored = deflate ? Deflated(data) : data;
        var filter = deflate ? "/Filter/FlateDecode" : "";
        Put(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<<{entries}{filter}/Length {stored.Length}>>\nstream\n"));
        Put(stored);
        Put("\nendstream\nendobj\n");
    }

    /// <summary>Writes what is left and the table of places. The file's id comes from its content, so it is the same each time.</summary>
    public void Finish(int catalog, int info)
    {
        WriteGathered();
        var start = _written;
        var number = Reserve();
        _places[number] = new Place(1, start, 0);
        var rows = new byte[7 * _places.Count];
        for (var i = 0; i < _places.Count; i++)
        {
            var place = _places[i];
            var row = rows.AsSpan(7 * i, 7);
            row[0] = place.Kind;
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(row[1..], (uint)place.Where);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(row[5..], place.Kind == 0 ? (ushort)65535 : place.Index);
        }

        var id = Convert.ToHexString(_hash.GetCurrentHash().AsSpan(0, 16));
        var entries = $"/Type/XRef/Size {_places.Count}/W[1 4 2]/Root {PdfSyntax.Reference(catalog)}/Info {PdfSyntax.Reference(info)}/ID[<{id}><{id}>]";
        WriteStream(number, entries, rows);
        Put(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
    }

    public void Dispose() => _hash.Dispose();

    private void WriteGathered()
    {
        if (_gathered.Count == 0)
        {
            return;
        }

        var stream = Reserve();
        var index = new StringBuilder();
        var bodies = new StringBuilder();
        for (var i = 0; i < _gathered.Count; i++)
        {
            var (number, body) = _gathered[i];
            _places[number] = new Place(2, stream, (ushort)i);
            index.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Length} ");
            bodies.Append(body).Append('\n');
        }

        var entries = string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {_gathered.Count}/First {index.Length}");
        _gathered.Clear();
        WriteStream(stream, entries, Encoding.Latin1.GetBytes(index.Append(bodies).ToString()));
    }

    private static ReadOnlySpan<byte> Deflated(ReadOnlySpan<byte> data)
    {
        var buffer = new MemoryStream();
        using (var deflate = new ZLibStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(data);
        }

        return buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
    }

    private void Put(string text) => Put(Encoding.Latin1.GetBytes(text));

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        _output.Write(bytes);
        _written += bytes.Length;
    }

    // Kind 0: not written. 1: Where is the offset. 2: Where is the object stream, Index the place in it.
    private readonly record struct Place(byte Kind, long Where, ushort Index);
}
