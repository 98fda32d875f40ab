namespace BfaRadet.Domain.Meetings.Proposals;

/// <summary>How far a proposed item has come.</summary>
public enum ItemProposalState
{
    /// <summary>Waits for those who prepare.</summary>
    Waiting,

    /// <summary>Waits for the proposer's answer to a question.</summary>
    AskedBack,

    /// <summary>The question is answered; waits for those who prepare.</summary>
    Answered,

    /// <summary>An item of an agenda.</summary>
    TakenIn,

    /// <summary>Part of an item that was on an agenda already.</summary>
    Merged,

    /// <summary>Avböjt, with a reason.</summary>
    Declined,

    /// <summary>The proposer took it back.</summary>
    Withdrawn,
}

/// <summary>A question to the proposer.</summary>
/// <param name="By">Who asked.</param>
/// <param name="Answer">Empty until it is answered.</param>
public sealed record ProposerQuestion(string Question, string By, DateTimeOffset AskedAt, string Answer = "", DateTimeOffset? AnsweredAt = null)
{
    public bool IsAnswered => AnsweredAt is not null;
}

/// <summary>What had become of a proposal before its item was removed.</summary>
/// <param name="State"><see cref="ItemProposalState.TakenIn"/> or <see cref="ItemProposalState.Merged"/>.</param>
/// <param name="Added">What was added to the item it was merged with; empty otherwise.</param>
public sealed record FormerPlace(ItemProposalId Proposal, ItemProposalState State, string Added);
