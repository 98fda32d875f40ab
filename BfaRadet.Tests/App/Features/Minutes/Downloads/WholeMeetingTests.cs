using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes.Downloads;
using BfaRadet.App.Features.Minutes.Downloads.Zip;
using BfaRadet.App.Features.Minutes.Verifying;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using System.Text;
using System.Text.Json;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Downloads;

/// <summary>The zip of a meeting, from the workspace.</summary>
public sealed class WholeMeetingTests
{
    /// <summary>Needs unzip and sha256sum, and nothing of ours.</summary>
    private const string Script = """
        set -e
        unzip -q "$1" -d ut
        cd ut
        sha256sum -c manifest.sha256
        while read -r name value; do
          if [ "$name" = "protokoll:" ]; then echo "$value  protokoll.json" | sha256sum -c; fi
        done < sigill.txt
        echo "$2  sigill.txt" | sha256sum -c
        for file in *; do echo "fil $file"; done
        """;

    [Fact]
    public async Task Ten_lines_of_shell_check_it()
    {
        await using var workspace = await HeldAsync();
        var seal = await workspace.Services.AdoptAsync(workspace.Today);
        using var folder = new AFolder();
        var zip = folder.File("m.zip", await ZipAsync(workspace, "sekreterare"));

        var (code, said) = await OutsideTool.RunAsync("sh", folder.Path, "-c", Script, "sh", zip, seal.Hash);

        Assert.True(code == 0, said);
        Assert.Equal(
            [
                "README.txt", "beslut.csv", "beslut.json", "dagordning.json", "dagordning.txt", "journal.jsonl", "manifest.sha256",
                "protokoll.docx", "protokoll.html", "protokoll.json", "protokoll.pdf", "protokoll.txt", "sigill.txt",
            ],
            said.Split('\n').Where(l => l.StartsWith("fil ", StringComparison.Ordinal)).Select(l => l[4..]).Order(StringComparer.Ordinal));
        Assert.Contains("protokoll.pdf: OK", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_own_command_says_the_same()
    {
        await using var workspace = await HeldAsync();
        await workspace.Services.AdoptAsync(workspace.Today);
        using var folder = new AFolder();
        using var said = new StringWriter();

        Assert.Equal(0, VerifyCommand.Run([folder.File("m.zip", await ZipAsync(workspace, "skola"))], said));
    }

    [Fact]
    public async Task Adopted_minutes_are_in_it_byte_for_byte()
    {
        await using var workspace = await HeldAsync();
        var seal = await workspace.Services.AdoptAsync(workspace.Today);

        var files = AnExport.Unzip(await ZipAsync(workspace, "skola"));

        Assert.Equal(seal.RecordHash, Seal.HashOf(files[ExportNames.Record]));
        Assert.Equal(seal.Text, Encoding.UTF8.GetString(files[ExportNames.Seal]));
        Assert.Contains(seal.Hash, Encoding.UTF8.GetString(files[ExportNames.ReadMe]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_is_for_those_who_prepare()
    {
        await using var workspace = await HeldAsync();

        var preparers = AnExport.Unzip(await ZipAsync(workspace, "sekreterare"));
        var members = AnExport.Unzip(await ZipAsync(workspace, "skola"));

        Assert.DoesNotContain(ExportNames.Journal, members.Keys);
        Assert.DoesNotContain("journal.jsonl", Encoding.UTF8.GetString(members[ExportNames.ReadMe]), StringComparison.Ordinal);
        var lines = Encoding.UTF8.GetString(preparers[ExportNames.Journal]).TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.GetProperty("facts").ValueKind));
        Assert.Contains(lines, line => line.Contains("MeetingOpened", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_has_no_seal_and_nothing_internal()
    {
        await using var workspace = await HeldAsync();

        var files = AnExport.Unzip(await ZipAsync(workspace, "skola"));

        Assert.DoesNotContain(ExportNames.Seal, files.Keys);
        Assert.All(files.Where(f => f.Key != "protokoll.docx" && f.Key != "protokoll.pdf"), file =>
            Assert.DoesNotContain("internalNote", Encoding.UTF8.GetString(file.Value), StringComparison.OrdinalIgnoreCase));
        Assert.Contains("utkast", Encoding.UTF8.GetString(files[ExportNames.ReadMe]), StringComparison.Ordinal);
        Assert.Contains("Dagordning", Encoding.UTF8.GetString(files["dagordning.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_holds_the_same_each_time_in_the_same_order()
    {
        await using var workspace = await HeldAsync();
        await workspace.Services.AdoptAsync(workspace.Today);

        var (once, again) = (AnExport.Unzip(await ZipAsync(workspace, "skola")), AnExport.Unzip(await ZipAsync(workspace, "skola")));

        Assert.Equal(once.Keys, again.Keys);
        // The library that writes DOCX gives its parts new names each time.
        Assert.All(once.Keys.Except(["protokoll.docx", ExportNames.Manifest]), name => Assert.Equal(once[name], again[name]));
    }

    [Fact]
    public void A_stream_that_only_goes_forward_will_do()
    {
        using var behind = new MemoryStream();
        using var hashed = new HashingStream(behind);
        hashed.Write("abc"u8);

        Assert.False(hashed.CanSeek);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hashed.Hash());
    }

    internal static async Task<AWorkspace> HeldAsync()
    {
        var workspace = await AWorkspace.OpenAsync();
        await workspace.ChooseAsync(settings => settings with { Quorum = QuorumRule.None });
        _ = (await workspace.Get<ChairCommands>().OpenAsync(await workspace.CallerAsync("ordforande"), workspace.Today)).Value;
        return workspace;
    }

    private static async Task<byte[]> ZipAsync(AWorkspace workspace, string who)
    {
        var handout = await workspace.Get<DownloadQueries>().FindAsync(await workspace.CallerAsync(who), workspace.Council, workspace.Today, FileKind.Zip);
        using var file = handout!.WriteToFile(new TemporaryFiles(workspace.Get<DatabaseFile>()), CancellationToken.None);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
