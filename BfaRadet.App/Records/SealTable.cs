using BfaRadet.App.Data;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Records;

internal sealed class SealTable : IEntityTypeConfiguration<SealedRecord>
{
    // Table and columns have the names of when only minutes were adopted. Triggers (in the migration) refuse that a row is changed or removed.
    public void Configure(EntityTypeBuilder<SealedRecord> sealedRecord)
    {
        sealedRecord.ToTable("SealedMinutes");
        sealedRecord.HasKey(s => new { s.Council, s.Number });
        sealedRecord.Property(s => s.Record).HasColumnName("Meeting");
        sealedRecord.Property(s => s.Bytes).HasColumnName("Paper");
        sealedRecord.HasIndex(s => s.Record);
    }
}

/// <summary>The table, as a set of the workspace's database.</summary>
public static class SealSet
{
    public static DbSet<SealedRecord> SealedRecords(this WorkspaceDb db) => db.Set<SealedRecord>();

    /// <summary>A record as it was last adopted; null when it never was.</summary>
    public static Task<SealedRecord?> LatestSealedAsync(this WorkspaceDb db, RecordId record, CancellationToken cancellation = default) =>
        db.SealedRecords().AsNoTracking().Where(s => s.Record == record).OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellation);
}
