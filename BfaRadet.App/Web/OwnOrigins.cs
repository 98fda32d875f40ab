using BfaRadet.App.Identity;
using Microsoft.Net.Http.Headers;

namespace BfaRadet.App.Web;

/// <summary>
/// Refuses requests from other origins: all but GET, and all to a hub or a circuit. Cookies are no protection: a page at
/// another port or a neighbouring name sends them too. A client that is not a browser must send one of our addresses in
/// <c>Origin</c> (<c>docs/minutes-protocol.md</c>).
/// </summary>
internal sealed partial class OwnOrigins(RequestDelegate next, PublicAddress address, TimeProvider clock, ILogger<OwnOrigins> log)
{
    /// <summary>How many foreign origins are logged in an hour; anybody can make up more.</summary>
    private readonly LoggedOnce _told = new(100, clock);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var (isAtOurs, stranger) = (IsAtOurs(request), SiteOfStranger(request));
        if (IsReading(request) || (isAtOurs && stranger is null))
        {
            return next(context);
        }

        Tell(request, isAtOurs ? stranger : null);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private void Tell(HttpRequest request, string? stranger)
    {
        var origin = LoggedOnce.Short(request.Headers.Origin.ToString());
        if (!_told.IsNews(stranger ?? origin))
        {
            return;
        }

        if (stranger is not null)
        {
            OfAnotherSite(log, request.Method, request.Path.ToUriComponent(), stranger);
        }
        else
        {
            Refused(log, request.Method, request.Path.ToUriComponent(), origin == "" ? "nowhere" : origin);
        }
    }

    private static bool IsReading(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        && !IsConnection(request);

    private static bool IsConnection(HttpRequest request) =>
        IsUpgrade(request) || request.Path.StartsWithSegments("/_blazor") || request.Path.StartsWithSegments("/hubs");

    /// <summary>The value of Sec-Fetch-Site, when the request is not from this site.</summary>
    private static string? SiteOfStranger(HttpRequest request) =>
        request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site != "same-origin" && site != "none" ? LoggedOnce.Short(site.ToString()) : null;

    // Browsers omit Origin for a same-origin GET. Continuing an event stream needs a token that was handed out to a POST.
    private bool IsAtOurs(HttpRequest request) => request.Headers.TryGetValue(HeaderNames.Origin, out var origin)
        ? address.IsOwn(origin.ToString())
        : HttpMethods.IsGet(request.Method) && !IsUpgrade(request);

    private static bool IsUpgrade(HttpRequest request) => request.Headers.ContainsKey(HeaderNames.Upgrade);

    [LoggerMessage(
        LogLevel.Information,
        "Refused {Method} {Path} of a page at {Origin}. If people use that address, add it to the setting PublicAddress. Said at most once an hour for each address")]
    private static partial void Refused(ILogger log, string method, string path, string origin);

    [LoggerMessage(
        LogLevel.Information,
        "Refused {Method} {Path}: the browser says that a page elsewhere asked for it (Sec-Fetch-Site: {Site}). Said at most once an hour for each such word")]
    private static partial void OfAnotherSite(ILogger log, string method, string path, string site);
}
