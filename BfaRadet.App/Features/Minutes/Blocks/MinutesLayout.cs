using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>
/// The minutes laid out, the same for every kind of file: head, attendance, paragrafer, adjustment, seal and notice. The same
/// record, seal and notice give the same document.
/// </summary>
public static class MinutesLayout
{
    /// <summary>The number of paragrafer from which there is a table of contents.</summary>
    private const int ManySections = 5;

    /// <summary>The anchor of the attendance.</summary>
    public const string Attendance = "narvaro";

    /// <param name="seal">Null while the minutes are a draft, and for the public copy.</param>
    /// <param name="notice">That they are adjusted, as posted; null for a council without a notice board.</param>
    /// <param name="adopted">Of the public copy: when the minutes were adjusted.</param>
    public static Document Of(MinutesRecord record, Seal? seal, NoticeFacts? notice = null, DateTimeOffset? adopted = null)
    {
        adopted ??= seal?.AdoptedAt;
        var title = RecordWords.Title(record, seal);
        return Bound(record, Name(record, title),
        [
            new Block.Heading(1, title),
            .. HeadBlocks.Notices(record, adopted),
            .. First(record, seal, adopted, null),
            .. Contents(record),
            .. Rest(record, seal, adopted, null),
            .. seal is null ? [] : ClosingBlocks.Of(seal),
            .. notice is null ? [] : Notice(notice),
        ]) with
        {
            Footer = PageBand.Numbered($"{title} {SwedishDates.Iso(record.Date)}{Mark(seal)}"),
        };
    }

    /// <summary>
    /// The same blocks for a page, which has its own heading, says itself that it shows a draft or a copy, and links to the check
    /// of the seal.
    /// </summary>
    /// <param name="confirmed">When each signer confirmed what is not sealed yet.</param>
    public static Document OnScreen(
        MinutesRecord record, Seal? seal, DateTimeOffset? adopted = null, IReadOnlyDictionary<MemberId, DateTimeOffset>? confirmed = null)
    {
        adopted ??= seal?.AdoptedAt;
        return Bound(record, RecordWords.Heading(record), [.. First(record, seal, adopted, confirmed), .. Rest(record, seal, adopted, confirmed)]);
    }

    private static IEnumerable<Block> First(
        MinutesRecord record, Seal? seal, DateTimeOffset? adopted, IReadOnlyDictionary<MemberId, DateTimeOffset>? confirmed) =>
    [
        HeadBlocks.Of(record, adopted),
        .. record.SignaturesFirst ? [SignBlocks.Of(record, seal, adopted, confirmed)] : Array.Empty<Block>(),
        .. PresenceBlocks.Of(record),
    ];

    private static IEnumerable<Block> Rest(
        MinutesRecord record, Seal? seal, DateTimeOffset? adopted, IReadOnlyDictionary<MemberId, DateTimeOffset>? confirmed) =>
    [
        .. RecordPauses.Of(record).SelectMany(placed => (IEnumerable<Block>)
        [
            .. placed.Before.Select(Pause),
            .. placed.Section.Kind == AgendaItemKind.Break ? [] : SectionBlocks.Of(record, placed.Section),
            .. placed.After.Select(Pause),
        ]),
        .. ClosingBlocks.Of(record, seal, adopted, confirmed),
    ];

    private static IEnumerable<Block> Contents(MinutesRecord record) => record.Sections.Count(s => s.Label != "") > ManySections
        // Not one of its own entries: it lists what follows it.
        ? [new Block.Heading(2, RecordWords.Contents), new Block.Contents(Deepest: 2)]
        : [];

    private static IEnumerable<Block> Notice(NoticeFacts notice) =>
    [
        new Block.Heading(2, RecordWords.Notice),
        new Block.Paragraph(notice.Ground) { KeepWithNext = true },
        HeadBlocks.Facts(notice.Lines, RecordWords.Notice),
    ];

    private static Document Bound(MinutesRecord record, string title, IReadOnlyList<Block> blocks) => new(title, blocks)
    {
        Author = Author(record),
        Header = new PageBand(record.CouncilName, record.Municipality),
    };

    private static Block.Paragraph Pause(string line) => new([new Run(line, Italic: true)]) { SpaceBefore = 12, IsBetween = true };

    internal static string Name(MinutesRecord record, string kind) => $"{kind} {SwedishDates.Iso(record.Date)} – {record.CouncilName}";

    internal static string Author(MinutesRecord record) =>
        record.Municipality == "" ? record.CouncilName : $"{record.CouncilName}, {record.Municipality}";

    /// <summary>Enough of the seal for a reader to see that two printed copies are of the same minutes.</summary>
    internal static string Mark(Seal? seal) => seal is null ? "" : $" · sigill {seal.Number} · {seal.Hash[..12]}";
}
