using System.Security.Cryptography;

namespace BfaRadet.App.Web;

/// <summary>
/// Sets, on every response, what a page may load and who may frame it: this server only. The nonce is for the import map, the
/// only inline script; MudThemeProvider writes an inline style.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly object _nonceKey = new();

    public Task InvokeAsync(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[_nonceKey] = nonce;

        // Set just before the response is sent: the error page clears the response and would lose them.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (headers.ContentSecurityPolicy.Count == 0)
            {
                // A file that somebody sent has a stricter one of its own.
                headers.ContentSecurityPolicy = Policy(nonce);
            }

            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (headers.CacheControl.Count == 0)
            {
                // Not cached unless the endpoint has set something else: the content may be for members only.
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
