using BfaRadet.App;
using System.Net;
using System.Text.Json;
using BfaRadet.App.Operations;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace BfaRadet.Tests.App.Operations;

public sealed class StartingTests
{
    [Fact]
    public async Task A_start_says_version_database_migrations_and_free_space_with_the_time()
    {
        await using var server = new ServerProcess("--Logging:LogLevel:BfaRadet", "Information") { FromNothing = true };

        await server.StartAsync();

        var line = Assert.Single(server.Said, said => said.Contains("starts on", StringComparison.Ordinal));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d info: ", line);
        Assert.Contains(server.DatabaseFile, line, StringComparison.Ordinal);
        Assert.Contains("BfaRadet " + Product.Version, line, StringComparison.Ordinal);
        Assert.Contains("_Initial", line, StringComparison.Ordinal);
        Assert.Matches(@"free space: \d+ MiB", line);
    }

    [Fact]
    public async Task The_log_is_json_when_asked_for()
    {
        await using var server = new ServerProcess("--Logging:LogLevel:BfaRadet", "Information", "--Logging:Console:FormatterName", "json");

        await server.StartAsync();

        var line = Assert.Single(server.Said, said => said.Contains("starts on", StringComparison.Ordinal));
        using var read = JsonDocument.Parse(line);
        Assert.Equal(server.DatabaseFile, read.RootElement.GetProperty("State").GetProperty("Database").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$", read.RootElement.GetProperty("Timestamp").GetString()!);
    }

    [Fact]
    public async Task What_was_there_before_an_upgrade_is_kept_as_a_copy_for_the_account_alone()
    {
        await using var server = new ServerProcess([.. ServerProcess.Production, "--Logging:LogLevel:BfaRadet", "Information"]);
        using (var old = await ADatabaseFile.OfTheFirstVersionAsync())
        {
            File.Copy(old.Path, server.DatabaseFile);
        }

        await server.StartAsync();

        var copy = Assert.Single(Copies());
        Assert.True(File.Exists(copy + ".sha256"));
        Assert.Equal(1, ADatabaseFile.Ask(copy, """SELECT count(*) FROM "__EFMigrationsHistory" """));
        Assert.Contains(server.Said, said => said.Contains(copy, StringComparison.Ordinal));
        OnlyForItsOwner(copy);

        // The next start has nothing to migrate, and makes no copy.
        await server.KillAsync();
        await server.StartAsync();
        Assert.Single(Copies());

        IEnumerable<string> Copies() => Directory.GetFiles(Path.GetDirectoryName(server.DatabaseFile)!, "*.fore-uppgradering-*")
            .Where(file => !file.EndsWith(".sha256", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clock_behind_the_journal_is_warned_about()
    {
        await using var server = new ServerProcess();
        await server.StartAsync();
        await server.KillAsync();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={server.DatabaseFile};Pooling=False"))
        {
            connection.Open();
            // The journal is append-only: as another machine's clock would have written it.
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT group_concat('DROP TRIGGER \"' || name || '\"', ';') FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'Journal'";
            command.CommandText = $"""{command.ExecuteScalar()}; UPDATE "Journal" SET "At" = "At" + {TimeSpan.FromDays(365).Ticks}""";
            command.ExecuteNonQuery();
        }

        await server.StartAsync();

        Assert.Single(server.Said, said => said.Contains("clock of this machine", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Started_from_another_folder_it_finds_its_own_files_and_database()
    {
        // What lies where a published app lies: program, settings and wwwroot in one folder.
        using var published = new AFolder();
        Copy(AppContext.BaseDirectory, published.Path, "*");
        Copy(Path.Combine(Repository.Root, "BfaRadet.App", "wwwroot"), Path.Combine(published.Path, "wwwroot"), "*");
        using var elsewhere = new AFolder();
        await using var server = new ServerProcess(
            [.. ServerProcess.Production, "--Database:File", "data/mine.db"])
        { Program = Path.Combine(published.Path, "BfaRadet.App.dll"), Folder = elsewhere.Path };

        await server.StartAsync();

        Assert.True(File.Exists(Path.Combine(published.Path, "data", "mine.db")));
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere.Path));
        using var client = server.ByProxy();
        Assert.NotEmpty(await client.GetByteArrayAsync(new Uri(server.Address + "/dist/shell.js"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_own_folder_is_that_of_the_program_or_of_the_project_it_was_built_in()
    {
        using var published = new AFolder();
        Directory.CreateDirectory(Path.Combine(published.Path, "wwwroot"));
        var project = Path.Combine(Repository.Root, "BfaRadet.App");

        Assert.Equal(published.Path, OwnFolder.PathOf(published.Path));
        Assert.Equal(project, OwnFolder.PathOf(Path.Combine(project, "bin", "Debug", "net10.0")));
        Assert.Equal(project, OwnFolder.Options(["--contentRoot", project]).ContentRootPath ?? project);
    }

    [Fact]
    public async Task Stopping_ends_well_and_raises_nothing_while_pages_are_open()
    {
        await using var server = new ServerProcess();
        await server.StartAsync();
        using var client = new HttpClient();
        using var open = await client.GetAsync(new Uri(server.Address + "/logga-in"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);

        var code = await server.StopAsync();

        Assert.Equal(0, code);
        Assert.DoesNotContain(server.Said, said => said.Contains("fail:", StringComparison.Ordinal) || said.Contains("crit:", StringComparison.Ordinal) || said.Contains("Unhandled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stopping_before_it_has_started_ends_well_and_says_nothing_of_it()
    {
        await using var server = new ServerProcess("--Logging:LogLevel:BfaRadet", "Information");
        server.Launch();
        await server.SaysAsync("starts on");

        var code = await server.StopAsync();

        Assert.Equal(0, code);
        Assert.DoesNotContain(server.Said, said => said.Contains("   at ", StringComparison.Ordinal) || said.Contains("Unhandled", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("urls=http://localhost:5001;http://*:5002", "http://localhost:5001", "http://*:5002")]
    [InlineData("http_ports=8080", "http://*:8080")]
    [InlineData("Kestrel:Endpoints:One:Url=https://*:5443", "https://*:5443")]
    [InlineData("Other=1", "http://localhost:5000")]
    public void The_addresses_are_those_the_server_would_listen_on(string setting, params string[] expected)
    {
        var settings = new ConfigurationBuilder().AddCommandLine([setting]).Build();

        Assert.Equal(expected, Ports.Addresses(settings));
    }

    internal static void OnlyForItsOwner(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    private static void Copy(string from, string to, string what)
    {
        foreach (var file in Directory.EnumerateFiles(from, what, SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
