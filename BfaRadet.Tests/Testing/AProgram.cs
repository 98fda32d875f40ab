using BfaRadet.App.Operations;
using System.Diagnostics;

namespace BfaRadet.Tests.Testing;

/// <summary>The app's program run to its end, as from a terminal.</summary>
internal static class AProgram
{
    public static string Dll { get; } = Path.Combine(AppContext.BaseDirectory, "BfaRadet.App.dll");

    /// <summary>How it ended and what it said.</summary>
    /// <param name="Out">What a command answers; the log too, when it is a server.</param>
    /// <param name="Error">Why it did not start.</param>
    public sealed record Ended(int Code, string Out, string Error);

    public static Task<Ended> RunAsync(params string[] arguments) => RunAsync(start => { }, arguments);

    /// <summary>
    /// Runs it inside this process, at a tenth of the price of one of its own: for commands, and for starts that are refused. Its
    /// log is not part of the answer.
    /// </summary>
    public static Task<Ended> RunHereAsync(params string[] arguments) => Task.Run(() =>
    {
        using var said = new StringWriter();
        using var faults = new StringWriter();
        Terminal.Substitute.Value = (said, faults);
        var code = (int)typeof(Program).Assembly.EntryPoint!.Invoke(null, [arguments])!;
        // As its end would: what it has open of a file must not be met by who opens that file next.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return new Ended(code, said.ToString(), faults.ToString());
    }).WaitAsync(TimeSpan.FromMinutes(2));

    /// <summary>Runs it in other circumstances: another folder, other environment variables.</summary>
    public static async Task<Ended> RunAsync(Action<ProcessStartInfo> change, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        change(start);
        using var process = Process.Start(start)!;
        try
        {
            var (said, faults) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
            return new Ended(process.ExitCode, await said, await faults);
        }
        finally
        {
            process.Kill();
        }
    }
}
