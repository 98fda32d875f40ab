namespace BfaRadet.Domain.Councils;

/// <summary>Rules for the settings of the page for residents (Öppet).</summary>
public static class PublicSiteChoices
{
    /// <summary>Maximum length of the address, in characters.</summary>
    public const int AddressMax = 60;

    /// <summary>Maximum length of the presentation, in characters.</summary>
    public const int PresentationMax = 2_000;

    private static readonly string[] _reserved = ["api", "atom", "css", "hjalp", "om", "oppet", "protokoll", "robots", "sitemap", "sok"];

    /// <summary>An address from a municipality's name: "Melleruds kommun" is "melleruds-kommun".</summary>
    public static string Propose(string municipality)
    {
        var letters = Wording.Line(municipality).ToLowerInvariant().Select(c => c switch
        {
            'å' or 'ä' or 'á' or 'à' => 'a',
            'ö' or 'ø' or 'ó' => 'o',
            'é' or 'è' => 'e',
            'ü' => 'u',
            >= 'a' and <= 'z' or >= '0' and <= '9' => c,
            _ => '-',
        }).ToArray();
        var words = new string(letters).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var proposed = string.Join('-', words);
        return proposed.Length > AddressMax ? proposed[..AddressMax].TrimEnd('-') : proposed;
    }

    internal static CouncilSettings Clean(CouncilSettings settings) => settings with
    {
        OpenAddress = Wording.Line(settings.OpenAddress),
        OpenPresentation = Wording.Text(settings.OpenPresentation),
        OpenContact = Wording.Line(settings.OpenContact),
    };

    internal static Refusal? Check(DateOnly today, CouncilSettings settings) => Faults.Of(
        Wording.Check(today, nameof(settings.OpenAddress), settings.OpenAddress, AddressMax, required: settings.OpenPage)
            ?? CheckAddress(settings.OpenAddress),
        Wording.Check(today, nameof(settings.OpenPresentation), settings.OpenPresentation, PresentationMax),
        Wording.Check(today, nameof(settings.OpenContact), settings.OpenContact));

    private static CouncilRefusal? CheckAddress(string address) =>
        address == "" ? null
        : !IsSlug(address) ? new CouncilRefusal.NotAnAddress(address)
        : _reserved.Contains(address) ? new CouncilRefusal.ReservedAddress(address)
        : null;

    private static bool IsSlug(string address) =>
        address.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && address[0] != '-' && address[^1] != '-' && !address.Contains("--", StringComparison.Ordinal);
}
