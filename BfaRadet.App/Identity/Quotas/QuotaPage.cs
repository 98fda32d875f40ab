using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BfaRadet.App.Identity.Quotas;

/// <summary>
/// What a browser shows where an account, or strangers together, have all they may have beside others. Written down beforehand: it is sent to those
/// who ask for too much, and must cost next to nothing.
/// </summary>
internal static class QuotaPage
{
    private static readonly HtmlEncoder _html = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly ConcurrentDictionary<string, byte[]> _pages = new();

    /// <summary>The page that says why, as UTF-8.</summary>
    public static byte[] Of(string why) => _pages.GetOrAdd(why, static text => System.Text.Encoding.UTF8.GetBytes($$"""
        <!DOCTYPE html>
        <html lang="sv">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Vänta en stund – BfaRådet</title>
        <style>
        @font-face{font-family:'Source Sans 3';font-display:swap;font-weight:200 900;src:url('/fonts/source-sans-3-latin-wght-normal.woff2') format('woff2')}
        :root{color-scheme:light dark;font-size:106.25%}
        body{margin:0;padding:15vh 24px 0;background:light-dark(#f6f4ef,#11191b);color:light-dark(#1b2829,#e9e6df);font:1rem/1.55 'Source Sans 3',system-ui,sans-serif}
        main{max-inline-size:34rem;margin-inline:auto}
        h1{font-size:1.75rem;line-height:1.2;margin:0 0 12px}
        a{color:light-dark(#0f5560,#74c5cc)}
        </style>
        </head>
        <body>
        <main>
        <h1>Vänta en stund</h1>
        <p>{{_html.Encode(text)}}</p>
        <p><a href="">Ladda om sidan</a></p>
        </main>
        </body>
        </html>
        """));
}
