using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Decisions;

/// <summary>Swedish texts of a decision's refusals. What was typed is always kept.</summary>
internal sealed class DecisionRefusalTexts : RefusalWords<DecisionRefusal>
{
    protected override string Of(DecisionRefusal refusal) => refusal switch
    {
        DecisionRefusal.WordingIsFixed(var number) =>
            $"Protokollet eller paragrafen är skickad för justering, så ordalydelsen i beslut {number} ligger fast. Ansvarig, datum och fokusområde kan du fylla i. Sekreteraren kan ta tillbaka eller öppna protokollet om lydelsen måste ändras.",
        DecisionRefusal.NoLongerInForce(var number, DecisionState.Replaced) =>
            $"Beslut {number} är ersatt av ett senare beslut och kan inte ändras.",
        DecisionRefusal.NoLongerInForce(var number, _) => $"Beslut {number} har tagits tillbaka och kan inte ändras.",
        DecisionRefusal.CompletedOutOfRange(var day, var from, _) when day < from =>
            $"{SwedishDates.Full(day)} är före beslutet, som fattades {SwedishDates.Full(from)}. Inget har ändrats.",
        DecisionRefusal.CompletedOutOfRange(var day, _, _) => $"{SwedishDates.Full(day)} har inte varit än. Inget har ändrats.",
        DecisionRefusal.CannotReplace(var number, var later) =>
            $"Beslut {later} kan inte ersätta beslut {number}. Välj ett annat beslut, som gäller.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    protected override string? FieldOf(DecisionRefusal refusal) => refusal switch
    {
        DecisionRefusal.CompletedOutOfRange => "DoneOn",
        _ => null,
    };
}
