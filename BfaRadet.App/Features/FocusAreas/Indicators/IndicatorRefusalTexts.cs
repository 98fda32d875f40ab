using BfaRadet.App.Ui;
using BfaRadet.Domain.FocusAreas.Indicators;

namespace BfaRadet.App.Features.FocusAreas.Indicators;

/// <summary>Swedish texts of an indicator's refusals.</summary>
internal sealed class IndicatorRefusalTexts : RefusalWords<IndicatorRefusal>
{
    protected override string Of(IndicatorRefusal refusal) => refusal switch
    {
        IndicatorRefusal.DueBeforeBase(var day, var from) =>
            $"Målet ska nås {SwedishDates.Full(day)}, men utgångsläget är från {SwedishDates.Full(from)}. Ange en senare dag.",
        IndicatorRefusal.AmountRefused(var field, var fault) => $"{FieldNames.Of(field)} stämmer inte. {IndicatorWords.Of(fault == AmountFault.None ? AmountFault.NotANumber : fault)}",
        IndicatorRefusal.ValuesDoNotFit(var period) => $"Värdet för {IndicatorWords.Of(period)} passar inte det nya slaget. Rätta värdet först, eller behåll slaget.",
        IndicatorRefusal.NotYet(var period) => $"Perioden {IndicatorWords.Of(period)} har inte börjat än. Inget har sparats.",
        IndicatorRefusal.TooManyValues(var count, var max) => $"{count} värden är fler än en indikator har plats för: högst {max}. Inget har sparats.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    protected override string? FieldOf(IndicatorRefusal refusal) => refusal switch
    {
        IndicatorRefusal.DueBeforeBase => "TargetDueOn",
        IndicatorRefusal.AmountRefused(var field, _) => field,
        IndicatorRefusal.ValuesDoNotFit => nameof(IndicatorKind),
        IndicatorRefusal.NotYet or IndicatorRefusal.TooManyValues => "Values",
        _ => null,
    };
}
