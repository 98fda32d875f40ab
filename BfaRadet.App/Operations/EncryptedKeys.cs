using BfaRadet.App.Data;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace BfaRadet.App.Operations;

/// <summary>Keys that a certificate encrypted, when no certificate is configured any more.</summary>
internal static class EncryptedKeys
{
    /// <summary>Refuses to start with keys that cannot be read: new ones would be made beside them, plain, and everybody signed out.</summary>
    /// <exception cref="CannotStartException">There is one that is still taken.</exception>
    public static void Demand(IServiceProvider services)
    {
        if (KeyCertificate.IsConfigured(services.GetRequiredService<IConfiguration>()))
        {
            return;
        }

        var folder = services.GetRequiredService<KeyFolder>();
        var encrypted = folder.GetAllElements().Where(KeyFolder.IsEncrypted).Select(KeyFolder.IdOf).ToHashSet();
        if (encrypted.Count == 0)
        {
            return;
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (services.GetRequiredService<IKeyManager>().GetAllKeys().Any(key => encrypted.Contains(key.KeyId) && !key.IsRevoked && key.ExpirationDate > now))
        {
            throw new CannotStartException(
                ExitCode.SettingWrong,
                $"BfaRadet cannot start: keys in {folder.Path} are encrypted with a certificate, and none is set. Set Keys:Certificate:File (with Keys:Certificate:Password) "
                + "or Keys:Certificate:Thumbprint as before, or change the keys with the command byt-nycklar; then everybody signs in again. Nothing was changed.");
        }
    }
}
