namespace BfaRadet.App.Mail;

/// <summary>How the connection to the mail server is encrypted.</summary>
public enum MailSecurity
{
    /// <summary>It begins in the clear and must be upgraded before anything is sent.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>Not at all: only to a server on this machine.</summary>
    None,
}

/// <summary>The server that letters are handed to, from the section <c>MailServer</c>; none when it is not set.</summary>
/// <param name="Host">Null when letters are not sent: they are read and handed over from their page.</param>
/// <param name="Sender">The address that letters come from.</param>
/// <param name="User">Null when the server asks for no sign-in.</param>
public sealed record MailServer(string? Host, int Port, string Sender, string? User, string? Password, MailSecurity Security)
{
    public const string Section = "MailServer";

    public const string HostSetting = $"{Section}:Host", PortSetting = $"{Section}:Port", SenderSetting = $"{Section}:Sender",
        UserSetting = $"{Section}:User", PasswordSetting = $"{Section}:Password", SecuritySetting = $"{Section}:Security";

    private const int Submission = 587, SubmissionOverTls = 465, HighestPort = 65535;

    public bool IsConfigured => Host is not null;

    /// <exception cref="CannotStartException">One of the settings cannot be used, or one that is needed is missing.</exception>
    public static MailServer Of(IConfiguration settings)
    {
        var (host, sender, user, password) = (settings[HostSetting], settings[SenderSetting], settings[UserSetting], settings[PasswordSetting]);
        ConfiguredValue.DemandOneOf(SecuritySetting, settings[SecuritySetting], "starttls", "tls", "none");
        var security = settings[SecuritySetting]?.ToUpperInvariant() switch
        {
            "TLS" => MailSecurity.Tls,
            "NONE" => MailSecurity.None,
            _ => MailSecurity.StartTls,
        };
        var port = ConfiguredValue.Number(settings, PortSetting, security == MailSecurity.Tls ? SubmissionOverTls : Submission, HighestPort);
        if (host is null)
        {
            string[] others = [SenderSetting, UserSetting, PasswordSetting, SecuritySetting, PortSetting];
            return others.FirstOrDefault(name => settings[name] is { Length: > 0 }) is { } alone
                ? throw Missing(HostSetting, $"with {alone}", $"när {alone} är satt")
                : new MailServer(null, port, "", null, null, security);
        }

        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            throw ConfiguredValue.Wrong(HostSetting, host, "it must be the name of a mail server alone, as in smtp.kommun.example", "det ska vara e-postserverns namn och inget annat, till exempel smtp.kommun.example");
        }

        if (sender is null)
        {
            throw Missing(SenderSetting, $"with {HostSetting}: the address that letters come from, as in bfaradet@kommun.example", $"när {HostSetting} är satt: adressen som breven kommer från, till exempel bfaradet@kommun.example");
        }

        if (!EmailAddress.IsOne(sender))
        {
            throw ConfiguredValue.Wrong(SenderSetting, sender, "it must be an e-mail address alone, as in bfaradet@kommun.example", "det ska vara en e-postadress och inget annat, till exempel bfaradet@kommun.example");
        }

        if (user is null != password is null)
        {
            throw user is null
                ? Missing(UserSetting, $"with {PasswordSetting}", $"när {PasswordSetting} är satt")
                : Missing(PasswordSetting, $"with {UserSetting}", $"när {UserSetting} är satt");
        }

        if (security == MailSecurity.None && !IsThisMachine(host))
        {
            throw ConfiguredValue.Wrong(
                SecuritySetting, "none", $"letters hold links and addresses, so it may be none only when {HostSetting} is this machine (localhost)",
                $"breven innehåller länkar och adresser, så none går bara när {HostSetting} är den här maskinen (localhost)");
        }

        return new MailServer(host, port, sender, user, password, security);
    }

    /// <summary>Without the password, which would otherwise be in whatever writes it out.</summary>
    public override string ToString() => Host is null ? "no mail server" : $"{Host}:{Port}";

    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "::1" or "[::1]";

    private static CannotStartException Missing(string name, string when, string swedish) =>
        new(ExitCode.SettingWrong, $"The setting {name} is needed {when}. Nothing was changed.")
        {
            Swedish = $"Inställningen {name} behövs {swedish}. Inget har ändrats.",
        };
}
