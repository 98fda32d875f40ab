
namespace BfaRadet.App.Data;

/// <summary>
/// Temporary files, such as exports while they are sent: in a folder beside the database, readable by this account only,
/// deleted when closed. Leftovers of a crash are deleted at the next start.
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

    /// <summary>An empty file to write and then read; deleted when closed.</summary>
    public FileStream Open()
    {
        OwnerOnly.MakeFolder(Folder);
        return OwnerOnly.Open(Path.Combine(Folder, Guid.NewGuid().ToString("N")), FileMode.CreateNew, options: FileOptions.DeleteOnClose);
    }
}
