using BfaRadet.App.Ui;

namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>What the fields of a note in the review are called.</summary>
internal sealed class ReviewFieldNames : FieldWords
{
    public override IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["Comment"] = "Kommentaren",
        ["Quote"] = "Orden som förslaget gäller",
        ["Reply"] = "Svaret",
        ["Suggestion"] = "Förslaget till andra ord",
    };
}
