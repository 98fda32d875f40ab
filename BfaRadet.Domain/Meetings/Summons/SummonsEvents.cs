namespace BfaRadet.Domain.Meetings.Summons;

/// <param name="People">How many were summoned.</param>
public sealed record SummonsSent(MeetingId Meeting, int People, int Items) : DomainEvent, IMeetingEvent
{
    /// <summary>Whether the letters wait for somebody to hand them over.</summary>
    public bool ByHand { get; init; }
}

/// <param name="Version">1 for the first changes.</param>
public sealed record SummonsChangesSent(MeetingId Meeting, int People, int Changes, int Version) : DomainEvent, IMeetingEvent
{
    /// <summary>Whether the letters wait for somebody to hand them over.</summary>
    public bool ByHand { get; init; }
}

/// <summary>The last of the letters about a meeting that waited for it was handed over.</summary>
public sealed record SummonsHandedOver(MeetingId Meeting) : DomainEvent, IMeetingEvent;

/// <summary>Somebody answered. The reason is not in the journal.</summary>
public sealed record SummonsAnswered(MeetingId Meeting, MemberId Member, string Name, SummonsAnswer Answer) : DomainEvent, IMeetingEvent
{
    /// <summary>Whether it came by the link of a letter, without signing in.</summary>
    public bool ByLink { get; init; }
}

public sealed record SubstituteAsked(MeetingId Meeting, MemberId Substitute, string Name, string For) : DomainEvent, IMeetingEvent;

/// <summary>Somebody who was asked to come as a substitute is needed no more: the member comes, or one whose turn is before can.</summary>
/// <param name="For">The member it was asked for.</param>
public sealed record SubstituteReleased(MeetingId Meeting, MemberId Substitute, string Name, string For) : DomainEvent, IMeetingEvent;
