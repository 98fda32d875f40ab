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
public sealed record SummonsReply(MemberId Member, SummonsAnswer Answer, string Reason, DateTimeOffset At);

/// <summary>A substitute who was asked to come instead of a member.</summary>
public sealed record AskedSubstitute(MemberId Substitute, MemberId For, DateTimeOffset At);
