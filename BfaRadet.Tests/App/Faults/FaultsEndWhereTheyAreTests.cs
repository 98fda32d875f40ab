using BfaRadet.App;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Live;
using BfaRadet.App.Writing;
using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using System.Net;
using Xunit;

namespace BfaRadet.Tests.App.Faults;

/// <summary>
/// Two councils meet at one server. In the one each thing fails in turn: hub calls, requests, loaders, watchers, the writer's
/// work, what runs in the background. The other goes on all the while, and the first too, as soon as the fault is gone.
/// </summary>
public sealed class FaultsEndWhereTheyAreTests : IAsyncLifetime
{
    private const string Letter = """[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"x"}]}}]""";

    private readonly AFaultyCouncil _faulty = new();
    private readonly Broken _broken = new();
    private HeldMeeting _meeting = default!;
    private AFollower _follower = default!, _faultyFollower = default!;
    private AWritingClient _writer = default!, _faultyWriter = default!;
    private int _written;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _meeting = await HeldMeeting.OpenAsync(services: services =>
        {
            // What fails here on purpose says so at length.
            services.AddLogging(logging => logging.ClearProviders());
            _faulty.Register(services);
            services.AddSingleton<IHostedService>(_broken);
        });
        await _faulty.OpenAsync(_meeting);
        _follower = await AFollower.ConnectAsync(_meeting, "sekreterare");
        await _follower.FollowAsync(_meeting.Id);
        _writer = await AWritingClient.SitDownAsync(_meeting, "sekreterare");
        _faultyFollower = await AFollower.ConnectAsync(_meeting, "sekreterare");
        await _faultyFollower.FollowAsync(_faulty.Meeting);
        _faultyWriter = await AWritingClient.ConnectAsync(_meeting, "sekreterare");
        await _faultyWriter.JoinAsync(_faulty.Items[0], _faulty.Meeting);
    }

    public async ValueTask DisposeAsync()
    {
        await _follower.DisposeAsync();
        await _writer.DisposeAsync();
        await _faultyFollower.DisposeAsync();
        await _faultyWriter.DisposeAsync();
        await _meeting.DisposeAsync();
    }

    [Fact]
    public async Task Hub_calls()
    {
        _faulty.IsFaulty = true;

        _meeting.Get<LiveFeed>().Changed(Subject.Meeting(_faulty.Meeting));
        await ThrowsAsync(() => _faultyFollower.Hub.InvokeAsync("Follow", _faulty.Meeting, Cancellation));
        await ThrowsAsync(() => _faultyFollower.DecideAsync(_faulty.Meeting, _faulty.Items[0], new DecisionId(Guid.NewGuid()), "Godkänns"));
        await ThrowsAsync(() => _faultyFollower.Hub.InvokeAsync("TakeUp", _faulty.Meeting, _faulty.Items[0], Cancellation));
        await ThrowsAsync(() => _faultyWriter.JoinAsync(_faulty.Items[1], _faulty.Meeting));
        await ThrowsAsync(() => _faultyWriter.Hub.InvokeAsync("History", _faulty.Items[0], Cancellation));

        await TheOtherGoesOnAsync();
        await TheFaultyGoesOnAsync();
    }

    [Fact]
    public async Task Requests_for_pages_and_files()
    {
        using var handler = new HttpClientHandler { CookieContainer = await _meeting.StepInAsync("sekreterare") };
        using var browser = new HttpClient(handler) { BaseAddress = new Uri(_meeting.App.Address) };
        var council = $"/rad/{_faulty.Id}";
        _faulty.IsFaulty = true;

        // Nothing that was looked up before is good any more.
        _meeting.Get<LiveFeed>().Changed([
            Subject.Meeting(_faulty.Meeting), Subject.Meetings(_faulty.Id), Subject.Council(_faulty.Id), Subject.Open(_faulty.Id)]);
        var shown = new List<string>();
        foreach (var path in new[]
        {
            $"{council}/sammantraden", $"{council}/sammantraden/{_faulty.Meeting}", $"{council}/sammantraden/{_faulty.Meeting}/mote",
            $"{council}/beslut", $"{council}/beslut.csv", $"{council}/journal", "/oppet/grannkommunen",
        })
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            var said = await answer.Content.ReadAsStringAsync(Cancellation);
            if (answer.StatusCode != HttpStatusCode.InternalServerError && !said.Contains("Sidan kunde inte visas", StringComparison.Ordinal))
            {
                shown.Add($"{path}: {answer.StatusCode}");
            }

            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/oppet/mellerud", UriKind.Relative), Cancellation)).StatusCode);
        }

        Assert.True(shown.Count == 0, string.Join('\n', shown));
        await TheOtherGoesOnAsync();
        await TheFaultyGoesOnAsync();
    }

    [Fact]
    public async Task Loaders_of_those_who_watch()
    {
        _faulty.Forget();
        _faulty.IsFaulty = true;

        // The relay, the seats of the minutes, and one who watches by itself and throws at once.
        using var watch = _meeting.Get<LiveFeed>().Watch([Subject.Meeting(_faulty.Meeting)], () => throw new InvalidOperationException("On purpose."));
        for (var ring = 0; ring < 3; ring++)
        {
            _meeting.Get<LiveFeed>().Changed([Subject.Meeting(_faulty.Meeting), Subject.Meeting(_meeting.Id)]);
            await _faulty.ThrownAsync(Cancellation);
        }

        await TheOtherGoesOnAsync();
        await TheFaultyGoesOnAsync();
    }

    [Fact]
    public async Task Work_on_the_thread_of_a_council()
    {
        var writer = _meeting.Get<WritingEngine>().Of(_faulty.Id);
        DocumentPlace PlaceOf(AgendaItemId item) => _meeting.Get<MinutesOwner>().PlaceOf(_faulty.Id, _faulty.Meeting, item);
        _faulty.IsFaulty = true;

        await Assert.ThrowsAsync<InvalidOperationException>(() => writer.AskAsync<int>(() => throw new InvalidOperationException("On purpose.")));
        await Assert.ThrowsAnyAsync<Exception>(() => writer.WriteDownAsync([.. _faulty.Items.Select(PlaceOf)]));
        await Assert.ThrowsAnyAsync<Exception>(() => writer.AppendAsync(
            PlaceOf(_faulty.Items[1]), new MemberId(Guid.NewGuid()), "Cajsa Frisk", "En rad"));

        await TheOtherGoesOnAsync();
        await TheFaultyGoesOnAsync();
    }

    [Fact]
    public async Task What_runs_in_the_background()
    {
        _broken.Break();
        await _broken.Waits.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);

        await TheOtherGoesOnAsync();
        Assert.False(_broken.ExecuteTask!.IsCompleted);
        Assert.False(_meeting.Get<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
    }

    private static async Task ThrowsAsync(Func<Task> call)
    {
        var fault = await Assert.ThrowsAsync<HubException>(call);
        Assert.DoesNotContain("On purpose", fault.Message, StringComparison.Ordinal);
    }

    private async Task TheOtherGoesOnAsync()
    {
        var answer = await _follower.DecideAsync(_meeting.Id, _meeting.Items[0], new DecisionId(Guid.NewGuid()), "Rådet godkänner listan.");
        Assert.Null(answer.Refused);
        _ = await _follower.StateAsync(s => s.Latest.Any(d => d.Number == answer.Number));
        Assert.Null((await _writer.PushAsync(_written++, Letter)).Kind);
    }

    private async Task TheFaultyGoesOnAsync()
    {
        _faulty.IsFaulty = false;
        var answer = await _faultyFollower.DecideAsync(_faulty.Meeting, _faulty.Items[0], new DecisionId(Guid.NewGuid()), "Godkänns");
        Assert.Null(answer.Refused);
        _ = await _faultyFollower.StateAsync(s => s.Latest.Any(d => d.Number == answer.Number));
        Assert.Null((await _faultyWriter.PushAsync(0, Letter, _faulty.Items[0])).Kind);
        await _faultyWriter.JoinAsync(_faulty.Items[1], _faulty.Meeting);
    }

    /// <summary>A background reader that fails when told to.</summary>
    private sealed class Broken : BackgroundWork
    {
        private readonly TaskCompletionSource _break = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Patient _clock;

        public Broken() : this(new Patient())
        {
        }

        private Broken(Patient clock) : base(clock, NullLogger.Instance) => _clock = clock;

        /// <summary>Done when it has failed and waits to be begun again.</summary>
        public Task Waits => _clock.Asked.Task;

        public void Break() => _break.SetResult();

        protected override async Task WorkAsync(CancellationToken stopping)
        {
            await _break.Task.WaitAsync(stopping);
            throw new InvalidOperationException("On purpose.");
        }
    }

    /// <summary>A clock that tells when it is asked to wait.</summary>
    private sealed class Patient : TimeProvider
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Asked.TrySetResult();
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
