using BfaRadet.App.Data;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Meetings;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Home;

/// <summary>The latest meeting the reader was called to and was not at: what it came to, in one look.</summary>
/// <param name="Concerns">The decisions that name the reader or the reader's organisation.</param>
/// <param name="Others">The rest.</param>
public sealed record MissedMeeting(MeetingId Id, DateOnly Date, ValueList<DecisionRow> Concerns, ValueList<DecisionRow> Others)
{
    /// <summary>So long after a meeting it is told of.</summary>
    private static readonly TimeSpan _toldFor = TimeSpan.FromDays(120);

    /// <summary>Null when there is none, when the reader has been told of it, or was at a later one.</summary>
    internal static async Task<MissedMeeting?> OfAsync(WorkspaceDb db, CouncilId council, Reader reader, HiddenItems hidden, DateTimeOffset now)
    {
        var from = now - _toldFor;
        var me = reader.Member;

        // A substitute is called when somebody else cannot come: not to have served is to have missed nothing.
        var latest = await db.Meetings
            .Where(m => m.Council == council && m.State == MeetingState.Closed && m.OpenedAt != null && m.ClosedAt > from
                && m.Roll.Lines.Any(l => l.Member == me && l.Role != AttendanceRole.Substitute))
            .OrderByDescending(m => m.ClosedAt)
            .Select(m => new { m.Id, m.Date, m.ClosedAt, Line = m.Roll.Lines.First(l => l.Member == me) })
            .AsNoTracking().FirstOrDefaultAsync();
        if (latest is null || latest.Line.Stays.Count > 0
            || await db.Set<AgendaRead>().AnyAsync(r => r.Account == reader.AccountId && r.Meeting == latest.Id && r.At > latest.ClosedAt))
        {
            return null;
        }

        var rows = await DecisionQueries.RowsAsync(
            db, db.LogOf(council, hidden, new DecisionFilter()).Where(d => d.Meeting == latest.Id).OrderBy(d => d.Year).ThenBy(d => d.Running));
        var concerns = rows.Where(r => r.Responsibles.Any(of => of.Member == me || reader.Organisation != "" && of.Organisation.Equals(reader.Organisation, StringComparison.OrdinalIgnoreCase))).ToValueList();
        return new MissedMeeting(latest.Id, latest.Date, concerns, rows.Except(concerns).ToValueList());
    }
}
