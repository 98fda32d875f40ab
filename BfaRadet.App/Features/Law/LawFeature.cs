using BfaRadet.App.Ui.Layout;
using BfaRadet.App.Ui.Needs;

namespace BfaRadet.App.Features.Law;

/// <summary>The law clock: how the municipality stands against SFS 2023:196, told from documents on record.</summary>
public static class LawFeature
{
    public static IServiceCollection AddLaw(this IServiceCollection services) => services
        .AddSingleton<LawCommands>()
        .AddSingleton<LawQueries>()
        .AddSingleton(LawSubjects.All)
        .AddSingleton<INeeds, LawNeeds>()
        .AddSingleton(new NavigationLine(35, "Lagen", council => LawAddresses.Clock(council)));
}
