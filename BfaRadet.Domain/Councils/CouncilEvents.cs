namespace BfaRadet.Domain.Councils;

public sealed record CouncilFounded(string Name, string Municipality) : DomainEvent;

public sealed record CouncilRenamed(string Name, string Municipality) : DomainEvent;

public sealed record CouncilSettingsChanged(CouncilSettings Before, CouncilSettings After) : DomainEvent;

public sealed record MemberAdded(MemberId Member, string Name, Duties Duties) : DomainEvent;

public sealed record MemberChanged(MemberId Member, string Name, Duties Duties) : DomainEvent;

public sealed record MemberInvited(MemberId Member, string Name, DateTimeOffset Expires) : DomainEvent;

public sealed record MemberJoined(MemberId Member, string Name) : DomainEvent;

/// <summary>An entry made by mistake and never used.</summary>
public sealed record MemberRemoved(MemberId Member, string Name) : DomainEvent;

public sealed record SeatAdded(SeatId Seat, string Organisation) : DomainEvent;

public sealed record SeatChanged(SeatId Seat, string Organisation) : DomainEvent;

public sealed record SeatRemoved(SeatId Seat, string Organisation) : DomainEvent;
