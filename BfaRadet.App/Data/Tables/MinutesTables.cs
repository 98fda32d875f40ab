using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal sealed class MinutesTables : IEntityTypeConfiguration<Adjustment>
{
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
