using System.Security.Cryptography;
using BfaRadet.App.Data;
using Microsoft.Data.Sqlite;

namespace BfaRadet.App.Operations;

/// <summary>Why a file or folder cannot be used, in words of ours: those of the libraries name neither the account nor what to do.</summary>
internal static class FaultWords
{
    // ENOSPC, and ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.
    private static readonly int[] _full = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>For the log and the line of a refused start.</summary>
    public static string English(Exception fault, string path) => Inner(fault) switch
    {
        UnauthorizedAccessException => $"the account {Environment.UserName} may not use {path}",
        DamagedFileException damaged => damaged.Message,
        FileNotFoundException => $"there is no such file as {path}",
        DirectoryNotFoundException => $"{path} is not there and cannot be made",
        IOException full when IsFull(full) => $"the disk of {path} is full",
        SqliteException sqlite => Saving.TroubleOf(sqlite) switch
        {
            SaveTrouble.DiskFull => $"the disk of {path} is full",
            SaveTrouble.NotAllowed => $"the account {Environment.UserName} may not write {path}",
            SaveTrouble.Busy => $"another program holds {path}",
            _ => $"{path} cannot be read or written as a database (SQLite {sqlite.SqliteExtendedErrorCode})",
        },
        CryptographicException => "it is not what it should be, or the password is not its",
        IOException when !Path.Exists(path) => $"{path} is not there and cannot be made",
        _ => $"{path} cannot be read or written",
    };

    /// <summary>For who gave a command.</summary>
    public static string Swedish(Exception fault, string path) => Inner(fault) switch
    {
        UnauthorizedAccessException => $"kontot {Environment.UserName} får inte läsa och skriva i {path}. Kör kommandot som serverns konto, eller ge det rätt till mappen",
        FileNotFoundException => $"{path} finns inte",
        DirectoryNotFoundException => $"{path} finns inte och går inte att skapa",
        IOException full when IsFull(full) => $"disken för {path} är full",
        SqliteException sqlite => Saving.TroubleOf(sqlite) switch
        {
            SaveTrouble.DiskFull => $"disken för {path} är full",
            SaveTrouble.NotAllowed => $"kontot {Environment.UserName} får inte skriva i {path}",
            SaveTrouble.Busy => $"ett annat program använder {path}. Försök igen om en stund",
            _ => $"{path} går inte att läsa eller skriva som databas (SQLite {sqlite.SqliteExtendedErrorCode})",
        },
        CryptographicException => "den är inte vad den ska vara, eller så är lösenordet inte dess",
        DamagedFileException damaged => $"{damaged.File} är skadad eller har ändrats sedan den skrevs",
        IOException when !Path.Exists(path) => $"{path} finns inte och går inte att skapa",
        _ => $"{path} går inte att läsa eller skriva",
    };

    private static Exception Inner(Exception fault) => fault is { InnerException: { } inner and (SqliteException or IOException) } ? inner : fault;

    private static bool IsFull(IOException fault) => _full.Contains(fault.HResult);
}
