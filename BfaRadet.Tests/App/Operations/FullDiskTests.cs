using BfaRadet.App;
using BfaRadet.App.Data;
using BfaRadet.App.Operations;
using BfaRadet.App.Ui;
using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BfaRadet.Tests.App.Operations;

/// <summary>On a real disk that is full to the last byte.</summary>
public sealed class FullDiskTests
{
    private const string Letter = """[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"x"}]}}]""";

    [Fact]
    public async Task A_change_that_cannot_be_saved_is_refused_with_words_and_logged_once_until_it_works_again()
    {
        using var disk = new ASmallDisk();
        await using var workspace = await AWorkspace.OpenAsync(disk.Path);
        var listener = new AListener();
        workspace.Get<ILoggerFactory>().AddProvider(listener);
        var by = await workspace.CallerAsync("sekreterare");
        // Other tests clear all pools: a file that nobody has open any more would need room to be opened again.
        await using var open = workspace.Db();
        await open.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        disk.Fill();

        for (var attempt = 0; attempt < 3; attempt++)
        {
            var refused = await ChooseAsync();
            Assert.Equal(new NotSaved(SaveTrouble.DiskFull), refused);
            Assert.Contains("disk är full", RefusalTexts.Of(refused!), StringComparison.Ordinal);
        }

        Assert.Contains("DiskFull", Assert.Single(listener.Heard), StringComparison.Ordinal);
        disk.MakeRoom();
        Assert.Null(await ChooseAsync());
        Assert.Equal(2, listener.Heard.Count);

        async Task<BfaRadet.Domain.Kernel.Refusal?> ChooseAsync() => (await workspace.Get<Changes>().ToCouncilAsync(
            by, workspace.Council, (council, moment) => council.Choose(moment.By, council.Settings with { KeptAt = new string('k', 100) }))).Refusal;
    }

    [Fact]
    public async Task Minutes_that_cannot_be_saved_are_kept_by_their_writer_and_saved_when_there_is_room()
    {
        using var disk = new ASmallDisk();
        await using var writing = await AWritingEngine.OpenAsync(disk.Path);
        var listener = new AListener();
        writing.Workspace.Get<ILoggerFactory>().AddProvider(listener);
        var (joined, participant) = await writing.JoinAsync("one", writing.Callers[0]);
        var batch = Guid.CreateVersion7();
        await using var open = writing.Db();
        await open.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        disk.Fill();
        // The log beside the file has room from before for a little: until that is used up, it is saved.
        var version = joined.Version;
        var said = await PushAsync();
        while (said is not News.Declined)
        {
            (version, batch) = (version + 1, Guid.CreateVersion7());
            said = await PushAsync();
        }

        for (var attempt = 0; attempt < 3; attempt++)
        {
            var no = Assert.IsType<News.Declined>(await PushAsync());
            Assert.Equal((Declined.Wait, WritingTexts.NotSaved), (no.Kind, no.Why));
        }

        Assert.Single(listener.Heard);
        disk.MakeRoom();
        Assert.IsNotType<News.Declined>(await PushAsync());

        async Task<News> PushAsync()
        {
            writing.Engine.Take(new WritingEngine.Push(participant, batch, version, Letter));
            await writing.SettleAsync();
            return writing.Hub.TakeNews("one").Last(n => n is not News.Other);
        }
    }

    [Fact]
    public async Task The_health_says_that_nothing_can_be_saved()
    {
        using var disk = new ASmallDisk();
        await using var workspace = await AWorkspace.OpenAsync(disk.Path);
        Assert.Equal((HealthStatus.Degraded, true), await AskAsync());
        disk.Fill();
        // As above: the log beside the file takes a little more.
        var asked = await AskAsync();
        for (var left = 1000; left > 0 && asked.Writes; left--)
        {
            asked = await AskAsync();
        }

        Assert.Equal((HealthStatus.Unhealthy, false), asked);

        async Task<(HealthStatus Status, bool Writes)> AskAsync()
        {
            using var health = new DatabaseHealth(
                workspace.Get<IDbContextFactory<WorkspaceDb>>(), workspace.Get<DatabaseFile>(), TimeProvider.System, NullLogger<DatabaseHealth>.Instance);
            var answer = await health.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
            Assert.Equal(Product.Version, answer.Data["version"]);
            Assert.InRange((long)answer.Data["freeBytes"], 0, 16 * 1024 * 1024);
            return (answer.Status, (bool)answer.Data["writes"]);
        }
    }

    [Fact]
    public async Task The_health_is_logged_when_it_changes_and_not_at_each_question()
    {
        await using var app = new AnApp();
        var listener = new AListener();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(listener);
        var clock = new StoppedClock(DateTimeOffset.UnixEpoch);
        var services = new ServiceCollection().AddOperations(app.Services.GetRequiredService<IConfiguration>())
            .AddSingleton(app.Services.GetRequiredService<ILoggerFactory>()).AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddSingleton<TimeProvider>(clock).AddSingleton<IDbContextFactory<WorkspaceDb>>(new NoDatabase())
            .AddSingleton(app.Services.GetRequiredService<DatabaseFile>());
        await using var provider = services.BuildServiceProvider();
        var health = provider.GetRequiredService<HealthCheckService>();

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(TestContext.Current.CancellationToken)).Status);
            clock.Move(DatabaseHealth.Fresh);
        }

        Assert.Contains("DiskFull", Assert.Single(listener.Heard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_has_no_room_for_its_database_leaves_nothing_half_made()
    {
        using var disk = new ASmallDisk();
        var file = Path.Combine(disk.Path, "bfaradet.db");
        disk.Fill();
        // Room for the folder of keys, and for some pages.
        disk.MakeALittle();

        var ended = await AProgram.RunHereAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", file);

        Assert.Equal((int)ExitCode.DatabaseUnavailable, ended.Code);
        Assert.Single(ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain(Directory.GetFiles(disk.Path, "*", SearchOption.AllDirectories), left => left.StartsWith(file, StringComparison.Ordinal) && !left.EndsWith(".lock", StringComparison.Ordinal));
    }

    private sealed class NoDatabase : IDbContextFactory<WorkspaceDb>
    {
        public WorkspaceDb CreateDbContext() => throw new Microsoft.Data.Sqlite.SqliteException("full", 13);
    }
}
