
namespace BfaRadet.App.Data;

/// <summary>
/// Files that are needed for a moment, as exports while they are sent: in a folder of their own beside the database, for this
/// account alone, gone when they are closed. What a crash leaves goes at the next start.
/// </summary>
internal sealed class TemporaryFiles(DatabaseFile database)
{
    public string Folder => database.Path + ".tmp";

    /// <summary>Removes what an earlier process left.</summary>
    public void Sweep()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>An empty file to write and then read; gone when it is closed.</summary>
    public FileStream Open()
    {
        OwnerOnly.MakeFolder(Folder);
        return OwnerOnly.Open(Path.Combine(Folder, Guid.NewGuid().ToString("N")), FileMode.CreateNew, options: FileOptions.DeleteOnClose);
    }
}
