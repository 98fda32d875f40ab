namespace BfaRadet.App.Data.Journal;

/// <summary>
/// Reads every line of the journal in order, and makes something of it: messages for the outbox, rows of its own. What it adds
/// to the context is saved in one transaction with the place it has come to, so exactly once; what it does otherwise is done at
/// least once. It begins at the end of the journal as it is when it is first there.
/// </summary>
public interface IJournalReader
{
    /// <summary>Its cursor is kept by this name: keep it.</summary>
    string Name { get; }

    /// <summary>Whether it begins with the first line there is.</summary>
    bool FromTheBeginning => false;

    /// <exception cref="Exception">
    /// The line is tried again, and the reader waits at it for some hours; then it is set aside and the reader goes on.
    /// </exception>
    Task ReadAsync(JournalEntry entry, WorkspaceDb db, CancellationToken cancellation);
}
