using BfaRadet.App.Ui.Needs;

namespace BfaRadet.App.Features.FocusAreas;

/// <summary>What the council's work is aimed at. Where it is read, with what came of it: the feature of following up.</summary>
public static class FocusAreasFeature
{
    public static IServiceCollection AddFocusAreas(this IServiceCollection services) => services
        .AddSingleton<FocusAreaCommands>()
        .AddSingleton(FocusAreaSubjects.All)
        .AddSingleton<INeeds, FocusAreaNeeds>();
}
