using BfaRadet.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// The documents in the workspace's database. Tables and columns keep the names they had when minutes were the only documents:
/// SQL of databases in use, and of who reads them from outside, goes by them.
/// </summary>
internal sealed class DocumentTables :
    IEntityTypeConfiguration<WrittenDocument>, IEntityTypeConfiguration<DocumentKeyframe>, IEntityTypeConfiguration<DocumentBatch>
{
    public void Configure(EntityTypeBuilder<WrittenDocument> document)
    {
        document.ToTable("MinutesDocuments");
        document.Property(d => d.Id).HasColumnName("Item").ValueGeneratedNever();
        document.Property(d => d.Parent).HasColumnName("Meeting");
        document.HasIndex(d => d.Parent).HasDatabaseName("IX_MinutesDocuments_Meeting");
    }

    public void Configure(EntityTypeBuilder<DocumentKeyframe> keyframe)
    {
        keyframe.ToTable("MinutesKeyframes");
        keyframe.HasKey(k => new { k.DocumentId, k.Version });
        keyframe.Property(k => k.DocumentId).HasColumnName("Item");
    }

    // WITHOUT ROWID (in the migration): a batch is one place in one tree, and a keystroke waits for it.
    public void Configure(EntityTypeBuilder<DocumentBatch> batch)
    {
        batch.ToTable("MinutesBatches");
        batch.HasKey(b => new { b.DocumentId, b.Version });
        batch.Property(b => b.DocumentId).HasColumnName("Item");
    }
}

/// <summary>The tables, as sets of the workspace's database.</summary>
public static class DocumentSets
{
    public static DbSet<WrittenDocument> Documents(this WorkspaceDb db) => db.Set<WrittenDocument>();

    public static DbSet<DocumentKeyframe> DocumentKeyframes(this WorkspaceDb db) => db.Set<DocumentKeyframe>();

    public static DbSet<DocumentBatch> DocumentBatches(this WorkspaceDb db) => db.Set<DocumentBatch>();
}
