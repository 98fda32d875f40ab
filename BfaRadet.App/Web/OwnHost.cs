using BfaRadet.App.Identity;


namespace BfaRadet.App.Web;

/// <summary>
/// Serves only the configured addresses, over TLS: requests with another host name are redirected to the first of them.
/// /halsa is answered for any host, since monitors ask on the machine itself.
/// </summary>
internal sealed partial class OwnHost(RequestDelegate next, PublicAddress address, TimeProvider clock, ILogger<OwnHost> log)
{
    /// <summary>A short-lived cookie for the requested address: when it is sent again the redirect led back here.</summary>
    private const string Led = "BfaLedd";
    private static readonly TimeSpan _justNow = TimeSpan.FromSeconds(5);

    // Separate: host names can be made up, and must not use up the limit for other messages.
    private readonly LoggedOnce _told = new(2, clock), _names = new(20, clock);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (address.IsReachedBy(request) || request.Path == "/halsa")
        {
            return next(context);
        }

        if (!request.IsHttps && !address.IsServedOverTls)
        {
            // Redirecting to https would come back through the same proxy, without end.
            if (_told.IsNews("TLS"))
            {
                NotOverTls(log, context.Connection.RemoteIpAddress?.ToString() ?? "?");
            }

            return RefuseAsync(context, "Besöket kom inte hit över TLS från en känd proxy. Administratören behöver se över inställningen KnownProxies och proxyns X-Forwarded-Proto.");
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return LeadAsync(context);
        }

        return RefuseAsync(context, $"Det här är inte BfaRådets adress. Inget har ändrats. Öppna {address.Of("/")}");
    }

    private Task LeadAsync(HttpContext context)
    {
        var (request, seen) = (context.Request, $"{context.Request.Scheme}://{LoggedOnce.Short(context.Request.Host.Value ?? "")}");
        if (address.IsWithoutItsPort(request) || request.Cookies.ContainsKey(Led))
        {
            // The browser asked for the right address, and the proxy passed on another: the redirect would not end.
            if (_told.IsNews("Host"))
            {
                ToldAnotherHost(log, seen, address.Of(""));
            }

            return RefuseAsync(context, $"Besöket kom hit som {seen}, men BfaRådets adress är {address.Of("")}. Är det adressen du öppnade behöver administratören låta proxyn skicka vidare Host som webbläsaren sade den, med port, eller rätta inställningen PublicAddress.");
        }

        if (_names.IsNews(seen))
        {
            LedElsewhere(log, seen, address.Of(""));
        }

        context.Response.Cookies.Append(Led, "1", new CookieOptions { MaxAge = _justNow, Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax });
        context.Response.Redirect(address.Of(request.PathBase + request.Path + request.QueryString));
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpContext context, string why)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why + "\n", context.RequestAborted);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "A visitor came by {Remote} without TLS. If that is the proxy, name it in the setting KnownProxies and let it send X-Forwarded-Proto. Said at most once an hour")]
    private static partial void NotOverTls(ILogger log, string remote);

    [LoggerMessage(
        LogLevel.Warning,
        "A visitor came to {Seen} and was led to {Address}. If people use the first, or the second is misspelt, see to the setting PublicAddress. Said at most once an hour for each name")]
    private static partial void LedElsewhere(ILogger log, string seen, string address);

    [LoggerMessage(
        LogLevel.Warning,
        "A visit to {Address} came here as {Seen}: the proxy does not pass on Host as the browser said it, with the port (nginx: proxy_set_header Host $http_host). It was answered with words, for it would be led in a circle. Said at most once an hour")]
    private static partial void ToldAnotherHost(ILogger log, string seen, string address);
}
