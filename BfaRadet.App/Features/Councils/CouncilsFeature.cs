using BfaRadet.App.Ui.Layout;

namespace BfaRadet.App.Features.Councils;

/// <summary>The register of a council: seats, people and settings.</summary>
public static class CouncilsFeature
{
    public static IServiceCollection AddCouncils(this IServiceCollection services)
    {
        services.AddSingleton<CouncilCommands>();
        services.AddSingleton<CouncilQueries>();
        services.AddSingleton(CouncilSubjects.All);
        services.AddSingleton(new NavigationLine(40, "Rådet", CouncilAddresses.Register) { NeedsNoPlace = true, Also = [CouncilAddresses.Settings] });
        return services;
    }
}
