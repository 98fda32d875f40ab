namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>
/// Jäv: conflict of interest: a person who neither takes part in an item nor is present while it is handled (KL 6 kap. 28-32
/// §§; custom for an advisory council). Is not counted for the quorum of the item and has no vote in it.
/// </summary>
/// <param name="Reason">In general words; may be empty.</param>
public sealed record ConflictOfInterest(AgendaItemId Item, AttendanceId Who, string Name, string Reason);
