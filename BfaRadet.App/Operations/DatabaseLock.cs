using BfaRadet.App.Data;

namespace BfaRadet.App.Operations;

/// <summary>
/// The right to be the one process on a database file. Two would not see each other's minutes: each keeps documents in
/// memory. The system lets go of it when the process ends, however it ends.
/// </summary>
public sealed class DatabaseLock(DatabaseFile file) : IDisposable
{
    private FileStream? _held;

    // Beside the file, and never the file itself: to close it here would let go of SQLite's own locks on it.
    private string Path => file.Path + ".lock";

    /// <exception cref="CannotStartException">Another process has it, or the lock file cannot be made.</exception>
    public void Take()
    {
        try
        {
            OwnerOnly.MakeFolder(file.Folder);
            _held ??= OwnerOnly.Open(Path, FileMode.OpenOrCreate);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw DatabaseFaults.NotAllowed(Path, fault);
        }
        catch (IOException fault) when (File.Exists(Path))
        {
            throw new CannotStartException(
                ExitCode.DatabaseInUse,
                $"Another BfaRadet already runs on the database file {file.Path}. Stop that one first, or give this one a file of its own with the setting Database:File. Nothing was changed.",
                fault)
            {
                Swedish = $"En server kör på databasen {file.Path}. Stoppa den först. Inget har ändrats.",
            };
        }
        catch (IOException fault)
        {
            throw DatabaseFaults.Unavailable(file.Path, fault);
        }
    }

    public void Dispose()
    {
        _held?.Dispose();
        _held = null;
    }
}
