using BfaRadet.App.Live;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Meetings: prepared, shared, held.</summary>
public static class MeetingsFeature
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddSingleton<MeetingQueries>()
        .AddSingleton<Presence>()
        .AddSingleton<PreparingCommands>()
        .AddSingleton<ChairCommands>()
        .AddSingleton<SecretaryCommands>();
}
