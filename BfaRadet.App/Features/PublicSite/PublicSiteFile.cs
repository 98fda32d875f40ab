using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace BfaRadet.App.Features.PublicSite;

/// <summary>
/// Something residents fetch, rendered and cached: bytes and their compressed forms are made once. Where the address of this
/// server is needed, <see cref="Origin"/> is its placeholder until it is sent.
/// </summary>
public sealed class PublicSiteFile(string contentType, string text, DateTimeOffset updated, int status = StatusCodes.Status200OK)
{
    /// <summary>Placeholder for "https://the.server".</summary>
    public const string Origin = "https://oppet.invalid";

    private readonly byte[]? _binary;
    private Sent? _last;

    /// <summary>A file whose format is compressed already, without an address of this server in it.</summary>
    public PublicSiteFile(string contentType, byte[] binary, DateTimeOffset updated)
        : this(contentType, "", updated) => _binary = binary;

    /// <summary>Sent as it is, whatever the Accept-Encoding.</summary>
    public bool IsBinary => _binary is not null;

    public string ContentType { get; } = contentType;

    public int Status { get; } = status;

    /// <summary>The last change of its content, in whole seconds as in HTTP.</summary>
    public DateTimeOffset Updated { get; } = new(updated.UtcTicks - (updated.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    /// <summary>For requests to that host name. Only the latest name is cached, since anybody can invent names.</summary>
    public Sent For(string origin)
    {
        if (_last is { } last && last.Origin == origin)
        {
            return last;
        }

        if (_binary is { } binary)
        {
            return _last = new(origin, binary, [], [], TagOf(binary));
        }

        var bytes = Encoding.UTF8.GetBytes(text.Replace(Origin, origin, StringComparison.Ordinal));
        return _last = new(
            origin, bytes, Packed(bytes, to => new BrotliStream(to, CompressionLevel.Optimal)),
            Packed(bytes, to => new GZipStream(to, CompressionLevel.Optimal)), TagOf(bytes));
    }

    private static string TagOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..20];

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var packing = pack(packed))
        {
            packing.Write(bytes);
        }

        return packed.ToArray();
    }

    public sealed record Sent(string Origin, byte[] Bytes, byte[] Brotli, byte[] Gzip, string Tag);
}
