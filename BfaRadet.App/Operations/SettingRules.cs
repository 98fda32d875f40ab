using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Identity.Passwords;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.App.Mail;
using BfaRadet.App.Writing.Server;
using Microsoft.Extensions.Logging.Console;

namespace BfaRadet.App.Operations;

/// <summary>
/// What the settings must be, looked at before anything is made with them: a wrong one would otherwise be told of in the middle of
/// somebody's request, or not at all. What takes more than the settings to judge is in <see cref="OperationsFeature.RefuseSettings"/>.
/// </summary>
internal static class SettingRules
{
    /// <summary>No installation needs more of anything a second or a quarter; it keeps sums within their type.</summary>
    private const int Most = 1_000_000;

    /// <summary>The app to be, with settings that can be used.</summary>
    /// <exception cref="CannotStartException">One of them cannot be, or a file of them cannot be read.</exception>
    public static WebApplicationBuilder Builder(string[] args)
    {
        try
        {
            DemandRead(args);
            var builder = WebApplication.CreateBuilder(OwnFolder.Options(args));
            Demand(builder.Configuration, builder.Environment.EnvironmentName);
            return builder;
        }
        catch (Exception fault) when (fault is InvalidDataException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                ExitCode.SettingWrong,
                $"BfaRadet cannot start: a file of settings cannot be read as JSON ({fault.Message.TrimEnd('.')}{Where(fault)}). Nothing was changed.",
                fault)
            {
                Swedish = $"En fil med inställningar går inte att läsa som JSON ({fault.Message.TrimEnd('.')}{Where(fault)}). Inget har ändrats.",
            };
        }
    }

    /// <exception cref="CannotStartException">One of them cannot be used.</exception>
    internal static void Demand(IConfiguration settings, string environment)
    {
        ConfiguredValue.DemandOneOf("environment (ASPNETCORE_ENVIRONMENT)", environment, Environments.Production, Environments.Staging, Environments.Development);
        DemandKnown(settings);
        DemandSpelt(settings);
        DemandGiven(settings);
        _ = ConfiguredValue.Number(settings, SignInLimits.Setting, SignInLimits.UsualTriesPerAddress, Most);
        _ = ConfiguredValue.Number(settings, WritingLimits.Setting, WritingLimits.UsualRate, Most);
        _ = ConfiguredValue.Number(settings, AccountQuotas.ConnectionsSetting, AccountQuotas.UsualConnections, Most);
        _ = new AttachmentSettings(settings);
        _ = MailServer.Of(settings);
        const string formatter = "Logging:Console:FormatterName";
        ConfiguredValue.DemandOneOf(formatter, settings[formatter], ConsoleFormatterNames.Simple, ConsoleFormatterNames.Json, ConsoleFormatterNames.Systemd);
        foreach (var level in settings.GetSection("Logging").GetChildren().Append(settings.GetSection("Logging"))
            .SelectMany(logging => logging.Key == "LogLevel" ? [] : logging.GetSection("LogLevel").GetChildren()))
        {
            ConfiguredValue.DemandOneOf(level.Path, level.Value, Enum.GetNames<LogLevel>());
        }
    }

    /// <summary>
    /// A setting without a value would count as none, and the server start on another database than was meant. A certificate may
    /// have an empty password.
    /// </summary>
    private static void DemandGiven(IConfiguration settings)
    {
        if (SettingNames.Ours.FirstOrDefault(name => settings[name] is { } value && string.IsNullOrWhiteSpace(value) && name != $"{KeyCertificate.Setting}:Password") is { } empty)
        {
            throw new CannotStartException(ExitCode.SettingWrong, $"The setting {empty} is given without a value. Give it one, or leave it out. Nothing was changed.")
            {
                Swedish = $"Inställningen {empty} har inget värde. Ge den ett eller ta bort den. Inget har ändrats.",
            };
        }

        // SQLite would read these in a way of its own: a database that is gone when the process ends.
        if (settings[DatabaseFile.Setting] is { } file && (file == ":memory:" || file.StartsWith("file:", StringComparison.OrdinalIgnoreCase)))
        {
            throw new CannotStartException(ExitCode.SettingWrong, $"The setting {DatabaseFile.Setting} must be the path of a file, and is {file}. Nothing was changed.")
            {
                Swedish = $"Inställningen {DatabaseFile.Setting} ska vara sökvägen till en fil, och är {file}. Inget har ändrats.",
            };
        }
    }

    /// <summary>Another name in a section of ours would be passed over without a word.</summary>
    private static void DemandKnown(IConfiguration settings)
    {
        foreach (var section in SettingNames.Ours.Select(name => name.Split(':')[0]).Distinct())
        {
            var stranger = settings.GetSection(section).AsEnumerable()
                .FirstOrDefault(s => s.Value is { Length: > 0 } && !SettingNames.Ours.Contains(s.Key, StringComparer.OrdinalIgnoreCase));
            if (stranger.Key is { } name)
            {
                throw Unknown(name, string.Join(", ", SettingNames.OfSection(name)));
            }
        }
    }

    /// <summary>
    /// Refuses a name that is nearly one of ours, or a section whose own name is: the server would start on another database than
    /// was meant, or believe nobody who was named.
    /// </summary>
    private static void DemandSpelt(IConfiguration settings)
    {
        foreach (var (name, _) in settings.AsEnumerable().Where(s => s.Value is { Length: > 0 } && !SettingNames.IsKnown(s.Key)))
        {
            if ((SettingNames.MeantBy(name) ?? SettingNames.VariableMeantBy(name)) is { } meant)
            {
                throw Unknown(name, meant);
            }
        }

        foreach (var (name, _) in settings.GetSection("Logging").AsEnumerable())
        {
            // Below a level stand categories, which are anybody's names.
            var parts = name.Split(':').TakeWhile(part => !part.Equals("LogLevel", StringComparison.OrdinalIgnoreCase)).ToList();
            if (parts.Find(part => SettingNames.LoggingMeantBy(part) is not null) is { } part)
            {
                throw Unknown(name, string.Join(':', parts.TakeWhile(p => p != part).Append(SettingNames.LoggingMeantBy(part)!)));
            }
        }

        var ours = SettingNames.Ours.Where(name => name.Contains(':')).Select(name => name.Split(':')[0]).Distinct().ToList();
        foreach (var section in settings.GetChildren().Where(s => s.GetChildren().Any() && !SettingNames.IsKnown(s.Key)))
        {
            if (ours.Find(name => Spelling.Distance(name.ToUpperInvariant(), section.Key.ToUpperInvariant()) == 1) is { } meant)
            {
                throw Unknown(section.Key + ":…", meant + ":…");
            }
        }
    }

    /// <summary>What is said on the command line is said to this program: a word that nobody reads is a mistake.</summary>
    private static void DemandRead(string[] args)
    {
        if (GivenSettings.Read(args).Fault is var (kind, word))
        {
            var name = word.TrimStart('-');
            throw kind is GivenFault.WithoutValue
                ? new CannotStartException(ExitCode.SettingWrong, $"The setting {name} has no value. Nothing was changed.")
                : Unknown(name, SettingNames.MeantBy(name) ?? string.Join(", ", SettingNames.OfSection(name)));
        }
    }

    // Without what it holds: a password may be in it.
    private static CannotStartException Unknown(string name, string meant) =>
        new(ExitCode.SettingWrong, $"There is no setting {name}; {(meant is "" ? "docs/drift.md lists those there are" : $"there is {meant}")}. Nothing was changed.")
        {
            Swedish = $"Det finns ingen inställning {name}{(meant is "" ? "" : $"; menar du {meant}?")} Inget har ändrats.",
        };

    // The line of the file, where the reader knows it.
    private static string Where(Exception fault) => fault.InnerException?.InnerException is { } inner ? $": {inner.Message.TrimEnd('.')}" : "";
}
