using BfaRadet.App.Data.Accounts;
using System.Globalization;
using System.Threading.RateLimiting;

namespace BfaRadet.App.Identity.Quotas;

/// <summary>Where an account's quota of files is asked for. The answer is 429 and why.</summary>
internal static class QuotaEndpoints
{
    private const int SecondsToWait = 5;

    /// <summary>Lets an account have one file made at a time, and so many in a while.</summary>
    public static TBuilder OneFileAtATime<TBuilder>(this TBuilder file) where TBuilder : IEndpointConventionBuilder =>
        InTurn(file, (quotas, account, cancellation) => quotas.ExportAsync(account, cancellation), QuotaTexts.Exports);

    /// <summary>Lets an account read some files at a time that are stored as they are.</summary>
    public static TBuilder SomeFilesAtATime<TBuilder>(this TBuilder file) where TBuilder : IEndpointConventionBuilder =>
        InTurn(file, (quotas, account, cancellation) => quotas.ReadFileAsync(account, cancellation), QuotaTexts.Exports);

    /// <summary>Lets an account send one file at a time: the others wait unread.</summary>
    public static TBuilder OneUploadAtATime<TBuilder>(this TBuilder upload) where TBuilder : IEndpointConventionBuilder =>
        InTurn(upload, (quotas, account, cancellation) => quotas.UploadAsync(account, cancellation), QuotaTexts.Uploads);

    private static TBuilder InTurn<TBuilder>(TBuilder file, Func<AccountQuotas, string, CancellationToken, ValueTask<RateLimitLease>> turn, string otherwise)
        where TBuilder : IEndpointConventionBuilder =>
        file.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (Caller.From(http.User) is not { } caller)
            {
                return await next(context);
            }

            var lease = await turn(http.RequestServices.GetRequiredService<AccountQuotas>(), caller.AccountId, http.RequestAborted);
            // Until the last byte is sent.
            http.Response.RegisterForDispose(lease);
            return lease.IsAcquired ? await next(context) : TooMany(http, otherwise);
        });

    /// <summary>429, in words, to be tried again in some seconds; as a page for who asks for one.</summary>
    public static IResult TooMany(HttpContext http, string why)
    {
        http.Response.Headers.RetryAfter = SecondsToWait.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-store";
        return http.Request.GetTypedHeaders().Accept.Any(kind => kind.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
            ? new Page(QuotaPage.Of(why))
            : Results.Text(why, "text/plain; charset=utf-8", statusCode: StatusCodes.Status429TooManyRequests);
    }

    private sealed class Page(byte[] html) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            httpContext.Response.ContentType = "text/html; charset=utf-8";
            httpContext.Response.ContentLength = html.Length;
            return httpContext.Response.Body.WriteAsync(html, httpContext.RequestAborted).AsTask();
        }
    }
}
