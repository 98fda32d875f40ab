using BfaRadet.App.Data;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings;

internal static class Roll
{
    /// <summary>Those to call to a meeting, from the council as it is now.</summary>
    public static async Task<IReadOnlyList<RollLine>> RollAsync(this Changes.Moment moment, Meeting meeting) =>
        meeting.RollOf(await moment.Db.Councils.AsNoTracking().FirstAsync(c => c.Id == meeting.Council));

    /// <summary>Those to call to a meeting, from a council.</summary>
    public static IReadOnlyList<RollLine> RollOf(this Meeting meeting, Council council) =>
        [.. CouncilRoll.Of(council, meeting.Date, member => LineOf(meeting.Id, member))];

    /// <summary>Before it is opened the roll follows the register: who has come to the council since is called, who has left is not.</summary>
    public static async Task FollowRegisterAsync(this Meeting meeting, Changes.Moment moment)
    {
        if (meeting.State == MeetingState.Shared)
        {
            meeting.Roll.CallRoll(await moment.RollAsync(meeting));
        }
    }

    // The same whenever it is asked: a page shows those who are new before they are written down.
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
