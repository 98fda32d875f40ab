namespace BfaRadet.Domain.Meetings.Proposals;

/// <summary>Reasons why something about a proposed item is refused.</summary>
public abstract record ItemProposalRefusal : Refusal
{
    private ItemProposalRefusal()
    {
    }

    /// <summary>The proposer has as many waiting as one may have.</summary>
    public sealed record TooManyWait(int Max) : ItemProposalRefusal;

    /// <summary>Something has become of it already.</summary>
    /// <param name="By">Who did it.</param>
    public sealed record Settled(ItemProposalState State, string By, DateTimeOffset At) : ItemProposalRefusal;

    /// <summary>It is not as it was when the actor looked at it.</summary>
    /// <param name="State">As it is now.</param>
    /// <param name="By">Who asked last, or the proposer.</param>
    public sealed record NotAsSeen(ItemProposalState State, string By) : ItemProposalRefusal;

    /// <summary>A question waits for its answer.</summary>
    /// <param name="By">Who asked.</param>
    public sealed record QuestionWaits(string By) : ItemProposalRefusal;

    /// <summary>There is no question to answer.</summary>
    public sealed record NothingAsked : ItemProposalRefusal;

    /// <summary>The meeting has begun, so its agenda is no longer being prepared.</summary>
    public sealed record MeetingHasBegun : ItemProposalRefusal;

    /// <summary>The item it became was changed since: removing it would lose that.</summary>
    public sealed record ItemWasChanged(string Title) : ItemProposalRefusal;
}
