using BfaRadet.App.Data;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.Domain.Meetings.Proposals;

namespace BfaRadet.App.Features.Meetings.Proposals;

/// <summary>A proposed item as its proposer, or somebody who prepares, sees it.</summary>
/// <param name="SettledBy">Empty while it is open.</param>
/// <param name="Version">Sent with what is asked for, so that a change that was not seen is not overlooked.</param>
public sealed record ProposalView(
    ItemProposalId Id, MemberId Proposer, string Name, string Organisation, DateTimeOffset ProposedAt, ItemProposalText Text,
    ItemProposalState State, ValueList<ProposerQuestion> Questions, string Reason, string SettledBy, DateTimeOffset? SettledAt, int Version)
{
    public FocusAreaView? Area { get; init; }

    /// <summary>The day of the wished meeting; null when none is wished.</summary>
    public DateOnly? WishedOn { get; init; }

    /// <summary>Where it was taken in or merged; null when it was not, and while the reader may not know of that meeting.</summary>
    public ProposalPlace? Place { get; init; }

    public bool IsOpen => ItemProposal.IsOpenIn(State);

    /// <summary>"Anna Ek, Polisen".</summary>
    public string From => Organisation.Length == 0 ? Name : $"{Name}, {Organisation}";
}

/// <summary>The item that a proposal became, or is part of.</summary>
/// <param name="IsShared">Whether the council sees the agenda.</param>
/// <param name="Item">Null when it was removed since.</param>
public sealed record ProposalPlace(MeetingId Meeting, DateOnly Date, bool IsShared, AgendaItemId? Item, int? Number, string Title)
{
    /// <summary>Whether the meeting is cancelled: its items are suggested for the next.</summary>
    public bool IsCancelled { get; init; }
}

/// <summary>A meeting that has not begun, to choose from.</summary>
/// <param name="Items">Those a proposal can be merged with; empty for others than preparers.</param>
public sealed record ComingMeeting(MeetingId Id, string Name, ValueList<ComingItem> Items)
{
    /// <summary>Whether its time to begin has passed; it may be opened any moment.</summary>
    public bool HasBegun { get; init; }
}

public sealed record ComingItem(AgendaItemId Id, int? Number, string Title);

/// <summary>What a form of a proposal offers, to the reader.</summary>
public sealed record ProposalChoices(ValueList<FocusAreaView> Areas, ValueList<ComingMeeting> Meetings);

/// <summary>The reader's own proposals, and for those who prepare those of all. Latest first, but what waits oldest first.</summary>
/// <param name="Open">Empty for others than preparers.</param>
/// <param name="Settled">The latest of them. Empty for others than preparers.</param>
public sealed record ProposalsView(
    CouncilId Council, string CouncilName, Reader Reader, ValueList<ProposalView> Open, ValueList<ProposalView> Settled,
    ValueList<ProposalView> Mine, ProposalChoices Choices)
{
    public bool MayPropose => Reader.Has(ItemProposal.Proposers);
}

/// <summary>One proposal, with what the reader may do about it.</summary>
public sealed record ProposalPageView(CouncilId Council, string CouncilName, ProposalView Proposal, Reader Reader, ProposalChoices Choices)
{
    public bool IsMine => Proposal.Proposer == Reader.Member;
}
