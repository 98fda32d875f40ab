using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BfaRadet.App.Operations;

/// <summary>
/// The certificate that the keys are encrypted with where one is configured: <c>Keys:Certificate:File</c> (PKCS #12) with
/// <c>Keys:Certificate:Password</c>, or <c>Keys:Certificate:Thumbprint</c> of one in the account's or the machine's store.
/// </summary>
internal static class KeyCertificate
{
    /// <summary>The section of settings it is given in.</summary>
    public const string Setting = "Keys:Certificate";

    /// <summary>Null when none is configured or it cannot be used; <see cref="Demand"/> tells which.</summary>
    public static X509Certificate2? Find(IConfiguration settings)
    {
        try
        {
            return Load(settings);
        }
        catch (CannotStartException)
        {
            return null;
        }
    }

    public static bool IsConfigured(IConfiguration settings) =>
        settings[$"{Setting}:File"] is { Length: > 0 } || settings[$"{Setting}:Thumbprint"] is { Length: > 0 };

    /// <exception cref="CannotStartException">One is configured and cannot be used.</exception>
    public static void Demand(IConfiguration settings) => Load(settings)?.Dispose();

    private static X509Certificate2? Load(IConfiguration settings)
    {
        var found = (settings[$"{Setting}:File"], settings[$"{Setting}:Thumbprint"]) switch
        {
            ({ Length: > 0 } file, { Length: > 0 } thumbprint) =>
                throw ConfiguredValue.Wrong($"{Setting}:Thumbprint", thumbprint, $"{Setting}:File names {file} already; give one of the two", $"{Setting}:File anger redan {file}; ge en av de två"),
            ({ Length: > 0 } file, _) => OfFile(file, settings[$"{Setting}:Password"]),
            (_, { Length: > 0 } thumbprint) => OfStore(thumbprint, StoreLocation.CurrentUser) ?? OfStore(thumbprint, StoreLocation.LocalMachine)
                ?? throw Unusable(thumbprint, "it is not in the account's store, nor in the machine's", "det finns varken bland kontots certifikat eller maskinens"),
            _ => null,
        };
        if (found is not null)
        {
            using var key = found.GetRSAPrivateKey();
            if (key is null)
            {
                throw Unusable(found.Subject, "it has no private RSA key here", "det har ingen privat RSA-nyckel här");
            }
        }

        return found;
    }

    private static X509Certificate2 OfFile(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw Unusable(file, TlsCertificate.CertificateFault(fault, file), TlsCertificate.SwedishFault(fault, file));
        }
    }

    private static X509Certificate2? OfStore(string thumbprint, StoreLocation location)
    {
        try
        {
            using var store = new X509Store(StoreName.My, location, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false).FirstOrDefault();
        }
        catch (CryptographicException)
        {
            // No such store on this machine.
            return null;
        }
    }

    private static CannotStartException Unusable(string which, string why, string swedish) => new(
        ExitCode.SettingWrong,
        $"The certificate for the keys, {which} of the setting {Setting}, cannot be used: {why}. Keys are not written without it. Nothing was changed.")
    {
        Swedish = $"Certifikatet för nycklarna, {which} i inställningen {Setting}, går inte att använda: {swedish}. Nycklar skrivs inte utan det. Inget har ändrats.",
    };
}
