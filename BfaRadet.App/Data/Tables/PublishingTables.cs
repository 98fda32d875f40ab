using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal sealed class PublishingTables : IEntityTypeConfiguration<Publication>, IEntityTypeConfiguration<BoardNotice>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.IsAggregate();
        publication.HasKey(p => p.Meeting);
        publication.Property(p => p.Meeting).ValueGeneratedNever();
        publication.HasOne<Meeting>().WithOne().HasForeignKey<Publication>(p => p.Meeting);
        publication.HasOne<Council>().WithMany().HasForeignKey(p => p.Council);
        publication.HasIndex(p => new { p.Council, p.Address }).IsUnique().HasFilter("\"Address\" <> ''");
    }

    public void Configure(EntityTypeBuilder<BoardNotice> notice)
    {
        notice.ToTable("BoardNotices");
        notice.IsAggregate();
        notice.HasKey(n => new { n.Meeting, n.SealNumber });
        notice.HasOne<Council>().WithMany().HasForeignKey(n => n.Council);
        notice.Ignore(n => n.AppealUntil).Ignore(n => n.MayBeTakenDownOn).Ignore(n => n.IsPosted).Ignore(n => n.WasLate);
    }
}
