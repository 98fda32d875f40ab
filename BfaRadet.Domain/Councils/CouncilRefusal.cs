namespace BfaRadet.Domain.Councils;

/// <summary>Reasons why a change to a council is refused.</summary>
public abstract record CouncilRefusal : Refusal
{
    private CouncilRefusal()
    {
    }

    /// <summary>A term that ends before it starts.</summary>
    public sealed record TermEndsBeforeItStarts(DateOnly From, DateOnly To) : CouncilRefusal;

    /// <summary>The same person, post and organisation is in the register already, in a term that meets this one.</summary>
    public sealed record InRegisterAlready(string Name, string Organisation) : CouncilRefusal;

    /// <summary>A person with an account or a seat, or named in anything recorded, is not removed from the register.</summary>
    public sealed record HasBeenUsed(string Name) : CouncilRefusal;

    /// <summary>A person in a council has at least one duty.</summary>
    public sealed record NoDuty : CouncilRefusal;

    /// <summary>Nobody with an account who may change the council would be left.</summary>
    public sealed record NobodyLeftInCharge : CouncilRefusal;

    /// <summary>Holder and substitute of a seat are the same person.</summary>
    public sealed record SubstituteOfOneself(string Name) : CouncilRefusal;

    /// <summary>A person already holds another seat.</summary>
    public sealed record HoldsAnotherSeat(string Name, string Organisation) : CouncilRefusal;

    /// <summary>A quorum by number is 1 to 999.</summary>
    public sealed record QuorumOutOfRange(int Number) : CouncilRefusal;

    /// <summary>Too many standard phrases.</summary>
    public sealed record TooManyPhrases(int Count, int Max) : CouncilRefusal;

    /// <summary>The address of the page for residents may have only a-z, 0-9 and single hyphens between them.</summary>
    public sealed record NotAnAddress(string Typed) : CouncilRefusal;

    /// <summary>The address is used for something else under /oppet.</summary>
    public sealed record ReservedAddress(string Typed) : CouncilRefusal;

    /// <summary>Another council has that address.</summary>
    public sealed record AddressTaken(string Typed) : CouncilRefusal;

    /// <summary>An account is one person in a council: this account is another person there already.</summary>
    public sealed record SitsAlready(string AsName) : CouncilRefusal;

    /// <summary>The person already has an account here.</summary>
    public sealed record AlreadyJoined(string Name) : CouncilRefusal;

    /// <summary>The person's term is over: an invitation would lead to a council that cannot be entered.</summary>
    public sealed record TermIsOver(string Name, DateOnly LastDay) : CouncilRefusal;
}
