using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Benchmarks;

/// <summary>
/// What a member on the live page costs the server, and how long it takes from start to first page: the app in a process
/// of its own, resident memory before and after so many circuits.
/// </summary>
[Collection("Benchmarks")]
public sealed partial class MemoryOfACircuit
{
    private const int WarmUp = 20, Circuits = 300;

    [Fact(Explicit = true)]
    public async Task On_the_live_page()
    {
        // One account stands for them all.
        await using var server = new ServerProcess("--Limits:Connections", "12000");

        // The first start makes the example council; the second is the one that is timed.
        await StartAsync(server);
        await server.KillAsync();
        var startedIn = await StartAsync(server);
        var (cookies, path) = await StepInAsync(server.Address);
        var circuits = new List<HeadlessCircuit>();
        async Task OpenAsync(int many)
        {
            for (var i = 0; i < many; i++)
            {
                circuits.Add(await HeadlessCircuit.OpenAsync(server.Address, path, cookies));
            }
        }

        await OpenAsync(WarmUp);
        var before = server.ResidentMebibytes;
        var since = Stopwatch.StartNew();
        await OpenAsync(Circuits);
        var (took, after) = (since.Elapsed, server.ResidentMebibytes);
        foreach (var circuit in circuits)
        {
            await circuit.DisposeAsync();
        }

        Figures.Publish("The live page in a server of its own",
        [
            ["what", "figure"],
            ["start of the process to the first page", Said($"{startedIn.TotalSeconds:0.0} s")],
            ["resident memory with 20 circuits", Said($"{before:0} MiB")],
            [$"resident memory with {Circuits} more", Said($"{after:0} MiB")],
            ["each circuit", Said($"{(after - before) / Circuits:0.00} MiB")],
            [$"to open {Circuits} one after another", Said($"{took.TotalSeconds:0.0} s")],
        ]);
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>From the start of the process to the first page.</summary>
    private static async Task<TimeSpan> StartAsync(ServerProcess server)
    {
        var clock = Stopwatch.StartNew();
        await server.StartAsync();
        using var client = new HttpClient();
        using var page = await client.GetAsync(new Uri(server.Address + "/utveckling"));
        page.EnsureSuccessStatusCode();
        return clock.Elapsed;
    }

    /// <summary>Steps in as the police member, and finds the way to today's meeting on the home page.</summary>
    private static async Task<(CookieContainer Cookies, string Path)> StepInAsync(string address)
    {
        var cookies = await SteppingIn.StepInAsync(address, "Edla Ramberg");
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies });
        return (cookies, Meeting().Match(await client.GetStringAsync(new Uri(address))).Value);
    }

    [GeneratedRegex("/rad/[0-9a-f-]+/sammantraden/[0-9a-f-]+/mote")]
    private static partial Regex Meeting();
}
