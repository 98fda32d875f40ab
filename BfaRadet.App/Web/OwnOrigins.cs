using BfaRadet.App.Identity;
using Microsoft.Net.Http.Headers;

namespace BfaRadet.App.Web;

/// <summary>
/// What changes something or connects must come from a page of ours: every request but GET, and every request to a hub or a
/// circuit. Cookies do not see to it: a page at another port or a neighbouring name sends them along. A client that is no
/// browser says one of our addresses in <c>Origin</c> itself (<c>docs/minutes-protocol.md</c>).
/// </summary>
internal sealed partial class OwnOrigins(RequestDelegate next, PublicAddress address, ILogger<OwnOrigins> log)
{
    /// <summary>So many strangers are told of in the log; anybody can invent more.</summary>
    private readonly Told _told = new(100);

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
        var origin = Told.Short(request.Headers.Origin.ToString());
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

    /// <summary>What the browser calls the site of the page that asks, when it is not this one.</summary>
    private static string? SiteOfStranger(HttpRequest request) =>
        request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site != "same-origin" && site != "none" ? Told.Short(site.ToString()) : null;

    // Browsers leave the origin out where a page reads from its own server. To go on reading an event stream takes a token that
    // was handed out to a POST.
    private bool IsAtOurs(HttpRequest request) => request.Headers.TryGetValue(HeaderNames.Origin, out var origin)
        ? address.IsOwn(origin.ToString())
        : HttpMethods.IsGet(request.Method) && !IsUpgrade(request);

    private static bool IsUpgrade(HttpRequest request) => request.Headers.ContainsKey(HeaderNames.Upgrade);

    [LoggerMessage(
        LogLevel.Information,
        "Refused {Method} {Path} of a page at {Origin}. If people use that address, add it to the setting PublicAddress. Said once for each address")]
    private static partial void Refused(ILogger log, string method, string path, string origin);

    [LoggerMessage(
        LogLevel.Information,
        "Refused {Method} {Path}: the browser says that a page elsewhere asked for it (Sec-Fetch-Site: {Site}). Said once for each such word")]
    private static partial void OfAnotherSite(ILogger log, string method, string path, string site);
}
