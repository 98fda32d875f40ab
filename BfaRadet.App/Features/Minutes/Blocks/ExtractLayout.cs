using BfaRadet.App.Components.Shared;
using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>Who made an extract, and may sign it.</summary>
/// <param name="MayCertify">One of those who prepare; anybody else leaves the line to one who may.</param>
public sealed record Certifier(string Name, string Title, bool MayCertify);

/// <summary>One paragraf with so much of the rest that it can stand alone: protokollsutdrag, with a place to certify it.</summary>
public static class ExtractLayout
{
    public static Document Of(MinutesPaper paper, PaperSection section, Seal? seal, Certifier by, DateTimeOffset at) => new(
        $"{PaperWords.Extract} {section.Label}, {SwedishDates.Iso(paper.Date)} – {paper.CouncilName}",
        [
            new Block.Heading(1, PaperWords.Extract),
            new Block.Paragraph(Standing(section, seal)) { Look = ParagraphLook.Lead },
            .. HeadBlocks.Of(paper with { IsPublicCopy = false }, seal?.AdoptedAt).OfType<Block.Table>(),
            .. PresenceBlocks.Of(paper),
            .. SectionBlocks.Of(paper, section),
            new Block.Heading(2, PaperWords.Certified),
            new Block.Paragraph(PaperWords.MadeBy(by.Name, at)),
            new Block.Signatures(
            [
                by.MayCertify
                    ? new Signature(PaperWords.Certifies, PaperWords.Person(by.Name, by.Title, ""), PaperWords.CertifierPlace)
                    : new Signature(PaperWords.Certifies, PaperWords.CertifierUnknown, PaperWords.CertifierPlace),
            ]),
        ])
    {
        Author = MinutesLayout.Author(paper),
        Header = new PageBand(paper.CouncilName, paper.Municipality),
        Footer = PageBand.Numbered($"{PaperWords.Extract} {section.Label}, {SwedishDates.Iso(paper.Date)}{MinutesLayout.Mark(seal)}"),
    };

    private static string Standing(PaperSection section, Seal? seal) => (seal, section.AdjustedAt) switch
    {
        ({ } adopted, _) => PaperWords.ExtractAdopted(adopted),
        (null, { } at) => PaperWords.ExtractAtOnce(at),
        _ => PaperWords.ExtractDraft,
    };
}
