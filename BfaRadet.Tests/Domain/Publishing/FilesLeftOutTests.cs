using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Publishing;
using Xunit;

namespace BfaRadet.Tests.Domain.Publishing;

/// <summary>Residents read the names of files, as any other text, and nothing that leads to them.</summary>
public sealed class FilesLeftOutTests
{
    private static readonly MinutesRecord _record = Testing.ARecord.With([Testing.ARecord.Section(1, "Ett"), Testing.ARecord.Section(2, "Två")]) with
    {
        Attachments =
        [
            new("", "Årsredovisning.pdf") { File = new RecordFile(1, new string('a', 64)) },
            new("§ 2", "Samtal med Kim Ek.pdf") { File = new RecordFile(2, new string('b', 64)) },
        ],
    };

    [Fact]
    public void The_name_is_masked_and_the_hash_is_left_out()
    {
        var copy = PublicCopy.Of(_record, [new Exclusion(new ExclusionId(Guid.NewGuid()), _record.Sections[1].Item, "Kim Ek", SecrecyGround.All[0])]);

        Assert.All(copy.Attachments, a => Assert.Equal("", a.File!.Hash));
        Assert.Equal(2, copy.Attachments[1].File!.Version);
        Assert.DoesNotContain("Kim Ek", copy.Attachments[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_a_paragraf_that_is_left_out_are_left_out()
    {
        var copy = PublicCopy.Of(_record, [new Exclusion(new ExclusionId(Guid.NewGuid()), _record.Sections[1].Item, null, SecrecyGround.All[0])]);

        Assert.Equal("Årsredovisning.pdf", Assert.Single(copy.Attachments).Text);
    }
}
