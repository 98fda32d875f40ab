using BfaRadet.App.Data;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>The decisions of earlier meetings that are open: what an item of the kind Uppföljning goes through.</summary>
internal static class OpenDecisions
{
    /// <summary>What an item that follows them up proposes.</summary>
    public const string Proposal = "Uppföljningen antecknas.";

    /// <param name="day">Of the meeting that follows them up.</param>
    public static Task<List<Decision>> LoadAsync(WorkspaceDb db, CouncilId council, MeetingId meeting, DateOnly day, DateOnly today)
    {
        var last = day < today ? today : day;
        return db.Decisions.AsNoTracking()
            .Where(d => d.Council == council && d.Meeting != meeting
                && (d.State == DecisionState.InForce || d.State == DecisionState.Completed && d.ReviewOn <= last))
            .OrderBy(d => d.Year).ThenBy(d => d.Running).ToListAsync();
    }

    /// <summary>In the order they are gone through.</summary>
    public static IEnumerable<FollowUpRow> Rows(IEnumerable<Decision> open, DateOnly day, DateOnly today) => open
        .Select(d => FollowUpRows.Of(d, day, today)).OfType<FollowUpRow>()
        .OrderBy(r => r.State).ThenBy(r => r.Day).ThenBy(r => r.Number.Year).ThenBy(r => r.Number.Running);

    /// <summary>
    /// Those that an item can follow up: within its circle, and neither put aside nor followed up by an item of the meeting already.
    /// </summary>
    public static async Task<List<FollowUpRow>> ForItemAsync(WorkspaceDb db, Meeting meeting, AgendaItemId item, ItemCircle? circle, DateOnly today)
    {
        var open = await LoadAsync(db, meeting.Council, meeting.Id, meeting.Date, today);
        var places = open.Select(d => d.Item).Distinct().ToList();
        var circles = await db.Set<AgendaItem>().AsNoTracking().Where(i => i.Circle != null && places.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Circle);
        var aside = await db.Set<SetAside>().AsNoTracking().Where(a => a.Council == meeting.Council).ToListAsync();
        var tied = (await db.Set<TakenSuggestion>().AsNoTracking().Where(t => t.Meeting == meeting.Id && t.Item != item).ToListAsync())
            .Where(t => meeting.Agenda.FindItem(t.Item) is { Kind: AgendaItemKind.FollowUp }).Select(t => t.Key).ToHashSet();
        return [.. Rows(open.Where(d => circles.GetValueOrDefault(d.Item) == circle), meeting.Date, today)
            .Where(r => SuggestionKey.Of(r.Decision) is var key && !tied.Contains(key) && !Suggestions.IsHidden(aside, key, r.Basis, today))];
    }
}
