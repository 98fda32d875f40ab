using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.Tests.Testing;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Xunit;

namespace BfaRadet.Tests.Benchmarks;

/// <summary>
/// What a flood at the sign-in costs those who read other pages, as a ratio to the same page in the same run without it; and
/// what it costs to ask, before each command and call, whether the caller may still act.
/// </summary>
[Collection("Benchmarks")]
public sealed class SignInUnderFire
{
    private const int Posters = 8, Times = 200;

    [Fact(Explicit = true)]
    public async Task Another_page_while_eight_post()
    {
        // No limit by address: what is measured is the room that passwords are hashed in.
        await using var app = new RunningApp("Development", ("SignIn:TriesPerAddress", "1000000"));
        var cookies = await app.StepInAsync("sekreterare");
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = new Uri(app.Address) };
        await TimesAsync(client);
        var quiet = await TimesAsync(client);

        using var stop = new CancellationTokenSource();
        var posted = 0;
        var posters = Enumerable.Range(0, Posters).Select(_ => Task.Run(async () =>
        {
            using var poster = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Address) };
            var token = Visitor.TokenOf(await poster.GetStringAsync(new Uri("/logga-in", UriKind.Relative)));
            while (!stop.IsCancellationRequested)
            {
                using var answer = await new Visitor(poster).PostAsync(
                    "/logga-in", ("_handler", "logga-in"), ("__RequestVerificationToken", token), ("Email", $"{Guid.NewGuid()}@exempel.se"), ("Password", "fel lösenord"));
                Interlocked.Increment(ref posted);
            }
        })).ToList();
        var flooded = await TimesAsync(client);
        await stop.CancelAsync();
        await Task.WhenAll(posters);

        Figures.Publish("A page while eight post at the sign-in",
        [
            ["", "ms p50 / p95 / max"],
            ["quiet", Spread.Of(quiet).ToString()],
            [$"eight posters, {posted} answers", Spread.Of(flooded).ToString()],
            ["ratio of the middle ones", (Middle(flooded) / Middle(quiet)).ToString("0.0", CultureInfo.InvariantCulture)],
        ]);
    }

    [Fact(Explicit = true)]
    public async Task Asking_whether_one_may_act()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (sessions, meetings) = (workspace.Get<AccountSessions>(), workspace.Get<MeetingQueries>());
        var caller = await workspace.CallerAsync("sekreterare");
        caller = caller with { Session = await sessions.BeginAsync(caller.AccountId) };
        const int many = 1_000_000;
        _ = sessions.Holds(caller);
        var since = Stopwatch.GetTimestamp();
        for (var i = 0; i < many; i++)
        {
            _ = sessions.Holds(caller);
        }

        var each = Stopwatch.GetElapsedTime(since).TotalNanoseconds / many;
        _ = await meetings.FindAsync(caller, workspace.Council, workspace.Today);
        since = Stopwatch.GetTimestamp();
        for (var i = 0; i < 1000; i++)
        {
            _ = await meetings.FindAsync(caller, workspace.Council, workspace.Today);
        }

        var view = Stopwatch.GetElapsedTime(since).TotalNanoseconds / 1000;
        Figures.Publish("Whether the caller may act, asked before each command and call",
        [
            ["", "ns"],
            ["asked", each.ToString("0", CultureInfo.InvariantCulture)],
            ["a shared view, with it", view.ToString("0", CultureInfo.InvariantCulture)],
        ]);
    }

    private static async Task<List<double>> TimesAsync(HttpClient client)
    {
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var since = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri("/mitt-konto", UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return times;
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
