using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Layout;

namespace BfaRadet.App.Features.Help;

/// <summary>Hjälp: how each task is done, as text in the program. No circuit, no script, no database.</summary>
public static class HelpFeature
{
    public static IServiceCollection AddHelp(this IServiceCollection services) => services
        .AddSingleton<HelpTexts>()
        .AddSingleton(new NavigationLine(90, "Hjälp", _ => HelpAddresses.List) { IsEverywhere = true });
}
