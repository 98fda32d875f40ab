using BfaRadet.App.Data;
using BfaRadet.App.Live;
using BfaRadet.App.Writing.Server;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.SignalR;

namespace BfaRadet.App.Writing;

/// <summary>Texts that are written together. Whose they are is registered by each <see cref="IDocumentOwner"/>.</summary>
public static class WritingFeature
{
    public static IServiceCollection AddWriting(this IServiceCollection services)
    {
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<Redaction>();
        services.AddSingleton<WritingEngine>();
        services.AddSingleton<HistoryReplay>();
        services.AddSingleton<DocumentHistory>();
        services.AddSingleton<Participants>();
        services.AddSingleton<WritingLimits>();
        services.AddHostedService<WarmEngine>();
        services.AddSignalR()
            .AddJsonProtocol(json => Json.AddTo(json.PayloadSerializerOptions))
            .AddHubOptions<WritingHub>(hub =>
            {
                hub.MaximumReceiveMessageSize = WritingLimits.LargestMessage;
                hub.KeepAliveInterval = TimeSpan.FromSeconds(4);
                hub.ClientTimeoutInterval = TimeSpan.FromSeconds(20);
            });
        services.AddSingleton<HubConnectionHandler<WritingHub>, BoundedHub<WritingHub>>();
        return services;
    }

    public static WebApplication MapWriting(this WebApplication app)
    {
        app.MapHub<WritingHub>(WritingHub.Address, options =>
            {
                options.CloseOnAuthenticationExpiration = true;
                options.TransportMaxBufferSize = BoundedHub<WritingHub>.MaxWaiting;
            })
            .WithMetadata(new SkipStatusCodePagesAttribute());
        return app;
    }

    /// <summary>
    /// The first keystroke should not wait for the engine to start. Documents are written down when the server
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
