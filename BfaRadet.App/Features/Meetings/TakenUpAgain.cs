using BfaRadet.App.Data;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings;

/// <summary>
/// Decisions that put a matter off (bordläggning, återremiss) end when the matter has been taken up again. Which item took it up is told by
/// what it is tied to, so it is asked when its meeting ends, and when a tie is made after that.
/// </summary>
internal static class TakenUpAgain
{
    /// <summary>Ends those that the items of a closed meeting have taken up.</summary>
    public static async Task EndTakenUpAsync(this Changes.Moment moment, Meeting meeting)
    {
        if (meeting.State != MeetingState.Closed)
        {
            return;
        }

        var treated = meeting.Agenda.Items.Where(i => i.BegunAt is not null || i.DecisionCount > 0).ToDictionary(i => i.Id);
        var ties = (await moment.Db.Set<TakenSuggestion>().Where(t => t.Meeting == meeting.Id).ToListAsync())
            .Concat(moment.Db.Set<TakenSuggestion>().Local.Where(t => t.Meeting == meeting.Id)).Distinct()
            .Where(t => treated.ContainsKey(t.Item)).ToList();
        var decisions = ties.Select(t => SuggestionKey.DecisionOf(t.Key)).OfType<DecisionId>().ToList();
        var items = ties.Select(t => SuggestionKey.ItemOf(t.Key)).OfType<AgendaItemId>().ToList();
        if (decisions.Count + items.Count == 0)
        {
            return;
        }

        var putOff = await moment.Db.Decisions.Where(d => d.Council == meeting.Council && d.Meeting != meeting.Id && d.State == DecisionState.InForce
            && (d.Kind == DecisionKind.Tabled || d.Kind == DecisionKind.ReferredBack) && (decisions.Contains(d.Id) || items.Contains(d.Item))).ToListAsync();
        foreach (var decision in putOff)
        {
            var taken = treated[ties.First(t => t.Key == SuggestionKey.Of(decision.Id) || t.Key == SuggestionKey.Of(decision.Item)).Item];
            // The place of an item for a circle is not told where others read.
            var where = taken.Circle is null ? $" i {MeetingWords.Section(taken.Number, meeting.FirstParagraph ?? 1)}" : "";
            decision.EndAsTakenUp(moment.By.Name, $"Upptagen igen{where} den {SwedishDates.Full(meeting.Date)}", meeting.Date, moment.At);
        }
    }
}
