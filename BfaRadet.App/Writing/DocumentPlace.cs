using BfaRadet.Domain.Writing;

namespace BfaRadet.App.Writing;

/// <summary>Where a document belongs, and the feature that answers for it.</summary>
public sealed record DocumentPlace(DocumentId Id, DocumentParent Parent, CouncilId Council, IDocumentOwner Owner);
