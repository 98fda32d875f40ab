namespace BfaRadet.App.Features.Needs;

/// <summary>What asks for somebody, gathered from all features.</summary>
public static class NeedsFeature
{
    public static IServiceCollection AddNeeds(this IServiceCollection services) => services
        .AddSingleton<NeedsQueries>();
}
