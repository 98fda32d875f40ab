namespace BfaRadet.App.Features.Decisions;

/// <summary>Decisions over the years: the log, and what becomes of each.</summary>
public static class DecisionsFeature
{
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddSingleton<DecisionCommands>();
}
