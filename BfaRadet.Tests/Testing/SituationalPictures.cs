using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Live;
using BfaRadet.App.Writing;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Writing;

namespace BfaRadet.Tests.Testing;

/// <summary>
/// Documents that are no minutes: situational pictures of a council, which its people write together outside any meeting. Who may do
/// what is set by the test.
/// </summary>
internal sealed class SituationalPictures : IDocumentOwner
{
    /// <summary>Registered as a feature does.</summary>
    public static EventSubjects Subjects { get; } = new EventSubjects().On(typeof(PictureWritten), typeof(PictureRedacted));

    public sealed record PictureWritten(DocumentId Picture, int Length) : DomainEvent;

    public sealed record PictureRedacted(DocumentId Picture, int Length) : DomainEvent;

    public CouncilId Council { get; set; }

    /// <summary>What access depends on.</summary>
    public static Subject Changed { get; } = new("Pictures", Guid.Empty);

    /// <summary>By account.</summary>
    public HashSet<string> Writers { get; } = [];

    public HashSet<string> MayRedact { get; } = [];

    public HashSet<DocumentId> Locked { get; } = [];

    /// <summary>What was handed over to have quotes removed.</summary>
    public List<(string Before, string After)> Redactions { get; } = [];

    public DocumentWords Words { get; } = new("lägesbilden", "en lägesbild", "att uppgiften är borttagen", null);

    public string RedactionSentence => "Uppgiften är borttagen.";

    public Duties Redactors => Duties.Coordinator;

    /// <summary>A new one of this year's.</summary>
    public DocumentPlace Make() => new(new DocumentId(Guid.CreateVersion7()), new DocumentParent(Council.Value), Council, this);

    public ValueTask<DocumentPlace?> FindAsync(DocumentParent parent, DocumentId id) =>
        ValueTask.FromResult(parent.Value == Council.Value ? new DocumentPlace(id, parent, Council, this) : null);

    public ValueTask<DocumentAccess?> FindAccessAsync(DocumentPlace document, Caller caller) => ValueTask.FromResult<DocumentAccess?>(
        new DocumentAccess(null, caller.Name, new Rights(
            Writers.Contains(caller.AccountId) && !Locked.Contains(document.Id), "", MayRedact.Contains(caller.AccountId) && !Locked.Contains(document.Id)), null));

    public IReadOnlyList<Subject> SubjectsOf(DocumentPlace document) => [Changed];

    public Task<IReadOnlyCollection<DocumentId>> FindLockedAsync(IReadOnlyCollection<DocumentPlace> documents) =>
        Task.FromResult<IReadOnlyCollection<DocumentId>>([.. documents.Select(d => d.Id).Where(Locked.Contains)]);

    public ValueTask<CompletionWords?> FindWordsAsync(DocumentPlace document) => ValueTask.FromResult<CompletionWords?>(null);

    public DomainEvent Written(DocumentPlace document, int version, int length) => new PictureWritten(document.Id, length);

    public DomainEvent Redacted(DocumentPlace document, int length) => new PictureRedacted(document.Id, length);

    public Task RemoveQuotesAsync(WorkspaceDb db, DocumentPlace document, string before, string after)
    {
        Redactions.Add((before, after));
        return Task.CompletedTask;
    }
}
