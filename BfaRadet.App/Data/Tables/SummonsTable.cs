using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Summons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal sealed class SummonsTable : IEntityTypeConfiguration<MeetingSummons>
{
    public void Configure(EntityTypeBuilder<MeetingSummons> summons)
    {
        summons.IsAggregate();
        summons.ToTable("Summonses");
        summons.HasKey(s => s.Meeting);
        summons.Property(s => s.Meeting).ValueGeneratedNever();
        summons.HasOne<Meeting>().WithOne().HasForeignKey<MeetingSummons>(s => s.Meeting);
        summons.HasIndex(s => s.Council);
        summons.Ignore(s => s.IsSent).Ignore(s => s.Latest).Ignore(s => s.AskedNow);
    }
}
