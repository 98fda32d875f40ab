using System.Security.Cryptography;

namespace BfaRadet.App.Data.Files;

/// <summary>Bytes stored by their hash, once. Name and content type are kept by whoever refers to them.</summary>
public sealed class StoredFile
{
    private StoredFile()
    {
    }

    internal StoredFile(byte[] bytes, DateTimeOffset added) => (Hash, Size, Bytes, Added) = (HashOf(bytes), bytes.Length, bytes, added);

    /// <summary>SHA-256 of the bytes, in hex.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>In bytes; can be queried without reading the content.</summary>
    public int Size { get; private init; }

    public byte[] Bytes { get; private init; } = [];

    public DateTimeOffset Added { get; private init; }

    internal static string HashOf(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
