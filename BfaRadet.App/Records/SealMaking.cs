using BfaRadet.App.Data;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Records;

/// <summary>Adopts a record that all signers have confirmed: adds its link to the council's chain, in the same transaction.</summary>
internal static class SealMaking
{
    /// <summary>
    /// The number is the next one. When two take the same, the database refuses the second save, and <see cref="Changes"/>
    /// tries again.
    /// </summary>
    /// <param name="date">The day the record is of.</param>
    public static async Task AddAsync(WorkspaceDb db, Adjustment adjustment, DateOnly date, DateTimeOffset at)
    {
        var (council, record) = (adjustment.Council, adjustment.Id);
        var last = await db.SealedRecords().Where(s => s.Council == council).OrderByDescending(s => s.Number)
            .Select(s => new { s.Number, s.SealHash }).FirstOrDefaultAsync();
        var former = await db.SealedRecords().Where(s => s.Record == record).MaxAsync(s => (int?)s.Number);
        var seal = new Seal(
            council, (last?.Number ?? 0) + 1, adjustment.Kind, record, date, adjustment.FrozenHash, at,
            adjustment.Confirmations.Select(SealedLines.Of).ToValueList(), former, last?.SealHash ?? Seal.None);
        adjustment.Adopt(seal);
        db.Add(new SealedRecord
        {
            Council = council,
            Number = seal.Number,
            Record = record,
            Bytes = adjustment.Frozen!,
            SealText = seal.Text,
            SealHash = seal.Hash,
            AdoptedAt = at,
        });
    }
}
