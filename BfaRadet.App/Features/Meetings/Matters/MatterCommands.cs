using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
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
                if (!await IsOfAsync(moment.Db, meeting.Council, item, key))
                {
                    return new NotFound();
                }

                if (meeting.Agenda.Tie(moment.By, item, key).IsRefused(out var refusal))
                {
                    return refusal;
                }

                moment.Db.Add(new TakenSuggestion(meeting.Council, id, item, key));
            }

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

    // Of another council, removed, or the item itself. A key of other things ties nothing.
    private static async Task<bool> IsOfAsync(WorkspaceDb db, CouncilId council, AgendaItemId own, string key) =>
        SuggestionKey.ItemOf(key) is { } item ? item != own && await db.Meetings.Where(m => m.Council == council).SelectMany(m => m.Agenda.Items).AnyAsync(i => i.Id == item)
        : SuggestionKey.DecisionOf(key) is { } decision && await db.Decisions.AnyAsync(d => d.Id == decision && d.Council == council && d.Item != own);
}
