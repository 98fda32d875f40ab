using BfaRadet.App.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace BfaRadet.Tests.Testing;

/// <summary>A database file alone in a folder of its own, of this version or another.</summary>
internal sealed class ADatabaseFile : IDisposable
{
    private readonly AFolder _folder = new();

    public string Folder => _folder.Path;

    public string Path => System.IO.Path.Combine(Folder, "bfaradet.db");

    /// <summary>As this version makes it.</summary>
    public static async Task<ADatabaseFile> OfThisVersionAsync()
    {
        var file = new ADatabaseFile();
        await File.WriteAllBytesAsync(file.Path, PreparedDatabase.Of("Production"));
        return file;
    }

    /// <summary>As the first version made it.</summary>
    public static async Task<ADatabaseFile> OfTheFirstVersionAsync()
    {
        var file = new ADatabaseFile();
        await file.WithAsync(async services =>
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
            await db.GetService<IMigrator>().MigrateAsync("Initial");
        });
        return file;
    }

    /// <summary>As a version to come would leave it.</summary>
    public static async Task<ADatabaseFile> OfANewerVersionAsync()
    {
        var file = await OfThisVersionAsync();
        // A copy is not in WAL mode yet, and what only looks would make it so.
        file.Execute("PRAGMA journal_mode=WAL");
        file.Execute("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0.0')""");
        return file;
    }

    public void Execute(string sql)
    {
        using var connection = Open(Path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Ask(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public long Migrations => Ask(Path, """SELECT count(*) FROM "__EFMigrationsHistory" """);

    /// <summary>Does something with the services of a workspace on this file.</summary>
    public async Task WithAsync(Func<IServiceProvider, Task> act)
    {
        var services = new ServiceCollection();
        AWorkspace.Register(services, Path, TimeProvider.System);
        await using (var provider = services.BuildServiceProvider())
        {
            await act(provider);
        }

        SqliteConnection.ClearAllPools();
    }

    public void Dispose() => _folder.Dispose();

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
