namespace BfaRadet.Domain.Meetings.Proposals;

/// <summary>Something that happened to a proposed item. Tells its title, and nothing else of what it says.</summary>
/// <param name="Member">The proposer.</param>
/// <param name="Name">The proposer's name.</param>
public abstract record ItemProposalEvent(ItemProposalId Proposal, MemberId Member, string Name, string Title) : DomainEvent, IConfidentialEvent;

public sealed record ItemProposed(ItemProposalId Proposal, MemberId Member, string Name, string Title)
    : ItemProposalEvent(Proposal, Member, Name, Title);

public sealed record ItemProposalEdited(ItemProposalId Proposal, MemberId Member, string Name, string Title, ValueList<string> Fields)
    : ItemProposalEvent(Proposal, Member, Name, Title);

public sealed record ItemProposalWithdrawn(ItemProposalId Proposal, MemberId Member, string Name, string Title)
    : ItemProposalEvent(Proposal, Member, Name, Title);

/// <summary>The proposer handed in again what was withdrawn.</summary>
public sealed record ItemProposalRenewed(ItemProposalId Proposal, MemberId Member, string Name, string Title)
    : ItemProposalEvent(Proposal, Member, Name, Title);

public sealed record ItemProposalAskedBack(ItemProposalId Proposal, MemberId Member, string Name, string Title)
    : ItemProposalEvent(Proposal, Member, Name, Title);

public sealed record ItemProposalAnswered(ItemProposalId Proposal, MemberId Member, string Name, string Title)
    : ItemProposalEvent(Proposal, Member, Name, Title);

public sealed record ItemProposalTakenIn(ItemProposalId Proposal, MemberId Member, string Name, string Title, MeetingId Meeting, AgendaItemId Item)
    : ItemProposalEvent(Proposal, Member, Name, Title), IMeetingEvent;

/// <param name="Into">The title of the item.</param>
public sealed record ItemProposalMerged(
    ItemProposalId Proposal, MemberId Member, string Name, string Title, MeetingId Meeting, AgendaItemId Item, string Into)
    : ItemProposalEvent(Proposal, Member, Name, Title), IMeetingEvent;

/// <summary>It was declined. The reason is not in the journal.</summary>
public sealed record ItemProposalDeclined(ItemProposalId Proposal, MemberId Member, string Name, string Title)
    : ItemProposalEvent(Proposal, Member, Name, Title);

/// <summary>What had become of it was taken back: it waits again.</summary>
public sealed record ItemProposalReopened(ItemProposalId Proposal, MemberId Member, string Name, string Title)
    : ItemProposalEvent(Proposal, Member, Name, Title);
