using System.Globalization;
using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Publishing;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Export;

/// <summary>What stands last: the next meeting, attachments, who signs, the seal, and the notice of a nämnd.</summary>
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

        if (paper.Attachments.Count > 0)
        {
            blocks.Add(new Block.Heading(2, PaperWords.Attachments));
            blocks.Add(new Block.List(ListMarks.Bullet, [.. paper.Attachments.Select(a => a.Section == "" ? a.Text : $"{a.Section}: {a.Text}")]));
        }

        blocks.Add(new Block.Heading(2, PaperWords.Adjustment));
        var facts = HeadBlocks.Facts(
        [
            paper.IsPublicCopy ? HeadBlocks.Adopted(paper, adopted) : (PaperWords.LastDay, PaperWords.LastDayOf(paper.Adjustment)),
            (PaperWords.AdjustedWhere, paper.Adjustment.Place),
            (PaperWords.KeptAt, paper.KeptAt),
        ], PaperWords.Adjustment);
        blocks.Add(facts with { KeepWithNext = true });
        blocks.Add(new Block.Signatures([.. paper.Adjustment.Signers.Select(s => new Signature(
            PaperWords.Of(s.Part), PaperWords.Person(s.Name, s.Title, s.Organisation), Confirmation(s, seal, adopted)))]));
        if (seal is not null)
        {
            blocks.AddRange(Sealed(seal));
        }

        if (notice is not null)
        {
            blocks.Add(new Block.Heading(2, PaperWords.Notice));
            blocks.Add(new Block.Paragraph(PaperWords.NoticeText) { KeepWithNext = true });
            blocks.Add(HeadBlocks.Facts(notice.Lines, PaperWords.Notice));
        }

        return blocks;
    }

    /// <summary>The confirmation that the seal holds of this one; empty while there is none. A public copy only says that there is.</summary>
    private static string Confirmation(PaperSigner signer, Seal? seal, DateTimeOffset? adopted) => seal is null
        ? adopted is not null && signer.Part != SignerPart.Secretary ? PaperWords.ConfirmedDigitally : ""
        : seal.Confirmations.Any(line => Names(line, signer.Name)) ? PaperWords.ConfirmedBelow : "";

    /// <summary>The whole name and not the beginning of a longer one.</summary>
    private static bool Names(string line, string name)
    {
        var at = line.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && name != ""
            && (at == 0 || !char.IsLetter(line[at - 1])) && (at + name.Length == line.Length || !char.IsLetter(line[at + name.Length]));
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
        ], PaperWords.Seal, width: 3.9);
        yield return new Block.Paragraph(PaperWords.HowToVerify) { Look = ParagraphLook.Small };
    }
}
