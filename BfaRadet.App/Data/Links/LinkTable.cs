using BfaRadet.Domain.Councils;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Links;

internal sealed class LinkTable : IEntityTypeConfiguration<OneUseLink>
{
    public void Configure(EntityTypeBuilder<OneUseLink> link)
    {
        link.ToTable("Links");
        link.HasKey(l => l.Hash);
        link.Property(l => l.UsedAt).IsConcurrencyToken();
        link.HasIndex(l => new { l.Purpose, l.Target });
        link.HasOne<Council>().WithMany().HasForeignKey(l => l.Council);
    }
}
