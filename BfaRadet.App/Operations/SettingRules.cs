using BfaRadet.App.Data;
using BfaRadet.App.Identity.Passwords;
using BfaRadet.App.Identity.Quotas;
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

    /// <summary>Our own settings that lie in a section. Another name there is misspelt, and would be passed over without a word.</summary>
    private static readonly string[] _known =
    [
        DatabaseFile.Setting, KeyFolder.Setting, $"{KeyCertificate.Setting}:File", $"{KeyCertificate.Setting}:Password", $"{KeyCertificate.Setting}:Thumbprint",
        SignInLimits.Setting, WritingLimits.Setting, AccountQuotas.ConnectionsSetting,
    ];

    /// <summary>The app to be, with settings that can be used.</summary>
    /// <exception cref="CannotStartException">One of them cannot be, or a file of them cannot be read.</exception>
    public static WebApplicationBuilder Builder(string[] args)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(OwnFolder.Options(args));
            Demand(builder.Configuration, builder.Environment.EnvironmentName);
            return builder;
        }
        catch (Exception fault) when (fault is InvalidDataException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                ExitCode.SettingWrong,
                $"BfaRadet cannot start: a file of settings cannot be read as JSON ({fault.Message.TrimEnd('.')}{Where(fault)}). Nothing was changed.",
                fault);
        }
    }

    /// <exception cref="CannotStartException">One of them cannot be used.</exception>
    private static void Demand(IConfiguration settings, string environment)
    {
        ConfiguredValue.DemandOneOf("environment (ASPNETCORE_ENVIRONMENT)", environment, Environments.Production, Environments.Staging, Environments.Development);
        DemandKnown(settings);
        DemandSpelt(settings);
        _ = ConfiguredValue.Number(settings, SignInLimits.Setting, SignInLimits.UsualTriesPerAddress, Most);
        _ = ConfiguredValue.Number(settings, WritingLimits.Setting, WritingLimits.UsualRate, Most);
        _ = ConfiguredValue.Number(settings, AccountQuotas.ConnectionsSetting, AccountQuotas.UsualConnections, Most);
        const string formatter = "Logging:Console:FormatterName";
        ConfiguredValue.DemandOneOf(formatter, settings[formatter], ConsoleFormatterNames.Simple, ConsoleFormatterNames.Json, ConsoleFormatterNames.Systemd);
        foreach (var level in settings.GetSection("Logging").GetChildren().Append(settings.GetSection("Logging"))
            .SelectMany(logging => logging.Key == "LogLevel" ? [] : logging.GetSection("LogLevel").GetChildren()))
        {
            ConfiguredValue.DemandOneOf(level.Path, level.Value, Enum.GetNames<LogLevel>());
        }
    }

    private static void DemandKnown(IConfiguration settings)
    {
        var ours = _known.GroupBy(name => name.Split(':')[0]);
        foreach (var section in ours)
        {
            var stranger = settings.GetSection(section.Key).AsEnumerable()
                .FirstOrDefault(s => s.Value is { Length: > 0 } && !_known.Contains(s.Key, StringComparer.OrdinalIgnoreCase));
            if (stranger.Key is { } name)
            {
                // Without what it holds: a password may be in it.
                throw new CannotStartException(
                    ExitCode.SettingWrong, $"There is no setting {name}; there is {string.Join(", ", section)}. Nothing was changed.");
            }
        }
    }

    /// <summary>
    /// Refuses a section whose own name is misspelt by a letter: it is none of ours, and the server would start on another
    /// database than was meant. Settings without a section (<c>PublicAddress</c>, <c>KnownProxies</c>) are not looked at.
    /// </summary>
    private static void DemandSpelt(IConfiguration settings)
    {
        var ours = _known.Select(name => name.Split(':')[0]).Distinct().ToList();
        var misspelt = settings.GetChildren()
            .Where(section => section.GetChildren().Any() && !ours.Contains(section.Key, StringComparer.OrdinalIgnoreCase))
            .Select(section => (section.Key, Meant: ours.Find(name => IsNearly(name, section.Key))))
            .FirstOrDefault(section => section.Meant is not null);
        if (misspelt.Meant is { } meant)
        {
            throw new CannotStartException(
                ExitCode.SettingWrong, $"There is no setting {misspelt.Key}:…; there is {meant}:…. Nothing was changed.");
        }
    }

    /// <summary>Whether the two differ by one letter, added, left out or exchanged.</summary>
    private static bool IsNearly(string name, string given)
    {
        var (shorter, longer) = name.Length < given.Length ? (name, given) : (given, name);
        var same = shorter.Zip(longer).TakeWhile(pair => char.ToUpperInvariant(pair.First) == char.ToUpperInvariant(pair.Second)).Count();
        string Rest(string word, int skipped) => word[Math.Min(word.Length, same + skipped)..];
        return longer.Length - shorter.Length <= 1
            && string.Equals(Rest(shorter, longer.Length == shorter.Length ? 1 : 0), Rest(longer, 1), StringComparison.OrdinalIgnoreCase);
    }

    // The line of the file, where the reader knows it.
    private static string Where(Exception fault) => fault.InnerException?.InnerException is { } inner ? $": {inner.Message.TrimEnd('.')}" : "";
}
