namespace BfaRadet.App.Data.Journal;

/// <summary>The position of a reader.</summary>
public sealed class JournalCursor
{
    /// <summary>The name of the reader.</summary>
    public string Reader { get; init; } = "";

    /// <summary>The last line that was read. The concurrency token: of two processes that read the same line one is refused.</summary>
    public long Position { get; private set; }

    /// <summary>How many times the next line has failed.</summary>
    public int Tries { get; private set; }

    /// <summary>When the line that failed is tried again.</summary>
    public DateTimeOffset? Due { get; private set; }

    internal void MoveTo(long entry) => (Position, Tries, Due) = (entry, 0, null);

    internal void PutOff(DateTimeOffset until) => (Tries, Due) = (Tries + 1, until);
}

/// <summary>A line of the journal that a reader failed at and skipped.</summary>
/// <param name="Fault">The last error.</param>
public sealed record UnreadEntry(string Reader, long Entry, string Fault, DateTimeOffset At);
