using BfaRadet.App.Data;
using BfaRadet.App.Features.Minutes.Verifying;
using BfaRadet.App.Identity;
using BfaRadet.App.Live;

namespace BfaRadet.App.Operations.Commands;

/// <summary>
/// What is asked of the program on the command line. A word that is no setting is a command, and one that there is not is
/// said so: a misspelt command must not start a server.
/// </summary>
internal static class CommandLine
{
    /// <summary>Answers a command; null when it is the server that is asked for.</summary>
    public static async Task<ExitCode?> AnswerAsync(string[] args)
    {
        try
        {
            Machine.Check();
            return args switch
            {
                ["verifiera", .. var given] => (ExitCode)VerifyCommand.Run(given, Terminal.Out),
                ["sakerhetskopiera", .. var given] => await BackUpCommand.RunAsync(given, Terminal.Out),
                ["aterstall", .. var given] => await RestoreCommand.RunAsync(given, Terminal.Out),
                ["ny-administrator", .. var given] => await NewAdministratorCommand.RunAsync(given, Terminal.Out),
                ["byt-nycklar", .. var given] => await ChangeKeysCommand.RunAsync(given, Terminal.Out),
                ["version" or "--version"] => Say($"BfaRådet {Product.Version}"),
                ["hjalp" or "hjälp" or "help" or "--help" or "-h"] => Say(CommandTexts.Help),
                [var name, ..] when !IsSetting(name) => Misused(CommandTexts.Unknown(name)),
                _ => null,
            };
        }
        catch (CannotStartException no)
        {
            Terminal.Refuse(no.Message);
            return no.Code;
        }
    }

    /// <summary>Whether it is a setting (<c>--urls …</c>, <c>Key=value</c>) and no word of a command's own.</summary>
    public static bool IsSetting(string word) => word.StartsWith('-') || word.Contains('=') || word.StartsWith('/') && OperatingSystem.IsWindows();

    /// <summary>Says how a command is used.</summary>
    public static ExitCode Misused(string how)
    {
        Terminal.Out.WriteLine(how);
        return ExitCode.Misused;
    }

    /// <summary>The app as the server would have it, with the same settings, but not started.</summary>
    /// <exception cref="CannotStartException">A word among them is no setting: it would be passed over.</exception>
    public static WebApplication Build(string[] settings)
    {
        for (var at = 0; at < settings.Length; at++)
        {
            if (!IsSetting(settings[at]))
            {
                throw new CannotStartException(ExitCode.Misused, CommandTexts.StrayWord(settings[at]));
            }

            // "--key value", beside "--key=value".
            at += settings[at].Contains('=') ? 0 : 1;
        }

        var builder = SettingRules.Builder(settings);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddOperations(builder.Configuration);
        builder.Services.AddData();
        builder.Services.AddLive();
        builder.Services.AddIdentity(builder.Environment);
        return builder.Build();
    }

    private static ExitCode Say(string text)
    {
        Terminal.Out.WriteLine(text);
        return ExitCode.Ok;
    }
}
