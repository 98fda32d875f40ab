namespace BfaRadet.App.Ui.Needs;

/// <summary>The urgency of a need; sorted in this order.</summary>
public enum Urgency
{
    /// <summary>Somebody may be acting in the reader's name.</summary>
    Warning,

    /// <summary>Only the reader can do it.</summary>
    Own,

    /// <summary>It has a deadline that others depend on.</summary>
    Due,

    Ordinary,

    /// <summary>Nothing depends on it.</summary>
    Later,
}

/// <summary>Something the reader should do: its facts, its text and its address.</summary>
public abstract record Need
{
    /// <summary>The meeting it is about, if it is about one.</summary>
    public virtual MeetingId? About => null;

    /// <summary>When that meeting begins, if there are several that day; null otherwise.</summary>
    public TimeOnly? StartsAt { get; init; }

    public virtual Urgency Urgency => Urgency.Ordinary;

    /// <summary>Whether its deadline has passed.</summary>
    public virtual bool IsOverdue(DateOnly today) => false;

    /// <summary>The need as a sentence.</summary>
    public abstract string Text(DateOnly today);

    /// <summary>The text of its link.</summary>
    public abstract string Act { get; }

    public abstract string Address(CouncilId council);

    /// <summary>The date of the meeting, with the time where the date alone is ambiguous.</summary>
    protected string On(DateOnly date) => SwedishDates.Full(date) + (StartsAt is { } at ? $" kl. {SwedishDates.Clock(at)}" : "");
}
