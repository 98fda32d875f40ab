using BfaRadet.App.Ui;

namespace BfaRadet.App.Features.Publishing;

/// <summary>What the fields of the review before publication are called.</summary>
internal sealed class PublishingFieldNames : FieldWords
{
    public override IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["Excluded"] = "Orden som ska undantas",
        ["WithdrawnReason"] = "Skälet till att publiceringen tas bort",
    };
}
