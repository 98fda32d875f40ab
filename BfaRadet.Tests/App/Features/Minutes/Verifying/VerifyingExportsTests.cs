using BfaRadet.App.Features.Minutes.Downloads.Zip;
using BfaRadet.App.Features.Minutes.Verifying;
using BfaRadet.Tests.Testing;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Verifying;

/// <summary>The command on good and bad files: their list, their seals and the chain, and what is no export at all.</summary>
public sealed class VerifyingExportsTests : IDisposable
{
    private readonly AnArchivist _archivist = new();

    private AFolder Folder => _archivist.Folder;

    public void Dispose() => _archivist.Dispose();

    [Fact]
    public void An_untouched_zip_is_unchanged()
    {
        var (files, seal) = AnExport.Adopted();

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", files));

        Assert.Equal(0, code);
        Assert.Contains("oförändrad  protokoll.json", said, StringComparison.Ordinal);
        Assert.Contains(seal.Hash, said, StringComparison.Ordinal);
        Assert.Contains("Inget av det som sigillet omfattar är ändrat.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_seal_is_not_of_is_not_said_to_be_unchanged()
    {
        var (files, _) = AnExport.Adopted();
        files[ExportNames.Journal] = "{\"event\":\"påhittad\"}\n"u8.ToArray();
        files[ExportNames.ReadMe] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[ExportNames.ReadMe]).Replace(
            "manifest.sha256    K", "journal.jsonl      Vem som gjorde vad när sedan dagordningen delades, en rad för varje händelse\nmanifest.sha256    K", StringComparison.Ordinal));

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", AnExport.WithManifest(files)));

        var last = said.TrimEnd().Split('\n')[^1];
        Assert.Equal(0, code);
        Assert.StartsWith("Inget av det som sigillet omfattar är ändrat.", last, StringComparison.Ordinal);
        Assert.Contains(ExportNames.Journal, last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_of_something_else_cannot_be_told_of()
    {
        var (code, said) = AnArchivist.Verify(_archivist.Zip("semester.zip", new Dictionary<string, byte[]> { ["bild.txt"] = "Havet"u8.ToArray() }));

        Assert.Equal(2, code);
        Assert.Contains("inte en zip-fil eller mapp från BfaRådet", said, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_the_folder_it_was_unpacked_in()
    {
        foreach (var (name, bytes) in AnExport.Adopted().Files)
        {
            Folder.File(name, bytes);
        }

        Folder.File(".DS_Store", [1]);

        Assert.Equal(0, AnArchivist.Verify(Folder.Path).Code);
    }

    [Fact]
    public void One_byte_changed_is_found()
    {
        var (files, _) = AnExport.Adopted();
        files[ExportNames.Record][200] ^= 1;

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", files));

        Assert.Equal(1, code);
        Assert.Contains("ÄNDRAD      protokoll.json", said, StringComparison.Ordinal);
        Assert.Contains("Protokollet är inte det som förseglades med sigill 1", said, StringComparison.Ordinal);
    }

    [Fact]
    public void One_who_mends_the_manifest_too_is_found_by_the_seal()
    {
        var (files, _) = AnExport.Adopted();
        files[ExportNames.Record][200] ^= 1;

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", AnExport.WithManifest(files)));

        Assert.Equal(1, code);
        Assert.Contains("oförändrad  protokoll.json", said, StringComparison.Ordinal);
        Assert.Contains("Protokollet är inte det som förseglades", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExportNames.Record)]
    [InlineData(ExportNames.Seal)]
    [InlineData(ExportNames.ReadMe)]
    [InlineData(ExportNames.Manifest)]
    [InlineData(ExportNames.ReadMe, true)]
    [InlineData("protokoll.pdf", true)]
    [InlineData("beslut.csv", true)]
    public void A_file_taken_away_is_missed(string name, bool withItsLine = false)
    {
        var (files, _) = AnExport.Adopted();
        files.Remove(name);

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", withItsLine ? AnExport.WithManifest(files) : files));

        Assert.Equal(1, code);
        Assert.Contains($"SAKNAS      {name}", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_put_in_is_told_of_and_what_systems_add_is_not()
    {
        foreach (var (name, bytes) in AnExport.Adopted().Files)
        {
            Folder.File(name, bytes);
        }

        Directory.CreateDirectory(Path.Combine(Folder.Path, "__MACOSX"));
        Directory.CreateDirectory(Path.Combine(Folder.Path, ".git"));
        Assert.Equal(0, AnArchivist.Verify(Folder.Path).Code);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Folder.Path, "bilagor")).FullName, "protokoll.json"), "{}");

        var (code, said) = AnArchivist.Verify(Folder.Path);

        Assert.Equal(1, code);
        Assert.Contains("TILLAGD     bilagor/", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_put_in_is_told_of()
    {
        var (files, _) = AnExport.Adopted();
        files["tillägg.txt"] = [1];

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", files));

        Assert.Equal(1, code);
        Assert.Contains("TILLAGD     tillägg.txt", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_the_manifest_changed_is_found()
    {
        var (files, _) = AnExport.Adopted();
        files[ExportNames.Manifest][0] = files[ExportNames.Manifest][0] == (byte)'0' ? (byte)'1' : (byte)'0';

        Assert.Equal(1, AnArchivist.Verify(_archivist.Zip("möte.zip", files)).Code);
    }

    [Theory]
    [InlineData("inget manifest alls\n")]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    public void A_manifest_that_is_none_cannot_be_read(string manifest)
    {
        var (files, _) = AnExport.Adopted();
        files[ExportNames.Manifest] = Encoding.UTF8.GetBytes(manifest.StartsWith("..", StringComparison.Ordinal) ? $"{new string('0', 64)}  {manifest}\n" : manifest);

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", files));

        Assert.Equal(2, code);
        Assert.Contains("manifest.sha256 har ändrats eller skadats", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seal_that_was_changed_is_found()
    {
        var (files, seal) = AnExport.Adopted();
        files[ExportNames.Seal] = Encoding.UTF8.GetBytes(seal.Text.Replace("Ordföranden", "Någon annan", StringComparison.Ordinal));
        var (first, _) = AnExport.Adopted(2, seal, "Nästa möte");

        // Mended all through, it reads as a seal: the next one in the chain does not know it.
        var (code, said) = AnArchivist.Verify(_archivist.Zip("ett.zip", AnExport.WithManifest(files)), _archivist.Zip("två.zip", first));

        Assert.Equal(1, code);
        Assert.Contains("Sigill 2 bygger inte på sigill 1", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seal_that_is_none_is_found()
    {
        var (files, _) = AnExport.Adopted();
        files[ExportNames.Seal] = "bfaradet-sigill 1\nhej\n"u8.ToArray();

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", AnExport.WithManifest(files)));

        Assert.Equal(1, code);
        Assert.Contains("sigill.txt är inte ett sigill", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_meetings_are_held_against_each_other_in_the_order_of_their_numbers()
    {
        var (one, first) = AnExport.Adopted(1, null, "Ett");
        var (two, second) = AnExport.Adopted(2, first, "Två");
        var (three, _) = AnExport.Adopted(3, second, "Tre");

        var (code, said) = AnArchivist.Verify(_archivist.Zip("c.zip", three), _archivist.Zip("a.zip", one), _archivist.Zip("b.zip", two));

        Assert.Equal(0, code);
        Assert.Contains("Sigill 2 bygger på sigill 1", said, StringComparison.Ordinal);
        Assert.Contains("Sigill 3 bygger på sigill 2", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_are_missing_between_are_named()
    {
        var (one, first) = AnExport.Adopted(1, null, "Ett");
        var (five, _) = AnExport.Adopted(5, first, "Fem");

        var (code, said) = AnArchivist.Verify(_archivist.Zip("a.zip", one), _archivist.Zip("b.zip", five));

        Assert.Equal(1, code);
        Assert.Contains("SAKNAS      Sigill 2–4", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_different_seals_of_one_number_are_told_of()
    {
        var (code, said) = AnArchivist.Verify(_archivist.Zip("a.zip", AnExport.Adopted(1, null, "Ett").Files), _archivist.Zip("b.zip", AnExport.Adopted(1, null, "Ett till").Files));

        Assert.Equal(1, code);
        Assert.Contains("Två olika sigill har nummer 1", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Lone_files_can_be_given()
    {
        var (files, first) = AnExport.Adopted();
        var (next, _) = AnExport.Adopted(2, first, "Nästa möte");
        var content = Folder.File("protokoll.json", next[ExportNames.Record]);
        var seal = Folder.File("sigill.txt", next[ExportNames.Seal]);
        var former = Folder.File("sigill-1.txt", files[ExportNames.Seal]);

        var (code, said) = AnArchivist.Verify(content, seal, former);
        var (wrong, _) = AnArchivist.Verify(Folder.File("annat.json", files[ExportNames.Record]), seal);
        var (alone, _) = AnArchivist.Verify(content);

        Assert.Equal(0, code);
        Assert.Contains("Sigill 2 bygger på sigill 1", said, StringComparison.Ordinal);
        Assert.Equal(1, wrong);
        Assert.Equal(2, alone);
    }

    [Fact]
    public void A_draft_is_said_to_be_one()
    {
        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", AnExport.OfADraft()));

        Assert.Equal(3, code);
        Assert.Contains("ett utkast som inte är justerat, eller ett justerat protokoll vars sigill har tagits bort", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.txt")]
    [InlineData("anslag.json")]
    public void Minutes_whose_seal_was_taken_out_of_zip_and_manifest_are_no_draft(string teller)
    {
        var files = AnExport.Adopted().Files;
        files.Remove(ExportNames.Seal);
        if (teller == ExportNames.Notice)
        {
            files.Remove(ExportNames.ReadMe);
            files[ExportNames.Notice] = "{}"u8.ToArray();
        }

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", AnExport.WithManifest(files)));

        Assert.Equal(1, code);
        Assert.Contains($"SAKNAS      sigill.txt. {teller} säger att protokollet är justerat", said, StringComparison.Ordinal);
        Assert.DoesNotContain("utkast", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_among_sealed_minutes_is_told_and_what_is_changed_outweighs_it()
    {
        var (sealedFiles, _) = AnExport.Adopted();
        var draft = AnExport.OfADraft();
        var (changed, _) = AnExport.Adopted(number: 2);
        changed[ExportNames.Record][200] ^= 1;
        var (one, other, third) = (_archivist.Zip("ett.zip", sealedFiles), _archivist.Zip("två.zip", draft), _archivist.Zip("tre.zip", changed));

        Assert.Equal(0, AnArchivist.Verify(one).Code);
        Assert.Equal(3, AnArchivist.Verify(one, other).Code);
        Assert.Equal(1, AnArchivist.Verify(one, other, third).Code);
        Assert.Equal(2, AnArchivist.Verify(one, other, third, Path.Combine(Folder.Path, "saknas.zip")).Code);
    }

    [Theory]
    [InlineData("rör.zip")]
    [InlineData("protokoll.json")]
    public async Task A_pipe_is_not_opened_to_wait_for_what_comes(string name)
    {
        var pipe = Path.Combine(Folder.Path, name);
        _ = await OutsideTool.RunAsync("mkfifo", Folder.Path, pipe);
        var link = Path.Combine(Folder.Path, "länk.zip");
        File.CreateSymbolicLink(link, pipe);

        foreach (var given in new[] { pipe, link, "/dev/zero", "/dev/null" })
        {
            var (code, said) = AnArchivist.Verify(given);

            Assert.Equal(2, code);
            Assert.Contains("Rör och enheter läses inte", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_pipe_in_a_folder_is_a_file_without_content()
    {
        foreach (var (name, bytes) in AnExport.Adopted().Files.Where(f => f.Key != ExportNames.Record))
        {
            Folder.File(name, bytes);
        }

        _ = await OutsideTool.RunAsync("mkfifo", Folder.Path, ExportNames.Record);

        var (code, said) = AnArchivist.Verify(Folder.Path);

        Assert.Equal(1, code);
        Assert.Contains("ÄNDRAD      protokoll.json", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u202E")]
    [InlineData("\u2066")]
    [InlineData("\u200F")]
    [InlineData("\u061C")]
    [InlineData("\u200B")]
    [InlineData("\u2028")]
    [InlineData("\uFEFF")]
    [InlineData("\U000E0041")]
    [InlineData("\n")]
    [InlineData("\u001B")]
    public void Nothing_that_turns_or_hides_a_line_is_printed(string mark)
    {
        var (files, _) = AnExport.Adopted();
        files[$"a{mark}b.txt"] = [1];

        var (_, inside) = AnArchivist.Verify(_archivist.Zip("möte.zip", files));
        var (_, outside) = AnArchivist.Verify(_archivist.Zip($"mö{mark}te.zip", AnExport.Adopted().Files));

        foreach (var said in new[] { inside, outside })
        {
            Assert.DoesNotContain(mark == "\n" ? "a\nb" : mark, said, StringComparison.Ordinal);
            Assert.DoesNotContain("mö\nte", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_damaged_zip_is_said_to_be_damaged()
    {
        var whole = AnExport.Zip(AnExport.Adopted().Files);
        var garbled = (byte[])whole.Clone();
        Array.Fill(garbled, (byte)0xFF, 60, 200);

        var (cut, said) = AnArchivist.Verify(Folder.File("avbruten.zip", whole[..^40]));
        var (broken, _) = AnArchivist.Verify(Folder.File("trasig.zip", garbled));

        Assert.Equal(2, cut);
        Assert.Contains("Filen är skadad", said, StringComparison.Ordinal);
        Assert.Equal(2, broken);
    }

    [Theory]
    [InlineData("inte.zip")]
    [InlineData("bild.png")]
    public void What_is_no_zip_is_said_to_be_none(string name)
    {
        var (code, said) = AnArchivist.Verify(Folder.File(name, "Hej!"u8.ToArray()));

        Assert.Equal(2, code);
        Assert.Contains("inte en zip-fil eller mapp från BfaRådet", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../ut.txt")]
    [InlineData("/etc/ut.txt")]
    [InlineData("C:\\ut.txt")]
    [InlineData("a/../../ut.txt")]
    [InlineData("ut\u001b[2J.txt")]
    public void A_name_that_leads_elsewhere_is_refused_and_nothing_is_written(string name)
    {
        var files = AnExport.Adopted().Files;
        files[name] = [1];

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", files));

        Assert.Equal(2, code);
        Assert.Contains("otillåtet namn", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', said);
        Assert.False(File.Exists(Path.Combine(Folder.Path, "..", "ut.txt")));
    }

    [Fact]
    public void Ten_gigabytes_in_a_small_zip_are_not_read_to_the_end()
    {
        var bomb = AnExport.Bomb(10 * 1024);
        Assert.True(bomb.Length < 32 * 1024 * 1024);

        var (code, _) = AnArchivist.Verify(Folder.File("bomb.zip", bomb));

        Assert.NotEqual(0, code);
    }

    [Fact]
    public void More_than_a_meeting_can_be_is_not_read()
    {
        var left = 1000L;

        Assert.Null(Exported.Read("a", new MemoryStream(new byte[1001]), ref left));
    }

    [Fact]
    public void Without_files_it_says_how_it_is_used()
    {
        var (code, said) = AnArchivist.Verify();

        Assert.Equal(2, code);
        Assert.Contains("verifiera <fil.zip", said, StringComparison.Ordinal);
        Assert.Equal(2, AnArchivist.Verify(Path.Combine(Folder.Path, "finns-inte.zip")).Code);
    }

    [Fact]
    public void Every_finding_has_words()
    {
        foreach (var kind in Enum.GetValues<FindingKind>())
        {
            Assert.NotEmpty(VerifyTexts.Of(new Finding(kind, "a", "b", 1, 2, "c")));
        }
    }

    [Fact]
    public async Task It_runs_as_a_command_without_database_or_server()
    {
        var zip = _archivist.Zip("möte.zip", AnExport.Adopted().Files);

        var (code, said) = await OutsideTool.RunAsync(
            "dotnet", Folder.Path, Path.Combine(AppContext.BaseDirectory, "BfaRadet.App.dll"), "verifiera", zip);

        Assert.True(code == 0, said);
        Assert.Contains("Inget av det som sigillet omfattar är ändrat.", said, StringComparison.Ordinal);
        Assert.Equal([zip], Directory.GetFiles(Folder.Path));
    }
}
