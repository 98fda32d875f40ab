using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Hub;
using System.Text.Json;

namespace BfaRadet.App.Features.Meetings.Rehearsal;

/// <summary>What a rehearsal is drawn from in the browser: nothing of a rehearsal is known to the server.</summary>
/// <param name="Meeting">The wall as it stands before the meeting.</param>
/// <param name="Items">Each item as it will stand on the wall, in the order of the agenda.</param>
internal sealed record RehearsedAgenda(FollowView Meeting, ValueList<FollowItem> Items)
{
    /// <param name="meeting">Whoever it is seen by: on the wall nothing is shown that is for a circle.</param>
    public static RehearsedAgenda Of(MeetingView meeting, DateTimeOffset at) =>
        new(FollowMapping.Of(meeting, at, version: 0), meeting.SeenByAll().Items.Select(FollowMapping.Untouched).ToValueList());

    public string ToJson() => JsonSerializer.Serialize(this, Json.Options);
}
