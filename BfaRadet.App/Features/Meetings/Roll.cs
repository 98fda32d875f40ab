using BfaRadet.App.Data;
using BfaRadet.Domain;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings;

internal static class Roll
{
    /// <summary>Those to call to a meeting, from the council as it is now.</summary>
    public static async Task<IReadOnlyList<RollLine>> RollAsync(this Changes.Moment moment, Meeting meeting)
    {
        var council = await moment.Db.Councils.AsNoTracking().FirstAsync(c => c.Id == meeting.Council);
        return [.. RollCall.Of(council, meeting.Date, () => new AttendanceId(Guid.CreateVersion7()))];
    }
}
