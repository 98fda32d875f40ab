using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Data.Files;

/// <summary>A file is larger than the store takes.</summary>
/// <param name="MaxSize">In bytes.</param>
public sealed record FileTooLarge(int Size, int MaxSize) : Refusal;

/// <summary>Keeps files in the database, in the transaction of what refers to them (docs/decisions/0031).</summary>
public static class FileStore
{
    /// <summary>In bytes. A file is held in memory as a whole, and is part of every copy of the database.</summary>
    public const int MaxSize = 32 * 1024 * 1024;

    /// <summary>
    /// Adds the bytes to the context, unless they are stored already, and returns their hash. When two add the same bytes at
    /// the same moment the database refuses the second, which <see cref="Changes"/> runs again.
    /// </summary>
    public static async Task<Result<string>> KeepFileAsync(
        this WorkspaceDb db, byte[] bytes, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (bytes.Length > MaxSize)
        {
            return new FileTooLarge(bytes.Length, MaxSize);
        }

        var file = new StoredFile(bytes, now);
        if (!db.Files.Local.Any(f => f.Hash == file.Hash) && !await db.Files.AnyAsync(f => f.Hash == file.Hash, cancellation))
        {
            db.Files.Add(file);
        }

        return file.Hash;
    }

    /// <summary>The bytes; null when there are none under that hash.</summary>
    /// <exception cref="InvalidDataException">The stored bytes no longer have that hash.</exception>
    public static async Task<byte[]?> ReadFileAsync(this WorkspaceDb db, string hash, CancellationToken cancellation = default)
    {
        var bytes = await db.Files.Where(f => f.Hash == hash).Select(f => f.Bytes).FirstOrDefaultAsync(cancellation);
        return bytes is null || StoredFile.HashOf(bytes) == hash
            ? bytes
            : throw new InvalidDataException($"The file {hash} is not what was kept.");
    }
}
