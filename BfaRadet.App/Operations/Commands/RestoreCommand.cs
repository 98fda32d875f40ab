using System.Globalization;
using BfaRadet.App.Data;
using BfaRadet.App.Data.Files;
using Microsoft.Data.Sqlite;

namespace BfaRadet.App.Operations.Commands;

/// <summary>
/// <c>aterstall</c>: puts a copy in the database's place, once it has been read through and is known to be ours. What was
/// there stays beside it. All sign-ins end.
/// </summary>
internal static class RestoreCommand
{
    public static async Task<ExitCode> RunAsync(Given given, TextWriter output)
    {
        var copy = given.Words[0];
        if (!File.Exists(copy))
        {
            output.WriteLine(CommandTexts.NoSuchFile(copy));
            return ExitCode.Failed;
        }

        await using var app = CommandLine.Build(given);
        var database = app.Services.GetRequiredService<DatabaseFile>();
        try
        {
            app.Services.GetRequiredService<DatabaseLock>().Take();
            CopySum.Check(copy);
            var (aside, accounts) = await RestoreAsync(app.Services, Path.GetFullPath(copy), database);
            output.WriteLine(CommandTexts.Restored(copy, database.Path));
            if (aside is not null)
            {
                output.WriteLine(CommandTexts.KeptAside(aside));
            }

            output.WriteLine(CommandTexts.SignInsOfTheCopyEnded(accounts));
            var (now, files) = (app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), app.Services.GetRequiredService<FileFolder>().Path);
            var missing = FileCopies.Copy(
                await FileCopies.NamedAsync(database.Path, now), files, aside is null ? [FileCopies.FolderBeside(copy)] : [FileCopies.FolderBeside(copy), aside + ".files"]);
            if (missing.Count > 0)
            {
                output.WriteLine(CommandTexts.FilesMissing(missing.Count));
                return ExitCode.Failed;
            }

            return ExitCode.Ok;
        }
        catch (CannotStartException no) when (no.Code == ExitCode.DatabaseInUse)
        {
            output.WriteLine(CommandTexts.ServerRuns(database.Path));
            return no.Code;
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            output.WriteLine(CommandTexts.NotRestored(FaultWords.Swedish(fault, copy)));
            return ExitCode.Failed;
        }
    }

    private static async Task<(string? Aside, int Accounts)> RestoreAsync(IServiceProvider services, string copy, DatabaseFile database)
    {
        var made = services.GetRequiredService<TimeProvider>().GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var incoming = $"{database.Path}.in-{made}";
        try
        {
            // Read as a database, not copied as a file: what lies in a -wal beside it belongs to it.
            await using (var source = DatabaseCopy.OpenToRead(copy))
            {
                await CheckAsync(source, copy);
                DatabaseCopy.Make(source, incoming);
            }

            var accounts = await EndSignInsAsync(incoming, services.GetRequiredService<TimeProvider>().GetUtcNow());
            var aside = File.Exists(database.Path) ? $"{database.Path}.fore-aterstallning-{made}" : null;
            if (aside is not null)
            {
                PutAside(database, aside);
            }

            File.Move(incoming, database.Path);
            return (aside, accounts);
        }
        finally
        {
            DatabaseCopy.Delete(incoming);
        }
    }

    /// <summary>A copy remembers sign-ins and links that were ended after it was made: none of them comes back with it.</summary>
    private static async Task<int> EndSignInsAsync(string incoming, DateTimeOffset now)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = incoming, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var db = DatabaseCopy.In(connection);
        return await AllSignIns.EndAsync(db, CommandTexts.RestoreName, now);
    }

    private static async Task CheckAsync(SqliteConnection connection, string copy)
    {
        DatabaseCopy.Check(connection);
        await using var db = DatabaseCopy.In(connection);
        if ((await DatabaseUpgrade.CheckOursAsync(db, copy)).Count == 0)
        {
            throw DatabaseFaults.NotADatabase(copy);
        }
    }

    /// <summary>Also one that is damaged: with what SQLite keeps beside it, under the names SQLite would look for.</summary>
    private static void PutAside(DatabaseFile database, string aside)
    {
        SqliteConnection.ClearAllPools();
        foreach (var part in database.Parts.Where(File.Exists))
        {
            File.Move(part, aside + part[database.Path.Length..]);
        }

        // The next start deletes what the restored database does not name.
        if (Directory.Exists(database.Path + ".files"))
        {
            Directory.Move(database.Path + ".files", aside + ".files");
        }
    }
}
