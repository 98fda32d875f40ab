using BfaRadet.App.Data;
using BfaRadet.App.Data.Files;
using BfaRadet.App.Example;
using BfaRadet.App.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace BfaRadet.App.Operations;

/// <summary>What an administrator meets: the start, the health, the commands.</summary>
public static partial class OperationsFeature
{
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration settings)
    {
        // Shorter than what a service manager waits before it kills.
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(15));
        services.AddSingleton<DatabaseLock>();
        services.AddKeys(settings);
        services.AddSingleton<DatabaseHealth>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        // It says when it changes; the framework would say it at each question.
        services.AddLogging(log => log.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks.DefaultHealthCheckService", LogLevel.None));
        // Asked to stop while it starts, the host logs its own stop as a fault. A true one is thrown too, and told by ServeAsync or the runtime.
        services.AddLogging(log => log.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical));
        // The format is one for all formatters, and in a line of text a space comes after the time.
        services.PostConfigure<JsonConsoleFormatterOptions>(options => options.TimestampFormat = options.TimestampFormat?.Trim());
        services.AddSingleton<IStartupFilter, HeadRequests>();
        services.AddSingleton<IPostConfigureOptions<ForwardedHeadersOptions>, Proxies>();
        return services;
    }

    /// <summary>Reads the settings: null when each by itself can be used, otherwise the exit code, and why not is said on the terminal.</summary>
    public static int? ReadSettings(string[] args, out WebApplicationBuilder builder)
    {
        try
        {
            builder = SettingRules.Builder(args);
            return null;
        }
        catch (CannotStartException no)
        {
            builder = null!;
            Terminal.Refuse(no.Message);
            return (int)no.Code;
        }
    }

    /// <summary>
    /// Looks at what the settings are together, before anything is made with them: null when they will do, otherwise the exit code, and why not
    /// is said on the terminal.
    /// </summary>
    public static int? RefuseSettings(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<PublicAddress>().Demand();
            Ports.Demand(app.Services);
            Proxies.Demand(app.Services);
            _ = app.Services.GetRequiredService<KeyFolder>();
            return null;
        }
        catch (CannotStartException no)
        {
            Terminal.Refuse(no.Message);
            return (int)no.Code;
        }
    }

    /// <summary>
    /// Opens the database and serves until the end. A reason not to start is one line on the terminal and an exit code,
    /// and comes before anything is changed: a look at the database, lock, port, keys, then the database.
    /// </summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        // The host listens for these only when it has started.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            app.Lifetime.StopApplication();
        }

        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await app.Services.LookAtDatabaseAsync();
            app.Services.GetRequiredService<DatabaseLock>().Take();
            Ports.Check(app.Services);
            app.Services.GetRequiredService<KeyFolder>().Prepare();
            KeyEncryption.DemandReadable(app.Services);
            app.Services.GetRequiredService<TemporaryFiles>().Sweep();
            await app.OpenDatabaseAsync();
            stopping.ThrowIfCancellationRequested();
            await app.RunAsync();
            return (int)ExitCode.Ok;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Asked to stop before it had started.
            return (int)ExitCode.Ok;
        }
        catch (CannotStartException no)
        {
            Terminal.Refuse(no.Message);
            return (int)no.Code;
        }
        catch (SqliteException fault)
        {
            // It could be opened, and what is read first cannot be.
            Terminal.Refuse(DatabaseFaults.Of(app.Services.GetRequiredService<DatabaseFile>().Path, fault).Message);
            return (int)ExitCode.DatabaseUnavailable;
        }
        catch (IOException fault) when (fault.InnerException is { } inner && (inner as SocketException ?? inner.InnerException as SocketException) is { } socket)
        {
            // Between the look at the port and the server's own somebody else took it.
            Terminal.Refuse(Ports.Unavailable(string.Join(", ", Ports.Addresses(app.Configuration)), socket).Message);
            return (int)ExitCode.PortUnavailable;
        }
    }

    private static async Task OpenDatabaseAsync(this WebApplication app)
    {
        var (file, log, clock) = (
            app.Services.GetRequiredService<DatabaseFile>().Path,
            app.Services.GetRequiredService<ILogger<DatabaseFile>>(),
            app.Services.GetRequiredService<TimeProvider>());
        var upgraded = await app.Services.PrepareDatabaseAsync();
        if (app.Environment.IsDevelopment())
        {
            await ExampleCouncil.EnsureAsync(app.Services);
        }

        var free = FreeSpace.By(file);
        Starting(log, Product.Version, file, upgraded.Applied.Count == 0 ? "none" : string.Join(", ", upgraded.Applied), FreeSpace.Shown(free));
        if (upgraded.Copy is { } copy)
        {
            CopyMade(log, copy);
        }

        if (free < FreeSpace.Little)
        {
            LittleSpace(log, FreeSpace.Shown(free), file);
        }

        if (KeyEncryption.CountPlain(app.Services) is var plain and > 0)
        {
            KeysPlain(log, plain, app.Services.GetRequiredService<KeyFolder>().Path);
        }

        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        var now = clock.GetUtcNow();
        // Nobody sends anything yet.
        if (app.Services.GetRequiredService<FileFolder>().Sweep(await FileCopies.NamedAsync(db, now)) is var swept and > 0)
        {
            FilesSwept(log, swept);
        }

        if (await db.Journal.OrderByDescending(e => e.At).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync() is { } last && last > now + TimeSpan.FromMinutes(1))
        {
            ClockBehind(log, SwedishTime.Of(now), SwedishTime.Of(last));
        }
    }

    [LoggerMessage(LogLevel.Information, "BfaRadet {Version} starts on {Database}; migrations applied now: {Migrations}; free space: {FreeSpace}")]
    private static partial void Starting(ILogger log, string version, string database, string migrations, string freeSpace);

    [LoggerMessage(LogLevel.Information, "The database as it was before the upgrade is kept as {Copy}; delete it when the new version has proved itself")]
    private static partial void CopyMade(ILogger log, string copy);

    [LoggerMessage(LogLevel.Information, "{Count} files beside the database were deleted: no row names them any more, or they never came whole")]
    private static partial void FilesSwept(ILogger log, int count);

    [LoggerMessage(LogLevel.Warning, "Only {FreeSpace} is free on the disk of {Database}; when it is full nothing more can be saved")]
    private static partial void LittleSpace(ILogger log, string freeSpace, string database);

    [LoggerMessage(LogLevel.Warning, "Keys:Certificate is set, but {Count} of the keys in {Folder} were written before it, are in use and not encrypted. The command byt-nycklar changes them; everybody signs in again")]
    private static partial void KeysPlain(ILogger log, int count, string folder);

    [LoggerMessage(LogLevel.Warning, "The clock of this machine says {Now}, but the journal already reaches {Last}: set the clock before a meeting is held, or times in the minutes will be wrong")]
    private static partial void ClockBehind(ILogger log, DateTimeOffset now, DateTimeOffset last);
}
