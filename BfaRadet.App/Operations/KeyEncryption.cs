using BfaRadet.App.Data;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace BfaRadet.App.Operations;

/// <summary>Keys that were written before a certificate was configured: it encrypts those that are made, and leaves these as they are.</summary>
internal static class PlainKeys
{
    /// <summary>How many of them are still taken.</summary>
    public static int Count(IServiceProvider services)
    {
        if (!KeyCertificate.IsConfigured(services.GetRequiredService<IConfiguration>()))
        {
            return 0;
        }

        var plain = services.GetRequiredService<KeyFolder>().GetAllElements()
            .Where(element => element.Name == "key" && !KeyFolder.IsEncrypted(element))
            .Select(KeyFolder.IdOf)
            .ToHashSet();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return services.GetRequiredService<IKeyManager>().GetAllKeys()
            .Count(key => plain.Contains(key.KeyId) && !key.IsRevoked && key.ExpirationDate > now);
    }
}
