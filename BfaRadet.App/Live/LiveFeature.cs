using BfaRadet.App.Data;

namespace BfaRadet.App.Live;

/// <summary>Change notification: the feed, and the shared views.</summary>
public static class LiveFeature
{
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<SharedViews>();
        services.AddScoped<AccessEnded>();
        services.AddSingleton<IChangeWatcher, SavedChanges>();
        services.AddHostedService<Midnight>();
        return services;
    }
}
