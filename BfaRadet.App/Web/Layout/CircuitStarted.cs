using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BfaRadet.App.Web.Layout;

/// <summary>Tells the browser that the circuit has drawn the page and answers: until then Client/start.entry.ts watches over it.</summary>
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
                // The page's own script is not there, or the page is not any more.
            }
        }
    }
}
