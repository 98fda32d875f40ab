using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Features.Meetings.Hub;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Matters;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.App.Features.Meetings.Rankings;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Features.Meetings.Subscriptions;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Features.Meetings.Years;
using BfaRadet.App.Live;
using BfaRadet.App.Ui.Layout;
using BfaRadet.App.Ui.Needs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.SignalR;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Meetings: preparation, sharing, the live meeting.</summary>
public static class MeetingsFeature
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddSingleton<MeetingQueries>()
        .AddSingleton<AgendaReads>()
        .AddSingleton<Presence>()
        .AddSingleton<PreparingCommands>()
        .AddSingleton<SuggestionCommands>()
        .AddSingleton<MatterQueries>()
        .AddSingleton<MatterCommands>()
        .AddSingleton<ChairCommands>()
        .AddSingleton<PenCommands>()
        .AddSingleton<SecretaryCommands>()
        .AddSingleton<NextMeetingCommands>()
        .AddSingleton<FollowUpCommands>()
        .AddSingleton<BallotBoxes>()
        .AddSingleton<VotingCommands>()
        .AddSingleton<ProceedingsCommands>()
        .AddSingleton<RankingCommands>()
        .AddSingleton<CalendarSubscriptions>()
        .AddSingleton<SummonsLetters>()
        .AddSingleton<SummonsCommands>()
        .AddSingleton<INeeds, SummonsNeeds>()
        .AddSingleton<YearQueries>()
        .AddSingleton<YearCommands>()
        .AddSingleton<AttachmentSettings>()
        .AddSingleton<AttachmentCommands>()
        .AddSingleton<INeeds, AttachmentNeeds>()
        .AddSingleton<ProposalQueries>()
        .AddSingleton<ProposalLetters>()
        .AddSingleton<ProposalCommands>()
        .AddSingleton<INeeds, ProposalNeeds>()
        .AddSingleton(MeetingSubjects.All)
        .AddSingleton(new NavigationLine(10, "Sammanträden", MeetingAddresses.List) { Also = [MeetingAddresses.Seals] })
        .AddSingleton(new NavigationLine(15, "Årshjul", YearAddresses.Of))
        .AddSingleton<INeeds, MeetingNeeds>();

    /// <summary>The hub for clients that are not Blazor pages. Registered separately, since it needs the web host.</summary>
    public static IServiceCollection AddMeetingHub(this IServiceCollection services)
    {
        services.AddSingleton<MeetingRelay>();
        services.AddSignalR()
            .AddJsonProtocol(json => Json.AddTo(json.PayloadSerializerOptions))
            .AddHubOptions<MeetingHub>(hub =>
            {
                hub.MaximumReceiveMessageSize = MeetingHub.LargestMessage;
                // A wall display shows a lost connection after ten seconds: both sides notice well before.
                hub.KeepAliveInterval = TimeSpan.FromSeconds(4);
                hub.ClientTimeoutInterval = TimeSpan.FromSeconds(20);
            });
        services.AddSingleton<HubConnectionHandler<MeetingHub>, BoundedHub<MeetingHub>>();
        return services;
    }

    public static WebApplication MapMeetings(this WebApplication app)
    {
        // By default a connection outlives its sign-in.
        app.MapHub<MeetingHub>(MeetingHub.Address, options =>
            {
                options.CloseOnAuthenticationExpiration = true;
                options.TransportMaxBufferSize = BoundedHub<MeetingHub>.MaxWaiting;
            })
            // A client needs the 401 itself; the status page would answer its POST with another code.
            .WithMetadata(new SkipStatusCodePagesAttribute());
        SummonsDownloads.Map(app);
        AttachmentEndpoints.Map(app);
        app.MapGet(CalendarSubscriptions.Address, async (string? kod, HttpContext http, CalendarSubscriptions subscriptions) =>
        {
            http.Response.Headers.CacheControl = "private, no-store";
            return await subscriptions.ReadAsync(kod ?? "", http.RequestAborted) is { } calendar
                ? Results.Text(calendar, "text/calendar", System.Text.Encoding.UTF8)
                : Results.NotFound();
        }).AllowAnonymous();
        return app;
    }
}
