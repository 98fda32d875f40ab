namespace BfaRadet.App.Features.Decisions;

/// <summary>Decisions over the years: what becomes of each. Where they are read: the feature of following up.</summary>
public static class DecisionsFeature
{
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddSingleton<DecisionCommands>()
        .AddSingleton(DecisionSubjects.All);
}
