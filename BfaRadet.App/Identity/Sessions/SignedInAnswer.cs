using BfaRadet.App.Data.Accounts;

namespace BfaRadet.App.Identity.Sessions;

/// <summary>
/// Answers a page that asks whether its sign-in goes on: 204 when it does; who is signed out gets 401 before it comes here.
/// With <c>?vanta</c> the answer comes when the sign-in ends, or after a while: pages without a connection of their own are told
/// so at once, without asking again and again.
/// </summary>
internal static class SignedInAnswer
{
    public const string Address = "/inloggad";

    /// <summary>Shorter than proxies wait for an answer.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(50);

    public static async Task<IResult> GiveAsync(HttpContext http, AccountSessions sessions, IHostApplicationLifetime lifetime)
    {
        // The policy has let in nobody else.
        var caller = Caller.From(http.User)!;
        if (http.Request.Query.ContainsKey("vanta"))
        {
            var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var watch = sessions.WhenEnded(caller, () => ended.TrySetResult());
            using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
            await ended.Task.WaitAsync(_longest, gone.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return sessions.Holds(caller) ? Results.NoContent() : Results.StatusCode(StatusCodes.Status401Unauthorized);
    }
}
