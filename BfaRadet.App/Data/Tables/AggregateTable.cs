using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal static class AggregateTable
{
    /// <summary>
    /// Common to all aggregates: the version is the concurrency token, and derived properties have no columns.
    /// </summary>
    public static void IsAggregate<T>(this EntityTypeBuilder<T> table) where T : Aggregate
    {
        table.Property(a => a.Version).IsConcurrencyToken();
        table.Ignore(a => a.Events).Ignore(a => a.BelongsTo).Ignore(a => a.IsReliedOn);
    }
}
