using BfaRadet.App;
using BfaRadet.Tests.Testing;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace BfaRadet.Tests.App.Operations;

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

        var before = await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken);
        var (isUnix, mode) = (!OperatingSystem.IsWindows(), UnixFileMode.None);
        if (isUnix)
        {
            File.SetUnixFileMode(file.Path, mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        var ended = await AProgram.RunHereAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", file.Path);

        Refused(ended, ExitCode.DatabaseNotOurs, "not a BfaRadet database", file.Path);
        Assert.Equal(before, await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken));
        Assert.Equal([file.Path], Directory.GetFileSystemEntries(file.Folder));
        Assert.True(!isUnix || File.GetUnixFileMode(file.Path) == mode);
    }

    [Fact]
    public async Task A_damaged_file_is_one_line_that_leads_to_its_copies()
    {
        using var file = await ADatabaseFile.OfThisVersionAsync();
        var bytes = await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken);
        bytes.AsSpan(20_000, 40_000).Fill(0x5A);
        await File.WriteAllBytesAsync(file.Path, bytes, TestContext.Current.CancellationToken);

        var ended = await AProgram.RunAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", file.Path);

        Assert.Equal((int)ExitCode.DatabaseUnavailable, ended.Code);
        var line = Assert.Single(ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All([file.Path, "damaged", "aterstall"], words => Assert.Contains(words, line, StringComparison.Ordinal));
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

        var ended = await AProgram.RunHereAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", file.Path);

        Refused(ended, ExitCode.DatabaseUnavailable, $"{file.Path}{part}.", "-wal and -shm");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        using var folder = new AFolder();
        var file = Path.Combine(folder.File("occupied", []), "bfaradet.db");

        var ended = await AProgram.RunHereAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", file);

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

        var ended = await AProgram.RunHereAsync(
            ["--environment", "Production", "--urls", "http://localhost:0", "--Database:File", file.Path, .. settings]);

        Refused(ended, ExitCode.SettingWrong, saying, "Nothing was changed");
        Assert.Empty(Directory.GetFileSystemEntries(file.Folder));
    }

    [Theory]
    [InlineData("SignIn:TriesPerAddress", "mycket", "a whole number from 1 to")]
    [InlineData("SignIn:TriesPerAddress", "0", "a whole number from 1 to")]
    [InlineData("Minutes:BatchesPerSecond", "-1", "a whole number from 1 to")]
    [InlineData("Logging:Console:FormatterName", "jsn", "simple, json or systemd")]
    [InlineData("Logging:LogLevel:Default", "Mycket", "Information")]
    [InlineData("Logging:LogLevel:Microsoft.AspNetCore", "99", "Information")]
    [InlineData("Database:File", "", "without a value")]
    [InlineData("Database:File", ":memory:", "path of a file")]
    [InlineData("Keys:Folder", "", "without a value")]
    [InlineData("Limits:Connections", " ", "without a value")]
    [InlineData("KnownProxies", "0.0.0.0/0", "everybody")]
    [InlineData("KnownProxies", "127.0.0.1;::/0", "everybody")]
    [InlineData("KnownProxies", "::ffff:0.0.0.0/96", "everybody")]
    [InlineData("KnownProxies", "0.0.0.0", "everybody")]
    [InlineData("KnownProxies", "127", "neither an address")]
    [InlineData("KnownProxies", "010.0.0.1", "read as 8.0.0.1")]
    [InlineData("KnownProxies", "010.0.0.0/8", "read as 8.0.0.0")]
    [InlineData("KnownProxies", "0x7f.0.0.1", "read as 127.0.0.1")]
    [InlineData("KnownProxies", "127.0.0.1;127.0.0.1", "given twice")]
    [InlineData("PublicAddress", "https://bfa.kommun.example:0", "port 0")]
    [InlineData("PublicAddress", "https://bfa\u200B.kommun.example", "U+200B")]
    [InlineData("PublicAddress", "https://bf\u0430.kommun.example", "U+0430")]
    [InlineData("PublicAddress", "https://010.0.0.1", "read as 8.0.0.1")]
    [InlineData("PublicAddress", "https://bfa.kommun.example/;https://BFA.kommun.example", "given twice")]
    [InlineData("urls", "http://010.0.0.1:5300", "read as 8.0.0.1")]
    [InlineData("environment", "Produktion", "Production")]
    [InlineData("Keys:Certificate:Thumbprint", "00", "give one of the two", "--Keys:Certificate:File", "/nowhere/keys.pfx")]
    [InlineData("urls", "skräp", "http://127.0.0.1:5300")]
    [InlineData("urls", "127.0.0.1:6031", "http://127.0.0.1:5300")]
    [InlineData("urls", "http://127.0.0.1:99999", "http://127.0.0.1:5300")]
    [InlineData("urls", "http://127.0.0.1:port", "http://127.0.0.1:5300")]
    [InlineData("urls", "ftp://127.0.0.1:6031", "http://127.0.0.1:5300")]
    [InlineData("urls", "http://127.0.0.1:6031/bfa", "http://127.0.0.1:5300")]
    [InlineData("urls", "http://lokalhost:6031", "every address of this machine")]
    [InlineData("urls", "http://bfa.kommun.example:6031", "every address of this machine")]
    [InlineData("Limits:Connections", "0", "a whole number from 1 to")]
    [InlineData("http_ports", "åtta", "http://127.0.0.1:5300")]
    [InlineData("Kestrel:Endpoints:One:Url", "skräp", "http://127.0.0.1:5300")]
    public async Task A_setting_that_cannot_be_used_is_named_with_its_value_and_what_it_may_be(
        string setting, string value, string saying, params string[] more)
    {
        using var file = new ADatabaseFile();
        string[] listening = setting is "urls" or "http_ports" ? [] : ["--urls", "http://localhost:0"];

        var ended = await AProgram.RunHereAsync(
            [.. listening, "--environment", "Development", "--Database:File", file.Path, "--" + setting, value, .. more]);

        Refused(ended, ExitCode.SettingWrong, setting, saying, "Nothing was changed");
        Assert.Contains(value.Split(';')[^1], ended.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Directory.GetFileSystemEntries(file.Folder));
    }

    [Theory]
    [InlineData("Limits:Conections", "there is Limits:Connections")]
    [InlineData("Keys:Certificate:Pasword", "there is Keys:Certificate:Password")]
    [InlineData("Keys:Certificate", "Keys:Certificate:File")]
    [InlineData("SignIn:Tries", "there is SignIn:TriesPerAddress")]
    [InlineData("Database:Path", "there is Database:File")]
    [InlineData("Databas:File", "there is Database:File")]
    [InlineData("Key:Folder", "there is Keys:Folder")]
    [InlineData("Minute:BatchesPerSecond", "there is Minutes:BatchesPerSecond")]
    [InlineData("Limts:Connections", "there is Limits:Connections")]
    [InlineData("PublicAdress", "there is PublicAddress")]
    [InlineData("Public:Address", "there is PublicAddress")]
    [InlineData("KnownProxy", "there is KnownProxies")]
    [InlineData("Database_File", "there is Database:File")]
    [InlineData("behall", "docs/drift.md lists")]
    [InlineData("Recept", "docs/drift.md lists")]
    public async Task A_setting_that_is_misspelt_is_named_without_its_value(string setting, string meant)
    {
        using var file = new ADatabaseFile();

        var ended = await AProgram.RunHereAsync(
            "--urls", "http://localhost:0", "--environment", "Development", "--Database:File", file.Path, "--" + setting, "hemligt-12345");

        Refused(ended, ExitCode.SettingWrong, $"There is no setting {setting};", meant, "Nothing was changed");
        Assert.DoesNotContain("hemligt-12345", ended.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(file.Folder));
    }

    [Theory]
    [InlineData("There is no setting en;", "--urls", "http://localhost:0", "en")]
    [InlineData("There is no setting x;", "-x", "1")]
    [InlineData("There is no setting x;", "-x=1")]
    [InlineData("The setting Database:File has no value.", "--Database:File")]
    [InlineData("The setting Database:File has no value.", "--Database:File", "--urls", "http://localhost:0")]
    public async Task A_word_that_nobody_reads_starts_no_server(string saying, params string[] arguments)
    {
        var ended = await AProgram.RunHereAsync(arguments);

        Refused(ended, ExitCode.SettingWrong, saying, "Nothing was changed");
    }

    [Theory]
    [InlineData("Kestrel:Certificates:Default:Path")]
    [InlineData("there is no such file", "--Kestrel:Certificates:Default:Path", "/nowhere/tls.pfx")]
    [InlineData("password", "--Kestrel:Certificates:Default:Path", "{pfx}", "--Kestrel:Certificates:Default:Password", "fel")]
    [InlineData("there is no such file", "--Kestrel:Endpoints:One:Url", "https://localhost:0", "--Kestrel:Endpoints:One:Certificate:Path", "/nowhere/tls.pfx")]
    public async Task TLS_without_a_certificate_that_can_be_used_is_refused_before_the_database_is_opened(string saying, params string[] settings)
    {
        using var file = new ADatabaseFile();
        using var folder = new AFolder();
        var certificate = folder.File("tls.pfx", ACertificate.Make("bfa").Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pkcs12, "hemligt"));

        var ended = await AProgram.RunHereAsync(
            [
                "--environment", "Production", "--PublicAddress", "https://bfa.kommun.example", "--urls", "https://localhost:0", "--Database:File", file.Path,
                .. settings.Select(s => s.Replace("{pfx}", certificate, StringComparison.Ordinal)),
            ]);

        Refused(ended, ExitCode.SettingWrong, saying, "Nothing was changed");
        Assert.Empty(Directory.GetFileSystemEntries(file.Folder));
    }

    [Fact]
    public async Task A_file_of_settings_that_cannot_be_read_is_named()
    {
        using var file = new ADatabaseFile();
        using var root = new AFolder();
        root.File("appsettings.json", "{ \"PublicAddress\": "u8.ToArray());

        var ended = await AProgram.RunHereAsync("--contentRoot", root.Path, "--urls", "http://localhost:0", "--Database:File", file.Path);

        Refused(ended, ExitCode.SettingWrong, Path.Combine(root.Path, "appsettings.json"), "Nothing was changed");
    }

    [Fact]
    public async Task A_command_refuses_such_a_setting_in_the_same_way()
    {
        using var file = await ADatabaseFile.OfThisVersionAsync();

        var ended = await AProgram.RunHereAsync("byt-nycklar", "--Database:File", file.Path, "--SignIn:TriesPerAddress", "mycket");

        Refused(ended, ExitCode.SettingWrong, "SignIn:TriesPerAddress", "mycket", "det ska vara ett heltal från 1 till", "Inget har ändrats");
    }

    [Fact]
    public async Task TLS_of_its_own_is_served_with_the_certificate_of_the_settings()
    {
        using var folder = new AFolder();
        var certificate = folder.File("tls.pfx", ACertificate.OfLocalhost.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pkcs12, "hemligt"));
        var address = $"https://localhost:{ServerProcess.FreePort()}";
        await using var server = new ServerProcess(
            "--environment", "Production", "--PublicAddress", address, "--Kestrel:Endpoints:Plain:Url", "{address}",
            "--Kestrel:Endpoints:Tls:Url", address, "--Kestrel:Certificates:Default:Path", certificate, "--Kestrel:Certificates:Default:Password", "hemligt");
        await server.StartAsync();
        using var client = new HttpClient(ACertificate.Trusting());

        using var page = await client.GetAsync(new Uri(address + "/logga-in"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("--Keys:Certificate:File", "/nowhere/keys.pfx", "/nowhere/keys.pfx of the setting Keys:Certificate, cannot be used: there is no such file")]
    [InlineData("--Keys:Certificate:Thumbprint", "00112233445566778899aabbccddeeff00112233", "not in the account's store")]
    public async Task A_certificate_for_the_keys_that_cannot_be_used_is_named(string setting, string value, string saying)
    {
        using var file = new ADatabaseFile();

        var ended = await AProgram.RunHereAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", file.Path, setting, value);

        Refused(ended, ExitCode.SettingWrong, saying, "Keys are not written without it");
        Assert.False(File.Exists(file.Path));
    }

    [Fact]
    public async Task A_folder_of_keys_that_cannot_be_used_is_named()
    {
        using var file = new ADatabaseFile();
        await File.WriteAllTextAsync(file.Path + ".keys", "occupied", TestContext.Current.CancellationToken);

        var ended = await AProgram.RunHereAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", file.Path);

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
