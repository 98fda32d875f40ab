using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Features.Publishing;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using System.Globalization;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>What stands last: the next meeting, attachments, who signs, the seal, and the notice.</summary>
internal static class ClosingBlocks
{
    /// <param name="adopted">When the minutes were adjusted; null for a draft. A public copy has no seal of its own.</param>
    public static IEnumerable<Block> Of(MinutesPaper paper, Seal? seal, DateTimeOffset? adopted, NoticeFacts? notice)
    {
        var blocks = new List<Block>();
        if (paper.NextMeeting is { } next)
        {
            blocks.Add(new Block.Heading(2, PaperWords.NextMeeting));
            blocks.Add(new Block.Paragraph(PaperWords.Of(next)));
        }

        if (Enclosures.Of(paper) is { Count: > 0 } enclosures)
        {
            blocks.Add(new Block.Heading(2, PaperWords.Attachments));
            blocks.Add(new Block.List(ListMarks.Bullet, [.. enclosures.Select(a => a.Section == "" ? a.Text : $"{a.Section}: {a.Text}")]));
        }

        blocks.Add(new Block.Heading(2, PaperWords.Adjustment));
        var facts = HeadBlocks.Facts(
        [
            HeadBlocks.Adopted(paper, adopted),
            (PaperWords.AdjustedWhere, paper.Adjustment.Place),
            (PaperWords.KeptAt, paper.KeptAt),
        ], PaperWords.Adjustment);
        blocks.Add(facts with { KeepWithNext = !paper.SignaturesFirst });
        if (!paper.SignaturesFirst)
        {
            blocks.Add(SignBlocks.Of(paper, seal, adopted));
        }

        if (seal is not null)
        {
            blocks.AddRange(Sealed(seal));
        }

        if (notice is not null)
        {
            blocks.Add(new Block.Heading(2, PaperWords.Notice));
            blocks.Add(new Block.Paragraph(notice.Ground) { KeepWithNext = true });
            blocks.Add(HeadBlocks.Facts(notice.Lines, PaperWords.Notice));
        }

        return blocks;
    }

    private static IEnumerable<Block> Sealed(Seal seal)
    {
        yield return new Block.Heading(2, PaperWords.Seal);
        yield return new Block.Paragraph(PaperWords.SealText(seal));
        if (seal.Confirmations.Count > 0)
        {
            yield return new Block.Paragraph(PaperWords.Confirmed) { KeepWithNext = true };
            yield return new Block.List(ListMarks.Bullet, [.. seal.Confirmations.Select(line => new ListItem(PaperWords.Confirmation(line)))]);
        }

        yield return HeadBlocks.Facts(
        [
            (PaperWords.SealNumber, seal.Number.ToString(CultureInfo.InvariantCulture)),
            (PaperWords.SealReplaces, seal.Replaces?.ToString(CultureInfo.InvariantCulture) ?? ""),
            (PaperWords.SealMark, seal.Hash),
            (PaperWords.SealPaper, seal.Paper),
            (PaperWords.SealPrevious, seal.Previous == Seal.None ? PaperWords.FirstSeal : seal.Previous),
        ], PaperWords.Seal, width: 3.9) with
        { KeepWithNext = true };
        yield return new Block.Paragraph(PaperWords.HowToVerify) { Look = ParagraphLook.Small };
    }
}
