using BfaRadet.Domain.Writing;

namespace BfaRadet.App.Writing.Server;

/// <summary>What a browser with documents open is called with (docs/minutes-protocol.md).</summary>
public interface IWritingClient
{
    /// <summary>Changes that are on disk, in order; one's own are the receipt for them. A gap is healed by <c>Since</c>.</summary>
    /// <param name="from">The version before the first of them.</param>
    Task Steps(DocumentId document, int from, IReadOnlyList<Batch> batches);

    /// <summary>A batch of one's own was declined.</summary>
    Task Declined(DocumentId document, Guid batch, Declined kind, string why);

    /// <summary>What one may do changed.</summary>
    Task Rights(DocumentId document, Rights rights);

    /// <summary>Who has the document open changed.</summary>
    Task People(DocumentId document, IReadOnlyList<Person> people);

    /// <summary>Where another writer's caret is, in the document of a version.</summary>
    Task Cursor(DocumentId document, string participant, int version, int anchor, int head);

    /// <summary>What was written before reads otherwise now: a passage was redacted. Whatever was fetched of the history is not so any more.</summary>
    Task Anew(DocumentId document);

    /// <summary>The document is not for one any more; nothing more comes.</summary>
    Task Gone(DocumentId document, string why);
}
