using BfaRadet.App.Data.Accounts;
using System.Globalization;

namespace BfaRadet.App.Identity.Quotas;

/// <summary>Where an account's quotas are asked for: at the door of a hub, and before a file is made. The answer is 429 and why.</summary>
internal static class QuotaEndpoints
{
    private const int SecondsToWait = 5;

    /// <summary>Counts a hub's connections by account. A place is held as long as the request lasts that carries the connection.</summary>
    public static TBuilder WithPlacesForAccounts<TBuilder>(this TBuilder hub) where TBuilder : IEndpointConventionBuilder
    {
        hub.Finally(endpoint =>
        {
            var next = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http => HoldPlaceAsync(http, next);
        });
        return hub;
    }

    /// <summary>Lets an account have one file made at a time, and so many in a while.</summary>
    public static TBuilder OneFileAtATime<TBuilder>(this TBuilder file) where TBuilder : IEndpointConventionBuilder =>
        file.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (Caller.From(http.User) is not { } caller)
            {
                return await next(context);
            }

            var lease = await http.RequestServices.GetRequiredService<AccountQuotas>().ExportAsync(caller.AccountId, http.RequestAborted);
            // Until the last byte is sent.
            http.Response.RegisterForDispose(lease);
            return lease.IsAcquired ? await next(context) : TooMany(http, QuotaTexts.Exports);
        });

    private static async Task HoldPlaceAsync(HttpContext http, RequestDelegate next)
    {
        var quotas = http.RequestServices.GetRequiredService<AccountQuotas>();
        if (Caller.From(http.User) is not { } caller)
        {
            await next(http);
            return;
        }

        if (HttpMethods.IsPost(http.Request.Method) || HttpMethods.IsDelete(http.Request.Method))
        {
            // A negotiation, or something said over a connection that has its place.
            await (http.Request.Path.Value!.EndsWith("/negotiate", StringComparison.Ordinal) && !quotas.HasRoom(caller.AccountId)
                ? TooMany(http, QuotaTexts.Connections).ExecuteAsync(http)
                : next(http));
            return;
        }

        using var place = quotas.Connect(caller.AccountId);
        await (place is null ? TooMany(http, QuotaTexts.Connections).ExecuteAsync(http) : next(http));
    }

    private static IResult TooMany(HttpContext http, string why)
    {
        http.Response.Headers.RetryAfter = SecondsToWait.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(why, "text/plain; charset=utf-8", statusCode: StatusCodes.Status429TooManyRequests);
    }
}
