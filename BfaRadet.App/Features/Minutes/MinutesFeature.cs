using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Features.Minutes.Downloads;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Features.Minutes.Sealing;
using BfaRadet.App.Live;
using BfaRadet.App.Writing.Server;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.SignalR;

namespace BfaRadet.App.Features.Minutes;

/// <summary>What is written during a meeting.</summary>
public static class MinutesFeature
{
    public static IServiceCollection AddMinutes(this IServiceCollection services)
    {
        services.AddSingleton<MinutesCommands>();
        services.AddSingleton<MinutesQueries>();
        services.AddSingleton(MinutesSubjects.All);
        services.AddSingleton<RecordQueries>();
        services.AddSingleton(new NotesEditor(typeof(MinutesHost)));
        services.AddSingleton<LatestTexts>();
        services.AddSingleton<AdjustmentCommands>();
        services.AddSingleton<AdjustmentQueries>();
        services.AddSingleton<ReviewCommands>();
        services.AddSingleton<SealQueries>();
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<Redaction>();
        services.AddSingleton<WritingEngine>();
        services.AddSingleton<HistoryReplay>();
        services.AddSingleton<DocumentHistory>();
        services.AddSingleton<Participants>();
        services.AddSingleton<WritingLimits>();
        services.AddMinutesDownloads();
        services.AddHostedService<WarmEngine>();
        services.AddSignalR()
            .AddJsonProtocol(json => Json.AddTo(json.PayloadSerializerOptions))
            .AddHubOptions<WritingHub>(hub =>
            {
                hub.MaximumReceiveMessageSize = WritingLimits.LargestMessage;
                hub.KeepAliveInterval = TimeSpan.FromSeconds(4);
                hub.ClientTimeoutInterval = TimeSpan.FromSeconds(20);
            });
        services.AddSingleton<HubConnectionHandler<WritingHub>, ImpatientHub<WritingHub>>();
        return services;
    }

    public static WebApplication MapMinutes(this WebApplication app)
    {
        app.MapHub<WritingHub>(WritingHub.Address, options =>
            {
                options.CloseOnAuthenticationExpiration = true;
                options.TransportMaxBufferSize = ImpatientHub<WritingHub>.MostWaiting;
            })
            .WithMetadata(new SkipStatusCodePagesAttribute());
        return app;
    }

    /// <summary>
    /// The first keystroke of a meeting should not wait for the engine to start. Documents are written down when the server
    /// stops taking calls, while there is a database to write to.
    /// </summary>
    private sealed class WarmEngine(WritingEngine engine, TimeProvider clock, ILogger<WritingEngine> log) : BackgroundWork(clock, log)
    {
        public override async Task StopAsync(CancellationToken cancellationToken)
        {
            await engine.WriteDownAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // The time the host gives is over, or all is written.
            engine.EndWritingDown();
            await base.StopAsync(cancellationToken);
        }

        protected override Task WorkAsync(CancellationToken stopping) => engine.WarmUpAsync();
    }
}
