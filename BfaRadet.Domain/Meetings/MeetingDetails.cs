namespace BfaRadet.Domain.Meetings;

/// <summary>When and where. Times are clock times in the municipality, all on <paramref name="Date"/>.</summary>
/// <param name="RemoteLink">An https address for those who take part from afar; empty when none.</param>
/// <param name="Notice">What the summons says beside the agenda: how to report absence, a pre-meeting.</param>
public sealed record MeetingDetails(
    DateOnly Date,
    TimeOnly StartsAt,
    TimeOnly EndsAt,
    string Place,
    string RemoteLink = "",
    string Notice = "");

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>Beredning: only coordinator, secretary and chairs know of it.</summary>
    Preparing,

    /// <summary>Delat: the council sees the agenda. What was shared cannot be unshared.</summary>
    Shared,

    /// <summary>Opened.</summary>
    InSession,

    /// <summary>Closed.</summary>
    Closed,
}
