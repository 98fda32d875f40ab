using System.Globalization;
using BfaRadet.App.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Operations;

/// <summary>What a start did to the database.</summary>
/// <param name="Applied">The migrations that were applied now, oldest first.</param>
/// <param name="Copy">The copy that was made before; null when nothing was migrated or there was nothing to copy.</param>
public sealed record Upgraded(IReadOnlyList<string> Applied, string? Copy);

/// <summary>Brings the database file up to this version. What it was before stays beside it as a copy.</summary>
public static class DatabaseUpgrade
{
    /// <summary>Looks at the file before anything is made beside it or set in it: what is not ours is left as it is, to the byte.</summary>
    /// <exception cref="CannotStartException">It is there and cannot be used, or is not of this version or an older one.</exception>
    public static async Task LookAtDatabaseAsync(this IServiceProvider services)
    {
        var file = services.GetRequiredService<DatabaseFile>();
        if (!File.Exists(file.Path) || new FileInfo(file.Path).Length == 0)
        {
            return;
        }

        DatabaseFaults.DemandRights(file);
        try
        {
            await using var connection = DatabaseCopy.OpenToRead(file.Path);
            await using var db = DatabaseCopy.In(connection);
            await CheckOursAsync(db, file.Path);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw DatabaseFaults.Of(file.Path, fault);
        }
    }

    /// <exception cref="CannotStartException">The file cannot be used, or is not of this version or an older one.</exception>
    public static async Task<Upgraded> PrepareDatabaseAsync(this IServiceProvider services)
    {
        var file = services.GetRequiredService<DatabaseFile>();
        DatabaseFaults.CheckRights(file);
        // A log without its file may be all that is left of one.
        var isNew = !Parts(file.Path).Any(File.Exists);
        try
        {
            // First the file with its rights; what SQLite makes beside it takes over those.
            OwnerOnly.Open(file.Path, FileMode.OpenOrCreate, FileShare.ReadWrite | FileShare.Delete).Dispose();
            var hasContent = new FileInfo(file.Path).Length > 0;
            await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
            var applied = hasContent ? await CheckOursAsync(db, file.Path) : [];
            var waiting = db.Database.GetMigrations().Except(applied).ToList();
            if (waiting.Count == 0)
            {
                return new Upgraded([], null);
            }

            var copy = applied.Count > 0 ? await CopyAsync(db, file.Path, applied[^1], services.GetRequiredService<TimeProvider>()) : null;
            await db.Database.MigrateAsync();
            return new Upgraded(waiting, copy);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            if (isNew)
            {
                Discard(file.Path);
            }

            throw DatabaseFaults.Of(file.Path, fault);
        }
    }

    /// <summary>What was begun and holds nothing: found half made, the next start would have to judge it.</summary>
    private static void Discard(string path)
    {
        SqliteConnection.ClearAllPools();
        foreach (var part in Parts(path))
        {
            DatabaseCopy.Delete(part);
        }
    }

    private static string[] Parts(string path) => [path, path + "-wal", path + "-shm", path + "-journal"];

    /// <summary>The migrations a database has, oldest first.</summary>
    /// <exception cref="CannotStartException">It is another program's, or of a newer version.</exception>
    public static async Task<IReadOnlyList<string>> CheckOursAsync(WorkspaceDb db, string path)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync()).ToList();
        if (applied.Count == 0 && await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name NOT LIKE '\\_\\_EF%' ESCAPE '\\'").SingleAsync() > 0)
        {
            throw DatabaseFaults.NotADatabase(path);
        }

        var newer = applied.Except(db.Database.GetMigrations()).ToList();
        return newer.Count == 0 ? applied : throw new CannotStartException(
            ExitCode.DatabaseNotOurs,
            $"The database file {path} was written by a newer version of BfaRadet than this one ({Product.Version}): it has {newer[^1]}. "
            + "Start that version, or restore a copy from before the upgrade with the command aterstall. Nothing was changed.")
        {
            Swedish = $"Databasen {path} är skriven av en nyare version av BfaRådet än den här ({Product.Version}): den har {newer[^1]}. Kör kommandot med den versionen. Inget har ändrats.",
        };
    }

    private static async Task<string> CopyAsync(WorkspaceDb db, string path, string last, TimeProvider clock)
    {
        var made = SwedishTime.Of(clock.GetUtcNow()).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        var copy = $"{path}.fore-uppgradering-{made}";
        var wasThere = File.Exists(copy);
        try
        {
            await DatabaseCopy.MakeAsync(db, copy);
            CopySum.Write(copy);
            return copy;
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            // A copy without its sum would be taken as it is. One of another start in the same second is not ours.
            if (!wasThere)
            {
                DatabaseCopy.Delete(copy);
                DatabaseCopy.Delete(CopySum.Of(copy));
            }

            throw new CannotStartException(
                ExitCode.DatabaseUnavailable,
                $"BfaRadet cannot upgrade the database {path} (at {last}): the copy to fall back on, {copy}, could not be made ({FaultWords.English(fault, copy)}). Make room for it. Nothing was changed.",
                fault);
        }
    }
}
