using Xunit;

namespace BfaRadet.Tests.Testing;

/// <summary>A folder of its own for files that are looked at from outside; gone afterwards.</summary>
internal sealed class AFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bfaradet-");

    public string Path => _folder.FullName;

    public string File(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Remove(_folder);

    /// <summary>
    /// Deletes a folder, as often as it takes: what a server does behind its answers may still put a file of its database there.
    /// </summary>
    public static void Remove(DirectoryInfo folder) => Assert.True(
        SpinWait.SpinUntil(
            () =>
            {
                try
                {
                    folder.Refresh();
                    if (folder.Exists)
                    {
                        folder.Delete(recursive: true);
                    }

                    return true;
                }
                catch (IOException)
                {
                    return false;
                }
            },
            TimeSpan.FromSeconds(30)),
        $"{folder.FullName} is still in use.");
}
