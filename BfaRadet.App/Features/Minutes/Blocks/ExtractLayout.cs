using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>Who made an extract, and may sign it.</summary>
/// <param name="MayCertify">Whether it is one of those who prepare meetings; otherwise the line is left for somebody who may.</param>
public sealed record Certifier(string Name, string Title, bool MayCertify);

/// <summary>One paragraf with as much of the rest as it needs to be read alone (protokollsutdrag), and a place to certify it.</summary>
public static class ExtractLayout
{
    public static Document Of(MinutesRecord record, RecordSection section, Seal? seal, Certifier by, DateTimeOffset at) => new(
        $"{RecordWords.Extract} {section.Label}, {SwedishDates.Iso(record.Date)} – {record.CouncilName}",
        [
            new Block.Heading(1, RecordWords.Extract),
            new Block.Paragraph(Standing(section, seal)) { Look = ParagraphLook.Lead },
            HeadBlocks.Of(record, seal?.AdoptedAt),
            .. PresenceBlocks.Of(record),
            .. SectionBlocks.Of(record, section),
            new Block.Heading(2, RecordWords.Certified),
            new Block.Paragraph(RecordWords.MadeBy(by.Name, at)),
            new Block.Signatures(
            [
                by.MayCertify
                    ? new Signature(RecordWords.Certifies, RecordWords.Person(by.Name, by.Title, ""), RecordWords.CertifierPlace)
                    : new Signature(RecordWords.Certifies, RecordWords.CertifierUnknown, RecordWords.CertifierPlace),
            ]),
        ])
    {
        Author = MinutesLayout.Author(record),
        Header = new PageBand(record.CouncilName, record.Municipality),
        Footer = PageBand.Numbered($"{RecordWords.Extract} {section.Label}, {SwedishDates.Iso(record.Date)}{MinutesLayout.Mark(seal)}"),
    };

    private static string Standing(RecordSection section, Seal? seal) => (seal, section.AdjustedAt) switch
    {
        ({ } adopted, _) => RecordWords.ExtractAdopted(adopted),
        (null, { } at) => RecordWords.ExtractAtOnce(at),
        _ => RecordWords.ExtractDraft,
    };
}
