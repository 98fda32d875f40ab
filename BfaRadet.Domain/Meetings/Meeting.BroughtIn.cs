namespace BfaRadet.Domain.Meetings;

/// <content>A meeting from before the product: it was held, and nothing of it was.</content>
public sealed partial class Meeting
{
    /// <summary>The log it came with; null for a meeting of the product's own.</summary>
    public LogImportId? Import { get; private init; }

    /// <summary>
    /// Whether it is brought in: it is closed and was never opened here. It has decisions, and no roll, proceedings, minutes or seal.
    /// </summary>
    public bool IsBroughtIn => Import is not null;

    internal static Meeting BringIn(MeetingId id, CouncilId council, LogImportId import, MeetingDetails details, DateTimeOffset at)
    {
        // Closed on its day, wherever in it; the council may see it from now on.
        var meeting = new Meeting
        {
            Id = id,
            Council = council,
            Import = import,
            State = MeetingState.Closed,
            FirstParagraph = 1,
            SharedAt = at,
            ClosedAt = new DateTimeOffset(details.Date.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero),
        };
        (meeting.Agenda, meeting.Roll, meeting.Proceedings) = (new(meeting), new(meeting), new(meeting));
        (meeting.Voting, meeting.Floor) = (new(meeting), new(meeting));
        meeting.Apply(details);
        return meeting;
    }
}
