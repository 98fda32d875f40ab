using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Testing;

/// <summary>
/// One person's browser window in a story, in verbs: what is opened, pressed, written and seen. Each has a context of its
/// own, signed in as one of the example's people.
/// </summary>
public sealed class Window : IAsyncDisposable
{
    private readonly HeldMeeting _meeting;
    private IPage? _page;

    private Window(HeldMeeting meeting, IBrowserContext context) => (_meeting, Context) = (meeting, context);

    /// <summary>A phone of 360 px.</summary>
    public static BrowserNewContextOptions Phone => new() { ViewportSize = new() { Width = 360, Height = 740 } };

    /// <summary>For what is laid between browser and server before a page is opened.</summary>
    public IBrowserContext Context { get; }

    /// <summary>For what has no verb of its own.</summary>
    public IPage Page => _page ?? throw new InvalidOperationException("No page has been opened in this window.");

    /// <summary>The minutes of the item that is shown.</summary>
    public ILocator Minutes => Page.Locator(".bfa-ed > .bfa-ed-text");

    /// <summary>The line decisions are recorded by.</summary>
    public ILocator Line => Page.Locator("#decision-line");

    /// <summary>Steps in as one of the example's people, by what stands before @exempel.se. No page is opened yet.</summary>
    public static async Task<Window> OfAsync(Chromium chromium, HeldMeeting meeting, string key, BrowserNewContextOptions? options = null)
    {
        var window = new Window(meeting, await chromium.NewContextAsync(options));
        await meeting.StepInAsync(window.Context, key);
        return window;
    }

    /// <summary>Steps in and opens the meeting.</summary>
    public static async Task<Window> InMeetingAsync(Chromium chromium, HeldMeeting meeting, string key, BrowserNewContextOptions? options = null)
    {
        var window = await OfAsync(chromium, meeting, key, options);
        await window.OpenMeetingAsync();
        return window;
    }

    public Task OpenMeetingAsync() => OpenAsync(_meeting.LiveAddress);

    /// <summary>Opens the display for the room.</summary>
    public Task OpenWallAsync() => OpenAsync(_meeting.WallAddress);

    /// <summary>Opens a page of the app and waits until it answers to keys and clicks.</summary>
    public async Task OpenAsync(string address) => await (await PageAsync()).ArriveAsync(address);

    /// <summary>The same where something the page asks for is held back: that is not waited for.</summary>
    public async Task OpenWithoutWhatIsHeldBackAsync(string address)
    {
        await (await PageAsync()).GotoAsync(address);
        await Page.WaitForFunctionAsync("() => document.documentElement.dataset.start === 'started'");
    }

    public ILocator Button(string name, bool exact = false) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = exact });

    public Task PressAsync(string button, bool exact = false) => Button(button, exact).ClickAsync();

    /// <summary>Follows the first link of the page itself with these words.</summary>
    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    /// <summary>Presses a key or a chord, such as "Alt+b", wherever the focus is.</summary>
    public Task StrikeAsync(string keys) => Page.Keyboard.PressAsync(keys);

    /// <summary>Types wherever the focus is.</summary>
    public Task TypeAsync(string words) => Page.Keyboard.TypeAsync(words);

    public Task FillInAsync(string label, string words) => Page.GetByLabel(label).FillAsync(words);

    /// <summary>Waits until the words are seen on the page.</summary>
    public Task SeesAsync(string words, bool exact = false) => Expect(Page.GetByText(words, new() { Exact = exact }).First).ToBeVisibleAsync();

    /// <summary>Waits until the words are nowhere on the page.</summary>
    public Task SeesNothingOfAsync(string words) => Expect(Page.GetByText(words)).ToHaveCountAsync(0);

    /// <summary>Waits until the minutes of the item may be written in.</summary>
    public Task MayWriteAsync() => Expect(Minutes).ToBeEditableAsync();

    /// <summary>Records a decision by the line: it is empty again once the decision is saved.</summary>
    public async Task RecordAsync(string decision)
    {
        await Line.FillAsync(decision);
        await RecordAsync();
    }

    /// <summary>Records what is on the line.</summary>
    public async Task RecordAsync()
    {
        await Line.PressAsync("Enter");
        await HasOnLineAsync("");
    }

    /// <summary>Waits until this, and nothing else, is on the line.</summary>
    public Task HasOnLineAsync(string words) => Expect(Line).ToHaveValueAsync(words);

    /// <summary>Waits until the line shows how its words will be recorded.</summary>
    public Task PreviewsAsync(string words) => Expect(Page.Locator(".preview .text")).ToHaveTextAsync(words);

    /// <summary>Waits until the line is that of an item.</summary>
    public Task IsAtAsync(int item) => Expect(Page.Locator("label[for=decision-line]")).ToContainTextAsync($"punkt {item} ");

    /// <summary>Nothing is wider than the window.</summary>
    public async Task FitsAsync() =>
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "Wider than its window.");

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private async Task<IPage> PageAsync() => _page ??= await Context.NewPageAsync();
}
