using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Ui.Needs;

namespace BfaRadet.App.Features.Publishing;

/// <summary>The review of adopted minutes before residents read them, and the notice on the board.</summary>
public static class PublishingFeature
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton<PublishingQueries>()
        .AddSingleton<PublishingCommands>()
        .AddSingleton(PublishingSubjects.All)
        .AddSingleton(new BesideMinutes(typeof(NoticePanel)))
        .AddSingleton<INeeds, PublishingNeeds>();
}
