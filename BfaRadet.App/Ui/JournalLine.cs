using BfaRadet.App.Data.Journal;

namespace BfaRadet.App.Ui;

/// <summary>
/// A line of the journal as a sentence: who, what, when. <see cref="By"/> is the subject, <see cref="Did"/> the rest.
/// </summary>
/// <param name="Id">The entry; for merged entries the latest.</param>
/// <param name="At">When; for merged entries the first.</param>
/// <param name="Until">The time of the last merged entry; null for a single one.</param>
public sealed record JournalLine(long Id, DateTimeOffset At, DateTimeOffset? Until, string By, string Did, MeetingId? Meeting)
{
    /// <param name="happened">The event as it may be shown; null for one this version does not know.</param>
    /// <param name="item">The name of an item here.</param>
    internal static JournalLine Of(JournalEntry entry, DomainEvent? happened, Func<AgendaItemId, string> item) =>
        new(entry.Id, entry.At, null, entry.By, JournalTexts.Of(happened, item, entry.By), entry.Meeting);
}
