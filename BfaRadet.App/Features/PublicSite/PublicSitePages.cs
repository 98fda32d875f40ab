using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BfaRadet.App.Features.PublicSite;

/// <summary>
/// Renders the residents' pages: components to text, without a circuit, a script or the request. The components have no services,
/// so they can show nothing but their parameters.
/// </summary>
internal sealed class PublicSitePages : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    public async Task<string> DrawAsync<TPage>(Dictionary<string, object?> parameters) where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(_services, _services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
