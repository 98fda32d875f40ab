using BfaRadet.App.Features.Minutes.Downloads.Zip;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Verifying;

/// <summary>Files that are made anew from the sealed record, and compared: a list that was mended too does not hide them.</summary>
public sealed class ComparingWithTheRecordTests : IDisposable
{
    private readonly AnArchivist _archivist = new();

    public void Dispose() => _archivist.Dispose();

    [Theory]
    [InlineData("protokoll.html", "Mötets öppnande", "Mötets avslutande")]
    [InlineData("protokoll.txt", "Mötets öppnande", "Mötets avslutande")]
    [InlineData("beslut.csv", "Paragraf", "Parabraf")]
    [InlineData("beslut.json", "[", "[ ")]
    [InlineData("README.txt", "är förseglat", "är giltigt")]
    public void A_file_that_says_another_thing_than_the_sealed_minutes_is_found_though_the_manifest_has_it(string name, string was, string made)
    {
        var files = AnExport.Adopted().Files;
        var text = Encoding.UTF8.GetString(files[name]);
        Assert.Contains(was, text, StringComparison.Ordinal);
        files[name] = Encoding.UTF8.GetBytes(text.Replace(was, made, StringComparison.Ordinal));

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", AnExport.WithManifest(files)));

        Assert.Equal(1, code);
        Assert.Contains($"ÄNDRAD      {name} är inte det som det förseglade protokollet ger", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_PDF_of_other_minutes_is_found_and_so_is_a_Word_document()
    {
        var (files, others) = (AnExport.Adopted().Files, AnExport.Adopted(title: "Något helt annat").Files);
        (files["protokoll.pdf"], files["protokoll.docx"]) = (others["protokoll.pdf"], others["protokoll.docx"]);

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", AnExport.WithManifest(files)));

        Assert.Equal(1, code);
        Assert.Contains("ÄNDRAD      protokoll.pdf är inte", said, StringComparison.Ordinal);
        Assert.Contains("ÄNDRAD      protokoll.docx är inte", said, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_made_of_the_minutes_is_known_again_and_what_the_seal_is_not_of_is_named()
    {
        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", AnExport.Adopted().Files));

        Assert.True(code == 0, said);
        Assert.Contains("Omfattas inte av sigillet, bara av zip-filens egen lista: dagordning.json, dagordning.txt", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_version_wrote_cannot_be_told_of_and_is_not_called_changed()
    {
        var files = AnExport.Adopted().Files;
        var writer = BfaRadet.App.Product.Writer;
        files["README.txt"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["README.txt"]).Replace(writer, "BfaRådet 0.9", StringComparison.Ordinal));
        files["protokoll.html"] = "<p>Som den andra versionen skrev.</p>"u8.ToArray();

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", AnExport.WithManifest(files)));

        Assert.Equal(2, code);
        Assert.Contains("protokoll.html är gjord av en annan version (BfaRådet 0.9)", said, StringComparison.Ordinal);
        Assert.DoesNotContain("ÄNDRAD", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"organ\":")]
    [InlineData("{}")]
    [InlineData("{\"organ\":null}")]
    [InlineData("null")]
    public void A_notice_that_cannot_be_read_is_found_and_the_rest_is_compared(string notice)
    {
        var (files, seal) = AnExport.Adopted();
        files[ExportNames.Notice] = Encoding.UTF8.GetBytes(notice);
        files["README.txt"] = Encoding.UTF8.GetBytes(ReadMe.Of(
            RecordJson.Read(files[ExportNames.Record]), seal, hasJournal: false, hasNotice: true, BfaRadet.App.Product.Writer));
        files["beslut.csv"] = "Nummer;Beslut\r\n"u8.ToArray();

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", AnExport.WithManifest(files)));

        Assert.Equal(1, code);
        Assert.Contains("ÄNDRAD      anslag.json går inte att läsa", said, StringComparison.Ordinal);
        Assert.Contains("ÄNDRAD      beslut.csv är inte", said, StringComparison.Ordinal);
        Assert.DoesNotContain("README.txt är inte", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"meeting":"00000000-0000-0000-0000-000000000000","sections":[{}]}""")]
    public void What_somebody_sealed_that_is_no_minutes_ends_nothing(string content)
    {
        var (files, seal) = AnExport.Adopted();
        var bytes = Encoding.UTF8.GetBytes(content);
        files[ExportNames.Record] = bytes;
        files[ExportNames.Seal] = Encoding.UTF8.GetBytes((seal with { RecordHash = Seal.HashOf(bytes), Record = default, Council = default, Date = default }).Text);

        var (code, said) = AnArchivist.Verify(_archivist.Zip("hemgjord.zip", AnExport.WithManifest(files)), _archivist.Zip("möte.zip", AnExport.Adopted().Files));

        Assert.NotEqual(0, code);
        Assert.Contains("oförändrad  protokoll.pdf", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seal_of_another_day_than_the_minutes_is_found()
    {
        var (files, seal) = AnExport.Adopted();
        files[ExportNames.Seal] = Encoding.UTF8.GetBytes((seal with { Date = seal.Date.AddDays(1) }).Text);

        var (code, said) = AnArchivist.Verify(_archivist.Zip("möte.zip", AnExport.WithManifest(files)));

        Assert.Equal(1, code);
        Assert.Contains("Sigill 1 är av ett annat sammanträde", said, StringComparison.Ordinal);
    }
}
