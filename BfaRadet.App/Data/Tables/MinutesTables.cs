using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal sealed class MinutesTables : IEntityTypeConfiguration<MinutesAdjustment>
{
    public void Configure(EntityTypeBuilder<MinutesAdjustment> adjustment)
    {
        adjustment.IsAdjustment();
        adjustment.ToTable("Adjustments");
        adjustment.HasKey(a => a.Meeting);
        adjustment.Property(a => a.Meeting).ValueGeneratedNever();
        adjustment.HasOne<Meeting>().WithOne().HasForeignKey<MinutesAdjustment>(a => a.Meeting);
    }
}
