using BfaRadet.App.Ui.Needs;

namespace BfaRadet.App.Features.FocusAreas;

/// <summary>What the council's work is aimed at.</summary>
public static class FocusAreasFeature
{
    public static IServiceCollection AddFocusAreas(this IServiceCollection services) => services
        .AddSingleton<FocusAreaCommands>()
        .AddSingleton<FocusAreaQueries>()
        .AddSingleton(FocusAreaSubjects.All)
        .AddSingleton<INeeds, FocusAreaNeeds>();
}
