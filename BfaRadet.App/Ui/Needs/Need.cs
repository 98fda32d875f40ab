namespace BfaRadet.App.Ui.Needs;

/// <summary>How a need stands among others: the first come first.</summary>
public enum Urgency
{
    /// <summary>Somebody may act in the reader's name.</summary>
    Warning,

    /// <summary>It waits for the reader alone.</summary>
    Own,

    /// <summary>It has a last day that others count from.</summary>
    Due,

    Ordinary,

    /// <summary>Nothing waits for it.</summary>
    Later,
}

/// <summary>Something that asks for the reader: its facts, its words and where to go with it.</summary>
public abstract record Need
{
    /// <summary>The meeting it is about, if it is about one.</summary>
    public virtual MeetingId? About => null;

    /// <summary>When that meeting begins, where its day has more than one; null otherwise.</summary>
    public TimeOnly? StartsAt { get; init; }

    public virtual Urgency Urgency => Urgency.Ordinary;

    /// <summary>Whether its last day has passed.</summary>
    public virtual bool IsOverdue(DateOnly today) => false;

    /// <summary>What asks, in a sentence.</summary>
    public abstract string Text(DateOnly today);

    /// <summary>What the link to it says.</summary>
    public abstract string Act { get; }

    public abstract string Address(CouncilId council);

    /// <summary>The day of the meeting, with the hour where the day alone could mean another meeting.</summary>
    protected string On(DateOnly date) => SwedishDates.Full(date) + (StartsAt is { } at ? $" kl. {SwedishDates.Clock(at)}" : "");
}
