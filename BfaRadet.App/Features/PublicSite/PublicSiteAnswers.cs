using BfaRadet.App.Account;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BfaRadet.App.Features.PublicSite;

/// <summary>How residents' files are sent: kept for a minute by anybody, compressed, and not at all when unchanged.</summary>
internal static class PublicSiteAnswers
{
    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(1);

    public static async Task SendAsync(HttpContext http, PublicSiteFile file, PublicAddress address)
    {
        var (request, answer) = (http.Request, http.Response);
        var sent = file.For(address.Of("", $"{request.Scheme}://{request.Host}"));
        var (bytes, coding) = file.IsBinary ? (sent.Bytes, "") : Choose(request.Headers.AcceptEncoding, sent);
        answer.ContentType = file.ContentType;
        answer.Headers.Vary = HeaderNames.AcceptEncoding;
        answer.Headers.CacheControl = $"public, max-age={_fresh.TotalSeconds:0}";
        if (file.Status == StatusCodes.Status200OK)
        {
            // Each coding is a form of its own, so each has a tag of its own.
            var tag = new EntityTagHeaderValue($"\"{sent.Tag}{coding}\"");
            answer.GetTypedHeaders().ETag = tag;
            answer.GetTypedHeaders().LastModified = file.Updated;
            if (IsUnchanged(request, tag, file.Updated))
            {
                answer.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        answer.StatusCode = file.Status;
        answer.ContentLength = bytes.Length;
        if (coding != "")
        {
            answer.Headers.ContentEncoding = coding;
        }

        if (!HttpMethods.IsHead(request.Method))
        {
            await answer.Body.WriteAsync(bytes, http.RequestAborted);
        }
    }

    private static (byte[] Bytes, string Coding) Choose(StringValues accepted, PublicSiteFile.Sent sent)
    {
        var codings = StringWithQualityHeaderValue.TryParseList(accepted, out var list) ? list : [];
        bool Takes(string coding) => codings.Any(c => c.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && c.Quality is not 0);
        return Takes("br") ? (sent.Brotli, "br") : Takes("gzip") ? (sent.Gzip, "gzip") : (sent.Bytes, "");
    }

    // The tag decides where there is one (RFC 9110 13.1.3).
    private static bool IsUnchanged(HttpRequest request, EntityTagHeaderValue tag, DateTimeOffset updated)
    {
        var headers = request.GetTypedHeaders();
        return headers.IfNoneMatch is { Count: > 0 } tags
            ? tags.Any(t => t == EntityTagHeaderValue.Any || t.Compare(tag, useStrongComparison: false))
            : headers.IfModifiedSince is { } since && updated <= since;
    }
}
