using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.App.Faults;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Xunit;

namespace BfaRadet.Tests.Benchmarks;

/// <summary>
/// What a writer feels while somebody in another council sends the heaviest batches that are legal, or batches that are none, or
/// asks for the longest page again and again: as a ratio to the same writer in the same run without it. The limit of batches a
/// second is lifted: each one is looked at.
/// </summary>
[Collection("Benchmarks")]
public sealed class NobodyHoldsUpOthers
{
    private const int Letters = 100, Rounds = 5, Malformed = 100_000 / Rounds, InFlight = 64, PagesInFlight = 100, LongText = 9000, Pastes = 6;

    private const string Letter = """[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"x"}]}}]""";

    private static readonly string[] _malformed =
    [
        "null", "[5]", "[\"x\"]", "[[]]", Letter.Replace("\"x\"", "\"\\ud800\"", StringComparison.Ordinal),
        Letter.Replace("\"x\"", $"\"{new string('a', 2000)}\\udc00\"", StringComparison.Ordinal),
    ];

    private readonly AFaultyCouncil _other = new();
    private int _version, _longVersion, _toldToWait, _pagesDeclined;

    [Fact(Explicit = true)]
    public async Task A_writer_in_another_council()
    {
        await using var meeting = await HeldMeeting.OpenAsync(services: services =>
        {
            _other.Register(services);
            services.AddLogging(logging => logging.ClearProviders());
            services.AddSingleton(new WritingLimits(
                new ConfigurationBuilder().AddInMemoryCollection([new("Minutes:BatchesPerSecond", "1000000")]).Build(), TimeProvider.System));
        });
        await _other.OpenAsync(meeting);
        await using var control = await AWritingClient.ConnectAsync(meeting, "sekreterare");
        await control.JoinAsync(_other.Items[0], _other.Meeting);
        await using var hostile = await AWritingClient.SitDownAsync(meeting, "ordforande");
        await WriteLongTextAsync(hostile);
        _ = await TimesAsync(control, 4 * Letters);
        var cookies = await meeting.StepInAsync("ordforande");
        var page = new Uri(meeting.LiveAddress[..^"mote".Length] + "protokoll");
        var (quiet, heavy, malformed, reading) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var (judged, answered, drawn) = (0, 0, 0);

        // By turns, since the machine has other things to do too.
        for (var round = 0; round < Rounds; round++)
        {
            quiet.AddRange(await TimesAsync(control, Letters));
            judged += await UnderAsync(control, heavy, stop => HeavyAsync(hostile, stop), toItsEnd: false);
            quiet.AddRange(await TimesAsync(control, Letters));
            answered += await UnderAsync(control, malformed, _ => MalformedAsync(hostile), toItsEnd: true);
            quiet.AddRange(await TimesAsync(control, Letters));
            drawn += await UnderAsync(control, reading, stop => ReadAsync(page, cookies, stop), toItsEnd: false);
        }

        var (alone, underHeavy, underMalformed, underReading) = (Spread.Of(quiet), Spread.Of(heavy), Spread.Of(malformed), Spread.Of(reading));
        Figures.Publish("A writer's letter, until it is on disk, while somebody in another council floods",
        [
            ["", "ms p50 / p95 / max", "p95 to quiet"],
            ["quiet", alone.ToString(), ""],
            [$"heaviest legal batches: {judged} judged, {_toldToWait} told to wait", underHeavy.ToString(), Ratio(underHeavy, alone)],
            [$"malformed batches: {answered} answered", underMalformed.ToString(), Ratio(underMalformed, alone)],
            [$"the longest page by {PagesInFlight} at a time: {drawn} drawn, {_pagesDeclined} declined", underReading.ToString(), Ratio(underReading, alone)],
        ]);
    }

