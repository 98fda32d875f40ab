namespace BfaRadet.App.Data;

/// <summary>
/// Files and folders that only the account of this process may read: 0600 and 0700. On Windows they inherit the rights of
/// their folder.
/// </summary>
internal static class OwnerOnly
{
    private const UnixFileMode File600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder700 = File600 | UnixFileMode.UserExecute;

    /// <summary>Creates a folder and its parents; existing ones are not changed.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, Folder700);
        }
    }

    /// <summary>Opens a file; a new one is created with restricted rights.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share = FileShare.None, FileOptions options = FileOptions.None)
    {
        var how = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, Options = options, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = File600;
        }

        return new FileStream(path, how);
    }

    /// <summary>Restricts the rights of an existing file or folder.</summary>
    /// <exception cref="UnauthorizedAccessException">It belongs to another account.</exception>
    public static void Restrict(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var (now, own) = (System.IO.File.GetUnixFileMode(path), Directory.Exists(path) ? Folder700 : File600);
        if ((now & ~own) != 0)
        {
            System.IO.File.SetUnixFileMode(path, now & own);
        }
    }
}
