namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>
/// Yrkande: what somebody proposed in the discussion. The minutes state those that were not withdrawn (KL 5 kap. 67 §).
/// </summary>
/// <param name="By">Who proposed it.</param>
/// <param name="Name">The name on the roll.</param>
public sealed record Motion(MotionId Id, AgendaItemId Item, AttendanceId By, string Name, string Text, bool Withdrawn = false);

/// <summary>Propositionsordning: how the chair put the proposals, and what the chair found that the council had agreed to.</summary>
public sealed record PropositionOrder(AgendaItemId Item, string Text);
