using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BfaRadet.Tests.Testing;

/// <summary>Certificates of the tests' own, that nobody vouches for.</summary>
internal static class ACertificate
{
    /// <summary>For this machine by its own name, the same for the whole run.</summary>
    public static X509Certificate2 OfLocalhost { get; } = Make("localhost");

    /// <summary>One with a key of its own, that can be exported.</summary>
    public static X509Certificate2 Make(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    /// <summary>Takes this certificate and no other that nobody vouches for; follows nothing.</summary>
    public static HttpClientHandler Trusting() => new()
    {
        AllowAutoRedirect = false,
        ServerCertificateCustomValidationCallback = (_, shown, _, faults) =>
            faults == System.Net.Security.SslPolicyErrors.None || shown?.Thumbprint == OfLocalhost.Thumbprint,
    };
}
