using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BfaRadet.App.Web.Layout;

/// <summary>
/// Tells the browser that the circuit has rendered the page and responds: until then Client/start.entry.ts monitors the
/// start.
/// </summary>
public sealed class CircuitStarted(IJSRuntime script) : ComponentBase
{
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            try
            {
                await script.InvokeVoidAsync("bfaStarted");
            }
            catch (Exception fault) when (fault is JSException or JSDisconnectedException)
            {
                // The page's script has not loaded, or the page is gone.
            }
        }
    }
}
