using BfaRadet.App.Data;
using Microsoft.Data.Sqlite;

namespace BfaRadet.App.Operations;

/// <summary>What is said when the database file cannot be used: one line, with the file that is in the way.</summary>
internal static class DatabaseFaults
{
    /// <summary>
    /// Looks at the file and at those beside it before they are opened, so that the one in the way is named, and takes the rights
    /// to them from everybody else.
    /// </summary>
    /// <exception cref="CannotStartException">One of them may not be read and written.</exception>
    public static void CheckRights(DatabaseFile file)
    {
        try
        {
            OwnerOnly.MakeFolder(file.Folder);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw NotAllowed(file.Folder, fault);
        }
        catch (IOException fault)
        {
            throw Unavailable(file.Path, fault);
        }

        DemandRights(file, OwnerOnly.Restrict);
    }

    /// <summary>The same look, that changes nothing.</summary>
    /// <param name="also">What is done to each of the files once it is known to be this account's.</param>
    /// <exception cref="CannotStartException">One of them may not be read and written.</exception>
    public static void DemandRights(DatabaseFile file, Action<string>? also = null)
    {
        foreach (var part in file.Parts.Where(System.IO.Path.Exists))
        {
            try
            {
                // Without a lock on it, and before SQLite has any.
                using var opened = new FileStream(part, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
                also?.Invoke(part);
            }
            catch (UnauthorizedAccessException fault)
            {
                throw NotAllowed(part, fault);
            }
            catch (IOException fault)
            {
                throw Unavailable(part, fault);
            }
        }
    }

    public static CannotStartException NotAllowed(string path, Exception fault) => new(
        ExitCode.DatabaseUnavailable,
        $"BfaRadet cannot start: the account {Environment.UserName} may not read and write {path}. "
        + "Give that account the database file, its -wal and -shm, and the folder they lie in. Nothing was changed.",
        fault)
    {
        Swedish = $"Kontot {Environment.UserName} får inte läsa och skriva i {path}. Ge det rätt till databasen, dess -wal och -shm och mappen de ligger i, eller kör kommandot som serverns konto. Inget har ändrats.",
    };

    public static CannotStartException Unavailable(string path, Exception fault) => new(
        ExitCode.DatabaseUnavailable,
        $"BfaRadet cannot use its database file {path}: {FaultWords.English(fault, path)}. Check that the folder exists, that the account {Environment.UserName} "
        + "may write the file, its -wal and -shm, and the folder, and that the disk is not full. "
        + "Another place is chosen with the setting Database:File. Nothing was changed.",
        fault)
    {
        Swedish = $"Databasen {path} går inte att använda: {FaultWords.Swedish(fault, path)}. En annan plats anges med inställningen Database:File. Inget har ändrats.",
    };

    public static CannotStartException NotADatabase(string path, Exception? fault = null) => new(
        ExitCode.DatabaseNotOurs,
        $"{path} is not a BfaRadet database. It was left as it is. Another place is chosen with the setting Database:File.",
        fault)
    {
        Swedish = $"{path} är ingen databas från BfaRådet. Den är kvar som den var. En annan plats anges med inställningen Database:File.",
    };

    private static CannotStartException Damaged(string path, Exception fault) => new(
        ExitCode.DatabaseUnavailable,
        $"BfaRadet cannot start: the database file {path} is damaged ({FaultWords.English(fault, path)}). Put the latest copy in its place with the command aterstall; "
        + "the damaged file is kept beside it.",
        fault)
    {
        Swedish = $"Databasen {path} är skadad ({FaultWords.Swedish(fault, path)}). Lägg den senaste kopian på dess plats med kommandot aterstall; den skadade ligger kvar bredvid.",
    };

    public static CannotStartException Of(string path, Exception fault) => fault switch
    {
        CannotStartException known => known,
        SqliteException { SqliteErrorCode: 26 } => NotADatabase(path, fault),
        SqliteException { SqliteErrorCode: 11 } => Damaged(path, fault),
        _ => Unavailable(path, fault),
    };
}
