namespace BfaRadet.App.Writing.Server;

/// <summary>What the writers say when they cannot do what they should.</summary>
internal static partial class WriterLog
{
    [LoggerMessage(LogLevel.Error, "A text could not be saved; those who wrote it were told and keep it")]
    public static partial void SaveFailed(this ILogger<WritingEngine> log, Exception fault);

    [LoggerMessage(LogLevel.Error, "A batch of steps could not be judged")]
    public static partial void JudgingFailed(this ILogger<WritingEngine> log, Exception fault);

    [LoggerMessage(LogLevel.Warning, "A batch of {Length} characters took too much to judge; it was declined, and the engine is made anew")]
    public static partial void JudgingStopped(this ILogger<WritingEngine> log, int length);

    [LoggerMessage(LogLevel.Warning, "{Count} batches that are no text of ours were declined since the start; said at the first, the tenth, the hundredth and so on")]
    public static partial void MalformedDeclined(this ILogger<WritingEngine> log, long count);

    [LoggerMessage(LogLevel.Error, "A writer failed at something; it goes on")]
    public static partial void WriterFailed(this ILogger<WritingEngine> log, Exception fault);
}
