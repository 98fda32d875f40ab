using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using System.Globalization;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>The end: the next meeting, attachments, signatures, the seal, and the notice.</summary>
internal static class ClosingBlocks
{
    /// <param name="adopted">When the minutes were adjusted; null for a draft. A public copy has no seal of its own.</param>
    /// <param name="confirmed">When each signer confirmed what is not sealed yet.</param>
    public static IEnumerable<Block> Of(
        MinutesRecord record, Seal? seal, DateTimeOffset? adopted, IReadOnlyDictionary<MemberId, DateTimeOffset>? confirmed)
    {
        var blocks = new List<Block>();
        if (record.NextMeeting is { } next)
        {
            blocks.Add(new Block.Heading(2, RecordWords.NextMeeting) { Anchor = "nasta" });
            blocks.Add(new Block.Paragraph(RecordWords.Of(next)));
        }

        if (Enclosures.Of(record) is { Count: > 0 } enclosures)
        {
            blocks.Add(new Block.Heading(2, RecordWords.Attachments) { Anchor = "bilagor" });
            blocks.Add(new Block.List(ListMarks.Bullet, [.. enclosures.Select(RecordWords.Of)]));
        }

        blocks.Add(new Block.Heading(2, RecordWords.Adjustment) { Anchor = "justering" });
        var facts = HeadBlocks.Facts(
        [
            HeadBlocks.Adopted(record, adopted),
            (RecordWords.AdjustedWhere, record.Adjustment.Place),
            (RecordWords.KeptAt, record.KeptAt),
        ], RecordWords.Adjustment);
        blocks.Add(facts with { KeepWithNext = !record.SignaturesFirst });
        if (!record.SignaturesFirst)
        {
            blocks.Add(SignBlocks.Of(record, seal, adopted, confirmed));
        }

        return blocks;
    }

    /// <summary>The seal with all that is needed to check it, for files, which leave the workspace.</summary>
    public static IEnumerable<Block> Of(Seal seal)
    {
        yield return new Block.Heading(2, RecordWords.Seal);
        yield return new Block.Paragraph(RecordWords.SealText(seal));
        if (seal.Confirmations.Count > 0)
        {
            yield return new Block.Paragraph(RecordWords.Confirmed) { KeepWithNext = true };
            yield return new Block.List(ListMarks.Bullet, [.. seal.Confirmations.Select(line => new ListItem(RecordWords.Confirmation(line)))]);
        }

        yield return HeadBlocks.Facts(
        [
            (RecordWords.SealNumber, seal.Number.ToString(CultureInfo.InvariantCulture)),
            (RecordWords.SealReplaces, seal.Replaces?.ToString(CultureInfo.InvariantCulture) ?? ""),
            (RecordWords.SealMark, seal.Hash),
            (RecordWords.SealRecord, seal.RecordHash),
            (RecordWords.SealPrevious, seal.Previous == Seal.None ? RecordWords.FirstSeal : seal.Previous),
        ], RecordWords.Seal, width: 3.9) with
        { KeepWithNext = true };
        yield return new Block.Paragraph(RecordWords.HowToVerify) { Look = ParagraphLook.Small };
    }
}
