using BfaRadet.App.Data;
using BfaRadet.Domain.Councils;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using System.Text.Json;

namespace BfaRadet.App.Mail;

internal sealed class LetterTable : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.ToTable("Letters");
        letter.HasKey(l => l.Id);
        letter.Property(l => l.Id).ValueGeneratedNever();
        letter.Property(l => l.Enclosures).HasConversion(new ValueConverter<ValueList<Enclosure>, string>(
            list => JsonSerializer.Serialize(list, Json.Options), json => JsonSerializer.Deserialize<ValueList<Enclosure>>(json, Json.Options)));
        letter.Property(l => l.Postings).IsConcurrencyToken();
        letter.HasOne<Council>().WithMany().HasForeignKey(l => l.Council);
        letter.HasIndex(l => new { l.Council, l.Made });
        letter.Ignore(l => l.IsDone).Ignore(l => l.TextWithoutSecrets);
    }
}

/// <summary>The table, as a set of the workspace's database.</summary>
public static class LetterSet
{
    public static DbSet<Letter> Letters(this WorkspaceDb db) => db.Set<Letter>();
}
