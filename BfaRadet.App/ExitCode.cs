namespace BfaRadet.App;

/// <summary>How the process ends, for units and scripts that start it. <c>docs/drift.md</c> lists them.</summary>
public enum ExitCode
{
    Ok = 0,

    /// <summary>A command could not do what was asked.</summary>
    Failed = 1,

    /// <summary>A command that does not exist, or without what it needs.</summary>
    Misused = 2,

    /// <summary>Another process has the database file.</summary>
    DatabaseInUse = 10,

    /// <summary>The database file cannot be opened, made, read or written.</summary>
    DatabaseUnavailable = 11,

    /// <summary>The database file was written by a newer version, or by another program.</summary>
    DatabaseNotOurs = 12,

    /// <summary>The address to listen on is taken or not allowed.</summary>
    PortUnavailable = 13,

    /// <summary>The machine lacks time zone or culture data.</summary>
    MachineLacksData = 14,

    /// <summary>A setting that is needed is missing, or one cannot be used.</summary>
    SettingWrong = 15,
}

/// <summary>
/// A reason not to start, or not to do what a command asked. One line for the administrator: what, where and what to do about it. The
/// message is for the log of a server; who gave a command is answered in Swedish.
/// </summary>
public sealed class CannotStartException(ExitCode code, string message, Exception? cause = null) : Exception(message, cause)
{
    public ExitCode Code { get; } = code;

    /// <summary>The same for who gave a command; null where only a server meets it.</summary>
    public string? Swedish { get; init; }
}
