namespace BfaRadet.Domain.Decisions;

/// <summary>How far a decision has come, of what it leaves to be done.</summary>
public enum DecisionStanding
{
    /// <summary>What it asked for is done.</summary>
    Done,

    /// <summary>Something is to be done, and its day has not passed.</summary>
    Running,

    /// <summary>Something was to be done by a day that has passed.</summary>
    Late,

    /// <summary>In force, and leaves nothing to be done.</summary>
    Settled,

    /// <summary>A later decision has taken its place.</summary>
    Replaced,

    /// <summary>All that remains lies with others; not overdue, whatever its day.</summary>
    Waiting,

    /// <summary>Part of it is done, and its day has not passed.</summary>
    Partly,

    /// <summary>It holds no longer, and nothing is in its place.</summary>
    Repealed,
}

/// <summary>How many decisions have come how far, for a drawing. Withdrawn decisions are not among them.</summary>
public sealed record DecisionCounts(int Done, int Running, int Late, int Settled, int Replaced, int Waiting = 0, int Partly = 0, int Repealed = 0)
{
    public static DecisionCounts None { get; } = new(0, 0, 0, 0, 0);

    public int Total => Done + Running + Late + Settled + Replaced + Waiting + Partly + Repealed;

    /// <summary>How far a decision has come on a day; throws for a withdrawn one, which nobody is to count.</summary>
    public static DecisionStanding StandingOf(DecisionKind kind, DecisionState state, DateOnly? dueOn, DecisionCourse course, DateOnly today) => state switch
    {
        DecisionState.Completed => DecisionStanding.Done,
        DecisionState.Replaced => DecisionStanding.Replaced,
        DecisionState.Repealed => DecisionStanding.Repealed,
        DecisionState.InForce when course == DecisionCourse.Waiting => DecisionStanding.Waiting,
        DecisionState.InForce when dueOn < today => DecisionStanding.Late,
        DecisionState.InForce when course == DecisionCourse.Partly => DecisionStanding.Partly,
        DecisionState.InForce when dueOn is not null || course == DecisionCourse.Underway || MissingParts.IsPromise(kind) => DecisionStanding.Running,
        DecisionState.InForce => DecisionStanding.Settled,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A decision that does not stand"),
    };

    /// <summary>Whether the last day of a decision has passed, and the delay is its own.</summary>
    public static bool IsOverdue(DecisionState state, DateOnly? dueOn, DecisionCourse course, DateOnly today) =>
        state == DecisionState.InForce && dueOn < today && course != DecisionCourse.Waiting;

    public static DecisionCounts Of(IEnumerable<DecisionStanding> standings)
    {
        var counted = standings.CountBy(standing => standing).ToDictionary();
        int Count(DecisionStanding standing) => counted.GetValueOrDefault(standing);
        return new(
            Count(DecisionStanding.Done), Count(DecisionStanding.Running), Count(DecisionStanding.Late), Count(DecisionStanding.Settled),
            Count(DecisionStanding.Replaced), Count(DecisionStanding.Waiting), Count(DecisionStanding.Partly), Count(DecisionStanding.Repealed));
    }
}
