namespace BfaRadet.App.Data.Journal;

/// <summary>
/// Processes every line of the journal in order: adds messages to the outbox, or rows of its own. What it adds to the context
/// is saved in one transaction with its position, so exactly once; other effects happen at least once. A new reader starts at
/// the current end of the journal.
/// </summary>
public interface IJournalReader
{
    /// <summary>The key of its stored cursor: do not change it.</summary>
    string Name { get; }

    /// <summary>Whether it starts with the first line.</summary>
    bool FromTheBeginning => false;

    /// <exception cref="Exception">
    /// The line is retried for some hours; then it is skipped and listed (<see cref="UnreadEntry"/>).
    /// </exception>
    Task ReadAsync(JournalEntry entry, WorkspaceDb db, CancellationToken cancellation);
}
