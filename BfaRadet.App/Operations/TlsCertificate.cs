using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BfaRadet.App.Operations;

/// <summary>
/// The certificate of a server that has TLS of its own, as Kestrel is told of it: <c>Kestrel:Certificates:Default</c>, or
/// <c>Certificate</c> of an endpoint. Looked at before the server does, which would end with a stack.
/// </summary>
internal static class TlsCertificate
{
    private const string Default = "Kestrel:Certificates:Default";

    /// <param name="endpoint">Where the address stands, when it is one of <c>Kestrel:Endpoints</c>.</param>
    /// <exception cref="CannotStartException">There is none, or one in a file that cannot be used.</exception>
    public static void Demand(string address, IConfigurationSection? endpoint, IConfiguration settings, IHostEnvironment environment)
    {
        if (endpoint?.GetSection("Sni").GetChildren().Any() == true)
        {
            return;
        }

        var section = endpoint?.GetSection("Certificate") is { } own && own.GetChildren().Any() ? own : settings.GetSection(Default);
        if (section["Path"] is { Length: > 0 } path)
        {
            Load(section, path, environment.ContentRootPath);
        }
        else if (section["Subject"] is not { Length: > 0 } && !environment.IsDevelopment())
        {
            throw ConfiguredValue.Wrong(
                endpoint?.Path ?? "urls", address,
                $"TLS needs a certificate: give {Default}:Path (PKCS #12) and {Default}:Password, or {Default}:Path and {Default}:KeyPath (PEM)");
        }
    }

    private static void Load(IConfigurationSection section, string path, string root)
    {
        var file = Path.Combine(root, path);
        try
        {
            using var certificate = (section["KeyPath"], section["Password"]) switch
            {
                ({ Length: > 0 } key, { Length: > 0 } password) => X509Certificate2.CreateFromEncryptedPemFile(file, password, Path.Combine(root, key)),
                ({ Length: > 0 } key, _) => X509Certificate2.CreateFromPemFile(file, Path.Combine(root, key)),
                (_, var password) => X509CertificateLoader.LoadPkcs12FromFile(file, password),
            };
            if (!certificate.HasPrivateKey)
            {
                throw ConfiguredValue.Wrong($"{section.Path}:Path", file, "the certificate has no private key with it");
            }
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw ConfiguredValue.Wrong($"{section.Path}:Path", file, CertificateFault(fault, file), cause: fault);
        }
    }

    /// <summary>Why a certificate in a file cannot be used. A file that is not there is a fault of cryptography to the library.</summary>
    internal static string CertificateFault(Exception fault, string file) =>
        File.Exists(file) ? FaultWords.English(fault, file) : "there is no such file";

    /// <inheritdoc cref="CertificateFault"/>
    internal static string SwedishFault(Exception fault, string file) =>
        File.Exists(file) ? FaultWords.Swedish(fault, file) : "filen finns inte";
}
