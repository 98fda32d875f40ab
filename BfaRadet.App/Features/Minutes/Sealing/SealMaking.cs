using BfaRadet.App.Data;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Minutes.Sealing;

/// <summary>Adds the link of minutes that all have confirmed to the council's chain, in the transaction that adopts them.</summary>
internal static class SealMaking
{
    /// <summary>
    /// The number is the next one: of two who take the same, the database refuses the second, who asks again.
    /// </summary>
    public static async Task AddAsync(WorkspaceDb db, Meeting meeting, Adjustment adjustment, DateTimeOffset at)
    {
        var last = await db.SealedMinutes().Where(s => s.Council == meeting.Council).OrderByDescending(s => s.Number)
            .Select(s => new { s.Number, s.SealHash }).FirstOrDefaultAsync();
        var former = await db.SealedMinutes().Where(s => s.Meeting == meeting.Id).MaxAsync(s => (int?)s.Number);
        var seal = new Seal(
            meeting.Council, (last?.Number ?? 0) + 1, meeting.Id, meeting.Date, adjustment.FrozenHash, at,
            adjustment.Confirmations.Select(SealedLines.Of).ToValueList(), former, last?.SealHash ?? Seal.None);
        adjustment.Adopt(seal);
        db.Add(new SealedMinutes
        {
            Council = meeting.Council,
            Number = seal.Number,
            Meeting = meeting.Id,
            Paper = adjustment.Frozen!,
            SealText = seal.Text,
            SealHash = seal.Hash,
            AdoptedAt = at,
        });
    }
}
