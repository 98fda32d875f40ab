using BfaRadet.App.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal sealed class AccountTables : IEntityTypeConfiguration<AccountSession>, IEntityTypeConfiguration<AccountEvent>,
    IEntityTypeConfiguration<Installation>
{
    public void Configure(EntityTypeBuilder<AccountSession> session)
    {
        session.ToTable("AccountSessions");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.HasOne<UserAccount>().WithMany().HasForeignKey(s => s.Account);
    }

    public void Configure(EntityTypeBuilder<Installation> installation)
    {
        installation.ToTable("Installation");
        installation.Property(i => i.Id).ValueGeneratedNever();
        installation.Property(i => i.Version).IsConcurrencyToken();
        installation.HasData(new Installation());
    }

    // Triggers (in the migration) refuse that a row is changed or removed. No foreign key: the log outlives the account.
    public void Configure(EntityTypeBuilder<AccountEvent> line)
    {
        line.ToTable("AccountEvents");
        line.HasIndex(e => new { e.Account, e.Id });
    }
}
