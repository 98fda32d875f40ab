using BfaRadet.App.Data;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>
/// Suggested items from decisions and earlier agendas: overdue, due, to be reviewed, postponed or not reached. Left out when
/// an item with the same title is on the agenda.
/// </summary>
public static class Suggestions
{
    public static async Task<ValueList<Suggestion>> OfAsync(WorkspaceDb db, MeetingView meeting)
    {
        if (meeting.State is MeetingState.Closed)
        {
            return [];
        }

        var day = meeting.Details.Date;
        var open = await db.Decisions.AsNoTracking()
            .Where(d => d.Council == meeting.Council && d.Meeting != meeting.Id && d.State == DecisionState.InForce
                && (d.DueOn <= day || d.ReviewOn <= day
                    || d.DueOn == null && (d.Kind == DecisionKind.Tabled || d.Kind == DecisionKind.ReferredBack)))
            .OrderBy(d => d.DueOn ?? d.ReviewOn).ThenBy(d => d.Year).ThenBy(d => d.Running)
            .ToListAsync();
        var titles = await TitlesAsync(db, open.Select(d => d.Item).Distinct().ToList());
        var notReached = await NotReachedAsync(db, meeting);
        var known = meeting.Items.Select(i => i.Title).ToHashSet(StringComparer.CurrentCultureIgnoreCase);
        return open.Select(d => Of(d, titles.GetValueOrDefault(d.Item), day)).Concat(notReached)
            .Where(s => !known.Contains(s.Item.Title))
            .ToValueList();
    }

    private static Suggestion Of(Decision decision, AgendaItem? origin, DateOnly day)
    {
        var (reason, when) = decision switch
        {
            { Kind: DecisionKind.Tabled } => (SuggestionReason.Tabled, RecordedOn(decision)),
            { Kind: DecisionKind.ReferredBack } => (SuggestionReason.ReferredBack, RecordedOn(decision)),
            { DueOn: { } due } when due < day => (SuggestionReason.Overdue, due),
            { DueOn: { } due } when due <= day => (SuggestionReason.Due, due),
            _ => (SuggestionReason.Review, decision.ReviewOn),
        };
        var title = origin?.Title ?? decision.Text.Shortened(80);
        var item = reason is SuggestionReason.Tabled or SuggestionReason.ReferredBack && origin is not null
            ? origin.Text with { InternalNote = "" }
            : new AgendaItemText(
                AgendaItemKind.FollowUp, $"Uppföljning av beslut {decision.Number}: {title}",
                Presenter: string.Join(", ", decision.Responsibles.Select(r => r.Person ?? r.Organisation)),
                Background: decision.Text, RegistryNumber: origin?.RegistryNumber ?? "", FocusAreas: decision.FocusAreas);
        return new Suggestion(reason, decision.Id, decision.Number, when, item, decision.Kind);
    }

    private static DateOnly? RecordedOn(Decision decision) => SwedishDates.DateOf(decision.RecordedAt);

    private static async Task<IReadOnlyList<Suggestion>> NotReachedAsync(WorkspaceDb db, MeetingView meeting)
    {
        var former = await db.Meetings.AsNoTracking().Include(m => m.Agenda.Items.OrderBy(i => i.Order))
            .Where(m => m.Council == meeting.Council && m.State == MeetingState.Closed && m.Date <= meeting.Details.Date)
            .OrderByDescending(m => m.Date).ThenByDescending(m => m.StartsAt).FirstOrDefaultAsync();
        return former is null
            ? []
            : [.. former.Agenda.Items
                .Where(i => i.BegunAt is null && i.DecisionCount == 0 && i.Kind is not (AgendaItemKind.Break or AgendaItemKind.Formality))
                .Select(i => new Suggestion(
                    SuggestionReason.NotReached, null, null, former.Date, i.Text with { InternalNote = "" }))];
    }

    private static async Task<Dictionary<AgendaItemId, AgendaItem>> TitlesAsync(WorkspaceDb db, List<AgendaItemId> ids) =>
        await db.Set<AgendaItem>().AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id);
}
