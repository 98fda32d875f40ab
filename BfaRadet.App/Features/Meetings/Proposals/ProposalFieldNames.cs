using BfaRadet.App.Ui;

namespace BfaRadet.App.Features.Meetings.Proposals;

/// <summary>The names of the fields of a proposed item.</summary>
internal sealed class ProposalFieldNames : FieldWords
{
    public override IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["Answer"] = "Svaret",
        ["FocusArea"] = "Fokusområdet",
        ["Question"] = "Frågan",
        ["Wished"] = "Det önskade sammanträdet",
    };
}
