using BfaRadet.App.Data;
using BfaRadet.App.Live;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Meetings.Proposals;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Proposals;

/// <summary>A question about the reader's proposal.</summary>
public sealed record QuestionToProposer(ItemProposalId Proposal, string Title, string By) : Need
{
    public override Urgency Urgency => Urgency.Own;

    public override string Text(DateOnly today) => $"{By} har en fråga om ditt förslag ”{Title}”.";

    public override string Act => "Svara på frågan";

    public override string Address(CouncilId council) => ProposalAddresses.Of(council, Proposal);
}

/// <summary>A proposal that those who prepare have not dealt with.</summary>
public sealed record WaitingProposal(ItemProposalId Proposal, string Title, string From, bool IsAnswered) : Need
{
    public override string Text(DateOnly today) => IsAnswered
        ? $"{From} har svarat på frågan om sitt förslag ”{Title}”."
        : $"{From} föreslår ärendet ”{Title}”.";

    public override string Act => "Läs förslaget";

    public override string Address(CouncilId council) => ProposalAddresses.Of(council, Proposal);
}

/// <summary>More proposals than are listed one by one.</summary>
public sealed record WaitingProposals(int Count) : Need
{
    public override string Text(DateOnly today) => $"{Count} förslag från ledamöter väntar på er.";

    public override string Act => "Till förslagen";

    public override string Address(CouncilId council) => ProposalAddresses.List(council);
}

/// <summary>Asks those who prepare to deal with what others propose, and proposers to answer.</summary>
internal sealed class ProposalNeeds : INeeds
{
    private const int OneByOne = 3;

    public IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.ItemProposals(council)];

    public async Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked)
    {
        var (me, all) = (asked.Reader.Member, db.ItemProposals().AsNoTracking().Where(p => p.Council == asked.Council).OrderBy(p => p.ProposedAt));
        var needs = new List<Need>();
        foreach (var mine in await all.Where(p => p.Proposer == me && p.State == ItemProposalState.AskedBack).ToListAsync())
        {
            needs.Add(new QuestionToProposer(mine.Id, mine.Title, mine.Questions[^1].By));
        }

        if (!asked.Reader.Prepares)
        {
            return needs;
        }

        var waiting = await all
            .Where(p => p.Proposer != me && (p.State == ItemProposalState.Waiting || p.State == ItemProposalState.Answered))
            .Select(p => new { p.Id, p.Title, p.Name, p.State }).ToListAsync();
        needs.AddRange(waiting.Count > OneByOne
            ? [new WaitingProposals(waiting.Count)]
            : waiting.Select(p => new WaitingProposal(p.Id, p.Title, p.Name, p.State == ItemProposalState.Answered)));
        return needs;
    }
}
