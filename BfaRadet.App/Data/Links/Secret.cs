using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BfaRadet.App.Data.Links;

/// <summary>A secret for addresses: 256 random bits, in URL-safe text.</summary>
public static class Secret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The stored form: SHA-256 in hex. The secret is random, so it needs no salt.</summary>
    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Compares in constant time.</summary>
    public static bool Same(string one, string? other) =>
        other is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
