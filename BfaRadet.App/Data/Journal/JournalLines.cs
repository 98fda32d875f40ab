using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Data.Journal;

/// <summary>Journal queries for recording an event.</summary>
internal static class JournalLines
{
    /// <summary>Lines of the same kind, of the same meeting if it is about one, by the same person.</summary>
    public static IQueryable<JournalEntry> Of(this IQueryable<JournalEntry> journal, DomainEvent happened, Actor by)
    {
        var (name, meeting) = (JournalEntry.NameOf(happened.GetType()), (happened as IMeetingEvent)?.Meeting);
        return journal.Where(line => line.Meeting == meeting && line.Event == name && line.Member == by.Member && line.By == by.Name);
    }
}
