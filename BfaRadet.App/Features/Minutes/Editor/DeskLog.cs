namespace BfaRadet.App.Features.Minutes.Editor;

/// <summary>What the desk says when it cannot do what it should.</summary>
internal static partial class DeskLog
{
    [LoggerMessage(LogLevel.Error, "Minutes could not be saved; the writers were told and keep what they wrote")]
    public static partial void SaveFailed(this ILogger<MinutesDesk> log, Exception fault);

    [LoggerMessage(LogLevel.Error, "A batch of steps could not be judged")]
    public static partial void JudgingFailed(this ILogger<MinutesDesk> log, Exception fault);

    [LoggerMessage(LogLevel.Error, "The minutes' desk failed at something; it goes on")]
    public static partial void DeskFailed(this ILogger<MinutesDesk> log, Exception fault);
}
