using BfaRadet.App.Data;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings;

internal static class Roll
{
    /// <summary>The roll lines of a meeting, from the council as it is now.</summary>
    public static async Task<IReadOnlyList<RollLine>> RollAsync(this Changes.Moment moment, Meeting meeting) =>
        meeting.RollOf(await moment.Db.Councils.AsNoTracking().FirstAsync(c => c.Id == meeting.Council));

    /// <summary>The roll lines of a meeting, from a council.</summary>
    public static IReadOnlyList<RollLine> RollOf(this Meeting meeting, Council council) =>
        [.. CouncilRoll.Of(council, meeting.Date, member => LineOf(meeting.Id, member))];

    /// <summary>Before the opening, updates the roll from the register.</summary>
    public static async Task FollowRegisterAsync(this Meeting meeting, Changes.Moment moment)
    {
        if (meeting.State == MeetingState.Shared)
        {
            meeting.Roll.CallRoll(await moment.RollAsync(meeting));
        }
    }

    // Deterministic, since a page shows new lines before they are stored.
    private static AttendanceId LineOf(MeetingId meeting, MemberId member)
    {
        var (bytes, other) = (meeting.Value.ToByteArray(), member.Value.ToByteArray());
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= other[i];
        }

        return new AttendanceId(new Guid(bytes));
    }
}
