using BfaRadet.App.Data;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Home;

/// <summary>
/// What the minutes of held meetings ask of somebody: to confirm, to read, to send on, to ask after those who are waited
/// for, to announce and to publish. Of each minutes one thing at a time on their way; the earliest last day first.
/// </summary>
internal static class MinutesNeeds
{
    /// <summary>Minutes of meetings before this many days ago, about which nothing was ever done, ask for nobody.</summary>
    private const int Forgotten = 365;

    public static async Task<IReadOnlyList<Need>> OfAsync(
        WorkspaceDb db, CouncilId council, Reader reader, DateTimeOffset now, DateOnly today)
    {
        var member = reader.Member;
        var earliest = today.AddDays(-Forgotten);
        var charge = await InCharge.OfAsync(db, council, now, today);
        var leads = (reader.Duties & charge.Minutes & Adjustment.Leaders) != 0;
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
                var waiting = way.Signers.Where(s => !way.Confirmations.Any(c => c.Member == s.Member)).ToList();
                if (waiting.Exists(s => s.Member == member))
                {
                    confirm.Add(new Need.MinutesToConfirm(meeting.Id, meeting.Date, last));
                }
                else if (leads)
                {
                    rest.Add(new Need.MinutesAwaited(meeting.Id, meeting.Date, last, waiting.Select(s => s.Name).ToValueList()));
                }
            }
            else if (meeting.State == MeetingState.Closed && way is not { State: AdjustmentState.Adopted } && leads)
            {
                rest.Add(new Need.MinutesToSendOn(meeting.Id, meeting.Date, last, way?.State ?? AdjustmentState.Draft));
            }
            else if (way is { State: AdjustmentState.InReview } && (reader.Duties & Duties.Attending) != 0)
            {
                rest.Add(new Need.MinutesToRead(meeting.Id, meeting.Date));
            }
        }

        var publishes = (reader.Duties & charge.Publishing & Publication.Publishers & BoardNotice.Posters) != 0;
        return [.. confirm, .. rest, .. publishes ? await AdoptedNeeds.OfAsync(db, council, earliest, today) : []];
    }
}
