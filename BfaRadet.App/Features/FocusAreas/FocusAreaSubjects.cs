using BfaRadet.App.Live;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.FocusAreas.Indicators;

namespace BfaRadet.App.Features.FocusAreas;

/// <summary>Subjects of the events of focus areas.</summary>
internal static class FocusAreaSubjects
{
    public static EventSubjects All { get; } = new EventSubjects()
        .On(saved => [Subject.FocusAreas(saved.Council)],
            typeof(FocusAreaCreated), typeof(FocusAreaChanged), typeof(FocusAreaMoved), typeof(FocusChainChanged),
            typeof(IndicatorAdded), typeof(IndicatorChanged), typeof(IndicatorValuesEntered));
}
