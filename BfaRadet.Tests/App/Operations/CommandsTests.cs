using BfaRadet.App;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Operations.Commands;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Operations;

/// <summary>Real processes, as an administrator gives the commands.</summary>
public sealed partial class CommandsTests
{
    private const string CountJournal = """SELECT count(*) FROM "Journal" """;

    [Theory]
    [InlineData("version", ExitCode.Ok, "BfaRådet ")]
    [InlineData("hjalp", ExitCode.Ok, "sakerhetskopiera MAPP")]
    [InlineData("--help", ExitCode.Ok, "aterstall FIL")]
    [InlineData("sakerhetskopia", ExitCode.Misused, "”sakerhetskopia” finns inte. Ingen server har startats.")]
    [InlineData("sakerhetskopiera", ExitCode.Misused, "sakerhetskopiera MAPP")]
    [InlineData("aterstall", ExitCode.Misused, "aterstall FIL")]
    [InlineData("ny-administrator", ExitCode.Misused, "ny-administrator E-POST")]
    public async Task A_command_answers_and_starts_no_server(string command, ExitCode code, string saying)
    {
        using var folder = new AFolder();

        var ended = await AProgram.RunAsync(start => start.WorkingDirectory = folder.Path, command);

        Assert.Equal((int)code, ended.Code);
        Assert.Contains(saying, ended.Out, StringComparison.Ordinal);
        Assert.Empty(ended.Error);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_word_that_a_command_does_not_know_is_named_and_nothing_is_done()
    {
        using var file = await ADatabaseFile.OfThisVersionAsync();
        var copy = file.Path + ".kopia";
        File.Copy(file.Path, copy);

        var ended = await AProgram.RunHereAsync("aterstall", copy, "en", "till", "--Database:File", file.Path);

        Assert.Equal((int)ExitCode.Misused, ended.Code);
        Assert.Contains("Kommandot känner inte ordet ”en”. Inget har ändrats.", ended.Error, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(file.Folder).Length);
    }

    /// <summary>What each command is rightly given.</summary>
    private static readonly string[][] _given =
    [
        ["verifiera", "a.zip"], ["sakerhetskopiera", "copies"], ["aterstall", "copy.db"], ["ny-administrator", "kim@kommun.example", "Kim"], ["byt-nycklar"], ["version"], ["hjalp"],
    ];

    public static TheoryData<string, string[], string> WhatNobodyReads()
    {
        var data = new TheoryData<string, string[], string>();
        foreach (var given in _given)
        {
            var command = string.Join(' ', given);
            data.Add(command, ["--en", "till"], "känner inte --en.");
            data.Add(command, ["--en=till"], "känner inte --en.");
            data.Add(command, ["--Databas:File", "x"], "Menar du --Database:File?");
            data.Add(command, ["--PublicAdress=x"], "Menar du --PublicAddress?");
            data.Add(command, ["-x", "1"], "känner inte -x.");
            data.Add(command, ["-x=1"], "känner inte -x.");
            data.Add(command, ["--environment"], "inget värde efter --environment");
            data.Add(command, ["--environment", "--urls"], "inget värde efter --environment");
            data.Add(command, ["--environment", "Production", "hej"], "ordet ”hej”");
            if (given[0] is not ("verifiera" or "ny-administrator"))
            {
                // These take as many words as they are given.
                data.Add(command, ["hej"], "ordet ”hej”");
            }

            if (given[0] is not "sakerhetskopiera")
            {
                data.Add(command, ["--behall", "3"], "känner inte --behall.");
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(WhatNobodyReads))]
    public async Task What_a_command_does_not_read_is_named_and_nothing_is_done(string command, string[] more, string saying)
    {
        var ended = await AProgram.RunHereAsync([.. command.Split(' '), .. more]);

        Assert.Equal(((int)ExitCode.Misused, ""), (ended.Code, ended.Out));
        Assert.Contains(saying, ended.Error, StringComparison.Ordinal);
        Assert.Contains("Inget har ändrats.", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.DatabaseNotOurs, "byt-nycklar", "--Database:File", "{newer}")]
    [InlineData(ExitCode.DatabaseNotOurs, "byt-nycklar", "--Database:File", "{other}")]
    [InlineData(ExitCode.DatabaseNotOurs, "sakerhetskopiera", "{folder}/copies", "--Database:File", "{newer}")]
    [InlineData(ExitCode.DatabaseNotOurs, "sakerhetskopiera", "{folder}/copies", "--Database:File", "{other}")]
    [InlineData(ExitCode.DatabaseNotOurs, "aterstall", "{newer}", "--Database:File", "{folder}/new.db")]
    [InlineData(ExitCode.DatabaseNotOurs, "aterstall", "{other}", "--Database:File", "{folder}/new.db")]
    [InlineData(ExitCode.DatabaseNotOurs, "ny-administrator", "kim@kommun.example", "--Database:File", "{newer}", "--PublicAddress", "https://bfa.kommun.example")]
    [InlineData(ExitCode.SettingWrong, "ny-administrator", "kim@kommun.example", "--Database:File", "{newer}", "--environment", "Production")]
    [InlineData(ExitCode.SettingWrong, "ny-administrator", "kim@kommun.example", "--Database:File", "{newer}", "--PublicAddress", "bfa")]
    [InlineData(ExitCode.SettingWrong, "byt-nycklar", "--Database:File", "{ours}", "--environment", "Produktion")]
    [InlineData(ExitCode.SettingWrong, "byt-nycklar", "--Database:File", "{ours}", "--Limits:Connections", "många")]
    [InlineData(ExitCode.SettingWrong, "byt-nycklar", "--Database:File", "{ours}", "--Database", "x")]
    [InlineData(ExitCode.SettingWrong, "byt-nycklar", "--Database:File", "{ours}", "--Keys:Certificate:File", "/nowhere/keys.pfx")]
    [InlineData(ExitCode.SettingWrong, "byt-nycklar", "--Database:File", "{ours}", "--Keys:Certificate:Thumbprint", "00")]
    [InlineData(ExitCode.SettingWrong, "byt-nycklar", "--Database:File", "{ours}", "--Keys:Certificate:Thumbprint", "00", "--Keys:Certificate:File", "/nowhere/keys.pfx")]
    [InlineData(ExitCode.DatabaseUnavailable, "byt-nycklar", "--Database:File", "{ours}", "--Keys:Folder", "{other}")]
    public async Task Why_a_command_refuses_is_said_in_Swedish(ExitCode code, params string[] given)
    {
        using var ours = await ADatabaseFile.OfThisVersionAsync();
        using var newer = await ADatabaseFile.OfANewerVersionAsync();
        using var other = new ADatabaseFile();
        other.Execute("CREATE TABLE Recipes (Id INTEGER)");
        using var folder = new AFolder();

        var ended = await AProgram.RunHereAsync([.. given.Select(word => word
            .Replace("{ours}", ours.Path, StringComparison.Ordinal).Replace("{newer}", newer.Path, StringComparison.Ordinal)
            .Replace("{other}", other.Path, StringComparison.Ordinal).Replace("{folder}", folder.Path, StringComparison.Ordinal))]);

        Assert.Equal((int)code, ended.Code);
        var said = ended.Out + ended.Error;
        Assert.Matches("Inget har ändrats|kvar som den var|Ingen kopia har gjorts", said);
        Assert.DoesNotMatch(@"\b(the|cannot|was|not|is no|must be)\b", said);
    }

    [Fact]
    public void Every_command_is_tried() => Assert.Equal(CommandLine.Names, _given.Select(given => given[0]));

    [Theory]
    [InlineData("version", "--Database:File", "x")]
    [InlineData("hjalp", "--Logging:LogLevel:Default=Warning")]
    public async Task A_command_is_given_the_settings_of_the_server(params string[] given)
    {
        var ended = await AProgram.RunHereAsync(given);

        Assert.Equal((0, ""), (ended.Code, ended.Error));
    }

    [Fact]
    public async Task A_backup_is_made_while_the_server_runs_and_put_back_when_it_is_stopped()
    {
        await using var server = new ServerProcess();
        await server.StartAsync();
        using var copies = new AFolder();

        var made = await AProgram.RunAsync("sakerhetskopiera", copies.Path, "--Database:File", server.DatabaseFile);

        Assert.Equal((0, ""), (made.Code, made.Error));
        var copy = Assert.Single(Directory.GetFiles(copies.Path, "*.db"));
        StartingTests.OnlyForItsOwner(copy + ".sha256");
        Assert.Equal(0, (await OutsideTool.RunAsync("sha256sum", copies.Path, "-c", Path.GetFileName(copy) + ".sha256")).Code);
        Assert.Matches(@"bfaradet-\d{8}T\d{6}Z\.db$", copy);
        Assert.Contains(copy, made.Out, StringComparison.Ordinal);
        StartingTests.OnlyForItsOwner(copy);
        var lines = ADatabaseFile.Ask(copy, CountJournal);
        Assert.True(lines > 0);

        var refused = await AProgram.RunAsync("aterstall", copy, "--Database:File", server.DatabaseFile);
        Assert.Equal((int)ExitCode.DatabaseInUse, refused.Code);
        Assert.Contains("Stoppa den först", refused.Out, StringComparison.Ordinal);

        await server.KillAsync();
        await File.WriteAllTextAsync(server.DatabaseFile, "damaged", TestContext.Current.CancellationToken);
        var restored = await AProgram.RunAsync("aterstall", copy, "--Database:File", server.DatabaseFile);

        Assert.Equal((0, ""), (restored.Code, restored.Error));
        Assert.Equal(lines, ADatabaseFile.Ask(server.DatabaseFile, CountJournal));
        StartingTests.OnlyForItsOwner(server.DatabaseFile);
        var aside = Assert.Single(Directory.GetFiles(Path.GetDirectoryName(server.DatabaseFile)!, "*.fore-aterstallning-*Z"));
        Assert.Equal("damaged", await File.ReadAllTextAsync(aside, TestContext.Current.CancellationToken));
        await server.StartAsync();
    }

    [Fact]
    public async Task So_many_backups_are_kept_as_is_said_and_nothing_else_is_touched()
    {
        using var file = await ADatabaseFile.OfThisVersionAsync();
        using var copies = new AFolder();
        var kept = copies.File("bfaradet-20260101T000000Z.db", [1]);
        var pruned = copies.File("bfaradet-20250101T000000Z.db", [1]);
        copies.File("bfaradet-20250101T000000Z.db.sha256", [1]);
        var other = copies.File("bfaradet-min-egen.db", [1]);

        var made = await AProgram.RunHereAsync("sakerhetskopiera", copies.Path, "--behall", "2", "--Database:File", file.Path);

        Assert.Equal(0, made.Code);
        Assert.Contains(pruned, made.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(pruned));
        Assert.True(File.Exists(kept) && File.Exists(other));
        Assert.Equal(3, Directory.GetFiles(copies.Path, "*.db").Length);
        Assert.Single(Directory.GetFiles(copies.Path, "*.sha256"));
        Assert.Equal((int)ExitCode.Misused, (await AProgram.RunHereAsync("sakerhetskopiera", copies.Path, "--behall", "0", "--Database:File", file.Path)).Code);
    }

    [Fact]
    public async Task What_is_damaged_or_missing_is_not_backed_up_and_no_older_copy_goes_for_it()
    {
        using var file = new ADatabaseFile();
        using var copies = new AFolder();
        var older = copies.File("bfaradet-20250101T000000Z.db", [1]);

        var missing = await AProgram.RunHereAsync("sakerhetskopiera", copies.Path, "--behall", "1", "--Database:File", file.Path);
        await File.WriteAllTextAsync(file.Path, new string('x', 9000), TestContext.Current.CancellationToken);
        var damaged = await AProgram.RunHereAsync("sakerhetskopiera", copies.Path, "--behall", "1", "--Database:File", file.Path);

        Assert.Equal((int)ExitCode.DatabaseUnavailable, missing.Code);
        Assert.Equal((int)ExitCode.Failed, damaged.Code);
        Assert.Contains("Ingen kopia har gjorts", damaged.Out, StringComparison.Ordinal);
        Assert.Equal([older], Directory.GetFiles(copies.Path));
    }

    [Fact]
    public async Task A_copy_that_is_not_ours_or_newer_is_not_put_in_place()
    {
        using var file = await ADatabaseFile.OfThisVersionAsync();
        using var newer = await ADatabaseFile.OfANewerVersionAsync();
        using var folder = new AFolder();
        var other = folder.File("other.db", new byte[5000]);

        var ofNewer = await AProgram.RunHereAsync("aterstall", newer.Path, "--Database:File", file.Path);
        var ofOther = await AProgram.RunHereAsync("aterstall", other, "--Database:File", file.Path);

        Assert.Equal((int)ExitCode.DatabaseNotOurs, ofNewer.Code);
        Assert.NotEqual(0, ofOther.Code);
        Assert.Equal(["bfaradet.db", "bfaradet.db.lock"], Directory.GetFiles(file.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_copy_of_an_earlier_version_is_put_in_place_and_upgraded_at_the_start()
    {
        using var copy = await ADatabaseFile.OfTheFirstVersionAsync();
        await using var server = new ServerProcess();

        var restored = await AProgram.RunHereAsync("aterstall", copy.Path, "--Database:File", server.DatabaseFile);

        Assert.Equal((0, ""), (restored.Code, restored.Error));
        await server.StartAsync();
    }

    [Fact]
    public async Task A_copy_with_other_words_than_it_was_made_with_is_not_put_in_place()
    {
        using var file = await ADatabaseFile.OfThisVersionAsync();
        using var copies = new AFolder();
        await AProgram.RunHereAsync("sakerhetskopiera", copies.Path, "--Database:File", file.Path);
        var copy = Assert.Single(Directory.GetFiles(copies.Path, "*.db"));
        var bytes = await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken);
        // A word within a row: SQLite finds nothing wrong with it.
        var at = bytes.AsSpan().IndexOf("_Initial"u8);
        "_Innitia"u8.CopyTo(bytes.AsSpan(at));
        await File.WriteAllBytesAsync(copy, bytes, TestContext.Current.CancellationToken);

        var restored = await AProgram.RunHereAsync("aterstall", copy, "--Database:File", file.Path);

        Assert.Equal((int)ExitCode.Failed, restored.Code);
        Assert.Contains($"{copy} är skadad eller har ändrats", restored.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(file.Folder), one => one.Contains("fore-aterstallning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_said_in_words_of_ours()
    {
        using var file = await ADatabaseFile.OfThisVersionAsync();
        using var folder = new AFolder();
        var copies = Path.Combine(folder.File("occupied", []), "copies");

        var made = await AProgram.RunHereAsync("sakerhetskopiera", copies, "--Database:File", file.Path);

        Assert.Equal((int)ExitCode.Failed, made.Code);
        Assert.Contains($"Ingen kopia har gjorts: {copies} finns inte och går inte att skapa", made.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_administrator_is_written_down_with_what_happened_and_no_more()
    {
        using var file = await ADatabaseFile.OfThisVersionAsync();
        Task<AProgram.Ended> MakeAsync() => AProgram.RunHereAsync(
            "ny-administrator", "kim@kommun.example", "--Database:File", file.Path, "--PublicAddress", "https://bfa.kommun.example");
        string Kinds() => string.Join(' ', Enumerable.Range(1, 9).Select(id => ADatabaseFile.Ask(
            file.Path, $"""SELECT coalesce((SELECT "Kind" FROM "AccountEvents" WHERE "Id" = {id}), -1)""")).Where(kind => kind >= 0));

        Assert.Equal(0, (await MakeAsync()).Code);
        Assert.Equal(0, (await MakeAsync()).Code);

        Assert.Equal(
            string.Join(' ', new[] { AccountEventKind.Made, AccountEventKind.AdministratorGiven, AccountEventKind.ResetLinkMade, AccountEventKind.ResetLinkMade }.Select(kind => (long)kind)),
            Kinds());
    }

    [Fact]
    public async Task A_new_administrator_chooses_a_password_by_an_address_that_works_once()
    {
        await using var server = new ServerProcess([.. ServerProcess.Production, "--Logging:LogLevel:BfaRadet", "Information"]);
        await server.StartAsync();

        var made = await AProgram.RunHereAsync(
            "ny-administrator", "kim@kommun.example", "Kim", "Kontosson", "--Database:File", server.DatabaseFile, "--PublicAddress", "https://bfa.kommun.example/");

        Assert.Equal((0, ""), (made.Code, made.Error));
        await server.SaysAsync("https://bfa.kommun.example/kom-igang#");
        var path = Address().Match(made.Out).Groups[1].Value;
        using var client = server.ByProxy();
        // Only over TLS does the form keep its token: the page is looked at here, and the code is sent in AdministrationTests.
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(path, TestContext.Current.CancellationToken));
        Assert.Contains("Välj nytt lösenord", page, StringComparison.Ordinal);
        await server.KillAsync();
        using var file = new ADatabaseFile();
        File.Copy(server.DatabaseFile, file.Path);
        File.Copy(server.DatabaseFile + "-wal", file.Path + "-wal");
        await file.WithAsync(async services =>
        {
            await using var scope = services.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
            var account = (await accounts.FindByEmailAsync("kim@kommun.example"))!;
            Assert.Equal("Kim Kontosson", account.Name);
            Assert.True(await accounts.IsInRoleAsync(account, UserAccount.Administrator));
            Assert.False(await accounts.HasPasswordAsync(account));
        });
    }

    [GeneratedRegex(@"https://bfa\.kommun\.example(/aterstall)#\S{43}")]
    private static partial Regex Address();
}
