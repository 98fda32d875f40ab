using BfaRadet.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Features.Minutes.Sealing;

internal sealed class SealTable : IEntityTypeConfiguration<SealedMinutes>
{
    // Triggers (in the migration) refuse that a row is changed or removed.
    public void Configure(EntityTypeBuilder<SealedMinutes> sealedMinutes)
    {
        sealedMinutes.ToTable("SealedMinutes");
        sealedMinutes.HasKey(s => new { s.Council, s.Number });
        sealedMinutes.HasIndex(s => s.Meeting);
    }
}

/// <summary>The table, as a set of the workspace's database.</summary>
public static class SealSet
{
    public static DbSet<SealedMinutes> SealedMinutes(this WorkspaceDb db) => db.Set<SealedMinutes>();
}
