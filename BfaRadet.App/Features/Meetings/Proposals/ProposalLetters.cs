using BfaRadet.App.Data;
using BfaRadet.App.Documents;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Identity;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proposals;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Proposals;

/// <summary>
/// Writes to the proposer what those who prepare ask or have decided. Repeats the title and their own words, and nothing else
/// of the proposal.
/// </summary>
public sealed class ProposalLetters(LetterBox box, PublicAddress address)
{
    /// <summary>
    /// Posts a letter about the proposal as it is now; none to oneself, or to who has no address. What was taken back is told of by taking
    /// back the letter that said otherwise, while it has not gone.
    /// </summary>
    /// <param name="seen">What the caller reached the server at.</param>
    /// <param name="isUndo">Whether it is as it was before by taking something back.</param>
    public async Task PostAsync(WorkspaceDb db, ItemProposal proposal, Actor by, DateTimeOffset at, string? seen, bool isUndo = false)
    {
        if (proposal.Proposer == by.Member)
        {
            return;
        }

        if (isUndo && await TakeBackAsync(db, proposal, at))
        {
            return;
        }

        var council = await db.Councils.AsNoTracking().FirstAsync(c => c.Id == proposal.Council);
        var addresses = await db.AddressesAsync(council);
        if (!addresses.TryGetValue(proposal.Proposer, out var to))
        {
            return;
        }

        var about = new LetterAbout(proposal.Proposer, Proposal: proposal.Id);
        var goesAtOnce = await db.ReplaceLettersAsync(about, at) || proposal.State == ItemProposalState.AskedBack;
        var (subject, said) = Words(proposal, await PlaceAsync(db, proposal));
        var page = address.Of(ProposalAddresses.Of(council.Id, proposal.Id), seen);
        box.Post(db, new LetterDraft(to, subject, new Document(subject,
        [
            new Block.Paragraph($"Hej {proposal.Name}!"),
            .. said,
            new Block.Paragraph([new Run("Ditt förslag, när du har loggat in: "), new Run(page, Link: page)]),
            new Block.Paragraph($"Hälsningar {by.Name}"),
        ])
        { Footer = PageBand.Empty }, $"{council.Name}, {council.Municipality}", council.Find(proposal.Proposer)?.AccountId is null ? null : address.Of(LetterAddresses.Choices, seen))
        {
            GatherAt = goesAtOnce ? null : (await LetterChoices.OfAsync(db, council)).Of(proposal.Proposer).GatherAt(at, await BeginsAsync(db, proposal)),
            Council = council.Id,
            ReplyTo = by.Member is { } member ? addresses.GetValueOrDefault(member) : null,
            About = about,
            Occasion = Occasion(proposal.State),
        }, at);
    }

    // True when the receiver knows what is so now, by the letters that are left.
    private async Task<bool> TakeBackAsync(WorkspaceDb db, ItemProposal proposal, DateTimeOffset at)
    {
        var (letters, isTakenBack) = (await db.Letters().Where(l => l.Proposal == proposal.Id && l.Member == proposal.Proposer).OrderBy(l => l.Made).ThenBy(l => l.Id).ToListAsync(), false);
        Letter? Last() => letters.LastOrDefault(l => l.IsGone || l.ReplacedAt is null);
        bool SaysOtherwise(Letter? letter) => (letter is null ? _open[0] : letter.Occasion) is var said
            && (proposal.IsOpen ? !_open.Contains(said) : said != Occasion(proposal.State));
        while (Last() is { IsGone: false } last && SaysOtherwise(last) && await db.TakeBackAsync(box, last, at))
        {
            isTakenBack = true;
        }

        return isTakenBack && !SaysOtherwise(Last());
    }

    private static readonly string[] _open = [Occasion(ItemProposalState.Waiting), Occasion(ItemProposalState.AskedBack)];

    // What letters of one occasion share, whatever is proposed.
    private static string Occasion(ItemProposalState state) => state switch
    {
        ItemProposalState.AskedBack => "Fråga om ett förslag",
        ItemProposalState.TakenIn => "Förslag intaget",
        ItemProposalState.Merged => "Förslag sammanslaget",
        ItemProposalState.Declined => "Förslag avböjt",
        _ => "Förslag uppe igen",
    };

    private static (string Subject, IReadOnlyList<Block> Said) Words(ItemProposal proposal, string place)
    {
        var title = $"”{proposal.Title}”";
        return proposal.State switch
        {
            ItemProposalState.AskedBack =>
                ($"Fråga om ditt förslag {title}", [new Block.Paragraph($"Du har föreslagit ärendet {title}. Det finns en fråga till dig:"), .. Quoted(proposal.Questions[^1].Question)]),
            ItemProposalState.TakenIn =>
                ($"Ditt förslag {title} är intaget", [new Block.Paragraph($"Ditt förslag {title} är intaget på {place}. Du står som föredragande.")]),
            ItemProposalState.Merged =>
                ($"Ditt förslag {title} är med på dagordningen", [new Block.Paragraph($"Ditt förslag {title} är sammanslaget med en punkt på {place}.")]),
            ItemProposalState.Declined =>
                ($"Ditt förslag {title} är avböjt", [new Block.Paragraph($"Ditt förslag {title} tas inte upp. Skälet:"), .. Quoted(proposal.Reason)]),
            _ => ($"Ditt förslag {title} är uppe igen", [new Block.Paragraph($"Ditt förslag {title} har tagits upp igen och väntar på ett nytt besked.")]),
        };
    }

    private static IEnumerable<Block> Quoted(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new Block.Paragraph(line));

    private static async Task<DateTimeOffset?> BeginsAsync(WorkspaceDb db, ItemProposal proposal) =>
        proposal.Meeting is { } id && await db.Meetings.Where(m => m.Id == id).Select(m => new { m.Date, m.StartsAt }).FirstOrDefaultAsync() is { } meeting
            ? SwedishDates.MomentOf(meeting.Date, meeting.StartsAt) : null;

    // The day is told once the council may know of it.
    private static async Task<string> PlaceAsync(WorkspaceDb db, ItemProposal proposal) =>
        proposal.Meeting is { } id
            && await db.Meetings.Where(m => m.Id == id && m.State != MeetingState.Preparing).Select(m => (DateOnly?)m.Date).FirstOrDefaultAsync() is { } day
                ? $"dagordningen {SwedishDates.Full(day)}"
                : ProposalWords.Where(null);
}
