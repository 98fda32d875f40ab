using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal static class AdjustmentTable
{
    /// <summary>What the table of every kind of record's adjustments has. A kind has a table of its own, keyed by what it is a record of.</summary>
    public static void IsAdjustment<T>(this EntityTypeBuilder<T> table) where T : Adjustment
    {
        table.IsAggregate();
        table.HasIndex(a => new { a.Council, a.State });
        table.Ignore(a => a.Id).Ignore(a => a.Kind).Ignore(a => a.LedBy).Ignore(a => a.Lock).Ignore(a => a.Waiting);
    }
}
