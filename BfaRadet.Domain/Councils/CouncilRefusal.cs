namespace BfaRadet.Domain.Councils;

/// <summary>Why a council declines.</summary>
public abstract record CouncilRefusal : Refusal
{
    private CouncilRefusal()
    {
    }

    /// <summary>A term that ends before it starts.</summary>
    public sealed record TermEndsBeforeItStarts(DateOnly From, DateOnly To) : CouncilRefusal;

    /// <summary>The same person, post and organisation is in the register already, in a term that meets this one.</summary>
    public sealed record InRegisterAlready(string Name, string Organisation) : CouncilRefusal;

    /// <summary>A person who has an account or a seat, or stands in what has been done, is not taken out of the register.</summary>
    public sealed record HasBeenUsed(string Name) : CouncilRefusal;

    /// <summary>A person in a council does something there.</summary>
    public sealed record NoDuty : CouncilRefusal;

    /// <summary>The last one who may change the council cannot be left without that duty.</summary>
    public sealed record NobodyLeftInCharge : CouncilRefusal;

    /// <summary>A person cannot be the substitute of oneself.</summary>
    public sealed record SubstituteOfOneself(string Name) : CouncilRefusal;

    /// <summary>A person already holds another seat.</summary>
    public sealed record HoldsAnotherSeat(string Name, string Organisation) : CouncilRefusal;

    /// <summary>A quorum by number needs a number from 1 to the number of seats at most 999.</summary>
    public sealed record QuorumOutOfRange(int Number) : CouncilRefusal;

    /// <summary>More standard phrases than there is room for.</summary>
    public sealed record TooManyPhrases(int Count, int Max) : CouncilRefusal;

    /// <summary>The page for residents: only a-z, 0-9 and single hyphens between them.</summary>
    public sealed record NotAnAddress(string Typed) : CouncilRefusal;

    /// <summary>The word means something else under /oppet.</summary>
    public sealed record ReservedAddress(string Typed) : CouncilRefusal;

    /// <summary>Another council has that address.</summary>
    public sealed record AddressTaken(string Typed) : CouncilRefusal;

    /// <summary>An account is one person in a council: this one sits there already, as somebody else.</summary>
    public sealed record SitsAlready(string AsName) : CouncilRefusal;

    /// <summary>The person already has an account here.</summary>
    public sealed record AlreadyJoined(string Name) : CouncilRefusal;
}
