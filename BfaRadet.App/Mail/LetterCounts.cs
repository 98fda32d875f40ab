using BfaRadet.App.Data;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Mail;

/// <summary>
/// How far the letters about a meeting have come: the latest to each receiver. What was replaced before it had gone, and what a newer one
/// has followed, are not counted.
/// </summary>
/// <param name="ByHand">Those that wait for a person to hand them over.</param>
public sealed record LetterCounts(int Written, int Sent, int HandedOver, int ByHand)
{
    /// <summary>Those that have not gone.</summary>
    public int Unsent => Written - Sent - HandedOver;

    public bool IsDone => Sent + HandedOver == Written;

    public static async Task<LetterCounts> OfAsync(WorkspaceDb db, MeetingId meeting) =>
        (await OfAsync(db, db.Letters().Where(l => l.Meeting == meeting))).GetValueOrDefault(meeting, new LetterCounts(0, 0, 0, 0));

    /// <summary>Those of each meeting that has any.</summary>
    public static async Task<IReadOnlyDictionary<MeetingId, LetterCounts>> OfAsync(WorkspaceDb db, IQueryable<Letter> letters)
    {
        var found = await letters.AsNoTracking().Where(l => l.Meeting != null && (l.ReplacedAt == null || l.SentAt != null || l.HandedOverAt != null))
            .Select(l => new { l.Id, l.Meeting, l.Member, l.Made, IsSent = l.SentAt != null, IsHandedOver = l.HandedOverAt != null }).ToListAsync();
        found = [.. found.GroupBy(l => (l.Meeting, Member: l.Member?.ToString() ?? l.Id.ToString())).Select(to => to.OrderBy(l => l.Made).Last())];
        var underWay = found.Exists(l => !l.IsSent && !l.IsHandedOver)
            ? (await db.LetterMessages().AsNoTracking().Where(m => m.GivenUpAt == null).ToListAsync()).SelectMany(Envelope.LettersIn).ToHashSet()
            : [];
        return found.GroupBy(l => l.Meeting!.Value).ToDictionary(of => of.Key, of => new LetterCounts(
            of.Count(), of.Count(l => l.IsSent), of.Count(l => !l.IsSent && l.IsHandedOver),
            of.Count(l => !l.IsSent && !l.IsHandedOver && !underWay.Contains(l.Id))));
    }
}
