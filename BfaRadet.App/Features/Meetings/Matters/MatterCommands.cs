using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Matters;

/// <summary>Ties an item to what it takes up again, and undoes it. Also after the meeting: a matter's way is put right when the fault is seen.</summary>
public sealed class MatterCommands(Changes changes)
{
    /// <summary>Ties an item to earlier items or decisions of the council; idempotent.</summary>
    /// <param name="keys">See <see cref="SuggestionKey"/>.</param>
    public Task<Result<Done>> TieAsync(Caller caller, MeetingId id, AgendaItemId item, ValueList<string> keys) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            var known = await moment.Db.Set<TakenSuggestion>().Where(t => t.Item == item).Select(t => t.Key).ToListAsync();
            foreach (var key in keys.Except(known))
            {
                if (!await IsOfAsync(moment.Db, meeting, item, key))
                {
                    return new NotFound();
                }

                if (meeting.Agenda.Tie(moment.By, item, key).IsRefused(out var refusal))
                {
                    return refusal;
                }

                moment.Db.Add(new TakenSuggestion(meeting.Council, id, item, key));
            }

            await moment.EndTakenUpAsync(meeting);
            return Done.Value;
        });

    /// <summary>Takes ties of an item away; those that are gone already are passed over.</summary>
    public Task<Result<Done>> UntieAsync(Caller caller, MeetingId id, AgendaItemId item, ValueList<string> keys) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            var wanted = keys.ToList();
            foreach (var tie in await moment.Db.Set<TakenSuggestion>().Where(t => t.Item == item && t.Meeting == id && wanted.Contains(t.Key)).ToListAsync())
            {
                if (meeting.Agenda.Untie(moment.By, item, tie.Key).IsRefused(out var refusal))
                {
                    return refusal;
                }

                moment.Db.Remove(tie);
            }

            return Done.Value;
        });

    // Not of another council, nor removed, nor of the same meeting: two items of one agenda are two matters. A key of other things ties nothing.
    private static async Task<bool> IsOfAsync(WorkspaceDb db, Meeting meeting, AgendaItemId own, string key) =>
        SuggestionKey.ItemOf(key) is { } item ? await db.Meetings.Where(m => m.Council == meeting.Council && m.Id != meeting.Id).SelectMany(m => m.Agenda.Items).AnyAsync(i => i.Id == item)
        : SuggestionKey.DecisionOf(key) is { } decision && await db.Decisions.AnyAsync(d => d.Id == decision && d.Council == meeting.Council && d.Item != own);
}
