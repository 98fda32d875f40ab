namespace BfaRadet.Domain.Meetings.Summons;

/// <summary>What somebody who is summoned answers.</summary>
public enum SummonsAnswer
{
    /// <summary>Kommer.</summary>
    Comes,

    /// <summary>Kommer på distans.</summary>
    ComesRemotely,

    /// <summary>Förhinder.</summary>
    Declines,
}

/// <summary>The latest answer of a person.</summary>
/// <param name="Reason">Why the person cannot come; empty when it was not said. For those who prepare, and the person.</param>
public sealed record SummonsReply(MemberId Member, SummonsAnswer Answer, string Reason, DateTimeOffset At)
{
    /// <summary>The version of the sending it answers; null in rows from before it was kept.</summary>
    public int? Version { get; init; }

    /// <summary>Who entered it for the person; empty when the person answered.</summary>
    public string EnteredBy { get; init; } = "";
}

/// <summary>An answer to a time that the meeting has been moved from.</summary>
/// <param name="To">The time that was answered.</param>
public sealed record EarlierAnswer(MemberId Member, SummonsAnswer Answer, MeetingDetails To);

/// <summary>A substitute who was asked to come instead of a member.</summary>
/// <param name="For">The member; another one, when the first comes after all and somebody else does not.</param>
public sealed record AskedSubstitute(MemberId Substitute, MemberId For, DateTimeOffset At)
{
    /// <summary>When the substitute was needed no more; null while asked.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }
}

/// <summary>What an answer changed about who comes as a substitute.</summary>
/// <param name="Asked">Those who are asked by it.</param>
/// <param name="Released">Those who are not asked any more.</param>
public sealed record Substitution(ValueList<Summoned> Asked, ValueList<Summoned> Released)
{
    public static Substitution None { get; } = new([], []);
}
