namespace BfaRadet.Domain.Councils;

/// <summary>What keeps a person in the register.</summary>
public enum MemberUse
{
    /// <summary>Signs in with an account.</summary>
    Account,

    /// <summary>Holds a seat, or is a substitute in it.</summary>
    Seat,

    /// <summary>Is named in a roll, a decision or minutes.</summary>
    Record,
}

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
    /// <param name="Organisation">Whose seat it is, for a <see cref="MemberUse.Seat"/>.</param>
    public sealed record HasBeenUsed(string Name, MemberUse Use, string Organisation = "") : CouncilRefusal;

    /// <summary>A person in a council has at least one duty.</summary>
    public sealed record NoDuty : CouncilRefusal;

    /// <summary>Who takes part in decisions is not at the same time there without deciding.</summary>
    /// <param name="Deciding">Member or substitute, as ticked.</param>
    /// <param name="Beside">Attendant or observer, as ticked.</param>
    public sealed record DutiesContradict(Duties Deciding, Duties Beside) : CouncilRefusal;

    /// <summary>A nämnd decides only when more than half of its members are present (KL 6 kap. 27 §): no rule of its own replaces that.</summary>
    public sealed record LawSetsQuorum : CouncilRefusal;

    /// <summary>The municipality has another council of that name: nobody could tell them apart.</summary>
    public sealed record NameTaken(string Name, string Municipality) : CouncilRefusal;

    /// <summary>Nobody with an account who may change the council would be left.</summary>
    public sealed record NobodyLeftInCharge : CouncilRefusal;

    /// <summary>Holder and substitute of a seat are the same person.</summary>
    public sealed record SubstituteOfOneself(string Name) : CouncilRefusal;

    /// <summary>A person already holds another seat.</summary>
    public sealed record HoldsAnotherSeat(string Name, string Organisation) : CouncilRefusal;

    /// <summary>A quorum by number is 1 to 999.</summary>
    public sealed record QuorumOutOfRange(int Number) : CouncilRefusal;

    /// <summary>A summons goes 0 to 60 days before the meeting.</summary>
    public sealed record SummonsDaysOutOfRange(int Days) : CouncilRefusal;

    /// <summary>Reminders go on weekdays in the day.</summary>
    public sealed record RemindersInQuietHours(int FirstHour, int LastHour) : CouncilRefusal;

    /// <summary>A number of the rules for reminders.</summary>
    /// <param name="Field">Its property.</param>
    public sealed record ReminderOutOfRange(string Field, int Number, int From, int To) : CouncilRefusal;

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
