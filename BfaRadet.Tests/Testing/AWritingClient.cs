using BfaRadet.App.Data;
using BfaRadet.App.Writing;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Writing;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using System.Collections.Concurrent;
using System.Net;

namespace BfaRadet.Tests.Testing;

/// <summary>A real client of the minutes hub, over a real port: as an outside tool would write one.</summary>
public sealed class AWritingClient : IAsyncDisposable
{
    private readonly ConcurrentQueue<(int From, IReadOnlyList<Batch> Batches)> _steps = new();
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<(Declined? Kind, string Why)>> _answers = new();
    private readonly HeldMeeting _meeting;

    private AWritingClient(HeldMeeting meeting, HubConnection hub)
    {
        (_meeting, Hub) = (meeting, hub);
        hub.On<DocumentId, int, Batch[]>("Steps", (_, from, batches) =>
        {
            _steps.Enqueue((from, batches));
            foreach (var batch in batches)
            {
                Answer(batch.Id).TrySetResult((null, ""));
            }
        });
        hub.On<DocumentId, Guid, Declined, string>("Declined", (_, batch, kind, why) => Answer(batch).TrySetResult((kind, why)));
        hub.On<DocumentId, Rights>("Rights", (_, rights) => Rights = rights);
        hub.On<DocumentId, string>("Gone", (_, why) => Gone.TrySetResult(why));
        hub.Closed += _ =>
        {
            Closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public HubConnection Hub { get; }

    public Rights Rights { get; private set; }

    public TaskCompletionSource<string> Gone { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="key">By what stands before @exempel.se; null for nobody.</param>
    public static async Task<AWritingClient> ConnectAsync(HeldMeeting meeting, string? key)
    {
        var cookies = key is null ? new CookieContainer() : await meeting.StepInAsync(key);
        var hub = new HubConnectionBuilder()
            .WithUrl(meeting.App.Address + "/hubs/protokoll", options =>
            {
                options.Cookies = cookies;
                options.Headers["Origin"] = meeting.App.Address;
            })
            .AddJsonProtocol(json => Json.AddTo(json.PayloadSerializerOptions))
            .Build();
        await hub.StartAsync();
        return new AWritingClient(meeting, hub);
    }

    /// <summary>Connects and joins the text of an item.</summary>
    public static async Task<AWritingClient> SitDownAsync(HeldMeeting meeting, string key, int item = 0)
    {
        var client = await ConnectAsync(meeting, key);
        await client.JoinAsync(meeting.Items[item]);
        return client;
    }

    public async Task<Joined> JoinAsync(AgendaItemId item, MeetingId? meeting = null)
    {
        var joined = await Hub.InvokeAsync<Joined>("Join", meeting ?? _meeting.Id, item);
        Rights = joined.Rights;
        return joined;
    }

    /// <summary>Hands steps in and waits for the receipt: no kind when it is on disk.</summary>
    public async Task<(Declined? Kind, string Why)> PushAsync(int on, string steps, AgendaItemId? item = null, Guid? batch = null)
    {
        var id = batch ?? Guid.NewGuid();
        await Hub.InvokeAsync("Push", item ?? _meeting.Items[0], id, on, new RawJson(steps));
        return await Answer(id).Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    /// <summary>Hands steps in without waiting.</summary>
    public Task SendAsync(Guid batch, int on, string steps) => Hub.SendAsync("Push", _meeting.Items[0], batch, on, new RawJson(steps));

    /// <summary>The answer to a batch, when it comes.</summary>
    public Task<(Declined? Kind, string Why)> AnswerAsync(Guid batch) => Answer(batch).Task.WaitAsync(TimeSpan.FromSeconds(20));

    public Task<RawJson> AtAsync(int version) => Hub.InvokeAsync<RawJson>("At", _meeting.Items[0], version);

    public Task<IReadOnlyList<Batch>> SinceAsync(int version) => Hub.InvokeAsync<IReadOnlyList<Batch>>("Since", _meeting.Items[0], version);

    /// <summary>All that was told so far, and not taken before.</summary>
    public IEnumerable<(int From, string Batches)> TakeSteps()
    {
        while (_steps.TryDequeue(out var steps))
        {
            yield return (steps.From, Write(steps.Batches));
        }
    }

    internal static string Write(IReadOnlyList<Batch> batches) => AHubContext.Write(batches);

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    private TaskCompletionSource<(Declined? Kind, string Why)> Answer(Guid batch) =>
        _answers.GetOrAdd(batch, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
