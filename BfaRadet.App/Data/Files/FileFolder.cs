using System.Security.Cryptography;

namespace BfaRadet.App.Data.Files;

/// <summary>
/// Files beside the database, each under the SHA-256 of its bytes, so that the same bytes lie there once. For what is too large
/// for rows (docs/decisions/0045): it is received to disk, never held in memory, and is on disk before a row names it. What no
/// row names is deleted at the next start.
/// </summary>
public sealed class FileFolder(DatabaseFile database)
{
    private const string Incoming = "in";

    // By the first digit of the hash: the same bytes, sent twice at once, are kept and named one after the other.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1))];

    public string Path => database.Path + ".files";

    /// <summary>Receives bytes. The caller keeps them under their hash, or disposes of them.</summary>
    /// <param name="max">In bytes; when there are more, the rest is not read and the result is null.</param>
    public async Task<IncomingFile?> ReceiveAsync(Stream bytes, long max, CancellationToken cancellation = default)
    {
        var folder = System.IO.Path.Combine(Path, Incoming);
        OwnerOnly.MakeFolder(folder);
        var file = OwnerOnly.Open(System.IO.Path.Combine(folder, Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileShare.Delete);
        var done = false;
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[1 << 16];
            var (size, read) = (0L, 0);
            while ((read = await bytes.ReadAsync(buffer, cancellation)) > 0)
            {
                size += read;
                if (size > max)
                {
                    return null;
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            file.Position = 0;
            done = true;
            return new IncomingFile(file, Convert.ToHexString(hash.GetHashAndReset()));
        }
        finally
        {
            if (!done)
            {
                await file.DisposeAsync();
                File.Delete(file.Name);
            }
        }
    }

    /// <summary>
    /// Puts what was received under its hash, on disk, and lets a row name it. When that is refused, it is gone again, unless it was there
    /// before.
    /// </summary>
    public async Task<Result<Done>> KeepAsync(IncomingFile incoming, Func<Task<Result<Done>>> name)
    {
        incoming.File.Flush(flushToDisk: true);
        var turn = _turns[Convert.ToInt32(incoming.Hash[..1], 16)];
        await turn.WaitAsync();
        try
        {
            var isNew = Place(incoming);
            // What has failed may have been written: then it stays until the next start.
            var named = await name();
            if (isNew && named.Refusal is not null)
            {
                File.Delete(PlaceOf(incoming.Hash));
            }

            return named;
        }
        finally
        {
            turn.Release();
        }
    }

    // Whether it was not there before.
    private bool Place(IncomingFile incoming)
    {
        var place = PlaceOf(incoming.Hash);
        OwnerOnly.MakeFolder(System.IO.Path.GetDirectoryName(place)!);
        // A file of another length is what a crash of the machine left of an earlier one.
        if (!File.Exists(place) || new FileInfo(place).Length != incoming.File.Length)
        {
            File.Move(incoming.File.Name, place, overwrite: true);
            return true;
        }

        return false;
    }

    /// <summary>The file with that hash, to be read; null when there is none.</summary>
    public FileStream? Open(string hash)
    {
        try
        {
            return new FileStream(PlaceOf(hash), new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                BufferSize = 1 << 16,
                Options = FileOptions.Asynchronous,
            });
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Deletes what was received and never kept, and what is not among the hashes. Only while nobody receives.</summary>
    public int Sweep(IReadOnlySet<string> kept)
    {
        var swept = 0;
        foreach (var file in Files(Path).Where(f => !kept.Contains(System.IO.Path.GetFileName(f))).ToList())
        {
            File.Delete(file);
            swept++;
        }

        return swept;
    }

    /// <summary>Every file in a folder of this shape, also one that a backup has.</summary>
    internal static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];

    /// <summary>Where a file lies in a folder of this shape.</summary>
    /// <exception cref="ArgumentException">That is no hash, and could be a path.</exception>
    internal static string PlaceIn(string folder, string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitUpper)
        ? System.IO.Path.Combine(folder, hash[..2], hash)
        : throw new ArgumentException("Not a hash.", nameof(hash));

    private string PlaceOf(string hash) => PlaceIn(Path, hash);
}

/// <summary>Bytes that were received; gone when disposed, unless they were kept.</summary>
/// <param name="File">At its beginning.</param>
/// <param name="Hash">SHA-256 in upper case.</param>
public sealed record IncomingFile(FileStream File, string Hash) : IDisposable
{
    public void Dispose()
    {
        File.Dispose();
        // Nothing is there once it was moved.
        System.IO.File.Delete(File.Name);
    }
}
