using BfaRadet.App.Account;

namespace BfaRadet.App.Components.Shell;

/// <summary>
/// Serves the configured addresses alone, over TLS: another name for this server leads to the first of them. Health is told to
/// anybody, for monitors ask on the machine itself.
/// </summary>
internal sealed partial class OwnHost(RequestDelegate next, PublicAddress address, ILogger<OwnHost> log)
{
    private int _told;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (address.IsReachedBy(request) || request.Path == "/halsa")
        {
            return next(context);
        }

        if (!request.IsHttps && !address.IsServedOverTls)
        {
            // To lead this one to https would lead through the same proxy here again, without end.
            if (Interlocked.Exchange(ref _told, 1) == 0)
            {
                NotOverTls(log, context.Connection.RemoteIpAddress?.ToString() ?? "?");
            }

            return RefuseAsync(context, "Besöket kom inte hit över TLS från en känd proxy. Administratören behöver se över inställningen KnownProxies och proxyns X-Forwarded-Proto.");
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            context.Response.Redirect(address.Of(request.PathBase + request.Path + request.QueryString));
            return Task.CompletedTask;
        }

        return RefuseAsync(context, $"Det här är inte BfaRådets adress. Inget har ändrats. Öppna {address.Of("/")}");
    }

    private static Task RefuseAsync(HttpContext context, string why)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why + "\n", context.RequestAborted);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "A visitor came by {Remote} without TLS. If that is the proxy, name it in the setting KnownProxies and let it send X-Forwarded-Proto. Said once")]
    private static partial void NotOverTls(ILogger log, string remote);
}
