using BfaRadet.App.Ui;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

/// <summary>Receipts with Ångra: they end, unless they are held, and never are silent.</summary>
public sealed class TakingBackByReceiptTests : BunitContext
{
    private readonly ISnackbar _snackbar;
    private readonly AtOnce _clock = new();

    public TakingBackByReceiptTests()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _snackbar = Services.GetRequiredService<ISnackbar>();
    }

    [Fact]
    public async Task One_ends_by_itself()
    {
        var ended = new TaskCompletionSource();
        var toast = _snackbar.OfferUndo(JSInterop.JSRuntime, _clock, "Punkten togs bort.", () => Task.FromResult<Refusal?>(null));
        _snackbar.OnSnackbarsUpdated += () => ended.TrySetResult();

        _clock.Pass();

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(10), Xunit.TestContext.Current.CancellationToken);
        Assert.DoesNotContain(toast, _snackbar.ShownSnackbars);
        Assert.Equal(UndoToasts.Life, _clock.Asked);
    }

    [Fact]
    public async Task What_is_refused_says_why_and_what_is_done_says_so()
    {
        var provider = Render<MudSnackbarProvider>();
        Refusal? refusal = new NotFound();
        _ = _snackbar.OfferUndo(JSInterop.JSRuntime, _clock, "Punkten togs bort.", () => Task.FromResult<Refusal?>(refusal), "Punkten är tillbaka.");
        await provider.WaitForAssertionAsync(() => Assert.Contains("togs bort", provider.Markup, StringComparison.Ordinal));

        await Undo(provider).ClickAsync();

        await provider.WaitForAssertionAsync(() => Assert.Contains(RefusalTexts.Of(new NotFound()), provider.Markup, StringComparison.Ordinal));
        refusal = null;
        _ = _snackbar.OfferUndo(JSInterop.JSRuntime, _clock, "En annan togs bort.", () => Task.FromResult<Refusal?>(refusal), "Punkten är tillbaka.");
        await provider.WaitForAssertionAsync(() => Assert.Contains("En annan", provider.Markup, StringComparison.Ordinal));
        await Undo(provider).ClickAsync();
        await provider.WaitForAssertionAsync(() => Assert.Contains("Punkten är tillbaka.", provider.Markup, StringComparison.Ordinal));
    }

    private static AngleSharp.Dom.IElement Undo(IRenderedComponent<MudSnackbarProvider> provider) =>
        provider.FindAll("button").Last(b => b.TextContent.Trim() == "Ångra");

    // Its timers go off when they are told to.
    private sealed class AtOnce : TimeProvider
    {
        private readonly List<ITimer> _timers = [];

        public TimeSpan Asked { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Asked = dueTime;
            var timer = base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timers.Add(timer);
            return timer;
        }

        public void Pass() => _timers.ForEach(t => t.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }
}
