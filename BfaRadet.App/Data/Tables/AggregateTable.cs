using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal static class AggregateTable
{
    /// <summary>What every aggregate's table has: the version as concurrency token, and no columns for what is derived.</summary>
    public static void IsAggregate<T>(this EntityTypeBuilder<T> table) where T : Aggregate
    {
        table.Property(a => a.Version).IsConcurrencyToken();
        table.Ignore(a => a.Events).Ignore(a => a.BelongsTo).Ignore(a => a.IsReliedOn);
    }
}
