using BfaRadet.App.Components.Shared;
using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Features.Publishing;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>
/// The minutes laid out, the same for every kind of file: head, attendance, paragrafer, adjustment, seal and notice. The same
/// paper, seal and notice give the same document.
/// </summary>
public static class MinutesLayout
{
    /// <summary>So many paragrafer need a list of contents.</summary>
    private const int ManySections = 5;

    /// <param name="seal">Null while the minutes are a draft, and for the public copy.</param>
    /// <param name="notice">That they are adjusted, as posted; null for a council without a notice board.</param>
    /// <param name="adopted">Of the public copy: when the minutes were adjusted.</param>
    public static Document Of(MinutesRecord paper, Seal? seal, NoticeFacts? notice = null, DateTimeOffset? adopted = null)
    {
        adopted ??= seal?.AdoptedAt;
        var blocks = new List<Block> { new Block.Heading(1, RecordWords.Title(paper, seal)) };
        blocks.AddRange(HeadBlocks.Of(paper, adopted));
        blocks.AddRange(paper.SignaturesFirst ? [SignBlocks.Of(paper, seal, adopted)] : []);
        blocks.AddRange(PresenceBlocks.Of(paper));
        if (paper.Sections.Count(s => s.Label != "") > ManySections)
        {
            // Not among its own entries: it names what follows it.
            blocks.Add(new Block.Heading(2, RecordWords.Contents));
            blocks.Add(new Block.Contents(Deepest: 2));
        }

        foreach (var (section, before, after) in RecordPauses.Of(paper))
        {
            blocks.AddRange(before.Select(Pause));
            blocks.AddRange(section.Kind == AgendaItemKind.Break ? [] : SectionBlocks.Of(paper, section));
            blocks.AddRange(after.Select(Pause));
        }

        blocks.AddRange(ClosingBlocks.Of(paper, seal, adopted, notice));
        return new Document(Name(paper, RecordWords.Title(paper, seal)), blocks)
        {
            Author = Author(paper),
            Header = new PageBand(paper.CouncilName, paper.Municipality),
            Footer = PageBand.Numbered($"{RecordWords.Title(paper, seal)} {SwedishDates.Iso(paper.Date)}{Mark(seal)}"),
        };
    }

    private static Block.Paragraph Pause(string line) => new([new Run(line, Italic: true)]) { SpaceBefore = 12 };

    internal static string Name(MinutesRecord paper, string kind) => $"{kind} {SwedishDates.Iso(paper.Date)} – {paper.CouncilName}";

    internal static string Author(MinutesRecord paper) =>
        paper.Municipality == "" ? paper.CouncilName : $"{paper.CouncilName}, {paper.Municipality}";

    /// <summary>Enough of the seal for a reader to see that two printed copies are of the same minutes.</summary>
    internal static string Mark(Seal? seal) => seal is null ? "" : $" · sigill {seal.Number} · {seal.Hash[..12]}";
}
