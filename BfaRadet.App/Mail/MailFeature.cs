using BfaRadet.App.Data.Outbox;

namespace BfaRadet.App.Mail;

/// <summary>Letters by e-mail: posted with what they tell of, delivered by the server that is set, or handed over by hand.</summary>
public static class MailFeature
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration settings)
    {
        var server = MailServer.Of(settings);
        services.AddSingleton(server);
        services.AddSingleton<LetterBox>();
        if (server.IsConfigured)
        {
            services.AddSingleton<IOutboxDelivery, MailDelivery>();
            services.AddSingleton<IOutboxDelivery, LetterGathering>();
        }

        return services;
    }
}
