using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal sealed class LogImportTable : IEntityTypeConfiguration<LogImport>
{
    // No foreign key to what came with it: that may be taken back, and the import is remembered.
    public void Configure(EntityTypeBuilder<LogImport> import)
    {
        import.IsAggregate();
        import.ToTable("LogImports");
        import.Property(i => i.Id).ValueGeneratedNever();
        import.HasOne<Council>().WithMany().HasForeignKey(i => i.Council);

        // Of two at the same moment one is read again, against what the other made.
        import.HasIndex(i => new { i.Council, i.Running }).IsUnique();
    }
}
