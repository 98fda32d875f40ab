using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit;

namespace BfaRadet.Tests.Testing;

/// <summary>A program made by others that looks at what we made. Installed by the first test that needs it; skipped only where nothing may be installed.</summary>
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

    private static readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _found = new(StringComparer.Ordinal);

    /// <summary>Runs it to its end; what it said, and how it ended.</summary>
    public static async Task<(int Code, string Said)> RunAsync(string program, string folder, params string[] arguments)
    {
        var isThere = await _found.GetOrAdd(program, name => new Lazy<Task<bool>>(() => FindAsync(name))).Value;
        Assert.SkipUnless(isThere, $"{program} is not here and could not be installed (Debian: apt-get install {PackageOf(program)})");
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (said, faults) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await faults);
    }

    private static async Task<bool> FindAsync(string program) =>
        IsThere(program) || (await SystemPackages.InstallAsync(PackageOf(program)) && IsThere(program));

    private static string PackageOf(string program) => _packages.GetValueOrDefault(program, program);

    private static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
