using System.Security.Cryptography;

namespace BfaRadet.App.Web;

/// <summary>
/// Says to the browser, on every answer, what a page may load and who may frame it: only what this server gives.
/// The nonce is for the import map, the one inline script there is; MudThemeProvider writes its style inline.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly object _nonceKey = new();

    public Task InvokeAsync(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[_nonceKey] = nonce;

        // Just before the answer leaves: the error page starts from an empty answer and would lose them.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy(nonce);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (headers.CacheControl.Count == 0)
            {
                // Kept nowhere unless whoever answers has said otherwise: it may be for members only.
                headers.CacheControl = "private, no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>The nonce of this request; empty when the middleware is not there (a test of a lone component).</summary>
    public static string NonceOf(HttpContext context) => context.Items[_nonceKey] as string ?? "";

    // In connect-src 'self' covers the web sockets of this server too.
    private static string Policy(string nonce) =>
        "default-src 'self'; "
        + $"script-src 'self' 'nonce-{nonce}'; "
        + "style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; "
        + "connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
}
