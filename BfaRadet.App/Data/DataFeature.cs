using BfaRadet.App.Data.Journal;
using BfaRadet.App.Data.Outbox;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BfaRadet.App.Data;

/// <summary>The database: one SQLite file, at the setting <c>Database:File</c>. The keys, which must not be in it.</summary>
public static class DataFeature
{
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<DatabaseFile>();
        services.AddDbContextFactory<WorkspaceDb>((provider, options) => options
            .UseSqlite(
                provider.GetRequiredService<DatabaseFile>().ConnectionString,
                sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(SafeConnections.Instance)
            // Thrown as well, and logged by whoever handles it: a race that is run again and won is no fault (see Changes), and
            // a full disk is told of once (see Saving).
            .ConfigureWarnings(warnings => warnings.Log(
                (CoreEventId.SaveChangesFailed, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug),
                (RelationalEventId.TransactionError, LogLevel.Debug))));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContext());
        services.AddKeys(settings);
        services.AddSingleton<Saving>();
        services.AddSingleton<Changes>();
        services.AddSingleton<WorkSignal>();
        services.AddSingleton<IChangeWatcher>(provider => provider.GetRequiredService<WorkSignal>());
        services.AddSingleton<JournalReading>();
        services.AddSingleton<OutboxPump>();
        services.AddHostedService<AfterChanges>();
        return services;
    }

    private static void AddKeys(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<KeyFolder>();
        services.AddOptions<KeyManagementOptions>().Configure<KeyFolder>((options, folder) => options.XmlRepository = folder);
        var protection = services.AddDataProtection().SetApplicationName("BfaRadet");
        if (KeyCertificate.Find(settings) is { } certificate)
        {
            protection.ProtectKeysWithCertificate(certificate);
        }
    }
}
