namespace BfaRadet.Domain.Law;

/// <summary>A document was put on record.</summary>
public sealed record LawDocumentAdded(LawDocumentId Document, string Title, DateOnly? On) : DomainEvent;

/// <summary>What is written of a document was corrected.</summary>
/// <param name="Before">Its day before.</param>
/// <param name="After">Its day now.</param>
public sealed record LawDocumentChanged(LawDocumentId Document, string Title, DateOnly? Before, DateOnly? After) : DomainEvent;

/// <summary>A document does not count any more.</summary>
public sealed record LawDocumentWithdrawn(LawDocumentId Document, string Title, string Because) : DomainEvent;

/// <summary>A withdrawn document counts again.</summary>
public sealed record LawDocumentRestored(LawDocumentId Document, string Title) : DomainEvent;
