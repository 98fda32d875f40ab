using BfaRadet.App.Ui;

namespace BfaRadet.App.Features.FocusAreas.Indicators;

/// <summary>The names of the fields of an indicator.</summary>
internal sealed class IndicatorFieldNames : FieldWords
{
    public override IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["IndicatorKind"] = "Slaget av indikator",
        ["Unit"] = "Enheten",
        ["Source"] = "Källan",
        ["Base"] = "Utgångsläget",
        ["BaseOn"] = "Dagen för utgångsläget",
        ["Target"] = "Målvärdet",
        ["Direction"] = "Om målet är högst eller minst",
        ["TargetDueOn"] = "Dagen då målet ska nås",
        ["Values"] = "Värdena",
    };
}
