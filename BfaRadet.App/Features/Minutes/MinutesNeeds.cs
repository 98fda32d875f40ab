using BfaRadet.App.Data;
using BfaRadet.App.Live;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Minutes;

/// <summary>
/// What somebody has to do with the minutes of held meetings: confirm, read, send on, or remind signers who have not confirmed.
/// One thing at a time for each meeting's minutes; the earliest last day first.
/// </summary>
internal sealed class MinutesNeeds : INeeds
{
    /// <summary>Minutes of meetings more than this many days ago are no longer anybody's task.</summary>
    public const int Forgotten = 365;

    public IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.Meetings(council), Subject.Council(council)];

    public async Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked)
    {
        var member = asked.Reader.Member;
        var earliest = asked.Today.AddDays(-Forgotten);
        var leads = await InCharge.IsAsync(db, asked, MinutesAdjustment.Leaders, Duties.Secretary, Duties.Chair, Duties.ViceChair);
        var held = await db.Meetings
            .Where(m => m.Council == asked.Council && m.OpenedAt != null && m.Date >= earliest).OrderBy(m => m.Date)
            .Select(m => new { m.Id, m.Date, m.State }).ToListAsync();
        var known = await db.Adjustments.Where(a => a.Council == asked.Council)
            .Select(a => new { a.Meeting, a.State, a.Signers, a.Confirmations, a.Sections }).ToDictionaryAsync(a => a.Meeting);
        var (confirm, rest) = (new List<Need>(), new List<Need>());
        foreach (var meeting in held)
        {
            var (way, last) = (known.GetValueOrDefault(meeting.Id), AdjustmentPeriod.LastDay(meeting.Date));
            confirm.AddRange((way?.Sections ?? []).Where(s => s.AdjustedAt is null && s.Waiting.Any(w => w.Member == member))
                .Select(s => new MinutesNeed.SectionToConfirm(meeting.Id, s.Section.ToItem(), s.Label)));
            if (way is { State: AdjustmentState.Adjusting })
            {
                var waiting = way.Signers.Where(s => !way.Confirmations.Any(c => c.Member == s.Member)).ToList();
                if (waiting.Exists(s => s.Member == member))
                {
                    confirm.Add(new MinutesNeed.ToConfirm(meeting.Id, meeting.Date, last));
                }
                else if (leads)
                {
                    rest.Add(new MinutesNeed.Awaited(meeting.Id, meeting.Date, last, waiting.Select(s => s.Name).ToValueList()));
                }
            }
            else if (meeting.State == MeetingState.Closed && way is not { State: AdjustmentState.Adopted } && leads)
            {
                rest.Add(new MinutesNeed.ToSendOn(meeting.Id, meeting.Date, last, way?.State ?? AdjustmentState.Draft));
            }
            else if (way is { State: AdjustmentState.InReview } && (asked.Reader.Duties & Duties.Attending) != 0)
            {
                rest.Add(new MinutesNeed.ToRead(meeting.Id, meeting.Date));
            }
        }

        return [.. confirm, .. rest];
    }
}
