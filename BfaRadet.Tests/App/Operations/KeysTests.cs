using BfaRadet.App;
using BfaRadet.App.Data;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Operations;

/// <summary>What protects sign-ins is never in the database, and is for the account of the server alone.</summary>
public sealed class KeysTests
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
        using var folder = new AFolder();
        var database = Path.Combine(folder.Path, "bfaradet.db");
        await using var server = new RunningApp("Development", ("Database:File", database));
        using var copies = new AFolder();

        var made = await AProgram.RunHereAsync("sakerhetskopiera", Path.Combine(copies.Path, "ny", "mapp"), "--Database:File", database);

        Assert.Equal(0, made.Code);
        var key = Assert.Single(Directory.GetFiles(database + ".keys"));
        Assert.Contains(Secret, await File.ReadAllTextAsync(key, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var copy = Assert.Single(Directory.GetFiles(copies.Path, "*.db", SearchOption.AllDirectories));
        Assert.All(
            // The lock is held, and empty.
            Directory.GetFiles(folder.Path).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Append(copy),
            file => Assert.DoesNotContain(Secret, Raw(file), StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories), StartingTests.OnlyForItsOwner);
        OnlyForItsOwner(database + ".keys");
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

        using var folder = new AFolder();
        var database = Path.Combine(folder.Path, "bfaradet.db");
        await using (new RunningApp("Development", ("Database:File", database)))
        {
            // It makes them at its start.
        }

        var files = Directory.GetFiles(folder.Path, "bfaradet.db*", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(database + ".keys")).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).ToList();
        const UnixFileMode everybody = (UnixFileMode)0b110_100_100;
        foreach (var file in files)
        {
            File.SetUnixFileMode(file, everybody);
        }

        File.SetUnixFileMode(database + ".keys", everybody | (UnixFileMode)0b001_001_001);

        await using var again = new RunningApp("Development", ("Database:File", database));

        Assert.All(files.Where(File.Exists), StartingTests.OnlyForItsOwner);
        OnlyForItsOwner(database + ".keys");
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
        await using (new RunningApp("Development", ("Database:File", database)))
        {
            // Its keys are not encrypted.
        }

        Assert.Contains("byt-nycklar", Assert.Single(await WarningsAsync(), said => said.Contains("written before it", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(0, (await AProgram.RunHereAsync(["byt-nycklar", "--Database:File", database, .. certificate])).Code);
        Assert.DoesNotContain(await WarningsAsync(), said => said.Contains("written before it", StringComparison.Ordinal));

        // What a start with the certificate says.
        async Task<IReadOnlyCollection<string>> WarningsAsync()
        {
            var listener = new AListener();
            await using var app = new RunningApp(
                services => services.AddSingleton<ILoggerProvider>(listener),
                "Development",
                ("Database:File", database), ("Keys:Certificate:File", file), ("Keys:Certificate:Password", "hemligt"));
            return listener.Heard;
        }
    }

    [Fact]
    public async Task Encrypted_ones_without_their_certificate_are_said_and_no_new_ones_are_made()
    {
        using var folder = new AFolder();
        var certificate = folder.File("keys.pfx", ACertificate.Make("keys").Export(X509ContentType.Pkcs12, "hemligt"));
        var database = Path.Combine(folder.Path, "bfaradet.db");
        await using (var with = new RunningApp("Development", ("Database:File", database), ("Keys:Certificate:File", certificate), ("Keys:Certificate:Password", "hemligt")))
        {
            await with.StepInAsync("sekreterare");
        }

        var keys = Directory.GetFiles(database + ".keys");
        var refused = await AProgram.RunAsync("--urls", "http://localhost:0", "--environment", "Development", "--Database:File", database);

        Assert.Equal((int)ExitCode.SettingWrong, refused.Code);
        Assert.Contains("encrypted with a certificate", Assert.Single(refused.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(keys, Directory.GetFiles(database + ".keys"));
        // They are given up by a command, never by a setting that was forgotten.
        Assert.Equal(0, (await AProgram.RunHereAsync("byt-nycklar", "--Database:File", database)).Code);
        await using var without = new RunningApp("Development", ("Database:File", database));
    }

    [Fact]
    public async Task A_copy_that_is_put_back_brings_no_sign_in_back()
    {
        using var copies = new AFolder();
        using var folder = new AFolder();
        var database = Path.Combine(folder.Path, "bfaradet.db");
        CookieContainer cookies;
        await using (var server = new RunningApp("Development", ("Database:File", database)))
        {
            cookies = await server.StepInAsync("sekreterare");
            Assert.Equal(0, (await AProgram.RunHereAsync("sakerhetskopiera", copies.Path, "--Database:File", database)).Code);
        }

        var stamps = Stamps(database);

        var restored = await AProgram.RunHereAsync("aterstall", Directory.GetFiles(copies.Path, "*.db")[0], "--Database:File", database);

        Assert.Equal((0, ""), (restored.Code, restored.Error));
        Assert.Contains("Alla inloggningar är avslutade", restored.Out, StringComparison.Ordinal);
        Assert.Equal(0, ADatabaseFile.Ask(database, $"""SELECT count(*) FROM "AspNetUsers" WHERE "SecurityStamp" IN ({stamps})"""));
        Assert.Equal(
            ADatabaseFile.Ask(database, """SELECT count(*) FROM "AspNetUsers" """),
            ADatabaseFile.Ask(database, """SELECT count(*) FROM "AccountEvents" WHERE "By" = 'kommandot aterstall på servern' """));
        await using var again = new RunningApp("Development", ("Database:File", database));
        Assert.False(await IsInAsync(again.Address, cookies));
        Assert.True(await IsInAsync(again.Address, await again.StepInAsync("sekreterare")));
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
        using var folder = new AFolder();
        var database = Path.Combine(folder.Path, "bfaradet.db");
        CookieContainer cookies;
        AProgram.Ended refused;
        await using (var server = new RunningApp("Development", ("Database:File", database)))
        {
            cookies = await server.StepInAsync("sekreterare");
            Assert.True(await IsInAsync(server.Address, cookies));
            refused = await AProgram.RunHereAsync("byt-nycklar", "--Database:File", database);
        }

        var stamps = Stamps(database);
        var changed = await AProgram.RunHereAsync("byt-nycklar", "--Database:File", database);

        Assert.Equal((int)ExitCode.DatabaseInUse, refused.Code);
        Assert.Contains("Stoppa den först", refused.Out, StringComparison.Ordinal);
        Assert.Equal((0, ""), (changed.Code, changed.Error));
        Assert.Contains("Alla inloggningar är avslutade", changed.Out, StringComparison.Ordinal);
        Assert.Equal(0, ADatabaseFile.Ask(database, $"""SELECT count(*) FROM "AspNetUsers" WHERE "SecurityStamp" IN ({stamps})"""));
        Assert.Equal(0, ADatabaseFile.Ask(database, """SELECT count(*) FROM "AccountSessions" """));
        Assert.Equal(
            ADatabaseFile.Ask(database, """SELECT count(*) FROM "AspNetUsers" """),
            ADatabaseFile.Ask(database, """SELECT count(*) FROM "AccountEvents" WHERE "By" = 'kommandot byt-nycklar på servern' """));
        await using var again = new RunningApp("Development", ("Database:File", database));
        Assert.False(await IsInAsync(again.Address, cookies));
        Assert.True(await IsInAsync(again.Address, await again.StepInAsync("sekreterare")));
        Assert.All(Directory.GetFiles(database + ".keys"), StartingTests.OnlyForItsOwner);
    }

    [Fact]
    public async Task There_is_nothing_to_change_without_a_database()
    {
        using var file = new ADatabaseFile();

        var missing = await AProgram.RunHereAsync("byt-nycklar", "--Database:File", file.Path);
        var misused = await AProgram.RunHereAsync("byt-nycklar", "nu", "--Database:File", file.Path);

        Assert.Equal((int)ExitCode.DatabaseUnavailable, missing.Code);
        Assert.Equal((int)ExitCode.Misused, misused.Code);
        Assert.Empty(Directory.GetFileSystemEntries(file.Folder));
    }

    private static string Stamps(string database)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT group_concat('''' || "SecurityStamp" || '''') FROM "AspNetUsers" """;
        return (string)command.ExecuteScalar()!;
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
}
