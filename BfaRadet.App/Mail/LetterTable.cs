using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Outbox;
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
        letter.Property(l => l.Enclosures).HasConversion(
            new ValueConverter<ValueList<Enclosure>, string>(
                list => JsonSerializer.Serialize(list, Json.Options), json => JsonSerializer.Deserialize<ValueList<Enclosure>>(json, Json.Options)),
            new ColumnTypes.ByValue<ValueList<Enclosure>>());
        letter.Property(l => l.Postings).IsConcurrencyToken();
        letter.HasOne<Council>().WithMany().HasForeignKey(l => l.Council);
        letter.HasIndex(l => new { l.Council, l.Made });
        letter.HasIndex(l => l.Meeting);
        letter.HasIndex(l => l.Proposal);
        letter.Ignore(l => l.IsDone).Ignore(l => l.IsGone).Ignore(l => l.TextWithoutSecrets);
    }
}

internal sealed class LetterChoiceTable : IEntityTypeConfiguration<LetterChoice>
{
    public void Configure(EntityTypeBuilder<LetterChoice> choice)
    {
        choice.ToTable("LetterChoices");
        choice.HasKey(c => c.Account);
        choice.HasOne<UserAccount>().WithMany().HasForeignKey(c => c.Account).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>The table, as a set of the workspace's database.</summary>
public static class LetterSet
{
    public static DbSet<Letter> Letters(this WorkspaceDb db) => db.Set<Letter>();

    /// <summary>What of the outbox holds letters: to be handed to the mail server, or to be gathered first (<see cref="Envelope.LettersIn"/>).</summary>
    public static IQueryable<OutboxMessage> LetterMessages(this WorkspaceDb db) =>
        db.Outbox.Where(m => m.Kind == MailDelivery.KindName || m.Kind == LetterGathering.KindName);

    /// <summary>Marks the letters about the same as replaced that have neither gone nor been handed over.</summary>
    /// <returns>Whether one of them was to go at once: what takes its place is then to do so too.</returns>
    public static async Task<bool> ReplaceLettersAsync(this WorkspaceDb db, LetterAbout about, DateTimeOffset at)
    {
        var waiting = await db.Waiting(about).ToListAsync();
        foreach (var letter in waiting)
        {
            letter.Replaced(at);
        }

        return waiting.Count > 0 && (await db.Outbox.Where(m => m.Kind == LetterGathering.KindName).Select(m => m.Body).ToListAsync()) is var gathered
            && waiting.Exists(l => !gathered.Contains(l.Id.ToString()));
    }

    /// <summary>The letters about the same that have neither gone nor been handed over.</summary>
    public static IQueryable<Letter> Waiting(this WorkspaceDb db, LetterAbout about) => db.Letters()
        .Where(l => l.Meeting == about.Meeting && l.Member == about.Member && l.Proposal == about.Proposal && l.SentAt == null && l.HandedOverAt == null && l.ReplacedAt == null);

    /// <summary>
    /// Takes a letter back that has not gone; those whose place it took wait again. False when it may be on its way to the mail server:
    /// then a newer letter must say what is so now.
    /// </summary>
    public static async Task<bool> TakeBackAsync(this WorkspaceDb db, LetterBox box, Letter letter, DateTimeOffset at)
    {
        var body = letter.Id.ToString();
        var messages = await db.LetterMessages().Where(m => m.Body.Contains(body)).ToListAsync();
        // In one envelope with others it is on its way with them.
        if (letter.IsDone || messages.Exists(m => m.GivenUpAt is null && (m.Tries > 0 || Envelope.LettersIn(m).Count > 1)))
        {
            return false;
        }

        // One that is claimed at this moment fails the save, and is found above the next time.
        db.Outbox.RemoveRange(messages);
        letter.TakenBack(at);
        await db.LetWaitAsync(box, await db.Letters()
            .Where(l => l.Meeting == letter.Meeting && l.Member == letter.Member && l.Proposal == letter.Proposal && l.ReplacedAt == letter.Made && l.Id != letter.Id).ToListAsync(), at);
        return true;
    }

    /// <summary>Lets letters wait again whose place others took that did not go.</summary>
    public static async Task LetWaitAsync(this WorkspaceDb db, LetterBox box, IReadOnlyList<Letter> letters, DateTimeOffset at)
    {
        var waiting = (await db.LetterMessages().ToListAsync()).SelectMany(Envelope.LettersIn).ToHashSet();
        foreach (var letter in letters)
        {
            letter.NotReplaced();
            if (box.Sends && !waiting.Contains(letter.Id))
            {
                LetterBox.Send(db, letter, at);
            }
        }
    }
}
