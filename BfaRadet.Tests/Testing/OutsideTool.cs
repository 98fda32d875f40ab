using System.Collections.Concurrent;
using System.Diagnostics;

namespace BfaRadet.Tests.Testing;

/// <summary>A program made by others that looks at what we made. Installed by the first test that needs it; never skipped.</summary>
internal static class OutsideTool
{
    private static readonly Dictionary<string, string> _packages = new(StringComparer.Ordinal)
    {
        ["pdftotext"] = "poppler-utils",
        ["pdfinfo"] = "poppler-utils",
        ["pdffonts"] = "poppler-utils",
        ["qpdf"] = "qpdf",
        ["nginx"] = "nginx-light",
        ["systemd-analyze"] = "systemd",
        ["sha256sum"] = "coreutils",
        ["mkfifo"] = "coreutils",
    };

    private static readonly ConcurrentDictionary<string, Lazy<Task>> _found = new(StringComparer.Ordinal);

    /// <summary>Runs it to its end; what it said, and how it ended.</summary>
    /// <exception cref="InvalidOperationException">It is not there and could not be installed: the text says what to do.</exception>
    public static async Task<(int Code, string Said)> RunAsync(string program, string folder, params string[] arguments)
    {
        await _found.GetOrAdd(program, name => new Lazy<Task>(() => FindAsync(name))).Value;
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (said, faults) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await faults);
    }

    private static async Task FindAsync(string program)
    {
        if (IsThere(program))
        {
            return;
        }

        var package = _packages.GetValueOrDefault(program, program);
        if (!await SystemPackages.InstallAsync(package) || !IsThere(program))
        {
            throw new InvalidOperationException(
                $"A test needs {program}, and it could not be installed here. Install it (Debian: apt-get install {package}) and run again.");
        }
    }

    private static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
