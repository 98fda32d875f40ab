using BfaRadet.App.Account;
using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes.Editor;
using BfaRadet.Domain;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Minutes;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Minutes;

/// <summary>The minutes of a meeting as a document.</summary>
/// <param name="SealedBytes">The bytes that were adopted; null while they are a draft.</param>
/// <param name="Seal">Null while they are a draft.</param>
public sealed record ShownPaper(MinutesPaper Paper, byte[]? SealedBytes, Seal? Seal);

/// <summary>The minutes as a document, for those who may read it: as adopted, otherwise as they are now.</summary>
internal sealed class PaperQueries(IDbContextFactory<WorkspaceDb> contexts, MeetingQueries meetings, MinutesDesk desk)
{
    /// <summary>Null when there is none, or none for the caller: a draft waits for those the council lets wait.</summary>
    public async Task<ShownPaper?> FindAsync(Caller caller, CouncilId council, MeetingId id, CancellationToken cancellation = default)
    {
        if (await meetings.FindAsync(caller, council, id) is not { OpenedAt: not null } meeting || meeting.ViewerOf(caller) is not { } viewer)
        {
            return null;
        }

        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            if (await db.SealedMinutes.AsNoTracking().Where(s => s.Meeting == id).OrderByDescending(s => s.Number)
                    .FirstOrDefaultAsync(cancellation) is { } kept)
            {
                return new(MinutesPaperJson.Read(kept.Paper), kept.Paper, Seal.Read(kept.SealText));
            }
        }

        if (meeting.NotesAreWaiting && !viewer.Has(Duties.Preparers))
        {
            return null;
        }

        // What was written last may not lie in its table yet.
        await desk.WriteDownAsync();
        await using var fresh = await contexts.CreateDbContextAsync(cancellation);
        return await MinutesPapers.MakeAsync(fresh, id, cancellation) is { } paper ? new(paper, null, null) : null;
    }
}
