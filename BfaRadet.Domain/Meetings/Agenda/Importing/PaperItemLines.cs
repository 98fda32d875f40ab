using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda.Importing;

/// <summary>The lines under an item's title: its presenter, time, number in the register, papers, proposal, or background.</summary>
internal static class PaperItemLines
{
    /// <summary>Takes a line for the item above it.</summary>
    /// <param name="afterBlank">An empty line stands before it: a proposal has ended, unless it is a list.</param>
    public static void Take(PaperItem item, PaperLine line, bool afterBlank)
    {
        var text = line.Text;
        if (PaperWords.Label(DecisionLineText.WithoutStops(text)) is PaperLabel.Proposal or PaperLabel.Background)
        {
            if (PaperWords.Label(DecisionLineText.WithoutStops(text)) == PaperLabel.Proposal)
            {
                item.Proposal("");
            }
            else
            {
                item.EndProposal();
            }

            return;
        }

        var bare = PaperMarks.Of(line) is { IsBullet: true } mark ? mark.Rest : text;
        if (PaperWords.Labelled(bare) is { } labelled && Attribute(item, labelled.Label, labelled.Value))
        {
            return;
        }

        if (PaperWords.Dnr(text) is { } dnr && text.Length - dnr.Length < 6)
        {
            item.Dnr(dnr.Number);
        }
        else if (PaperWords.IsAttachments(bare))
        {
            item.EndProposal();
            item.Attachment(bare);
        }
        else if (item.IsInProposal && !(afterBlank && PaperMarks.Of(line) is null))
        {
            item.Proposal(Marked(line));
        }
        else if (PaperClock.Whole(bare) is { } time)
        {
            item.Take(time);
        }
        else
        {
            item.EndProposal();
            item.Background(Marked(line));
        }
    }

    private static bool Attribute(PaperItem item, PaperLabel label, string value)
    {
        item.EndProposal();
        switch (label)
        {
            case PaperLabel.Presenter:
                item.Presenter(value);
                return true;
            case PaperLabel.When or PaperLabel.Minutes when PaperClock.Whole(value, isMinutes: true) is { } time:
                item.Take(time);
                return true;
            case PaperLabel.Dnr:
                item.Dnr(PaperWords.Dnr(value)?.Number ?? value);
                return true;
            case PaperLabel.Attachments:
                item.Attachment(value);
                return true;
            case PaperLabel.Kind when PaperWords.Kind(value, letters: true) is { } kind:
                item.Take(kind);
                return true;
            case PaperLabel.Proposal:
                item.Proposal(value);
                return true;
            case PaperLabel.Background:
                item.Background(value);
                return true;
            default:
                return false;
        }
    }

    private static string Marked(PaperLine line) => line.Mark.Length == 0 ? line.Text : PaperMarks.Of(line) is { IsBullet: true } ? $"– {line.Text}" : $"{line.Mark} {line.Text}";
}
