using BfaRadet.App.Identity;


namespace BfaRadet.App.Features.PublicSite;

/// <summary>Öppet: what residents read without signing in.</summary>
public static class PublicSiteFeature
{
    public static IServiceCollection AddPublicSite(this IServiceCollection services) => services
        .AddSingleton<PublicSiteQueries>()
        .AddSingleton<PublicSitePages>()
        .AddSingleton<PublicSiteDrawing>();

    public static WebApplication MapPublicSite(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<PublicSiteDrawing>();
        var own = app.Services.GetRequiredService<PublicAddress>();
        void Map(string pattern, Func<HttpContext, Task<PublicSiteFile>> find) =>
            app.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], async (HttpContext http) => await PublicSiteAnswers.SendAsync(http, await find(http), own))
                .AllowAnonymous();

        Map("/oppet", _ => site.ListAsync());
        Map("/oppet/sitemap.xml", _ => site.SitemapAsync());
        Map("/oppet/{address}", http => site.CouncilAsync(Value(http, "address")));
        Map("/oppet/{address}/beslut", http => site.DecisionsAsync(Value(http, "address")));
        Map("/oppet/{address}/beslut/f{area:int}", http => site.DecisionsAsync(Value(http, "address"), Value(http, "area")));
        Map("/oppet/{address}/atom.xml", http => site.FeedAsync(Value(http, "address")));
        Map("/oppet/{address}/protokoll/{date}.{extension}", http =>
            site.FileAsync(Value(http, "address"), Value(http, "date"), Value(http, "extension")));
        Map("/oppet/{address}/protokoll/{date}", http => site.MinutesAsync(Value(http, "address"), Value(http, "date")));
        Map("/oppet/{**rest}", _ => site.MissingAsync());
        Map("/robots.txt", _ => Task.FromResult(PublicSiteDrawing.Robots));
        return app;
    }

    private static string Value(HttpContext http, string name) => http.Request.RouteValues[name] as string ?? "";
}
