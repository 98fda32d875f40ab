using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.FocusAreas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal sealed class CouncilTables : IEntityTypeConfiguration<Council>, IEntityTypeConfiguration<FocusArea>
{
    public void Configure(EntityTypeBuilder<Council> council)
    {
        council.IsAggregate();
        council.Property(c => c.Id).ValueGeneratedNever();
        council.ComplexProperty(c => c.Settings);
        council.OwnsMany(c => c.Members, member =>
        {
            member.ToTable("Members");
            member.WithOwner().HasForeignKey("CouncilId");
            member.HasKey(m => m.Id);
            member.Property(m => m.Id).ValueGeneratedNever();
            member.HasIndex(m => m.AccountId);
            member.HasOne<UserAccount>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.SetNull);
            member.Ignore(m => m.Details);
        });
        council.OwnsMany(c => c.Seats, seat =>
        {
            seat.ToTable("Seats");
            seat.WithOwner().HasForeignKey("CouncilId");
            seat.HasKey(s => s.Id);
            seat.Property(s => s.Id).ValueGeneratedNever();
            seat.Ignore(s => s.Details);
        });
    }

    public void Configure(EntityTypeBuilder<FocusArea> area)
    {
        area.IsAggregate();
        area.Property(a => a.Id).ValueGeneratedNever();
        area.HasOne<Council>().WithMany().HasForeignKey(a => a.Council);
        area.HasIndex(a => new { a.Council, a.Number }).IsUnique();
        area.Ignore(a => a.Text).Ignore(a => a.Chain);
    }
}
