using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Journal;

internal sealed class JournalTables : IEntityTypeConfiguration<JournalEntry>, IEntityTypeConfiguration<JournalCursor>,
    IEntityTypeConfiguration<UnreadEntry>
{
    // Triggers (in the migration) refuse that a row is changed or removed.
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("Journal");
        entry.HasIndex(e => new { e.Council, e.Id });
        entry.HasIndex(e => new { e.Meeting, e.Id });
    }

    public void Configure(EntityTypeBuilder<JournalCursor> cursor)
    {
        cursor.ToTable("JournalCursors");
        cursor.HasKey(c => c.Reader);
        cursor.Property(c => c.Position).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<UnreadEntry> entry)
    {
        entry.ToTable("UnreadEntries");
        entry.HasKey(e => new { e.Reader, e.Entry });
        entry.Property(e => e.Entry).ValueGeneratedNever();
    }
}
