namespace BfaRadet.App.Writing.Server;

/// <summary>A change of a document as it lies on disk: some steps by one author, all or nothing.</summary>
/// <param name="Id">The writer's own name of it: sent twice it is one.</param>
/// <param name="Seat">The author's place while the connection lasts; empty when it is over.</param>
/// <param name="By">The author, as the server knows the connection.</param>
/// <param name="Steps">An array of ProseMirror steps.</param>
/// <param name="Count">How many: the version grows by it.</param>
public sealed record Batch(Guid Id, string Seat, string By, DateTimeOffset At, RawJson Steps, int Count);

/// <summary>A document as one gets it when joining: a snapshot and what was written after it.</summary>
/// <param name="Version">Of the snapshot.</param>
/// <param name="Since">Changes after the snapshot, oldest first.</param>
/// <param name="Seat">One's own place.</param>
/// <param name="Account">Whose account the connection is signed in with: what somebody else wrote must not be sent over it.</param>
/// <param name="SavedAt">When the document was last written; null for an empty one.</param>
public sealed record Joined(
    int Version, RawJson Document, IReadOnlyList<Batch> Since, string Seat, string Account, Rights Rights,
    IReadOnlyList<Person> People, DateTimeOffset? SavedAt, string SavedBy);

/// <summary>Somebody in a document.</summary>
public sealed record Person(string Seat, string Name, bool Writes);

/// <summary>What the workspace itself wished to write was declined.</summary>
internal sealed record WritingRefused(string Why) : BfaRadet.Domain.Kernel.Refusal;

/// <summary>Why a batch was declined. Nothing of it was kept; the writer has it still.</summary>
public enum Declined
{
    /// <summary>For the moment only: send the same once more.</summary>
    Wait,

    /// <summary>Too much to be judged at once: send the first half of the steps by itself, and then the rest.</summary>
    Split,

    /// <summary>It holds a valid personal identity number.</summary>
    PersonalNumber,

    /// <summary>The document is full, or the batch too large.</summary>
    TooLarge,

    /// <summary>The writer may not write here (any more).</summary>
    NoRight,

    /// <summary>It is not of the schema, or made on a version that never was.</summary>
    Unfit,
}
