namespace BfaRadet.Domain.Councils;

/// <summary>A council was founded.</summary>
public sealed record CouncilFounded(string Name, string Municipality) : DomainEvent;

/// <summary>The council or its municipality got another name.</summary>
public sealed record CouncilRenamed(string Name, string Municipality) : DomainEvent;

/// <summary>Settings of the council were changed.</summary>
public sealed record CouncilSettingsChanged(CouncilSettings Before, CouncilSettings After) : DomainEvent;

/// <summary>A person was added to the register.</summary>
public sealed record MemberAdded(MemberId Member, string Name, Duties Duties) : DomainEvent;

/// <summary>A person of the register was changed.</summary>
/// <param name="Before">The term before it was changed; null when it was not, and for what was recorded before terms were told.</param>
/// <param name="After">The changed term.</param>
public sealed record MemberChanged(MemberId Member, string Name, Duties Duties, TermOfOffice? Before = null, TermOfOffice? After = null) : DomainEvent;

/// <summary>From and to which day somebody has a duty or a place; null for an end that is open.</summary>
public sealed record TermOfOffice(DateOnly? From, DateOnly? To);

/// <summary>A person was given an invitation link.</summary>
public sealed record MemberInvited(MemberId Member, string Name, DateTimeOffset Expires) : DomainEvent;

/// <summary>An invited person accepted, with an account.</summary>
public sealed record MemberJoined(MemberId Member, string Name) : DomainEvent;

/// <summary>An entry made by mistake and never used.</summary>
public sealed record MemberRemoved(MemberId Member, string Name) : DomainEvent;

/// <summary>A seat was added to the council.</summary>
public sealed record SeatAdded(SeatId Seat, string Organisation) : DomainEvent;

/// <summary>A seat was changed: its holder, substitute or organisation.</summary>
public sealed record SeatChanged(SeatId Seat, string Organisation) : DomainEvent;

/// <summary>A seat was removed.</summary>
public sealed record SeatRemoved(SeatId Seat, string Organisation) : DomainEvent;
