using BfaRadet.App.Data;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BfaRadet.App.Operations.Commands;

/// <summary>
/// <c>byt-nycklar</c>: when a key or a cookie may be in wrong hands. All keys are revoked and a new one made, and every account
/// gets a new stamp: all sign-ins end, which is written down of each account, and links for new passwords stop working. The
/// server must be stopped, for open pages do not ask about keys.
/// </summary>
internal static class ChangeKeysCommand
{
    public static async Task<ExitCode> RunAsync(Given given, TextWriter output)
    {
        await using var app = CommandLine.Build(given);
        var services = app.Services;
        var database = services.GetRequiredService<DatabaseFile>().Path;
        if (!File.Exists(database))
        {
            output.WriteLine(CommandTexts.NoDatabaseForKeys(database));
            return ExitCode.DatabaseUnavailable;
        }

        try
        {
            services.GetRequiredService<DatabaseLock>().Take();
            await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
            await DatabaseUpgrade.CheckOursAsync(db, database);
            services.GetRequiredService<KeyFolder>().Prepare();
            Change(services);
            output.WriteLine(CommandTexts.KeysChanged(await AllSignIns.EndAsync(db, CommandTexts.ChangeKeysName, services.GetRequiredService<TimeProvider>().GetUtcNow())));
            return ExitCode.Ok;
        }
        catch (CannotStartException no) when (no.Code == ExitCode.DatabaseInUse)
        {
            output.WriteLine(CommandTexts.ServerRuns(database));
            return no.Code;
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            output.WriteLine(CommandTexts.KeysNotChanged(FaultWords.Swedish(fault, fault is SqliteException ? database : services.GetRequiredService<KeyFolder>().Path)));
            return ExitCode.Failed;
        }
    }

    private static void Change(IServiceProvider services)
    {
        var keys = services.GetRequiredService<IKeyManager>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        keys.RevokeAllKeys(now, "byt-nycklar");
        keys.CreateNewKey(now, now + services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.NewKeyLifetime);
    }
}
