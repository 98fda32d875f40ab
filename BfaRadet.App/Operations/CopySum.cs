using System.Security.Cryptography;
using BfaRadet.App.Data;

namespace BfaRadet.App.Operations;

/// <summary>
/// The SHA-256 of a copy, in a file beside it that <c>sha256sum -c</c> reads. SQLite finds pages that are broken, and not a word
/// that was changed in one.
/// </summary>
internal static class CopySum
{
    public static string Of(string copy) => copy + ".sha256";

    public static void Write(string copy)
    {
        using var file = OwnerOnly.Open(Of(copy), FileMode.Create);
        using var text = new StreamWriter(file);
        text.Write($"{Sum(copy)}  {Path.GetFileName(copy)}\n");
    }

    /// <summary>Holds the copy against what is written beside it; one without is taken as it is.</summary>
    /// <exception cref="DamagedFileException">They differ.</exception>
    public static void Check(string copy)
    {
        if (File.Exists(Of(copy)) && !File.ReadAllText(Of(copy)).StartsWith(Sum(copy), StringComparison.OrdinalIgnoreCase))
        {
            throw new DamagedFileException(copy);
        }
    }

    private static string Sum(string file)
    {
        using var read = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Convert.ToHexStringLower(SHA256.HashData(read));
    }
}
