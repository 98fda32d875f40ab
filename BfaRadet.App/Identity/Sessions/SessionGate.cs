using System.Reflection;
using System.Runtime.ExceptionServices;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Ui;
using Microsoft.AspNetCore.SignalR;

namespace BfaRadet.App.Identity.Sessions;

/// <summary>
/// Stands before every hub, the one of Blazor's circuits too: a connection is cut when its sign-in ends or its account is
/// locked, and each call is asked about, so that none comes through in between. What a hub declines is no fault of the
/// server and no error in its log.
/// </summary>
internal sealed partial class SessionGate(AccountSessions sessions, ILogger<SessionGate> log) : IHubFilter
{
    private static readonly object _watchKey = new();

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        if (Caller.From(context.Context.User) is { } caller)
        {
            context.Context.Items[_watchKey] = sessions.WhenEnded(caller, context.Context.Abort);
        }

        try
        {
            await next(context);
        }
        catch
        {
            // SignalR does not say that a connection has ended which has not begun.
            Unwatch(context);
            throw;
        }
    }

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext call, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (Caller.From(call.Context.User) is { } caller && !sessions.Holds(caller))
        {
            call.Context.Abort();
            throw new HubException(RefusalTexts.Of(new SignedOut()));
        }

        try
        {
            return await AsThrownAsync(next(call));
        }
        catch (HubException no)
        {
            Declined(call.HubMethodName, no.Message);
            throw;
        }
        catch (Exception fault) when (!call.Context.ConnectionAborted.IsCancellationRequested)
        {
            Failed(fault, call.HubMethodName);
            throw;
        }
    }

    // A hub's methods are called by reflection (see BfaRadet.App.csproj), which wraps what they throw.
    private static async ValueTask<object?> AsThrownAsync(ValueTask<object?> call)
    {
        try
        {
            return await call;
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } thrown)
        {
            ExceptionDispatchInfo.Throw(thrown);
            throw;
        }
    }

    public Task OnDisconnectedAsync(
        HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        Unwatch(context);
        return next(context, exception);
    }

    private static void Unwatch(HubLifetimeContext context) =>
        (context.Context.Items.TryGetValue(_watchKey, out var watch) ? watch as IDisposable : null)?.Dispose();

    [LoggerMessage(LogLevel.Debug, "{Method} was declined: {Why}")]
    private partial void Declined(string method, string why);

    [LoggerMessage(LogLevel.Error, "{Method} failed")]
    private partial void Failed(Exception fault, string method);
}
