using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace BfaRadet.Tests.Testing;

/// <summary>The app as a process of its own on a file of its own, that can be killed as a power cut kills it.</summary>
/// <param name="settings">More of the command line, which wins over what it is given here.</param>
internal sealed class ServerProcess(params string[] settings) : IAsyncDisposable
{
    /// <summary>What Production is told: its address, and the proxy in front of it. See <see cref="ByProxy"/>.</summary>
    public static readonly string[] Production = ["--environment", "Production", "--PublicAddress", "https://bfa.kommun.example", "--KnownProxies", "127.0.0.1;::1"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bfaradet-");
    private readonly ConcurrentQueue<string> _said = new();
    private Process? _process;

    public string Address { get; } = $"http://localhost:{FreePort()}";

    /// <summary>The program to start, when it is another than that beside the tests: then its own folder is its root.</summary>
    public string? Program { get; init; }

    /// <summary>Whether its first start makes the database itself; otherwise it finds the one such a start makes.</summary>
    public bool FromNothing { get; init; }

    /// <summary>The folder it is started from.</summary>
    public string? Folder { get; init; }

    public string DatabaseFile => Path.Combine(_folder.FullName, "bfaradet.db");

    /// <summary>The lines it has said, log and all.</summary>
    public IReadOnlyCollection<string> Said => _said;

    /// <summary>Waits until it has said a line with some words: its lines come on a way of their own.</summary>
    public async Task SaysAsync(string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!_said.Any(line => line.Contains(words, StringComparison.Ordinal)))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>A client that calls as the proxy in front of Production does; follows nothing.</summary>
    public HttpClient ByProxy()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
        client.DefaultRequestHeaders.Host = "bfa.kommun.example";
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");
        return client;
    }

    public int Id => _process!.Id;

    public double ResidentMebibytes
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>Starts it, again after it was killed on the file as that was left.</summary>
    public async Task StartAsync()
    {
        Launch();
        using var client = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (!_process!.HasExited && waited.Elapsed < TimeSpan.FromSeconds(180))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Address + "/halsa"));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or System.Net.Sockets.SocketException)
            {
                // Not yet.
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException($"The server did not start: {string.Join('\n', _said)}");
    }

    /// <summary>Starts it without waiting until it serves.</summary>
    public void Launch()
    {
        _process?.Dispose();
        if (!FromNothing)
        {
            var given = Array.IndexOf(settings, "--environment");
            PreparedDatabase.LayAt(DatabaseFile, given < 0 ? "Development" : settings[given + 1]);
        }

        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder ?? "",
        };
        string[] root = Program is null ? ["--contentRoot", Path.Combine(Repository.Root, "BfaRadet.App")] : [];
        foreach (var argument in (string[])
            [
                Program ?? AProgram.Dll, "--urls", Address, "--environment", "Development",
                .. root, "--Database:File", DatabaseFile,
                "--Logging:LogLevel:Default", "Warning",
                .. settings.Select(setting => setting == "{address}" ? Address : setting),
            ])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>SIGKILL: nothing is finished, nothing is said.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
    }

    /// <summary>SIGTERM, as a system that stops its services: it ends what it does. The exit code.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await _process!.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        AFolder.Remove(_folder);
    }

    // Below those the system hands out: another server of a test could be given one of them while this one is down.
    internal static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody's.
            }
        }
    }
}
