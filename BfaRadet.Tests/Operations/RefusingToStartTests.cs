using System.Net;
using System.Net.Sockets;
using BfaRadet.App.Operations;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Operations;

/// <summary>Real processes: a start that is refused is one line and an exit code, and has changed nothing.</summary>
public sealed class RefusingToStartTests
{
    [Fact]
    public async Task A_second_process_on_a_database_file_is_refused_while_the_first_goes_on()
    {
        await using var first = new ServerProcess();
        await first.StartAsync();

        var second = await AProgram.RunAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", first.DatabaseFile);

        Refused(second, ExitCode.DatabaseInUse, "Another BfaRadet", first.DatabaseFile);
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(first.Address + "/halsa"), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_file_is_free_again_when_its_process_was_killed()
    {
        await using var server = new ServerProcess();
        await server.StartAsync();
        await server.KillAsync();

        await server.StartAsync();

        Assert.True(File.Exists(server.DatabaseFile + ".lock"));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_refused_before_anything_is_migrated()
    {
        using var file = await ADatabaseFile.OfTheFirstVersionAsync();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://localhost:{((IPEndPoint)other.LocalEndpoint).Port}";

        var ended = await AProgram.RunAsync("--urls", address, "--environment", "Development", "--Database:File", file.Path);

        Refused(ended, ExitCode.PortUnavailable, "already listens", address);
        Assert.Equal(1, file.Migrations);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        using var file = await ADatabaseFile.OfANewerVersionAsync();
        var before = await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken);

        var ended = await AProgram.RunAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", file.Path);

        Refused(ended, ExitCode.DatabaseNotOurs, "newer version", "29990101000000_Later");
        Assert.Equal(before, await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("CREATE TABLE Recipes (Id INTEGER)")]
    [InlineData(null)]
    public async Task A_file_of_another_program_is_refused(string? sql)
    {
        using var file = new ADatabaseFile();
        if (sql is null)
        {
            await File.WriteAllTextAsync(file.Path, new string('x', 5000), TestContext.Current.CancellationToken);
        }
        else
        {
            file.Execute(sql);
        }

        var ended = await AProgram.RunAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", file.Path);

        Refused(ended, ExitCode.DatabaseNotOurs, "not a BfaRadet database", file.Path);
    }

    // A folder in its place: even root may not open that as a file.
    [Theory]
    [InlineData("-wal")]
    [InlineData("-shm")]
    [InlineData("")]
    [InlineData(".lock")]
    public async Task The_file_that_may_not_be_written_is_named(string part)
    {
        using var file = part == "" ? new ADatabaseFile() : await ADatabaseFile.OfThisVersionAsync();
        Directory.CreateDirectory(file.Path + part);

        var ended = await AProgram.RunAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", file.Path);

        Refused(ended, ExitCode.DatabaseUnavailable, $"{file.Path}{part}.", "-wal and -shm");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        using var folder = new AFolder();
        var file = Path.Combine(folder.File("occupied", []), "bfaradet.db");

        var ended = await AProgram.RunAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", file);

        Refused(ended, ExitCode.DatabaseUnavailable, file);
    }

    [Theory]
    [InlineData("TZDIR", "/nowhere", "tzdata")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1", "libicu")]
    public async Task A_machine_without_time_zones_or_culture_data_is_told_what_to_install(string variable, string value, string package)
    {
        using var file = new ADatabaseFile();

        var ended = await AProgram.RunAsync(
            start => start.Environment[variable] = value, "--urls", "http://localhost:0", "--environment", "Development", "--Database:File", file.Path);

        Refused(ended, ExitCode.MachineLacksData, package);
        Assert.False(File.Exists(file.Path));
    }

    [Theory]
    [InlineData("PublicAddress https://bfa.kommun.example")]
    [InlineData("PublicAddress cannot be used: http://bfa.kommun.example", "--PublicAddress", "http://bfa.kommun.example", "--KnownProxies", "127.0.0.1")]
    [InlineData("without a path", "--PublicAddress", "https://kommun.example/bfa", "--KnownProxies", "127.0.0.1")]
    [InlineData("whole address", "--PublicAddress", "bfa.kommun.example", "--KnownProxies", "127.0.0.1")]
    [InlineData("--KnownProxies 127.0.0.1", "--PublicAddress", "https://bfa.kommun.example")]
    [InlineData("proxyn is neither", "--PublicAddress", "https://bfa.kommun.example", "--KnownProxies", "127.0.0.1;proxyn")]
    public async Task Production_says_which_setting_it_needs(string saying, params string[] settings)
    {
        using var file = new ADatabaseFile();

        var ended = await AProgram.RunAsync(
            ["--environment", "Production", "--urls", "http://localhost:0", "--Database:File", file.Path, .. settings]);

        Refused(ended, ExitCode.SettingWrong, saying, "Nothing was changed");
        Assert.Empty(Directory.GetFileSystemEntries(file.Folder));
    }

    [Theory]
    [InlineData("--Keys:Certificate:File", "/nowhere/keys.pfx", "/nowhere/keys.pfx")]
    [InlineData("--Keys:Certificate:Thumbprint", "00112233445566778899aabbccddeeff00112233", "not in the account's store")]
    public async Task A_certificate_for_the_keys_that_cannot_be_used_is_named(string setting, string value, string saying)
    {
        using var file = new ADatabaseFile();

        var ended = await AProgram.RunAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", file.Path, setting, value);

        Refused(ended, ExitCode.SettingWrong, saying, "Keys are not written without it");
        Assert.False(File.Exists(file.Path));
    }

    [Fact]
    public async Task A_folder_of_keys_that_cannot_be_used_is_named()
    {
        using var file = new ADatabaseFile();
        await File.WriteAllTextAsync(file.Path + ".keys", "occupied", TestContext.Current.CancellationToken);

        var ended = await AProgram.RunAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", file.Path);

        Refused(ended, ExitCode.DatabaseUnavailable, file.Path + ".keys", "Keys:Folder");
        Assert.False(File.Exists(file.Path));
    }

    private static void Refused(AProgram.Ended ended, ExitCode code, params string[] saying)
    {
        Assert.Equal((int)code, ended.Code);
        var line = Assert.Single(ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(saying, words => Assert.Contains(words, line, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", ended.Out, StringComparison.Ordinal);
    }
}
