using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>A panel of the live meeting. Its slice may also depend on which item is shown.</summary>
public abstract class MeetingPanel<TSlice> : LivePanel<MeetingView, TSlice>
{
    [CascadingParameter]
    public LivePageState Me { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    /// <summary>Why the last request was refused; null when it was done.</summary>
    protected Refusal? Refused { get; set; }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Me.Changed += Look;
    }

    /// <summary>Runs a change and keeps only the refusal: the result comes back as an update of the view.</summary>
    protected async Task<bool> AskAsync<T>(Task<Result<T>> asked)
    {
        Refused = (await asked).Refusal;

        // The caller may be a form in the panel, whose callback renders only the form.
        StateHasChanged();
        return Refused is null;
    }

    /// <summary>Asks for confirmation before something recorded is lost; then as <see cref="AskAsync{T}"/>.</summary>
    /// <param name="lost">What is lost, and what is kept of it.</param>
    /// <param name="confirm">The act itself as the label.</param>
    protected async Task AskFirstAsync<T>(string heading, string lost, string confirm, Func<Task<Result<T>>> ask)
    {
        if (await ConfirmDialog.AskAsync(Dialogs, heading, words => words.AddContent(0, lost), confirm))
        {
            await AskAsync(ask());
        }
    }

    protected override void Dispose(bool disposing)
    {
        Me.Changed -= Look;
        base.Dispose(disposing);
    }
}
