using BfaRadet.App.Data;
using BfaRadet.App.Features.Minutes.Verifying;
using BfaRadet.App.Identity;
using BfaRadet.App.Live;

namespace BfaRadet.App.Operations.Commands;

/// <summary>What a command was given: its words, what only it reads, and settings.</summary>
/// <param name="Settings">As the framework reads them.</param>
internal sealed record Given(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options, string[] Settings);

/// <summary>
/// What is asked of the program on the command line. A word that is no setting is a command, and one that there is not is
/// said so: a misspelt command must not start a server. So is every word that a command does not read.
/// </summary>
internal static class CommandLine
{
    private static readonly Command[] _commands =
    [
        new(["verifiera"], VerifyTexts.Usage, Least: 1, Most: int.MaxValue, [], (given, output) => Task.FromResult((ExitCode)VerifyCommand.Run(given.Words, output))),
        new(["sakerhetskopiera"], CommandTexts.BackUpUsage, Least: 1, Most: 1, [BackUpCommand.KeepOption], BackUpCommand.RunAsync),
        new(["aterstall"], CommandTexts.RestoreUsage, Least: 1, Most: 1, [], RestoreCommand.RunAsync),
        new(["ny-administrator"], CommandTexts.NewAdministratorUsage, Least: 1, Most: int.MaxValue, [], NewAdministratorCommand.RunAsync),
        new(["byt-nycklar"], CommandTexts.ChangeKeysUsage, Least: 0, Most: 0, [], ChangeKeysCommand.RunAsync),
        new(["version", "--version"], CommandTexts.Help, Least: 0, Most: 0, [], (_, output) => Say(output, $"BfaRådet {Product.Version}")),
        new(["hjalp", "hjälp", "help", "--help", "-h"], CommandTexts.Help, Least: 0, Most: 0, [], (_, output) => Say(output, CommandTexts.Help)),
    ];

    /// <summary>The first name of each.</summary>
    public static IEnumerable<string> Names => _commands.Select(command => command.Names[0]);

    /// <summary>Answers a command; null when it is the server that is asked for.</summary>
    public static async Task<ExitCode?> AnswerAsync(string[] args)
    {
        var command = args is [var name, ..] ? Array.Find(_commands, one => one.Names.Contains(name)) : null;
        try
        {
            Machine.Check();
            return command is not null ? await RunAsync(command, args[1..])
                : args is [var other, ..] && !GivenSettings.IsSetting(other) ? Misused(CommandTexts.Unknown(other))
                : null;
        }
        catch (CannotStartException no)
        {
            // A person reads what a command answers, and the log of a server is in English.
            Terminal.Refuse(command is null ? no.Message : no.Swedish ?? no.Message);
            return no.Code;
        }
    }

    /// <summary>Says how a command is used.</summary>
    public static ExitCode Misused(string how)
    {
        Terminal.Out.WriteLine(how);
        return ExitCode.Misused;
    }

    /// <summary>The app as the server would have it, with the same settings, but not started.</summary>
    public static WebApplication Build(Given given)
    {
        var builder = SettingRules.Builder(given.Settings);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddOperations(builder.Configuration);
        builder.Services.AddData();
        builder.Services.AddLive();
        builder.Services.AddIdentity(builder.Environment);
        return builder.Build();
    }

    private static async Task<ExitCode> RunAsync(Command command, string[] given)
    {
        string[] words = [.. given.TakeWhile(word => !GivenSettings.IsSetting(word))];
        if (words.Length < command.Least)
        {
            return Misused(command.Usage);
        }

        var settings = GivenSettings.Read(given[words.Length..], command.Options);
        if (words.Length > command.Most || settings.Fault is not null)
        {
            Terminal.Refuse(words.Length > command.Most ? CommandTexts.StrayWord(words[command.Most]) : CommandTexts.Of(settings.Fault!.Value));
            return ExitCode.Misused;
        }

        return await command.RunAsync(new Given(words, settings.Options, settings.Settings), Terminal.Out);
    }

    private static Task<ExitCode> Say(TextWriter output, string text)
    {
        output.WriteLine(text);
        return Task.FromResult(ExitCode.Ok);
    }

    /// <param name="Least">How many words it must be given.</param>
    /// <param name="Most">How many it may be given.</param>
    /// <param name="Options">What it reads beside settings.</param>
    private sealed record Command(
        string[] Names, string Usage, int Least, int Most, string[] Options, Func<Given, TextWriter, Task<ExitCode>> RunAsync);
}
