using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Hub;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Threading.Channels;

namespace BfaRadet.Tests.Testing;

/// <summary>A real client of the meeting's hub, over a real port.</summary>
public sealed class AFollower : IAsyncDisposable
{
    private readonly Channel<FollowView> _states = Channel.CreateUnbounded<FollowView>();

    private AFollower(HubConnection hub)
    {
        Hub = hub;
        hub.On<FollowView>("State", state => _states.Writer.TryWrite(state));
        hub.On<MeetingId>("Gone", _ => Gone.TrySetResult());
        hub.Closed += _ =>
        {
            Closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public HubConnection Hub { get; }

    /// <summary>Done when the hub has said that there is nothing more to see.</summary>
    public TaskCompletionSource Gone { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Waiting => _states.Reader.Count;

    /// <param name="cookies">Of somebody who is signed in; null for nobody.</param>
    public static async Task<AFollower> ConnectAsync(RunningApp app, CookieContainer? cookies)
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(app.Address + MeetingHub.Address, options =>
            {
                options.Cookies = cookies ?? new CookieContainer();
                options.Headers["Origin"] = app.Address;
            })
            .AddJsonProtocol(json => Json.AddTo(json.PayloadSerializerOptions))
            .Build();
        var follower = new AFollower(hub);
        await hub.StartAsync();
        return follower;
    }

    public static async Task<AFollower> ConnectAsync(HeldMeeting meeting, string key) =>
        await ConnectAsync(meeting.App, await meeting.StepInAsync(key));

    public Task<FollowView> FollowAsync(MeetingId meeting) => Hub.InvokeAsync<FollowView>("Follow", meeting);

    public Task<Answer> DecideAsync(MeetingId meeting, AgendaItemId item, DecisionId decision, string? line) =>
        Hub.InvokeAsync<Answer>("RecordDecision", meeting, item, decision, line);

    /// <summary>The first state that is so.</summary>
    public async Task<FollowView> StateAsync(Predicate<FollowView> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await foreach (var state in _states.Reader.ReadAllAsync(patience.Token))
        {
            if (isSo(state))
            {
                return state;
            }
        }

        throw new InvalidOperationException("The states ended.");
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
