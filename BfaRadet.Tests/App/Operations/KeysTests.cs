using BfaRadet.App;
using BfaRadet.App.Data;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Operations;

/// <summary>What protects sign-ins is never in the database, and is for the account of the server alone.</summary>
public sealed partial class KeysTests
{
    private const string Secret = "masterKey";

    [Fact]
    public async Task A_server_on_a_copy_of_the_database_lets_nobody_into_the_real_one()
    {
        await using var real = new RunningApp();
        var own = await real.StepInAsync("sekreterare");
        using var folder = new AFolder();
        var copy = Path.Combine(folder.Path, "bfaradet.db");
        await using (var db = await real.Services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", TestContext.Current.CancellationToken);
        }

        await using var other = new RunningApp("Development", ("Database:File", copy));
        var forged = await other.StepInAsync("sekreterare");

        Assert.True(await IsInAsync(real.Address, own));
        Assert.True(await IsInAsync(other.Address, forged));
        Assert.False(await IsInAsync(real.Address, forged));
        Assert.False(await IsInAsync(other.Address, own));
    }

    [Fact]
    public async Task They_are_made_at_the_first_start_outside_the_database_and_its_backups()
    {
        await using var server = new ServerProcess();
        await server.StartAsync();
        using var copies = new AFolder();

        var made = await AProgram.RunAsync("sakerhetskopiera", Path.Combine(copies.Path, "ny", "mapp"), "--Database:File", server.DatabaseFile);

        Assert.Equal(0, made.Code);
        var key = Assert.Single(Directory.GetFiles(server.DatabaseFile + ".keys"));
        Assert.Contains(Secret, await File.ReadAllTextAsync(key, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var copy = Assert.Single(Directory.GetFiles(copies.Path, "*.db", SearchOption.AllDirectories));
        Assert.All(
            // The lock is held, and empty.
            Directory.GetFiles(Path.GetDirectoryName(server.DatabaseFile)!).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Append(copy),
            file => Assert.DoesNotContain(Secret, Raw(file), StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(Path.GetDirectoryName(server.DatabaseFile)!, "*", SearchOption.AllDirectories), StartingTests.OnlyForItsOwner);
        OnlyForItsOwner(server.DatabaseFile + ".keys");
        OnlyForItsOwner(Path.GetDirectoryName(copy)!);
    }

    [Fact]
    public async Task Those_of_an_earlier_version_go_out_of_the_file_and_are_taken_for_nothing()
    {
        await using var server = new ServerProcess();
        using (var old = await ADatabaseFile.OfTheFirstVersionAsync())
        {
            old.Execute($"""INSERT INTO "DataProtectionKeys" ("FriendlyName", "Xml") VALUES ('key-1', '{new string('a', 2000)}{Secret}')""");
            File.Copy(old.Path, server.DatabaseFile);
        }

        await server.StartAsync();
        Assert.Equal(0, await server.StopAsync());

        Assert.DoesNotContain(Secret, Raw(server.DatabaseFile), StringComparison.Ordinal);
        Assert.Equal(0, ADatabaseFile.Ask(server.DatabaseFile, "SELECT count(*) FROM sqlite_master WHERE name = 'DataProtectionKeys'"));
        // One key, made now.
        var key = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(server.DatabaseFile + ".keys")), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("aaaa", key, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_others_could_read_are_theirs_no_more()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var server = new ServerProcess();
        await server.StartAsync();
        await server.KillAsync();
        var files = Directory.GetFiles(Path.GetDirectoryName(server.DatabaseFile)!, "bfaradet.db*", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(server.DatabaseFile + ".keys")).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).ToList();
        const UnixFileMode everybody = (UnixFileMode)0b110_100_100;
        foreach (var file in files)
        {
            File.SetUnixFileMode(file, everybody);
        }

        File.SetUnixFileMode(server.DatabaseFile + ".keys", everybody | (UnixFileMode)0b001_001_001);

        await server.StartAsync();

        Assert.All(files.Where(File.Exists), StartingTests.OnlyForItsOwner);
        OnlyForItsOwner(server.DatabaseFile + ".keys");
    }

    [Fact]
    public async Task With_a_certificate_they_are_written_encrypted_and_read_again()
    {
        using var folder = new AFolder();
        var file = folder.File("keys.pfx", ACertificate.Make("keys").Export(X509ContentType.Pkcs12, "hemligt"));
        (string, string)[] settings =
        [
            ("Database:File", Path.Combine(folder.Path, "bfaradet.db")), ("Keys:Folder", Path.Combine(folder.Path, "keys")),
            ("Keys:Certificate:File", file), ("Keys:Certificate:Password", "hemligt"),
        ];
        CookieContainer cookies;
        await using (var app = new RunningApp("Development", settings))
        {
            cookies = await app.StepInAsync("sekreterare");
        }

        var key = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "keys"))), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Secret, key, StringComparison.Ordinal);
        Assert.Contains("EncryptedData", key, StringComparison.Ordinal);
        await using var again = new RunningApp("Development", settings);
        Assert.True(await IsInAsync(again.Address, cookies));
    }

    [Fact]
    public async Task Those_of_before_a_certificate_are_told_of_until_they_are_changed()
    {
        using var folder = new AFolder();
        var file = folder.File("keys.pfx", ACertificate.Make("keys").Export(X509ContentType.Pkcs12, "hemligt"));
        string[] certificate = ["--Keys:Certificate:File", file, "--Keys:Certificate:Password", "hemligt"];
        var database = Path.Combine(folder.Path, "bfaradet.db");
        await using (var before = new ServerProcess("--Database:File", database))
        {
            await before.StartAsync();
        }

        await using (var with = new ServerProcess(["--Database:File", database, .. certificate]))
        {
            await with.StartAsync();
            await with.SaysAsync("byt-nycklar");
            Assert.Single(with.Said, said => said.Contains("written before it", StringComparison.Ordinal));
        }

        Assert.Equal(0, (await AProgram.RunAsync(["byt-nycklar", "--Database:File", database, .. certificate])).Code);
        await using var changed = new ServerProcess(["--Database:File", database, .. certificate]);
        await changed.StartAsync();
        Assert.DoesNotContain(changed.Said, said => said.Contains("written before it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Encrypted_ones_without_their_certificate_are_said_and_no_new_ones_are_made()
    {
        using var folder = new AFolder();
        var certificate = folder.File("keys.pfx", ACertificate.Make("keys").Export(X509ContentType.Pkcs12, "hemligt"));
        var database = Path.Combine(folder.Path, "bfaradet.db");
        await using (var with = new ServerProcess(["--Database:File", database, "--Keys:Certificate:File", certificate, "--Keys:Certificate:Password", "hemligt"]))
        {
            await with.StartAsync();
            await StepInAsync(with);
        }

        var keys = Directory.GetFiles(database + ".keys");
        var refused = await AProgram.RunAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", database);

        Assert.Equal((int)ExitCode.SettingWrong, refused.Code);
        Assert.Contains("encrypted with a certificate", Assert.Single(refused.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(keys, Directory.GetFiles(database + ".keys"));
        // They are given up by a command, never by a setting that was forgotten.
        Assert.Equal(0, (await AProgram.RunAsync("byt-nycklar", "--Database:File", database)).Code);
        await using var without = new ServerProcess("--Database:File", database);
        await without.StartAsync();
    }

    [Fact]
    public async Task A_copy_that_is_put_back_brings_no_sign_in_back()
    {
        using var copies = new AFolder();
        await using var server = new ServerProcess();
        await server.StartAsync();
        var cookies = await StepInAsync(server);
        Assert.Equal(0, (await AProgram.RunAsync("sakerhetskopiera", copies.Path, "--Database:File", server.DatabaseFile)).Code);
        await server.KillAsync();
        var stamps = Stamps(server);

        var restored = await AProgram.RunAsync("aterstall", Directory.GetFiles(copies.Path, "*.db")[0], "--Database:File", server.DatabaseFile);

        Assert.Equal((0, ""), (restored.Code, restored.Error));
        Assert.Contains("Alla inloggningar är avslutade", restored.Out, StringComparison.Ordinal);
        Assert.Equal(0, ADatabaseFile.Ask(server.DatabaseFile, $"""SELECT count(*) FROM "AspNetUsers" WHERE "SecurityStamp" IN ({stamps})"""));
        Assert.Equal(
            ADatabaseFile.Ask(server.DatabaseFile, """SELECT count(*) FROM "AspNetUsers" """),
            ADatabaseFile.Ask(server.DatabaseFile, """SELECT count(*) FROM "AccountEvents" WHERE "By" = 'kommandot aterstall på servern' """));
        await server.StartAsync();
        Assert.False(await IsInAsync(server.Address, cookies));
        Assert.True(await IsInAsync(server.Address, await StepInAsync(server)));
    }

    [Fact]
    public async Task A_form_of_former_keys_is_no_fault_in_the_log_and_the_page_says_what_to_do()
    {
        await using var app = new AnApp();
        var listener = new AListener();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(listener);
        var visitor = app.VisitorWith("__Host-BfaRadet-Forms=CfDJ8OtherKeys; __Host-BfaRadet=CfDJ8OtherKeys");

        using var page = await visitor.GetAsync("/logga-in");
        using var sent = await visitor.PostAsync("/logga-in", ("_handler", "logga-in"), ("__RequestVerificationToken", "CfDJ8OtherKeys"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (page.StatusCode, sent.StatusCode));
        Assert.Contains("ladda om sidan", await sent.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(listener.Heard);
    }

    [Fact]
    public async Task To_change_them_ends_all_sign_ins_and_waits_for_the_server_to_be_stopped()
    {
        await using var server = new ServerProcess();
        await server.StartAsync();
        var cookies = await StepInAsync(server);
        Assert.True(await IsInAsync(server.Address, cookies));

        var refused = await AProgram.RunAsync("byt-nycklar", "--Database:File", server.DatabaseFile);
        await server.KillAsync();
        var stamps = Stamps(server);
        var changed = await AProgram.RunAsync("byt-nycklar", "--Database:File", server.DatabaseFile);

        Assert.Equal((int)ExitCode.DatabaseInUse, refused.Code);
        Assert.Contains("Stoppa den först", refused.Out, StringComparison.Ordinal);
        Assert.Equal((0, ""), (changed.Code, changed.Error));
        Assert.Contains("Alla inloggningar är avslutade", changed.Out, StringComparison.Ordinal);
        Assert.Equal(0, ADatabaseFile.Ask(server.DatabaseFile, $"""SELECT count(*) FROM "AspNetUsers" WHERE "SecurityStamp" IN ({stamps})"""));
        Assert.Equal(0, ADatabaseFile.Ask(server.DatabaseFile, """SELECT count(*) FROM "AccountSessions" """));
        Assert.Equal(
            ADatabaseFile.Ask(server.DatabaseFile, """SELECT count(*) FROM "AspNetUsers" """),
            ADatabaseFile.Ask(server.DatabaseFile, """SELECT count(*) FROM "AccountEvents" WHERE "By" = 'kommandot byt-nycklar på servern' """));
        await server.StartAsync();
        Assert.False(await IsInAsync(server.Address, cookies));
        Assert.True(await IsInAsync(server.Address, await StepInAsync(server)));
        Assert.All(Directory.GetFiles(server.DatabaseFile + ".keys"), StartingTests.OnlyForItsOwner);
    }

    [Fact]
    public async Task There_is_nothing_to_change_without_a_database()
    {
        using var file = new ADatabaseFile();

        var missing = await AProgram.RunAsync("byt-nycklar", "--Database:File", file.Path);
        var misused = await AProgram.RunAsync("byt-nycklar", "nu", "--Database:File", file.Path);

        Assert.Equal((int)ExitCode.DatabaseUnavailable, missing.Code);
        Assert.Equal((int)ExitCode.Misused, misused.Code);
        Assert.Empty(Directory.GetFileSystemEntries(file.Folder));
    }

    private static string Stamps(ServerProcess server)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={server.DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT group_concat('''' || "SecurityStamp" || '''') FROM "AspNetUsers" """;
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>As the first of the example's people.</summary>
    private static async Task<CookieContainer> StepInAsync(ServerProcess server)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Address) };
        var visitor = new Visitor(client);
        var account = Account().Match(await visitor.ReadAsync("/utveckling")).Groups[1].Value;
        using var answer = await visitor.SendAsync("/utveckling", "stig-in", ("AccountId", account));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return cookies;
    }

    private static async Task<bool> IsInAsync(string address, CookieContainer cookies)
    {
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        using var answer = await client.GetAsync("/mitt-konto", TestContext.Current.CancellationToken);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private static string Raw(string file)
    {
        using var read = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(read, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static void OnlyForItsOwner(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        }
    }

    [GeneratedRegex("""name="AccountId" value="([^"]+)""")]
    private static partial Regex Account();
}
