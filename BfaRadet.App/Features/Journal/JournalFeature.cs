using BfaRadet.App.Ui.Layout;

namespace BfaRadet.App.Features.Journal;

/// <summary>The journal: who did what, when.</summary>
public static class JournalFeature
{
    public static IServiceCollection AddJournal(this IServiceCollection services) => services
        .AddSingleton<JournalQueries>()
        .AddSingleton(new NavigationLine(50, "Journal", CouncilAddresses.Journal));
}
