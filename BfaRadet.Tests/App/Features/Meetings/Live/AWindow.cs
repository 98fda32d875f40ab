using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using System.Security.Claims;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

/// <summary>The live page of one person, on the commands, the feed and the database that all the windows of a test share.</summary>
internal sealed class AWindow : IAsyncDisposable
{
    private readonly BunitContext _context = new();

    private AWindow(AWorkspace workspace, Caller caller)
    {
        Caller = caller;
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
        // First: MudBlazor would bring the real clock.
        _context.Services.AddSingleton<TimeProvider>(workspace.Clock);
        _context.Services.AddMudServices();
        _context.Services.AddFallbackServiceProvider(workspace.Services);
        var signedIn = _context.AddAuthorization().SetAuthorized(caller.Name);
        signedIn.SetClaims(new Claim(ClaimTypes.NameIdentifier, caller.AccountId), new Claim(Caller.NameClaim, caller.Name));
        _context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Dialogs = _context.Render<MudDialogProvider>();
        Page = _context.Render<LiveMeetingPage>(page => page
            .Add(p => p.CouncilId, workspace.Council.Value)
            .Add(p => p.MeetingId, workspace.Today.Value));
        Page.WaitForElement(".stage");
    }

    /// <summary>How long a state is waited for: only a test that fails waits as long.</summary>
    public static TimeSpan Soon { get; } = TimeSpan.FromSeconds(30);

    public Caller Caller { get; }

    public IRenderedComponent<LiveMeetingPage> Page { get; }

    /// <summary>What the window asks of the browser.</summary>
    public BunitJSInterop Browser => _context.JSInterop;

    /// <summary>Where it is asked before something goes away.</summary>
    public IRenderedComponent<MudDialogProvider> Dialogs { get; }

    public static async Task<AWindow> OpenAsync(AWorkspace workspace, string key) =>
        new(workspace, await workspace.CallerAsync(key));

    /// <summary>The panel, once it is there: a click may be answered a moment later.</summary>
    public IRenderedComponent<T> Panel<T>() where T : IComponent => Page.WaitForComponent<T>(Soon);

    /// <summary>What a panel says now, with single blanks; nothing while it is not there.</summary>
    public string TextOf<T>() where T : IComponent => string.Join(' ', Page.FindComponents<T>()
        .SelectMany(panel => panel.Nodes).Select(node => node.TextContent)
        .SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Waits until a panel says something.</summary>
    public void Sees<T>(string text) where T : IComponent =>
        Page.WaitForAssertion(() => Xunit.Assert.Contains(text, TextOf<T>(), StringComparison.Ordinal), Soon);

    /// <summary>
    /// Presses the button with this text in a panel. On the dispatcher: news drawn between finding and pressing would leave
    /// the press to a button that is no more. A browser's press is led on to the new one by the renderer.
    /// </summary>
    public void Press<T>(string button) where T : IComponent
    {
        var panel = Panel<T>();
        panel.InvokeAsync(() =>
            panel.FindAll("button").First(b => b.TextContent.Trim().StartsWith(button, StringComparison.Ordinal)).Click()).GetAwaiter().GetResult();
    }

    /// <summary>Waits for the dialog that says this, and answers it with the button of this name.</summary>
    public void Answer(string says, string button)
    {
        Dialogs.WaitForAssertion(() => Xunit.Assert.Contains(says, Dialogs.Markup, StringComparison.Ordinal), Soon);
        Dialogs.InvokeAsync(() => Dialogs.FindAll("button").First(b => b.TextContent.Trim() == button).Click()).GetAwaiter().GetResult();
    }

    /// <summary>What the script of the line does at Enter; true when it was recorded.</summary>
    /// <param name="about">The row of earlier decisions that it is the new measure of.</param>
    public async Task<bool> RecordAsync(string line, Guid? id = null, string about = "")
    {
        var entry = Panel<DecisionEntry>();
        var item = entry.Instance.Item.Value;
        return await entry.InvokeAsync(() => entry.Instance.Record(item, line, id ?? Guid.CreateVersion7(), about));
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
