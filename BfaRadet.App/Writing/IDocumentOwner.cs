using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Writing;

namespace BfaRadet.App.Writing;

/// <summary>
/// A feature that has documents which are written together. It registers itself; the engine asks it who may do what, and what to
/// say of it, and knows nothing else of what its documents are about.
/// </summary>
public interface IDocumentOwner
{
    /// <summary>What its documents are called.</summary>
    DocumentWords Words { get; }

    /// <summary>What stands where a passage was redacted.</summary>
    string RedactionSentence { get; }

    /// <summary>Whose duty it is to redact: what somebody else is told.</summary>
    Duties Redactors { get; }

    /// <summary>The place of a document; null when documents of that parent are not this owner's.</summary>
    ValueTask<DocumentPlace?> FindAsync(DocumentParent parent, DocumentId id);

    /// <summary>What the caller may do with the document now; null when it is not there, or not for the caller.</summary>
    ValueTask<DocumentAccess?> FindAccessAsync(DocumentPlace document, Caller caller);

    /// <summary>What access depends on: it is asked for again when one of these changes.</summary>
    IReadOnlyList<Subject> SubjectsOf(DocumentPlace document);

    /// <summary>What shows whether there is any text: told when the first of it is written down, and when the last is gone.</summary>
    IReadOnlyList<Subject> SubjectsOfContent(DocumentPlace document) => [];

    /// <summary>Those of its own documents that nobody may write in, as the database has it now.</summary>
    Task<IReadOnlyCollection<DocumentId>> FindLockedAsync(IReadOnlyCollection<DocumentPlace> documents);

    /// <summary>What can be completed while writing; null when the document is not there.</summary>
    ValueTask<CompletionWords?> FindWordsAsync(DocumentPlace document);

    /// <summary>What the journal says when somebody has written. The text itself stays out of it.</summary>
    /// <param name="version">The version it led to.</param>
    /// <param name="length">Of the whole text then, in characters.</param>
    DomainEvent Written(DocumentPlace document, int version, int length);

    /// <summary>What the journal says when a passage is redacted.</summary>
    /// <param name="length">Of the passage, in characters.</param>
    DomainEvent Redacted(DocumentPlace document, int length);

    /// <summary>Takes away what quotes a passage that is redacted, in the transaction of the redaction.</summary>
    /// <param name="before">The document before, as JSON.</param>
    /// <param name="after">The same without the passage.</param>
    Task RemoveQuotesAsync(WorkspaceDb db, DocumentPlace document, string before, string after);
}
