using BfaRadet.Domain.Councils;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.FocusAreas.Indicators;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal sealed class IndicatorTables : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> indicator)
    {
        indicator.ToTable("Indicators");
        indicator.IsAggregate();
        indicator.Property(i => i.Id).ValueGeneratedNever();
        indicator.HasOne<Council>().WithMany().HasForeignKey(i => i.Council);
        indicator.HasOne<FocusArea>().WithMany().HasForeignKey(i => i.Area);
        indicator.HasIndex(i => new { i.Area, i.Order }).IsUnique();
        indicator.Ignore(i => i.Text);
    }
}
