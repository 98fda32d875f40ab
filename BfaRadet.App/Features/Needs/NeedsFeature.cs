namespace BfaRadet.App.Features.Needs;

/// <summary>The needs of all features, gathered.</summary>
public static class NeedsFeature
{
    public static IServiceCollection AddNeeds(this IServiceCollection services) => services
        .AddSingleton<NeedsQueries>();
}
