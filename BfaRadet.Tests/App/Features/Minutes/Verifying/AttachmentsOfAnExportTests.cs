using BfaRadet.App;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes.Downloads.Zip;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Verifying;

/// <summary>Attachments in a zip are compared with the hashes that the sealed minutes have of them.</summary>
public sealed class AttachmentsOfAnExportTests : IDisposable
{
    private const string Name = "bilaga-1-Hastighetsmatning_var.pdf";

    private static readonly byte[] _file = [.. "%PDF-1.7 hej"u8];

    private readonly AnArchivist _archivist = new();

    public void Dispose() => _archivist.Dispose();

    [Fact]
    public void They_are_in_the_zip_in_its_list_and_under_the_seal()
    {
        var files = Adopted();

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", files));

        Assert.Equal(_file, files[Name]);
        Assert.True(code == 0, said);
        Assert.Contains($"oförändrad  {Name}", said, StringComparison.Ordinal);
        Assert.DoesNotContain($"dagordning.txt, {Name}", said, StringComparison.Ordinal);
        Assert.Contains("bilaga-…", Encoding.UTF8.GetString(files[ExportNames.ReadMe]), StringComparison.Ordinal);
        Assert.Contains($"§ 1: Hastighetsmätning vår.pdf, version 2, SHA-256 {Seal.HashOf(_file)[..12]}", Encoding.UTF8.GetString(files["protokoll.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_file_is_found_though_the_list_has_it_and_a_missing_one_too()
    {
        var (changed, missing) = (Adopted(), Adopted());
        changed[Name] = [.. "%PDF-1.7 nej"u8];
        missing.Remove(Name);

        var (code, said) = AnArchivist.Verify(_archivist.Zip("ändrad.zip", AnExport.WithManifest(changed)));
        var (codeOfMissing, saidOfMissing) = AnArchivist.Verify(_archivist.Zip("saknad.zip", AnExport.WithManifest(missing)));

        Assert.Equal((1, 1), (code, codeOfMissing));
        Assert.Contains($"ÄNDRAD      {Name} är inte den handling som det förseglade protokollet nämner", said, StringComparison.Ordinal);
        Assert.Contains($"SAKNAS      {Name}", saidOfMissing, StringComparison.Ordinal);
    }

    [Fact]
    public void Minutes_sealed_before_there_were_files_read_and_verify_as_they_did()
    {
        var record = ARecord.Small();
        var old = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(RecordJson.Write(record)).Replace(",\n      \"file\": null", "", StringComparison.Ordinal));
        var seal = ARecord.SealOf(record, bytes: old);

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", Zipped(record, old, seal)));

        Assert.DoesNotContain("file", Encoding.UTF8.GetString(old), StringComparison.Ordinal);
        Assert.Equal(record.Attachments, RecordJson.Read(old).Attachments);
        Assert.True(code == 0, said);
    }

    [Fact]
    public void Whatever_minutes_call_a_file_its_name_in_the_zip_is_plain()
    {
        string[] names = ["../../a.pdf", @"C:\x", "", "å\u202Eä\0.pdf", new string('ö', 400) + ".docx", "😀"];
        var record = ARecord.Small() with { Attachments = [.. names.Select(n => new RecordAttachment("", n) { File = new RecordFile(1, new string('a', 64)) })] };

        var made = ExportNames.OfAttachments(record).Select(a => a.Name).ToList();

        Assert.All(made, name => Assert.Matches("^bilaga-[0-9]+-[A-Za-z0-9._-]{0,100}$", name));
        Assert.Equal(names.Length, made.Distinct().Count());
        Assert.EndsWith(".docx", made[4], StringComparison.Ordinal);
    }

    private static Dictionary<string, byte[]> Adopted()
    {
        var record = ARecord.With([ARecord.Section(1, "Farthinder")]) with
        {
            Attachments = [new RecordAttachment("§ 1", "Hastighetsmätning vår.pdf") { File = new RecordFile(2, Seal.HashOf(_file)) }],
        };
        return Zipped(record, RecordJson.Write(record), ARecord.SealOf(record), (Name, () => new MemoryStream(_file)));
    }

    private static Dictionary<string, byte[]> Zipped(MinutesRecord record, byte[] bytes, Seal seal, params IReadOnlyList<(string, Func<Stream?>)> attachments)
    {
        using var zip = new MemoryStream();
        MeetingZip.Write(
            new(record, bytes, seal, (MeetingView)Samples.Make(typeof(MeetingView)), null, SwedishTime.Of(seal.AdoptedAt)) { Attachments = attachments }, zip, CancellationToken.None);
        return AnExport.Unzip(zip.ToArray());
    }
}
