using BfaRadet.App.Live;
using BfaRadet.Domain.Law;

namespace BfaRadet.App.Features.Law;

/// <summary>Subjects of the events of documents that show how the law is kept.</summary>
internal static class LawSubjects
{
    public static EventSubjects All { get; } = new EventSubjects()
        .On(saved => [Subject.Law(saved.Council)],
            typeof(LawDocumentAdded), typeof(LawDocumentChanged), typeof(LawDocumentWithdrawn), typeof(LawDocumentRestored));
}
