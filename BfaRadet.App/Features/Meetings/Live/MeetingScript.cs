using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>The script of the live meeting: meeting.entry.ts. The browser loads it once, however often it is asked for.</summary>
internal static class MeetingScript
{
    public static ValueTask<IJSObjectReference> MeetingScriptAsync(this IJSRuntime script, ResourceAssetCollection assets) =>
        script.InvokeAsync<IJSObjectReference>("import", "./" + assets["dist/meeting.js"]);
}
