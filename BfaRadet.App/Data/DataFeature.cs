using BfaRadet.App.Data.Files;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BfaRadet.App.Data;

/// <summary>The database: one SQLite file, at the setting <c>Database:File</c>.</summary>
public static class DataFeature
{
    public static IServiceCollection AddData(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseFile>();
        services.AddSingleton<TemporaryFiles>();
        services.AddSingleton<FileFolder>();
        services.AddDbContextFactory<WorkspaceDb>((provider, options) => options
            .UseSqlite(
                provider.GetRequiredService<DatabaseFile>().ConnectionString,
                sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(SafeConnections.Instance)
            // Also thrown, and logged by whoever handles it: a retried race is not an error (see Changes), and a full disk is
            // logged once (see Saving).
            .ConfigureWarnings(warnings => warnings.Log(
                (CoreEventId.SaveChangesFailed, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug),
                (RelationalEventId.TransactionError, LogLevel.Debug))));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContext());
        services.AddSingleton<Saving>();
        services.AddSingleton<Changes>();
        services.AddSingleton<WorkSignal>();
        services.AddSingleton<IChangeWatcher>(provider => provider.GetRequiredService<WorkSignal>());
        services.AddSingleton<JournalReading>();
        services.AddSingleton<OutboxPump>();
        services.AddHostedService<AfterChanges>();
        return services;
    }
}
