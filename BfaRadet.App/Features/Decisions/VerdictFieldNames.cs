using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Decisions;

/// <summary>The names of the fields of a verdict.</summary>
internal sealed class VerdictFieldNames : FieldWords
{
    public override IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        [nameof(VerdictAnswer.Carried)] = "Om det är genomfört",
        [nameof(VerdictAnswer.Effect)] = "Om det har gett effekt",
        [nameof(VerdictAnswer.Basis)] = "Underlaget",
        [nameof(VerdictAnswer.Then)] = "Hur det går vidare",
        ["By"] = "Beslutet",
        [nameof(VerdictAnswer.NextReview)] = "Dagen då det bedöms igen",
    };
}
