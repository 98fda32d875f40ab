namespace BfaRadet.App.Features.Minutes;

/// <summary>What is written during a meeting.</summary>
public static class MinutesFeature
{
    public static IServiceCollection AddMinutes(this IServiceCollection services) => services
        .AddSingleton<PenCommands>()
        .AddSingleton<NotesCommands>();
}
