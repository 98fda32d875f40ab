using BfaRadet.App.Data;
using BfaRadet.Domain;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Minutes.Adjusting;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Home;

/// <summary>What the minutes of held meetings ask of somebody: to confirm, to read, or to send on. The earliest last day first.</summary>
internal static class MinutesNeeds
{
    /// <summary>Minutes of meetings before this many days ago, about which nothing was ever done, ask for nobody.</summary>
    private const int Forgotten = 365;

    public static async Task<IReadOnlyList<Need>> OfAsync(
        WorkspaceDb db, CouncilId council, Reader reader, DateOnly today)
    {
        var (member, duties) = (reader.Member, reader.Duties);
        var earliest = today.AddDays(-Forgotten);
        var held = await db.Meetings
            .Where(m => m.Council == council && m.OpenedAt != null && m.Date >= earliest).OrderBy(m => m.Date)
            .Select(m => new { m.Id, m.Date, m.State }).ToListAsync();
        var known = await db.Adjustments.Where(a => a.Council == council)
            .Select(a => new { a.Meeting, a.State, a.Signers, a.Confirmations, a.Sections }).ToDictionaryAsync(a => a.Meeting);
        var (confirm, rest) = (new List<Need>(), new List<Need>());
        foreach (var meeting in held)
        {
            var (way, last) = (known.GetValueOrDefault(meeting.Id), AdjustmentPeriod.LastDay(meeting.Date));
            confirm.AddRange((way?.Sections ?? []).Where(s => s.AdjustedAt is null && s.Waiting.Any(w => w.Member == member))
                .Select(s => new Need.SectionToConfirm(meeting.Id, s.Item, s.Label)));
            if (way is { State: AdjustmentState.Adjusting })
            {
                if (way.Signers.Any(s => s.Member == member) && !way.Confirmations.Any(c => c.Member == member))
                {
                    confirm.Add(new Need.MinutesToConfirm(meeting.Id, meeting.Date, last));
                }
            }
            else if (way is { State: AdjustmentState.InReview } && (duties & Duties.Secretary) == 0 && (duties & Duties.Participants) != 0)
            {
                rest.Add(new Need.MinutesToRead(meeting.Id, meeting.Date));
            }
            else if (meeting.State == MeetingState.Closed && way is not { State: AdjustmentState.Adopted } && (duties & Duties.Secretary) != 0)
            {
                rest.Add(new Need.MinutesToSendOn(meeting.Id, meeting.Date, last, way?.State ?? AdjustmentState.Draft));
            }
        }

        return [.. confirm, .. rest];
    }
}
