using BfaRadet.App.Data.Accounts;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.SignalR;

namespace BfaRadet.App.Identity.Quotas;

/// <summary>
/// Asks for an account's quotas before a page is drawn and before a hub is connected, that of circuits too. The answer is 429
/// and why. Stands after authorization: who may not come in is told that first.
/// </summary>
internal sealed class QuotaGate(RequestDelegate next, AccountQuotas quotas)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata is not { } endpoint || Caller.From(http.User)?.AccountId is not { } account)
        {
            return next(http);
        }

        return endpoint.GetMetadata<HubMetadata>() is not null ? ConnectAsync(http, account)
            : endpoint.GetMetadata<ComponentTypeMetadata>() is not null ? DrawAsync(http, account)
            : next(http);
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
        if (HttpMethods.IsGet(http.Request.Method) && !quotas.Circuits.HasRoom(account))
        {
            await RefuseAsync(http, QuotaTexts.Connections);
            return;
        }

        var turn = await quotas.DrawAsync(account, http.RequestAborted);
        try
        {
            if (!turn.IsAcquired)
            {
                await RefuseAsync(http, QuotaTexts.Pages);
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
            turn.Dispose();
        }
    }

    private static Task RefuseAsync(HttpContext http, string why) => QuotaEndpoints.TooMany(http, why).ExecuteAsync(http);
}
