using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Identity;
using BfaRadet.App.Identity.Passwords;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.App.Mail;
using BfaRadet.App.Writing.Server;

namespace BfaRadet.App.Operations;

/// <summary>
/// The names that settings have, ours and those of the framework, and what another name may be meant for. Environment variables are
/// settings too, and most of them are other programs': only a name that is nearly one of ours is misspelt.
/// </summary>
internal static class SettingNames
{
    /// <summary>So many letters may differ. Every name of ours is ten letters or more, and no usual variable comes so near to one.</summary>
    private const int Letters = 2;

    /// <summary>All that are ours.</summary>
    public static IReadOnlyList<string> Ours { get; } =
    [
        DatabaseFile.Setting, PublicAddress.Setting, Proxies.Setting,
        KeyFolder.Setting, $"{KeyCertificate.Setting}:File", $"{KeyCertificate.Setting}:Password", $"{KeyCertificate.Setting}:Thumbprint",
        SignInLimits.Setting, WritingLimits.Setting, AccountQuotas.ConnectionsSetting,
        AttachmentSettings.FileSetting, AttachmentSettings.MeetingSetting,
        MailServer.HostSetting, MailServer.PortSetting, MailServer.SenderSetting, MailServer.UserSetting, MailServer.PasswordSetting, MailServer.SecuritySetting,
    ];

    // The hosts' own, and sections that the framework reads.
    private static readonly string[] _ofTheFramework =
    [
        WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey, WebHostDefaults.PreferHostingUrlsKey,
        WebHostDefaults.EnvironmentKey, WebHostDefaults.ApplicationKey, WebHostDefaults.ContentRootKey, WebHostDefaults.WebRootKey,
        WebHostDefaults.StaticWebAssetsKey, WebHostDefaults.DetailedErrorsKey, WebHostDefaults.CaptureStartupErrorsKey,
        WebHostDefaults.ShutdownTimeoutKey, WebHostDefaults.SuppressStatusMessagesKey, WebHostDefaults.StartupAssemblyKey,
        WebHostDefaults.HostingStartupAssembliesKey, WebHostDefaults.HostingStartupExcludeAssembliesKey, WebHostDefaults.PreventHostingStartupKey,
        "AllowedHosts", "ForwardedHeaders_Enabled", "Logging", "Kestrel", "hostBuilder",
    ];

    // Of the framework's own variables those without which the server starts as another one: with other rules, or elsewhere.
    private static readonly string[] _variables = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "ASPNETCORE_URLS"];

    private static readonly string[] _ofLogging = ["LogLevel", "Console", "FormatterName", "FormatterOptions"];

    /// <summary>Whether a setting is read by us or the framework, alone or as a section.</summary>
    public static bool IsKnown(string name) =>
        Ours.Any(ours => Is(ours, name) || IsWithin(ours, name)) || IsOfTheFramework(name);

    /// <summary>Whether the framework reads it.</summary>
    public static bool IsOfTheFramework(string name) => _ofTheFramework.Any(theirs => Is(theirs, name) || IsWithin(name, theirs));

    /// <summary>The setting of ours that the name is nearly that of, however its words are parted; null when there is none.</summary>
    public static string? MeantBy(string name) => Ours.FirstOrDefault(ours => Spelling.Distance(Folded(ours), Folded(name)) <= Letters);

    /// <summary>The variable of the framework that the name is nearly that of. A short one has neighbours of its own (ASPNETCORE_PORT).</summary>
    public static string? VariableMeantBy(string name) => _variables.FirstOrDefault(theirs =>
        Spelling.Distance(theirs, name.ToUpperInvariant()) is var distance and > 0 && distance <= (theirs.EndsWith("URLS", StringComparison.Ordinal) ? 1 : Letters));

    /// <summary>The part of the section Logging that the name is nearly that of; the rest are categories and those who write logs.</summary>
    public static string? LoggingMeantBy(string part) => _ofLogging.FirstOrDefault(theirs =>
        Spelling.Distance(theirs.ToUpperInvariant(), part.ToUpperInvariant()) is > 0 and <= Letters);

    /// <summary>Those of ours in the section that the name is in.</summary>
    public static IEnumerable<string> OfSection(string name) => Ours.Where(ours => Is(ours.Split(':')[0], name.Split(':')[0]));

    // "DATABASE_FILE" and "KnownProxy" too.
    private static string Folded(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return letters.EndsWith("IES", StringComparison.Ordinal) ? letters[..^3] + "Y" : letters;
    }

    private static bool Is(string name, string given) => name.Equals(given, StringComparison.OrdinalIgnoreCase);

    private static bool IsWithin(string name, string section) => name.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase);
}
