using BfaRadet.App.Data;
using BfaRadet.App.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Mail;

/// <summary>
/// Puts what waits for one receiver in one envelope, at the hour of the day. A letter waits as a message of the outbox; those of a receiver are
/// exchanged for one message to the mail server in one transaction, so that each letter is in exactly one message whenever the process dies.
/// </summary>
public sealed class LetterGathering(IDbContextFactory<WorkspaceDb> contexts, TimeProvider clock) : IOutboxDelivery
{
    public const string KindName = "gathered mail";

    /// <summary>When gathered letters go, on the municipality's clock: before the day's work, so that it is read with the morning's mail.</summary>
    public static readonly TimeOnly Hour = new(7, 0);

    public string Kind => KindName;

    /// <summary>The next time that gathered letters go.</summary>
    public static DateTimeOffset NextAfter(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(SwedishTime.Of(now).DateTime);
        return SwedishTime.At(today.ToDateTime(Hour)) is var at && at > now ? at : SwedishTime.At(today.AddDays(1).ToDateTime(Hour));
    }

    public async Task DeliverAsync(OutboxMessage message, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var waiting = await db.Outbox.Where(m => m.Kind == KindName && m.GivenUpAt == null).ToListAsync(cancellation);
        var ids = waiting.SelectMany(Envelope.LettersIn).ToList();
        var letters = await db.Letters().Where(l => ids.Contains(l.Id)).OrderBy(l => l.Made).ThenBy(l => l.Id).ToListAsync(cancellation);
        if (letters.Find(l => Envelope.LettersIn(message).Contains(l.Id)) is not { } first)
        {
            return;
        }

        // What is not due yet goes too: it waits for nothing but company.
        var together = letters.FindAll(l => (l.Council, l.Member, l.ToAddress) == (first.Council, first.Member, first.ToAddress));
        db.Outbox.RemoveRange(waiting.Where(m => together.Exists(l => Envelope.LettersIn(m).Contains(l.Id))));
        // Replaced ones are gone with their message. Who takes one back at this moment is asked again, by the letter's token.
        var going = together.FindAll(l => !l.IsDone);
        if (going.Count > 0)
        {
            going.ForEach(l => l.Posted());
            db.Outbox.Add(new OutboxMessage(MailDelivery.KindName, string.Join(' ', going.Select(l => l.Id)), clock.GetUtcNow()));
        }

        await db.SaveChangesAsync(cancellation);
    }
}
