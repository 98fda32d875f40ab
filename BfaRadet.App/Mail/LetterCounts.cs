using BfaRadet.App.Data;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Mail;

/// <summary>How far the letters about a meeting have come; those that were replaced before they had gone are not counted.</summary>
/// <param name="ByHand">Those that wait for a person to hand them over.</param>
public sealed record LetterCounts(int Written, int Sent, int HandedOver, int ByHand)
{
    public bool IsDone => Sent + HandedOver == Written;

    public static async Task<LetterCounts> OfAsync(WorkspaceDb db, MeetingId meeting) =>
        (await OfAsync(db, db.Letters().Where(l => l.Meeting == meeting))).GetValueOrDefault(meeting, new LetterCounts(0, 0, 0, 0));

    /// <summary>Those of each meeting that has any.</summary>
    public static async Task<IReadOnlyDictionary<MeetingId, LetterCounts>> OfAsync(WorkspaceDb db, IQueryable<Letter> letters)
    {
        var found = await letters.AsNoTracking().Where(l => l.Meeting != null && (l.ReplacedAt == null || l.SentAt != null || l.HandedOverAt != null))
            .Select(l => new { l.Id, l.Meeting, IsSent = l.SentAt != null, IsHandedOver = l.HandedOverAt != null }).ToListAsync();
        var underWay = found.Exists(l => !l.IsSent && !l.IsHandedOver)
            ? (await db.Outbox.AsNoTracking().Where(m => m.Kind == MailDelivery.KindName && m.GivenUpAt == null).Select(m => m.Body).ToListAsync()).ToHashSet()
            : [];
        return found.GroupBy(l => l.Meeting!.Value).ToDictionary(of => of.Key, of => new LetterCounts(
            of.Count(), of.Count(l => l.IsSent), of.Count(l => !l.IsSent && l.IsHandedOver),
            of.Count(l => !l.IsSent && !l.IsHandedOver && !underWay.Contains(l.Id.ToString()))));
    }
}
