namespace BfaRadet.App.Features.Meetings.Hub;

/// <summary>The messages to a follower of a meeting.</summary>
public interface IMeetingClient
{
    /// <summary>
    /// The meeting changed: the complete current state. Use it when its version is not older than the one shown.
    /// </summary>
    Task State(FollowView state);

    /// <summary>The right to see the meeting has ended, or the meeting is gone. No more messages follow.</summary>
    Task Gone(MeetingId meeting);
}
