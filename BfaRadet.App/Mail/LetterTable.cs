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
        letter.HasIndex(l => l.Meeting);
        letter.Ignore(l => l.IsDone).Ignore(l => l.TextWithoutSecrets);
    }
}

/// <summary>The table, as a set of the workspace's database.</summary>
public static class LetterSet
{
    public static DbSet<Letter> Letters(this WorkspaceDb db) => db.Set<Letter>();

    /// <summary>Marks the letters about the same as replaced that have neither gone nor been handed over.</summary>
    public static async Task ReplaceLettersAsync(this WorkspaceDb db, LetterAbout about, DateTimeOffset at)
    {
        var waiting = await db.Letters()
            .Where(l => l.Meeting == about.Meeting && l.Member == about.Member && l.SentAt == null && l.HandedOverAt == null && l.ReplacedAt == null)
            .ToListAsync();
        foreach (var letter in waiting)
        {
            letter.Replaced(at);
        }
    }
}
