using System.Diagnostics;
using Xunit;

namespace BfaRadet.Tests.Testing;

/// <summary>A disk of some megabytes that can be filled to the last byte. Needs the right to mount one; skipped without.</summary>
internal sealed class ASmallDisk : IDisposable
{
    private readonly AFolder _folder = new();

    public ASmallDisk()
    {
        var mounted = OperatingSystem.IsLinux() && Environment.UserName == "root"
            && Run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", _folder.Path) == 0;
        if (!mounted)
        {
            _folder.Dispose();
            Assert.Skip("A small disk cannot be mounted here.");
        }
    }

    public string Path => _folder.Path;

    private string Filler => System.IO.Path.Combine(Path, "filler");

    public void Fill()
    {
        using var file = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        // By ever smaller pieces, to the last page.
        for (var size = 1024 * 1024; size >= 512; size /= 2)
        {
            try
            {
                while (true)
                {
                    file.Write(new byte[size]);
                }
            }
            catch (IOException)
            {
                // No room for one of these.
            }
        }
    }

    /// <summary>Room for some pages, and not for a database.</summary>
    public void MakeALittle()
    {
        using var file = new FileStream(Filler, FileMode.Open, FileAccess.Write);
        file.SetLength(file.Length - (64 * 1024));
    }

    public void MakeRoom() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "--lazy", Path);
        _folder.Dispose();
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
