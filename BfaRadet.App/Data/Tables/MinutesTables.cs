using BfaRadet.App.Features.Minutes.Sealing;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal sealed class MinutesTables : IEntityTypeConfiguration<WrittenDocument>, IEntityTypeConfiguration<DocumentKeyframe>,
    IEntityTypeConfiguration<DocumentBatch>, IEntityTypeConfiguration<SealedMinutes>, IEntityTypeConfiguration<Adjustment>
{
    public void Configure(EntityTypeBuilder<WrittenDocument> document)
    {
        document.ToTable("MinutesDocuments");
        document.HasKey(d => d.Item);
        document.Property(d => d.Item).ValueGeneratedNever();
        document.HasIndex(d => d.Meeting);
    }

    public void Configure(EntityTypeBuilder<DocumentKeyframe> keyframe)
    {
        keyframe.ToTable("MinutesKeyframes");
        keyframe.HasKey(k => new { k.Item, k.Version });
    }

    // WITHOUT ROWID (in the migration): a batch is one place in one tree, and a keystroke waits for it.
    public void Configure(EntityTypeBuilder<DocumentBatch> batch)
    {
        batch.ToTable("MinutesBatches");
        batch.HasKey(b => new { b.Item, b.Version });
    }

    // Triggers (in the migration) refuse that a row is changed or removed.
    public void Configure(EntityTypeBuilder<SealedMinutes> sealedMinutes)
    {
        sealedMinutes.ToTable("SealedMinutes");
        sealedMinutes.HasKey(s => new { s.Council, s.Number });
        sealedMinutes.HasIndex(s => s.Meeting);
    }

    public void Configure(EntityTypeBuilder<Adjustment> adjustment)
    {
        adjustment.IsAggregate();
        adjustment.ToTable("Adjustments");
        adjustment.HasKey(a => a.Meeting);
        adjustment.Property(a => a.Meeting).ValueGeneratedNever();
        adjustment.HasOne<Meeting>().WithOne().HasForeignKey<Adjustment>(a => a.Meeting);
        adjustment.HasIndex(a => new { a.Council, a.State });
        adjustment.Ignore(a => a.Lock).Ignore(a => a.Waiting);
    }
}
