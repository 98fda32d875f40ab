using BfaRadet.App.Data;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Minutes.Record;

/// <summary>The notice of adopted minutes as it was posted.</summary>
internal static class NoticeLoading
{
    /// <summary>Null when the council has not chosen to announce, or nobody has posted it.</summary>
    /// <param name="seal">Of the adopted minutes.</param>
    /// <param name="record">Those minutes, as the reader may see them.</param>
    public static async Task<NoticeFacts?> FindNoticeAsync(
        this WorkspaceDb db, CouncilId council, int seal, MinutesRecord record, CancellationToken cancellation = default)
    {
        var settings = await db.Councils.AsNoTracking().Where(c => c.Id == council).Select(c => c.Settings).FirstAsync(cancellation);
        return BoardNotice.IsFor(settings)
            && await db.BoardNotices.AsNoTracking().FirstOrDefaultAsync(
                n => n.Council == council && n.SealNumber == seal, cancellation) is { } notice
            ? NoticeFacts.Of(notice, record)
            : null;
    }
}
