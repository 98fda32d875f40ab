using BfaRadet.App.Ui.Layout;

namespace BfaRadet.App.Features.Home;

/// <summary>The first page of a council, and the start page that leads to it.</summary>
public static class HomeFeature
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services
        .AddSingleton<HomeQueries>()
        .AddSingleton(new NavigationLine(0, "Hem", CouncilAddresses.Home, Exact: true));
}
