using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace BfaRadet.App.Operations;

/// <summary>The keys of cookies and forms, which must not be in the database.</summary>
internal static class KeysFeature
{
    public static IServiceCollection AddKeys(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<KeyFolder>();
        services.AddOptions<KeyManagementOptions>().Configure<KeyFolder>((options, folder) => options.XmlRepository = folder);
        var protection = services.AddDataProtection().SetApplicationName("BfaRadet");
        if (KeyCertificate.Find(settings) is { } certificate)
        {
            protection.ProtectKeysWithCertificate(certificate);
        }

        return services;
    }
}
