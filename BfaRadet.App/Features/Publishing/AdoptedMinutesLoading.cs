using BfaRadet.App.Data;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Records;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Publishing;

/// <summary>The adopted minutes as they are in the chain.</summary>
internal static class AdoptedMinutesLoading
{
    /// <summary>The latest adopted minutes of a meeting; null when there are none.</summary>
    public static async Task<(AdoptedMinutes Minutes, DateTimeOffset AdoptedAt)?> FindAdoptedAsync(
        this WorkspaceDb db, MeetingId meeting, CancellationToken cancellation = default)
    {
        var kept = await db.LatestSealedAsync(meeting.ToRecord(), cancellation);
        return kept is null
            ? null
            : (new(RecordJson.Read(kept.Bytes), kept.Number, await IsReopenedAsync(db, meeting, cancellation)), kept.AdoptedAt);
    }

    // From reopening until they are adopted again, whatever state they are in meanwhile.
    private static Task<bool> IsReopenedAsync(WorkspaceDb db, MeetingId meeting, CancellationToken cancellation) =>
        db.Adjustments.AnyAsync(a => a.Meeting == meeting && a.State != AdjustmentState.Adopted, cancellation);
}
