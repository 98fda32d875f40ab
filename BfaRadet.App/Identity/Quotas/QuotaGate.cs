using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Passwords;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.StaticAssets;
using System.Threading.RateLimiting;

namespace BfaRadet.App.Identity.Quotas;

/// <summary>
/// Asks for an account's quotas before a page is drawn and before a hub is connected, that of circuits too, and for those of
/// strangers before a page is drawn or something is taken from them. The answer is 429 and why. Stands after authorization: who may not come in is told that first.
/// </summary>
internal sealed partial class QuotaGate(RequestDelegate next, AccountQuotas quotas, KnownBrowser browsers, ILogger<QuotaGate> log)
{
    /// <summary>Bytes. The forms of pages without a circuit hold some lines; nothing is uploaded by them.</summary>
    private const long LargestForm = 128 * 1024;

    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata is not { } endpoint)
        {
            return next(http);
        }

        return (Caller.From(http.User)?.AccountId, endpoint.GetMetadata<HubMetadata>(), endpoint.GetMetadata<ComponentTypeMetadata>()) switch
        {
            ({ } account, not null, _) => ConnectAsync(http, account),
            ({ } account, _, not null) => DrawAsync(http, account),
            (null, null, _) when HttpMethods.IsGet(http.Request.Method)
                && endpoint.GetMetadata<StaticAssetDescriptor>() is null && endpoint.GetMetadata<OutsideQuotas>() is null => DrawForStrangerAsync(http),
            // A sign-in must not wait for those who look.
            (null, null, not null) when HttpMethods.IsPost(http.Request.Method) => SendForStrangerAsync(http),
            _ => next(http),
        };
    }

    private async Task ConnectAsync(HttpContext http, string account)
    {
        if (HttpMethods.IsPost(http.Request.Method) || HttpMethods.IsDelete(http.Request.Method))
        {
            // A negotiation, or something said over a connection that has its place.
            await (http.Request.Path.Value!.EndsWith("/negotiate", StringComparison.Ordinal) && !quotas.Connections.HasRoom(account)
                ? RefuseAsync(http, QuotaTexts.Connections)
                : next(http));
            return;
        }

        // A socket may be opened and not be used: HubQuotas counts it when it is.
        using var place = quotas.Sockets.Take(account);
        await (place is null ? RefuseAsync(http, QuotaTexts.Connections) : next(http));
    }

    private async Task DrawAsync(HttpContext http, string account)
    {
        // Here one can be told why. Not at the connection, by which one that was cut comes back to the circuit it has.
        // A page without a circuit is always given out: the way to end one's other sign-ins is such a one.
        if (HttpMethods.IsGet(http.Request.Method) && !quotas.HasRoomForPage(account)
            && http.GetEndpoint()!.Metadata.GetMetadata<ExcludeFromInteractiveRoutingAttribute>() is null)
        {
            await RefuseAsync(http, QuotaTexts.Connections);
            return;
        }

        if (await IsReadAsync(http))
        {
            await InTurnAsync(http, await quotas.DrawAsync(account, http.RequestAborted), QuotaTexts.Pages);
        }
    }

    private async Task DrawForStrangerAsync(HttpContext http) => await InTurnAsync(
        http, await quotas.DrawForStrangerAsync(Network.Of(http.Connection.RemoteIpAddress), http.RequestAborted), QuotaTexts.Strangers);

    private async Task SendForStrangerAsync(HttpContext http)
    {
        if (!await IsReadAsync(http))
        {
            return;
        }

        if ((browsers.NameOf(http) ?? await LinkOfAsync(http)) is { } known)
        {
            await InTurnAsync(http, await quotas.SendAsync(known, http.RequestAborted), QuotaTexts.Sending);
            return;
        }

        var turn = await quotas.Senders.EnterAsync(http.Connection.RemoteIpAddress, http.RequestAborted);
        http.Features.Set(turn);
        await InTurnAsync(http, turn, QuotaTexts.Sending);
    }

    // A form that was found forged is not to be read.
    private static async Task<string?> LinkOfAsync(HttpContext http) =>
        http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } && http.Request.HasFormContentType
        && LinkHolders.CodeIn(await http.Request.ReadFormAsync(http.RequestAborted)) is { } code
            ? await http.RequestServices.GetRequiredService<LinkHolders>().NameOfAsync(code)
            : null;

    // A form is here, all of it, before it has a turn: who sends slowly, or nothing, keeps nobody waiting.
    private static async Task<bool> IsReadAsync(HttpContext http)
    {
        // What was found forged is not looked at again: this comes by once more, for the page that says so.
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not null || !http.Request.HasFormContentType)
        {
            return true;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestForm;
        }

        try
        {
            // A connection that ends ends the read too, without the request's own token.
            _ = await http.Request.ReadFormAsync(CancellationToken.None);
            return true;
        }
        catch (Exception fault) when (fault is (BadHttpRequestException or InvalidDataException) && !http.RequestAborted.IsCancellationRequested)
        {
            EndConnection(http);
            var status = (fault as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            await Results.Text(QuotaTexts.Unread, "text/plain; charset=utf-8", statusCode: status).ExecuteAsync(http);
            return false;
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException or InvalidDataException)
        {
            // The sender is gone, which may be known here before the request is told.
            EndConnection(http);
            http.Abort();
            return false;
        }
    }

    // A read that failed leaves the server's reader in the middle of the body, where it would look for the next request.
    private static void EndConnection(HttpContext http)
    {
        if (HttpProtocol.IsHttp11(http.Request.Protocol) || HttpProtocol.IsHttp10(http.Request.Protocol))
        {
            http.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
        }
    }

    private async Task InTurnAsync(HttpContext http, RateLimitLease turn, string otherwise)
    {
        using (turn)
        {
            await InTurnAsync(http, turn.IsAcquired ? turn : (IDisposable?)null, otherwise);
        }
    }

    private async Task InTurnAsync(HttpContext http, IDisposable? turn, string otherwise)
    {
        try
        {
            if (turn is null)
            {
                await RefuseAsync(http, otherwise);
                return;
            }

            // It is drawn when it is sent; a slow line keeps nobody waiting.
            http.Response.OnStarting(() =>
            {
                turn.Dispose();
                return Task.CompletedTask;
            });
            await next(http);
        }
        finally
        {
            turn?.Dispose();
        }
    }

    private Task RefuseAsync(HttpContext http, string why)
    {
        if (Caller.From(http.User)?.AccountId is { } account && quotas.IsNews(account))
        {
            Refused(account, http.Request.Path);
        }

        return QuotaEndpoints.TooMany(http, why).ExecuteAsync(http);
    }

    [LoggerMessage(LogLevel.Warning, "The account {Account} has all it may have beside others: {Path} was answered 429; said at most once in ten minutes")]
    private partial void Refused(string account, PathString path);
}
