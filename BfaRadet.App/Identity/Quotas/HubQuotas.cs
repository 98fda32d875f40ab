using BfaRadet.App.Data.Accounts;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using System.Collections.Frozen;
using System.Reflection;

namespace BfaRadet.App.Identity.Quotas;

/// <summary>
/// Counts an account's connections to the hubs, and the circuits among them, from their beginning to their end, whatever carries
/// them: of long polling no request lasts as long as its connection.
/// </summary>
internal sealed class HubQuotas(AccountQuotas quotas) : IHubFilter
{
    // What Blazor's client asks its hub for. A page begins with the first, or the second when it comes back to what was put aside.
    private const string StartsCircuit = "StartCircuit", ResumesCircuit = "ResumeCircuit", DrawsPage = "UpdateRootComponents";

    // What people do in a page, and what its scripts call.
    private static readonly FrozenSet<string> _events = ["BeginInvokeDotNetFromJS", "OnLocationChanged", "OnLocationChanging"];

    private static readonly TimeSpan _betweenLooks = TimeSpan.FromMilliseconds(20);

    private static readonly object _placesKey = new();

    private static readonly Assembly _blazor = typeof(CircuitOptions).Assembly;

    /// <exception cref="HubException">The account has all the connections it may have.</exception>
    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        if (Caller.From(context.Context.User) is { } caller)
        {
            Hold(context.Context, quotas.Connections.Take(caller.AccountId));
        }

        try
        {
            await next(context);
        }
        catch
        {
            // SignalR does not say that a connection has ended which has not begun.
            LetGo(context.Context);
            throw;
        }
    }

    /// <exception cref="HubException">The account has all the circuits it may have, or too many draw their page.</exception>
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext call, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (Caller.From(call.Context.User) is { } caller)
        {
            if (call.HubMethodName is StartsCircuit or ResumesCircuit)
            {
                Hold(call.Context, quotas.TakeCircuit(caller.AccountId));
            }

            // All of it, whichever way the connection came by its circuit.
            if (call.HubMethod.DeclaringType?.Assembly == _blazor)
            {
                await TakeTurnAsync(caller.AccountId, call);
            }
        }

        return await next(call);
    }

    public async Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        try
        {
            // The circuit hears of it first, and is kept in a place of its own.
            await next(context, exception);
        }
        finally
        {
            LetGo(context.Context);
        }
    }

    private static void LetGo(HubCallerContext connection) => Held(connection).ForEach(place => place.Dispose());

    // The calls of a connection come one after the other: what waits here keeps its browser from saying more.
    private async Task TakeTurnAsync(string account, HubInvocationContext call)
    {
        var gone = call.Context.ConnectionAborted;
        using var turn = await (call.HubMethodName is DrawsPage ? quotas.BeginCircuitAsync(account, gone)
            : _events.Contains(call.HubMethodName) ? quotas.DoAsync(account, gone)
            : quotas.SayAsync(account, gone));
        if (!turn.IsAcquired)
        {
            throw new HubException(QuotaTexts.Pages);
        }

        while (_events.Contains(call.HubMethodName) && !quotas.Events.HasRoom(account))
        {
            await Task.Delay(_betweenLooks, gone);
        }
    }

    private static void Hold(HubCallerContext connection, IDisposable? place) =>
        Held(connection).Add(place ?? throw new HubException(QuotaTexts.Connections));

    private static List<IDisposable> Held(HubCallerContext connection)
    {
        if (connection.Items.TryGetValue(_placesKey, out var held))
        {
            return (List<IDisposable>)held!;
        }

        List<IDisposable> none = [];
        connection.Items[_placesKey] = none;
        return none;
    }
}
