using BfaRadet.App.Data;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Years;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings;

/// <summary>What a new meeting begins with: the council's standing points, or else those of the last meeting, and its times and place.</summary>
internal static class LastMeetings
{
    /// <summary>The standing points that the council has chosen; empty when it has not.</summary>
    public static async Task<ValueList<StandingPoint>> PointsOfAsync(this WorkspaceDb db, CouncilId council) =>
        (await db.Set<YearPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Council == council))?.Points ?? [];

    /// <summary>Null when there is neither a meeting nor a standing point to begin with.</summary>
    public static async Task<LastMeeting?> LastMeetingAsync(this WorkspaceDb db, CouncilId council)
    {
        var points = await db.PointsOfAsync(council);
        var latest = db.Meetings.AsNoTracking().Where(m => m.Council == council).OrderByDescending(m => m.Date).ThenByDescending(m => m.StartsAt);
        var source = await latest.Where(m => m.State == MeetingState.Closed && m.Import == null).Take(2).ToListAsync();
        if (source.Count == 0)
        {
            source = await latest.Where(m => m.State != MeetingState.Cancelled && m.Import == null).Take(2).ToListAsync();
        }

        if (points.Count > 0)
        {
            return new LastMeeting(
                source.FirstOrDefault()?.Details, points.Select(p => new StandingItem(new AgendaItemId(p.Id), p.Text)).ToValueList(), AreChosen: true);
        }

        if (source.Count == 0)
        {
            return null;
        }

        var agendas = new List<IReadOnlyList<AgendaItem>>();
        foreach (var meeting in source)
        {
            agendas.Add(await db.Set<AgendaItem>().AsNoTracking().Where(i => EF.Property<MeetingId>(i, "MeetingId") == meeting.Id).OrderBy(i => i.Order).ToListAsync());
        }

        return new LastMeeting(
            source[0].Details,
            StandingItems.Of(agendas[0], agendas.ElementAtOrDefault(1) ?? []).Select(i => new StandingItem(i.Id, StandingItems.TextOf(i))).ToValueList(),
            AreChosen: false);
    }
}
