using BfaRadet.App.Data;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>
/// What stood on the agenda of a cancelled meeting, suggested for those that come until one has been held after it.
/// </summary>
internal static class CancelledItems
{
    public static async Task<IReadOnlyList<Suggestion>> OfAsync(WorkspaceDb db, MeetingView meeting)
    {
        if (meeting.State is not (MeetingState.Preparing or MeetingState.Shared))
        {
            return [];
        }

        var cancelled = await db.Meetings.AsNoTracking().Include(m => m.Agenda.Items.OrderBy(i => i.Order))
            .Where(m => m.Council == meeting.Council && m.State == MeetingState.Cancelled
                && !db.Meetings.Any(held => held.Council == m.Council && held.State == MeetingState.Closed && held.Import == null && held.Date >= m.Date))
            .OrderBy(m => m.Date).ToListAsync();
        return
        [
            .. from former in cancelled
               from item in former.Agenda.Items
               where item.Kind is not (AgendaItemKind.Break or AgendaItemKind.Formality)
               select new Suggestion(SuggestionReason.Cancelled, null, null, former.Date, item.Text with { InternalNote = "" })
               {
                   Key = SuggestionKey.Of(item.Id),
                   Continues = item.Id,
                   Basis = $"{former.Date:yyyy-MM-dd}",
               },
        ];
    }
}
