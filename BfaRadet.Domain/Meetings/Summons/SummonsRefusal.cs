namespace BfaRadet.Domain.Meetings.Summons;

/// <summary>What a summons lacks before it can go.</summary>
public enum SummonsGap
{
    /// <summary>The day has been.</summary>
    DayHasPassed,

    /// <summary>Neither a place nor a link.</summary>
    NoPlace,

    /// <summary>The agenda has no item.</summary>
    NoItems,

    /// <summary>Nobody is in the council.</summary>
    Nobody,
}

/// <summary>Reasons why something about a summons is refused.</summary>
public abstract record SummonsRefusal : Refusal
{
    private SummonsRefusal()
    {
    }

    /// <summary>Something is missing.</summary>
    public sealed record Lacks(ValueList<SummonsGap> Gaps) : SummonsRefusal;

    /// <summary>The agenda or the time is not as it was when the sender looked at it.</summary>
    public sealed record NotAsSeen : SummonsRefusal;

    /// <summary>There is no summons to change or to answer.</summary>
    public sealed record NotSent : SummonsRefusal;

    /// <summary>Nothing is other than in what was sent last.</summary>
    /// <param name="By">Who sent that.</param>
    public sealed record NothingChanged(string By, DateTimeOffset At) : SummonsRefusal;

    /// <summary>The person is not summoned.</summary>
    public sealed record NotSummoned : SummonsRefusal;

    /// <summary>The meeting has begun: the roll is kept there.</summary>
    /// <param name="Sender">Who sent the summons; empty when nobody did.</param>
    /// <param name="Address">Where the sender is reached by e-mail; empty when it is not told.</param>
    public sealed record HasBegun(string Sender = "", string Address = "") : SummonsRefusal;

    /// <summary>The link has changed the answer within <see cref="MeetingSummons.LinkRest"/>.</summary>
    public sealed record TooSoon(SummonsAnswer Answer) : SummonsRefusal;

    /// <summary>A newer letter has gone since that of the link: its link answers.</summary>
    public sealed record NewerLetter : SummonsRefusal;

    /// <summary>There is no such link.</summary>
    public sealed record LinkUnknown : SummonsRefusal;
}
