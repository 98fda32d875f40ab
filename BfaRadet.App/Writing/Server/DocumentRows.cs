using BfaRadet.Domain.Writing;

namespace BfaRadet.App.Writing.Server;

/// <summary>A document as it was last written down. What came after lies in <see cref="DocumentBatch"/>.</summary>
public sealed class WrittenDocument
{
    public DocumentId Id { get; init; }

    public DocumentParent Parent { get; init; }

    public CouncilId Council { get; init; }

    /// <summary>Counts the steps from the empty document.</summary>
    public int Version { get; set; }

    /// <summary>ProseMirror's JSON, of the schema in schema.ts.</summary>
    public string Document { get; set; } = "";

    /// <summary>The words alone, a line a paragraph.</summary>
    public string Text { get; set; } = "";

    public DateTimeOffset SavedAt { get; set; }

    public string SavedBy { get; set; } = "";
}

/// <summary>The document at an earlier version, so that the history need not be built from its beginning.</summary>
public sealed class DocumentKeyframe
{
    public DocumentId DocumentId { get; init; }

    public int Version { get; init; }

    public string Document { get; set; } = "";
}

/// <summary>Some steps by one author. The rows of a document are its whole history.</summary>
public sealed class DocumentBatch
{
    public DocumentId DocumentId { get; init; }

    /// <summary>The version it led to.</summary>
    public int Version { get; init; }

    /// <summary>How many steps: it was made on <c>Version - Count</c>.</summary>
    public int Count { get; init; }

    /// <summary>The writer's own name of it.</summary>
    public Guid Batch { get; init; }

    public string Steps { get; set; } = "";

    /// <summary>The author; null for the workspace itself.</summary>
    public MemberId? Member { get; init; }

    /// <summary>The author's name as it was then.</summary>
    public string By { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
