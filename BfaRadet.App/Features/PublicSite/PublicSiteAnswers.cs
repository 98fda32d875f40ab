using BfaRadet.App.Identity;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BfaRadet.App.Features.PublicSite;

/// <summary>How residents' files are sent: cacheable for a minute, compressed, and 304 when unchanged.</summary>
internal static class PublicSiteAnswers
{
    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(1);

    public static Task SendAsync(HttpContext http, PublicSiteFile file, PublicAddress address)
    {
        var (request, answer) = (http.Request, http.Response);
        var sent = file.For(address.Of("", $"{request.Scheme}://{request.Host}"));
        var (bytes, coding) = file.IsBinary ? (sent.Bytes, "") : Choose(request.Headers.AcceptEncoding, sent);
        answer.StatusCode = file.Status;
        answer.Headers.Vary = HeaderNames.AcceptEncoding;
        answer.Headers.CacheControl = $"public, max-age={_fresh.TotalSeconds:0}";
        if (coding != "")
        {
            answer.Headers.ContentEncoding = coding;
        }

        // Each content coding is a representation of its own with its own ETag. An error has none.
        var isThere = file.Status == StatusCodes.Status200OK;
        return Results.Bytes(
            bytes, file.ContentType, lastModified: isThere ? file.Updated : null,
            entityTag: isThere ? new EntityTagHeaderValue($"\"{sent.Tag}{coding}\"") : null).ExecuteAsync(http);
    }

    private static (byte[] Bytes, string Coding) Choose(StringValues accepted, PublicSiteFile.Sent sent)
    {
        var codings = StringWithQualityHeaderValue.TryParseList(accepted, out var list) ? list : [];
        bool Takes(string coding) => codings.Any(c => c.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && c.Quality is not 0);
        return Takes("br") ? (sent.Brotli, "br") : Takes("gzip") ? (sent.Gzip, "gzip") : (sent.Bytes, "");
    }
}
