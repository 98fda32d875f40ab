using Microsoft.JSInterop;
using MudBlazor;

namespace BfaRadet.App.Ui;

/// <summary>
/// Receipts with Ångra. They are shown for a time that is known, longer only while the pointer really is on one or the focus in
/// one. Ångra says what came of it: why it could not be done, or that it was.
/// </summary>
public static class UndoToasts
{
    /// <summary>How long one is shown.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(20);

    // How often it is asked whether one that has had its time is held.
    private static readonly TimeSpan _again = TimeSpan.FromSeconds(1);

    /// <param name="undo">Takes it back; null when that was done. Called once, perhaps after the page has been left.</param>
    /// <param name="undone">What is said then; null when the page shows it.</param>
    /// <returns>Null when the same text is shown already.</returns>
    public static Snackbar? OfferUndo(
        this ISnackbar snackbar, IJSRuntime script, TimeProvider clock, string text, Func<Task<Refusal?>> undo, string? undone = null)
    {
        var toast = snackbar.Add(text, Severity.Normal, options =>
        {
            options.Action = "Ångra";
            // Not the library's own time: it waits for a pointer to leave, which is not said when the page moves under it.
            options.RequireInteraction = true;
            options.OnClick = async _ =>
            {
                if (await undo() is { } refusal)
                {
                    snackbar.Add(RefusalTexts.Of(refusal), Severity.Warning);
                }
                else if (undone is not null)
                {
                    snackbar.Add(undone, Severity.Normal);
                }
            };
        });
        if (toast is not null)
        {
            _ = EndAsync(snackbar, toast, script, clock);
        }

        return toast;
    }

    private static async Task EndAsync(ISnackbar snackbar, Snackbar toast, IJSRuntime script, TimeProvider clock)
    {
        await Task.Delay(Life, clock);
        while (snackbar.ShownSnackbars.Contains(toast) && await IsHeldAsync(script))
        {
            await Task.Delay(_again, clock);
        }

        snackbar.Remove(toast);
    }

    private static async Task<bool> IsHeldAsync(IJSRuntime script)
    {
        try
        {
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", "./dist/toasts.js");
            return module is not null && await module.InvokeAsync<bool>("isHeld");
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException or InvalidOperationException)
        {
            return false;
        }
    }
}
