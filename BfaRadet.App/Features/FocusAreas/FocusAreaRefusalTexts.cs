using BfaRadet.App.Ui;
using BfaRadet.Domain.FocusAreas;

namespace BfaRadet.App.Features.FocusAreas;

/// <summary>Swedish texts of a focus area's refusals.</summary>
internal sealed class FocusAreaRefusalTexts : RefusalWords<FocusAreaRefusal>
{
    protected override string Of(FocusAreaRefusal refusal) => refusal switch
    {
        FocusAreaRefusal.EndsBeforeItStarts(var from, var to) =>
            $"Perioden slutar {SwedishDates.Full(to)}, men börjar {SwedishDates.Full(from)}. Ändra så att den slutar efter att den börjat.",
        FocusAreaRefusal.TooManyGoals(var count, var max) => $"{count} mål är fler än ni kan följa upp. Ett fokusområde har högst {max}. Stryk eller slå ihop några.",
        FocusAreaRefusal.GoalTwice(var text) => $"Målet ”{text}” står två gånger. Stryk det ena.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    protected override string? FieldOf(FocusAreaRefusal refusal) => refusal switch
    {
        FocusAreaRefusal.EndsBeforeItStarts => nameof(FocusAreaText.To),
        FocusAreaRefusal.TooManyGoals or FocusAreaRefusal.GoalTwice => nameof(FocusChain.Goals),
        _ => null,
    };
}
