using BfaRadet.App.Data;
using BfaRadet.App.Data.Outbox;

namespace BfaRadet.App.Mail;

/// <summary>
/// Where features post letters. A letter is saved with the change it tells of; where there is a mail server it is delivered
/// after the commit, and otherwise it waits for a person to hand it over.
/// </summary>
public sealed class LetterBox(MailServer server)
{
    /// <summary>The domain of message ids where no sender is set: one that is nobody's (RFC 6761).</summary>
    private const string Nowhere = "bfaradet.invalid";

    /// <summary>Whether letters are sent.</summary>
    public bool Sends => server.IsConfigured;

    /// <summary>Adds the letter to the context, to be saved with the rest of the change.</summary>
    public Letter Post(WorkspaceDb db, LetterDraft draft, DateTimeOffset now)
    {
        var letter = new Letter(draft, server.Sender.Split('@') is [_, var domain] ? domain : Nowhere, now);
        db.Letters().Add(letter);
        if (Sends && draft.GatherAt is { } later)
        {
            db.Outbox.Add(new OutboxMessage(LetterGathering.KindName, letter.Id.ToString(), now, later));
        }
        else if (Sends)
        {
            Send(db, letter, now);
        }

        return letter;
    }

    /// <summary>Puts a letter in the outbox; delivering it again is the same message.</summary>
    internal static void Send(WorkspaceDb db, Letter letter, DateTimeOffset now)
    {
        letter.Posted();
        db.Outbox.Add(new OutboxMessage(MailDelivery.KindName, letter.Id.ToString(), now));
    }
}
