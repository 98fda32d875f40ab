using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace BfaRadet.App.Operations;

/// <summary>Keys that are not written as the settings say: a certificate that is set or gone changes those to come, and leaves these as they are.</summary>
internal static class KeyEncryption
{
    /// <summary>How many keys in use are plain though a certificate is configured.</summary>
    public static int CountPlain(IServiceProvider services) =>
        IsConfigured(services) ? InUse(services, key => !KeyFolder.IsEncrypted(key)) : 0;

    /// <summary>Refuses to start with keys that cannot be read: new ones would be made beside them, plain, and everybody signed out.</summary>
    /// <exception cref="CannotStartException">A key in use is encrypted, and no certificate is configured.</exception>
    public static void DemandReadable(IServiceProvider services)
    {
        if (!IsConfigured(services) && InUse(services, KeyFolder.IsEncrypted) > 0)
        {
            throw new CannotStartException(
                ExitCode.SettingWrong,
                $"BfaRadet cannot start: keys in {services.GetRequiredService<KeyFolder>().Path} are encrypted with a certificate, and none is set. Set Keys:Certificate:File "
                + "(with Keys:Certificate:Password) or Keys:Certificate:Thumbprint as before, or change the keys with the command byt-nycklar; then everybody signs in again. "
                + "Nothing was changed.");
        }
    }

    private static bool IsConfigured(IServiceProvider services) => KeyCertificate.IsConfigured(services.GetRequiredService<IConfiguration>());

    private static int InUse(IServiceProvider services, Predicate<XElement> written)
    {
        var such = services.GetRequiredService<KeyFolder>().GetAllElements()
            .Where(element => element.Name == "key" && written(element))
            .Select(KeyFolder.IdOf)
            .ToHashSet();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return such.Count == 0 ? 0 : services.GetRequiredService<IKeyManager>().GetAllKeys()
            .Count(key => such.Contains(key.KeyId) && !key.IsRevoked && key.ExpirationDate > now);
    }
}
