using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Features.Minutes.Downloads;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Records;
using BfaRadet.App.Ui.Needs;
using BfaRadet.App.Writing;

namespace BfaRadet.App.Features.Minutes;

/// <summary>Minutes: written during a meeting, adopted, and downloaded.</summary>
public static class MinutesFeature
{
    public static IServiceCollection AddMinutes(this IServiceCollection services)
    {
        services.AddSingleton<MinutesCommands>();
        services.AddSingleton<MinutesQueries>();
        services.AddSingleton(MinutesSubjects.All);
        services.AddSingleton<INeeds, MinutesNeeds>();
        services.AddSingleton<RecordQueries>();
        services.AddSingleton(new NotesEditor(typeof(MinutesHost)));
        services.AddSingleton<AdjustmentCommands>();
        services.AddSingleton<AdjustmentQueries>();
        services.AddSingleton<ReviewCommands>();
        services.AddSingleton<SealQueries>();
        services.AddSingleton<MinutesOwner>();
        services.AddSingleton<IDocumentOwner>(provider => provider.GetRequiredService<MinutesOwner>());
        services.AddMinutesDownloads();
        return services;
    }
}
