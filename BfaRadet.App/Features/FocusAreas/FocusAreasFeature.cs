using BfaRadet.App.Features.FocusAreas.Indicators;
using BfaRadet.App.Ui.Needs;

namespace BfaRadet.App.Features.FocusAreas;

/// <summary>Commands and words of focus areas. They are shown by FollowUp.</summary>
public static class FocusAreasFeature
{
    public static IServiceCollection AddFocusAreas(this IServiceCollection services) => services
        .AddSingleton<FocusAreaCommands>()
        .AddSingleton<IndicatorCommands>()
        .AddSingleton(FocusAreaSubjects.All)
        .AddSingleton<INeeds, FocusAreaNeeds>();
}
