using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using System.Globalization;
using System.Text;

namespace BfaRadet.App.Identity;

/// <summary>
/// The addresses that people reach the workspace at: the setting <c>PublicAddress</c>, several with a semicolon between. Links are
/// made with the first, and what changes something must come from a page of one of them. Demanded outside Development, where
/// what the server listens on counts too.
/// </summary>
public sealed class PublicAddress
{
    /// <summary>The setting that names them.</summary>
    public const string Setting = "PublicAddress";

    /// <summary>The end of the Unicode block Latin Extended-B.</summary>
    private const int LastLatin = 0x24F;

    private readonly bool _isDevelopment;
    private readonly IServer? _server;

    /// <exception cref="CannotStartException">The setting holds something that is no address of a web site.</exception>
    public PublicAddress(IConfiguration settings, IHostEnvironment environment, IServiceProvider services)
    {
        _isDevelopment = environment.IsDevelopment();
        // None in a test without the web.
        _server = services.GetService<IServer>();
        Origins = [.. ConfiguredValue.List(settings[Setting]).Select(OriginOf)];
        if (Origins.GroupBy(o => o).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
        {
            throw Wrong(twice, "it is given twice: leave one out, or write the other that was meant", "den står två gånger: ta bort en, eller skriv den andra som avsågs");
        }

        if (!_isDevelopment && Origins.FirstOrDefault(o => !o.StartsWith("https://", StringComparison.Ordinal)) is { } open)
        {
            throw Wrong(open, "it must begin with https://, for people sign in over TLS only", "den ska börja med https://, för inloggning sker bara över TLS");
        }
    }

    /// <summary>What was configured, as browsers write origins: "https://bfa.kommun.example", port only where it is not the usual.</summary>
    public IReadOnlyList<string> Origins { get; }

    /// <summary>Whether the server itself takes calls over TLS. Known once it listens.</summary>
    public bool IsServedOverTls => Listening.Any(a => a.StartsWith("https:", StringComparison.OrdinalIgnoreCase));

    private ICollection<string> Listening => _server?.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];

    /// <summary>Refuses to go on without an address, outside Development.</summary>
    /// <exception cref="CannotStartException">There is none.</exception>
    public void Demand()
    {
        if (Origins.Count == 0 && !_isDevelopment)
        {
            throw new CannotStartException(
                ExitCode.SettingWrong,
                "BfaRadet needs the setting PublicAddress: the address people use, as in --PublicAddress https://bfa.kommun.example "
                + "(or PublicAddress in the environment). Links are made with it, and only its pages may change anything. Nothing was changed.")
            {
                Swedish = "Inställningen PublicAddress behövs: adressen som man når BfaRådet på, till exempel --PublicAddress https://bfa.kommun.example (eller PublicAddress bland miljövariablerna). Länkar görs med den. Inget har ändrats.",
            };
        }
    }

    /// <summary>A whole address of a path.</summary>
    /// <param name="seen">What a visitor reached the server at: counts in Development when nothing is configured.</param>
    public string Of(string path, string? seen = null) =>
        (Origins.Count > 0 ? Origins[0] : Reachable(seen ?? Listening.FirstOrDefault() ?? "http://localhost:5000")) + path;

    /// <summary>Whether a page of this origin is one of ours, as a browser says it: "null" and anything but an exact match is not.</summary>
    public bool IsOwn(string origin) => Origins.Contains(origin) || _isDevelopment && Listening.SelectMany(Loopbacks).Contains(origin);

    /// <summary>Whether the request came to one of the addresses, over TLS where that is demanded.</summary>
    public bool IsReachedBy(HttpRequest request) =>
        _isDevelopment || Origins.Contains($"{request.Scheme}://{(IsUsual(request) ? request.Host.Host : request.Host.Value)}".ToLowerInvariant());

    /// <summary>Whether the request is told to have come to the first address but for its port, as a proxy says that leaves the port out.</summary>
    public bool IsWithoutItsPort(HttpRequest request) =>
        Origins is [var first, ..] && new Uri(first) is { IsDefaultPort: false } uri && request.IsHttps && IsUsual(request)
        && string.Equals(uri.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase);

    private static bool IsUsual(HttpRequest request) => request.Host.Port is null or 443 && request.IsHttps;

    /// <summary>This machine by all its names: a browser may use another than the server was told to listen on.</summary>
    private static IEnumerable<string> Loopbacks(string listening)
    {
        var address = BindingAddress.Parse(listening);
        string[] names = ["localhost", "127.0.0.1", "[::1]"];
        return address.Host is "+" or "*" or "[::]" or "0.0.0.0" || names.Contains(address.Host)
            ? names.Select(name => $"{address.Scheme}://{name}:{address.Port}")
            : [$"{address.Scheme}://{address.Host}:{address.Port}"];
    }

    private static string OriginOf(string given)
    {
        if (!Uri.TryCreate(given, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
        {
            throw Wrong(given, "it must be a whole address", "den ska vara en hel adress");
        }

        if (uri.PathAndQuery != "/" || uri.Fragment != "" || uri.UserInfo != "")
        {
            throw Wrong(given, "it must be a host alone, without a path", "den ska sluta efter namnet och porten, utan sökväg");
        }

        if (uri.Port == 0)
        {
            throw Wrong(given, "nothing can be reached at port 0", "ingen når något på port 0");
        }

        // A sign that is not seen, or a Cyrillic а, makes another host of what looks like the right one.
        if (given.EnumerateRunes().FirstOrDefault(sign => !sign.IsAscii && !(Rune.IsLetter(sign) && sign.Value <= LastLatin)) is { Value: > 0 } odd)
        {
            throw Wrong(
                given,
                string.Create(CultureInfo.InvariantCulture, $"it has the sign U+{odd.Value:X4}, which is no Latin letter: type the address anew, or give it as xn--…"),
                string.Create(CultureInfo.InvariantCulture, $"den har tecknet U+{odd.Value:X4}, som inte är en latinsk bokstav: skriv adressen på nytt, eller ge den som xn--…"));
        }

        if (uri.HostNameType == UriHostNameType.IPv4 && !given.Contains(uri.Host, StringComparison.Ordinal))
        {
            throw Wrong(given, $"it would be read as {uri.Host}: write four numbers without zeros before them", $"den skulle läsas som {uri.Host}: skriv fyra tal utan nollor före");
        }

        var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        return $"{uri.Scheme}://{host}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}";
    }

    private static CannotStartException Wrong(string given, string why, string swedish) => new(
        ExitCode.SettingWrong,
        $"The setting PublicAddress cannot be used: {given}. Give the address people use, as in https://bfa.kommun.example; {why}. Nothing was changed.")
    {
        Swedish = $"Inställningen PublicAddress går inte att använda: {given}. Ge adressen som man når BfaRådet på, till exempel https://bfa.kommun.example; {swedish}. Inget har ändrats.",
    };

    // "http://[::]:8080" listens everywhere and leads nowhere.
    private static string Reachable(string address) => address.TrimEnd('/')
        .Replace("//[::]", "//localhost", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
        .Replace("//+", "//localhost", StringComparison.Ordinal)
        .Replace("//*", "//localhost", StringComparison.Ordinal);
}
