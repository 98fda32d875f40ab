using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Hub;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Live;
using BfaRadet.App.Ui.Layout;
using BfaRadet.App.Ui.Needs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.SignalR;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Meetings: prepared, shared, held.</summary>
public static class MeetingsFeature
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddSingleton<MeetingQueries>()
        .AddSingleton<Presence>()
        .AddSingleton<PreparingCommands>()
        .AddSingleton<ChairCommands>()
        .AddSingleton<PenCommands>()
        .AddSingleton<SecretaryCommands>()
        .AddSingleton<BallotBoxes>()
        .AddSingleton<VotingCommands>()
        .AddSingleton<ProceedingsCommands>()
        .AddSingleton(MeetingSubjects.All)
        .AddSingleton(new NavigationLine(10, "Sammanträden", MeetingAddresses.List))
        .AddSingleton<INeeds, MeetingNeeds>();

    /// <summary>The hub for what is no Blazor page. Apart from the rest, for it needs the web.</summary>
    public static IServiceCollection AddMeetingHub(this IServiceCollection services)
    {
        services.AddSingleton<MeetingRelay>();
        services.AddSignalR()
            .AddJsonProtocol(json => Json.AddTo(json.PayloadSerializerOptions))
            .AddHubOptions<MeetingHub>(hub =>
            {
                hub.MaximumReceiveMessageSize = MeetingHub.LargestMessage;
                // A wall display says after ten seconds that it has lost contact: both sides notice well before.
                hub.KeepAliveInterval = TimeSpan.FromSeconds(4);
                hub.ClientTimeoutInterval = TimeSpan.FromSeconds(20);
            });
        services.AddSingleton<HubConnectionHandler<MeetingHub>, ImpatientHub<MeetingHub>>();
        return services;
    }

    public static WebApplication MapMeetings(this WebApplication app)
    {
        // A connection outlives the sign-in it came with, unless it is told not to.
        app.MapHub<MeetingHub>(MeetingHub.Address, options =>
            {
                options.CloseOnAuthenticationExpiration = true;
                options.TransportMaxBufferSize = ImpatientHub<MeetingHub>.MaxWaiting;
            })
            // A client needs the 401 itself; the page for people would answer its POST with another code.
            .WithMetadata(new SkipStatusCodePagesAttribute());
        return app;
    }
}
