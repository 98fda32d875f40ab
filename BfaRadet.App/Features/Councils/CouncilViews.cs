using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Councils;

/// <summary>The register as everybody in the council sees it: seats in order, people by name.</summary>
public sealed record RegisterView(
    CouncilId Id, string Name, string Municipality, CouncilSettings Settings,
    ValueList<SeatView> Seats, ValueList<MemberView> Members)
{
    public MemberView? Find(MemberId? id) => id is { } known ? Members.FirstOrDefault(m => m.Id == known) : null;
}

public sealed record SeatView(SeatId Id, int Order, SeatDetails Details);

/// <summary>A person in the register.</summary>
/// <param name="HasJoined">Whether an account signs in as this person.</param>
/// <param name="InvitedUntil">When the unused invitation link expires; null when there is none.</param>
public sealed record MemberView(MemberId Id, MemberDetails Details, bool HasJoined, DateTimeOffset? InvitedUntil)
{
    public string Name => Details.Name;

    /// <summary>Whether the term has ended.</summary>
    public bool ExpiredOn(DateOnly day) => Details.TermTo < day;

    /// <summary>Whether the term has not begun.</summary>
    public bool StartsAfter(DateOnly day) => Details.TermFrom > day;
}

/// <summary>A council the account is a member of.</summary>
public sealed record CouncilChoice(CouncilId Id, string Name, string Municipality);
