using BfaRadet.App.Data;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings;

internal static class ParagraphQueries
{
    /// <summary>The number of a meeting's first paragraf: as set, or as it would be if it were closed now.</summary>
    public static async Task<int> FirstParagraphAsync(this WorkspaceDb db, Meeting meeting, CancellationToken cancellation = default)
    {
        if (meeting.State == MeetingState.Closed)
        {
            return meeting.FirstParagraph ?? 1;
        }

        if (meeting.FirstParagraph is { } given)
        {
            return given;
        }

        var settings = await db.Councils.Where(c => c.Id == meeting.Council).Select(c => c.Settings).FirstAsync(cancellation);
        var (from, to) = (new DateOnly(meeting.Date.Year, 1, 1), new DateOnly(meeting.Date.Year, 12, 31));
        var closed = await db.Meetings
            .Where(m => m.Council == meeting.Council && m.Id != meeting.Id && m.State == MeetingState.Closed && m.Date >= from && m.Date <= to)
            .Select(m => new { First = m.FirstParagraph ?? 1, Lowest = m.Agenda.Items.Min(i => i.Number), Highest = m.Agenda.Items.Max(i => i.Number) }).ToListAsync(cancellation);

        // Items of a meeting from before the product have the numbers of its paper, which need not begin with 1.
        return ParagraphNumbers.First(
            settings.Paragraphs, closed.Select(c => new ParagraphRun(c.First + (c.Lowest ?? 1) - 1, c is { Lowest: { } low, Highest: { } high } ? high - low + 1 : 0)));
    }
}
