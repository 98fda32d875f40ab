namespace BfaRadet.App.Features.Decisions;

/// <summary>Commands and words of decisions. They are shown by FollowUp.</summary>
public static class DecisionsFeature
{
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddSingleton<DecisionCommands>()
        .AddSingleton<VerdictCommands>()
        .AddSingleton(DecisionSubjects.All);
}