    private async Task<int> UnderAsync(
        AWritingClient control, List<double> times, Func<CancellationToken, Task<int>> flood, bool toItsEnd)
    {
        using var stop = new CancellationTokenSource();
        var flooding = Task.Run(() => flood(stop.Token));
        times.AddRange(await TimesAsync(control, Letters));
        // A flood of a given size is sent whole, and measured until its last answer.
        while (toItsEnd && !flooding.IsCompleted)
        {
            times.AddRange(await TimesAsync(control, 20));
        }

        await stop.CancelAsync();
        return await flooding;
    }

    private async Task<List<double>> TimesAsync(AWritingClient control, int letters)
    {
        var times = new List<double>();
        for (var at = 0; at < letters; at++)
        {
            var since = Stopwatch.GetTimestamp();
            var (kind, why) = await control.PushAsync(_version, Letter, _other.Items[0]);
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            Assert.True(kind is null, why);
            _version++;
            // As fast as a hand types.
            await Task.Delay(20);
        }

        return times;
    }

    /// <summary>One step at the end of the longest text, with digits: what it costs to find the place, and to look for numbers around it.</summary>
    private async Task<int> HeavyAsync(AWritingClient hostile, CancellationToken stop)
    {
        var judged = 0;
        var end = (LongText * 11) - 1;
        var steps = $$$"""[{"stepType":"replace","from":{{{end}}},"to":{{{end}}},"slice":{"content":[{"type":"text","text":"12"}]}}]""";
        while (!stop.IsCancellationRequested)
        {
            var (kind, why) = await hostile.PushAsync(_longVersion, steps);
            Assert.True(kind is null or Declined.Wait, why);
            _longVersion += kind is null ? 1 : 0;
            judged += kind is null ? 1 : 0;
            _toldToWait += kind is null ? 0 : 1;
        }

        return judged;
    }

    private static async Task<int> MalformedAsync(AWritingClient hostile)
    {
        var (waiting, answered) = (new Queue<Guid>(), 0);
        for (var at = 0; at < Malformed || waiting.Count > 0; at++)
        {
            if (at < Malformed)
            {
                var id = Guid.NewGuid();
                await hostile.SendAsync(id, 0, _malformed[at % _malformed.Length]);
                waiting.Enqueue(id);
            }

            if (at >= InFlight)
            {
                // What the writer before has used up is told first.
                Assert.Contains((await hostile.AnswerAsync(waiting.Dequeue())).Kind, (Declined?[])[Declined.Unfit, Declined.Wait]);
                answered++;
            }
        }

        return answered;
    }

    private async Task<int> ReadAsync(Uri page, CookieContainer cookies, CancellationToken stop)
    {
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, MaxConnectionsPerServer = PagesInFlight });
        var drawn = 0;
        await Task.WhenAll(Enumerable.Range(0, PagesInFlight).Select(async _ =>
        {
            while (!stop.IsCancellationRequested)
            {
                using var answer = await client.GetAsync(page, CancellationToken.None);
                Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.TooManyRequests]);
                _ = answer.IsSuccessStatusCode ? Interlocked.Increment(ref drawn) : Interlocked.Increment(ref _pagesDeclined);
                // Once declined, not as fast as a program can: that would measure this one, which shares the processors.
                await Task.Delay(answer.IsSuccessStatusCode ? 0 : 100, CancellationToken.None);
            }
        }));
        return drawn;
    }

    private async Task WriteLongTextAsync(AWritingClient hostile)
    {
        var part = string.Join(',', Enumerable.Repeat("""{"type":"paragraph","content":[{"type":"text","text":"Nr 123 45"}]}""", LongText / Pastes));
        while (_longVersion < Pastes)
        {
            var (kind, why) = await hostile.PushAsync(_longVersion, $$$"""[{"stepType":"replace","from":0,"to":0,"slice":{"content":[{{{part}}}]}}]""");
            Assert.True(kind is null or Declined.Wait, why);
            _longVersion += kind is null ? 1 : 0;
        }
    }

    private static string Ratio(Spread one, Spread quiet) => (one.P95 / quiet.P95).ToString("0.0", CultureInfo.InvariantCulture);
}
