using BfaRadet.App.Live;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BfaRadet.App.Data;

/// <summary>The database: one SQLite file. Its place is the setting <c>Database:File</c>.</summary>
public static class DataFeature
{
    public static IServiceCollection AddData(this IServiceCollection services)
    {
        services.AddDbContextFactory<WorkspaceDb>((provider, options) => options
            .UseSqlite(ConnectionString(provider), sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(SafeConnections.Instance)
            // Thrown as well, and logged by whoever handles it: a race that is run again and won is no fault (see Changes).
            .ConfigureWarnings(warnings => warnings.Log(
                (RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug))));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContext());
        services.AddDataProtection().SetApplicationName("BfaRadet").PersistKeysToDbContext<WorkspaceDb>();
        services.AddSingleton<Changes>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<SharedViews>();
        services.AddHostedService<Midnight>();
        return services;
    }

    /// <summary>Brings the database file up to this version, or stops with a text that says which file and why.</summary>
    /// <exception cref="DatabaseUnavailableException">The file cannot be opened, made or read.</exception>
    public static async Task PrepareDatabaseAsync(this IServiceProvider services)
    {
        var file = FileOf(services);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
            await db.Database.MigrateAsync();
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnavailableException(file, fault);
        }
    }

    private static string FileOf(IServiceProvider services)
    {
        var root = services.GetRequiredService<IHostEnvironment>().ContentRootPath;
        var file = services.GetRequiredService<IConfiguration>()["Database:File"];
        return Path.GetFullPath(Path.Combine(root, string.IsNullOrWhiteSpace(file) ? "data/bfaradet.db" : file));
    }

    private static string ConnectionString(IServiceProvider services) =>
        new SqliteConnectionStringBuilder { DataSource = FileOf(services), ForeignKeys = true }.ToString();
}

/// <summary>The database file cannot be used. The message is for the one who runs the server.</summary>
public sealed class DatabaseUnavailableException(string file, Exception cause) : Exception(
    $"BfaRadet cannot use its database file {file}: {cause.Message} Check that the folder exists, that the account "
    + "running BfaRadet may write in it, that the disk is not full, and that the file is a BfaRadet database. "
    + "Nothing was changed. Another place is chosen with the setting Database:File.", cause);
