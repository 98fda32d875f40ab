namespace BfaRadet.App.Data;

/// <summary>
/// Files and folders that the account of this process alone may read: 0600 and 0700. On Windows they have the rights of the
/// folder they lie in.
/// </summary>
internal static class OwnerOnly
{
    private const UnixFileMode File600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder700 = File600 | UnixFileMode.UserExecute;

    /// <summary>Makes a folder and those it lies in; one that is there is left as it is.</summary>
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

    /// <summary>Opens a file, made with its rights when it is not there.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share = FileShare.None, FileOptions options = FileOptions.None)
    {
        var how = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, Options = options, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = File600;
        }

        return new FileStream(path, how);
    }

    /// <summary>Takes from others the rights to a file or folder that is there.</summary>
    /// <exception cref="UnauthorizedAccessException">It is another account's.</exception>
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
