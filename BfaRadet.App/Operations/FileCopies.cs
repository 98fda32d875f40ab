using BfaRadet.App.Data;
using BfaRadet.App.Data.Files;
using BfaRadet.Domain.Meetings.Attachments;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using System.Security.Cryptography;

namespace BfaRadet.App.Operations;

/// <summary>
/// The files beside the database (<see cref="FileFolder"/>) in backups: one folder for all copies of a database, since a file
/// never changes and its name is its hash.
/// </summary>
internal static class FileCopies
{
    /// <summary>The folder of files beside copies of a database.</summary>
    public static string FolderBeside(string copy) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(copy))!, "bfaradet.files");

    /// <summary>The hashes of the files that a database names; none in one from before there were files.</summary>
    public static async Task<IReadOnlySet<string>> NamedAsync(WorkspaceDb db, DateTimeOffset now)
    {
        try
        {
            return (await db.Set<MeetingAttachments>().AsNoTracking().ToListAsync()).SelectMany(a => a.Kept(now)).ToHashSet();
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == 1)
        {
            return new HashSet<string>();
        }
    }

    /// <inheritdoc cref="NamedAsync(WorkspaceDb, DateTimeOffset)"/>
    public static async Task<IReadOnlySet<string>> NamedAsync(string database, DateTimeOffset now)
    {
        await using var connection = DatabaseCopy.OpenToRead(database);
        await using var db = DatabaseCopy.In(connection);
        return await NamedAsync(db, now);
    }

    /// <summary>Copies the files that are not there yet, each checked against its hash. Those that are nowhere to be found come back.</summary>
    public static IReadOnlyList<string> Copy(IEnumerable<string> hashes, string to, params string[] from)
    {
        var missing = new List<string>();
        foreach (var hash in hashes)
        {
            var place = FileFolder.PlaceIn(to, hash);
            if (File.Exists(place))
            {
                continue;
            }

            if (from.Select(folder => FileFolder.PlaceIn(folder, hash)).FirstOrDefault(file => File.Exists(file) && HashOf(file) == hash) is not { } source)
            {
                missing.Add(hash);
                continue;
            }

            OwnerOnly.MakeFolder(Path.GetDirectoryName(place)!);
            var unfinished = place + ".del";
            using (var read = File.OpenRead(source))
            using (var written = OwnerOnly.Open(unfinished, FileMode.Create))
            {
                read.CopyTo(written);
                written.Flush(flushToDisk: true);
            }

            File.Move(unfinished, place, overwrite: true);
        }

        return missing;
    }

    /// <summary>Deletes the files that none of the copies names.</summary>
    public static async Task PruneAsync(string folder, IEnumerable<string> copies, DateTimeOffset now)
    {
        var named = new HashSet<string>();
        foreach (var copy in copies)
        {
            named.UnionWith(await NamedAsync(copy, now));
        }

        foreach (var file in FileFolder.Files(folder).Where(file => !named.Contains(Path.GetFileName(file))).ToList())
        {
            File.Delete(file);
        }
    }

    private static string HashOf(string file)
    {
        using var read = File.OpenRead(file);
        return Convert.ToHexString(SHA256.HashData(read));
    }
}
