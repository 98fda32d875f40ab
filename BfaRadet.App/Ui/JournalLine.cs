using BfaRadet.App.Data.Journal;

namespace BfaRadet.App.Ui;

/// <summary>A sentence of the journal: who, what, when. <see cref="By"/> is the subject, <see cref="Did"/> the rest.</summary>
/// <param name="Id">The entry; of merged ones the latest.</param>
/// <param name="At">When; of merged ones the first.</param>
/// <param name="Until">When the last of merged ones was; null for one alone.</param>
public sealed record JournalLine(long Id, DateTimeOffset At, DateTimeOffset? Until, string By, string Did, MeetingId? Meeting)
{
    /// <param name="happened">What is told of the entry; null for what this version does not know.</param>
    /// <param name="item">What an item is called here.</param>
    internal static JournalLine Of(JournalEntry entry, DomainEvent? happened, Func<AgendaItemId, string> item) =>
        new(entry.Id, entry.At, null, entry.By, JournalTexts.Of(happened, item, entry.By), entry.Meeting);
}
