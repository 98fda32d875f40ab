using Microsoft.Data.Sqlite;

namespace BfaRadet.App.Data;

/// <summary>Why the disk or the database did not take a change.</summary>
public enum SaveTrouble
{
    DiskFull,

    /// <summary>The file or its disk may not be written.</summary>
    NotAllowed,

    /// <summary>The file was locked for longer than the timeout.</summary>
    Busy,

    /// <summary>An I/O error, or the file is damaged.</summary>
    Disk,
}

/// <summary>It could not be saved; nothing was changed.</summary>
public sealed record NotSaved(SaveTrouble Trouble) : Refusal;

/// <summary>Others saved the same thing first, each time it was tried; nothing was changed.</summary>
public sealed record ChangedMeanwhile : Refusal;

/// <summary>
/// Turns disk errors into refusals, so that the page and what was typed stay. Logged once when they begin and once when they
/// end, however many there are.
/// </summary>
public sealed partial class Saving(ILogger<Saving> log)
{
    private int _failing;

    /// <summary>The disk error behind an exception; null when it is something else.</summary>
    public static SaveTrouble? TroubleOf(Exception? fault) => fault switch
    {
        null => null,
        // https://sqlite.org/rescode.html
        // 4874: no room for the file of shared memory to grow (SQLITE_IOERR_SHMSIZE).
        SqliteException { SqliteErrorCode: 13 } or SqliteException { SqliteExtendedErrorCode: 4874 } => SaveTrouble.DiskFull,
        SqliteException { SqliteErrorCode: 3 or 8 or 23 } => SaveTrouble.NotAllowed,
        SqliteException { SqliteErrorCode: 5 or 6 } => SaveTrouble.Busy,
        SqliteException { SqliteErrorCode: 10 or 11 or 14 or 26 } => SaveTrouble.Disk,
        // Of a file beside the database: ENOSPC, and ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.
        IOException { HResult: 28 or unchecked((int)0x80070070) or unchecked((int)0x80070027) } => SaveTrouble.DiskFull,
        _ => TroubleOf(fault.InnerException),
    };

    /// <summary>Whether a row with the same key was there already.</summary>
    public static bool IsTaken(Exception? fault) => fault switch
    {
        null => false,
        SqliteException { SqliteExtendedErrorCode: 1555 or 2067 } => true,
        _ => IsTaken(fault.InnerException),
    };

    /// <summary>Saves; a disk error becomes a refusal.</summary>
    public async Task<Result<T>> TryAsync<T>(Func<Task<Result<T>>> save)
    {
        try
        {
            var saved = await save();
            if (saved.Refusal is null)
            {
                Worked();
            }

            return saved;
        }
        catch (Exception fault) when (TroubleOf(fault) is not null)
        {
            return Failed(fault);
        }
    }

    /// <summary>Registers a disk error.</summary>
    public NotSaved Failed(Exception fault)
    {
        var trouble = TroubleOf(fault) ?? throw new ArgumentException("No trouble of the disk.", nameof(fault), fault);
        if (Interlocked.Exchange(ref _failing, 1) == 0)
        {
            CannotSave(trouble, (fault.InnerException ?? fault).Message);
        }

        return new NotSaved(trouble);
    }

    /// <summary>Registers a successful save.</summary>
    public void Worked()
    {
        if (Volatile.Read(ref _failing) == 1 && Interlocked.Exchange(ref _failing, 0) == 1)
        {
            SavesAgain();
        }
    }

    [LoggerMessage(LogLevel.Error, "Nothing can be saved: {Trouble} ({Reason}). Those who write are told and keep their text. Said once, until it works again")]
    private partial void CannotSave(SaveTrouble trouble, string reason);

    [LoggerMessage(LogLevel.Warning, "Saving works again")]
    private partial void SavesAgain();
}
