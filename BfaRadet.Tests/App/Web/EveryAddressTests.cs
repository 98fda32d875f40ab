using System.Text.RegularExpressions;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Web;

/// <summary>Every address there is, asked for by nobody and by an administrator: what each answer tells the browser.</summary>
public sealed partial class EveryAddressTests
{
    [Fact]
    public async Task Each_answer_says_what_a_page_may_load_and_is_kept_nowhere_unless_for_all()
    {
        await using var app = new AnApp();
        await app.AccountAsync("admin@kommun.example", administrator: true);
        var administrator = app.Visitor();
        await administrator.SignInAsync("admin@kommun.example");
        var addresses = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            // Files of the app itself are for everybody.
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e => "/" + Parameter().Replace(e.RoutePattern.RawText!.TrimStart('/'), m =>
                m.Value.Contains("guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : "pdf"))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Contains("/logga-in", addresses);
        Assert.Contains("/hubs/protokoll/negotiate", addresses);

        foreach (var (visitor, address) in addresses.SelectMany(a => new[] { (app.Visitor(), a), (administrator, a) }))
        {
            using var answer = await visitor.GetAsync(address);
            string Said(string header) => answer.Headers.TryGetValues(header, out var values) ? string.Join('\n', values) : "";

            var policy = Said("Content-Security-Policy");
            Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("object-src 'none'; base-uri 'self'; form-action 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-inline", policy.Split("style-src")[0], StringComparison.Ordinal);
            Assert.Equal(("nosniff", "same-origin", "same-origin"), (Said("X-Content-Type-Options"), Said("Referrer-Policy"), Said("Cross-Origin-Opener-Policy")));
            Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
            var kept = answer.Headers.CacheControl;
            Assert.True(kept is not null, address);
            Assert.True(kept.NoStore || kept.Private || IsForAll(address), $"{address}: {kept}");
        }
    }

    private static bool IsForAll(string address) => address.StartsWith("/oppet", StringComparison.Ordinal) || address == "/robots.txt";

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
