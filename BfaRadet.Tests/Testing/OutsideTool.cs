using System.Diagnostics;
using Xunit;

namespace BfaRadet.Tests.Testing;

/// <summary>A program that others made, to look at what we made. A test that needs one which is not there is skipped.</summary>
internal static class OutsideTool
{
    /// <summary>Runs it to its end; what it said, and how it ended.</summary>
    public static async Task<(int Code, string Said)> RunAsync(string program, string folder, params string[] arguments)
    {
        Assert.SkipUnless(IsThere(program), $"{program} is not installed");
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (said, faults) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await faults);
    }

    private static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
