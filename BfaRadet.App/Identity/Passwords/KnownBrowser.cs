using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Secret = BfaRadet.App.Data.Links.Secret;

namespace BfaRadet.App.Identity.Passwords;

/// <summary>
/// A cookie by which a browser shows that accounts have signed in with it before. It lets nobody in: it only gives the
/// browser tries of its own, where strangers have used up theirs.
/// </summary>
internal sealed class KnownBrowser(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private const int MostAccounts = 8;
    private static readonly TimeSpan _kept = TimeSpan.FromDays(365);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("BfaRadet.KnownBrowser").ToTimeLimitedDataProtector();

    private string Name => environment.IsDevelopment() ? "BfaWebblasare" : "__Host-BfaWebblasare";

    /// <summary>The browser's own name, when the account has signed in with it; null otherwise.</summary>
    public string? Find(HttpContext? http, string account) =>
        Read(http) is [var browser, .. var accounts] && accounts.Contains(account) ? browser : null;

    /// <summary>The browser's own name, when any account has signed in with it; null otherwise.</summary>
    public string? NameOf(HttpContext? http) => Read(http)?[0];

    /// <summary>Whether the browser has a mark that these keys cannot read: it was made with others, or is no mark.</summary>
    public bool IsForgotten(HttpContext? http) => http?.Request.Cookies.ContainsKey(Name) == true && Read(http) is null;

    /// <summary>Writes the account into the cookie. Call it before the answer begins.</summary>
    public void Remember(HttpContext http, string account)
    {
        var known = Read(http) ?? [Secret.New()];
        string[] now = [known[0], account, .. known[1..].Where(a => a != account).Take(MostAccounts - 1)];
        http.Response.Cookies.Append(Name, _protector.Protect(string.Join(' ', now), _kept), new CookieOptions
        {
            HttpOnly = true,
            Secure = !environment.IsDevelopment() || http.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = _kept,
            IsEssential = true,
        });
    }

    private string[]? Read(HttpContext? http)
    {
        if (http?.Request.Cookies[Name] is not { } written)
        {
            return null;
        }

        try
        {
            return _protector.Unprotect(written).Split(' ');
        }
        catch (CryptographicException)
        {
            // Forged, too old, or of keys that are gone.
            return null;
        }
    }
}
