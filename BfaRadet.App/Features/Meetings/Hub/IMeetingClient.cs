namespace BfaRadet.App.Features.Meetings.Hub;

/// <summary>What a follower of a meeting is called with.</summary>
public interface IMeetingClient
{
    /// <summary>The meeting changed: all of it as it is now. Take it when its version is not older than the one shown.</summary>
    Task State(FollowView state);

    /// <summary>The right to see the meeting ended, or the meeting did. Nothing more comes.</summary>
    Task Gone(MeetingId meeting);
}
