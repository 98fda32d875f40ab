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

    private (AgendaItemId? Current, AgendaItemId? Shown) _refusedAt;

    /// <summary>
    /// Why the last request was refused; null when it was done. Belongs to its item: it is dropped when the meeting moves on,
    /// or another item is shown.
    /// </summary>
    protected Refusal? Refused
    {
        get;
        set => (field, _refusedAt) = (value, Place);
    }

    private (AgendaItemId? Current, AgendaItemId? Shown) Place =>
        Live.Current is { } view ? (view.CurrentItem, Me.Shown(view)?.Id) : default;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Live.Changed += DropRefusal;
        Me.Changed += DropRefusal;
        Me.Changed += Look;
    }

    private void DropRefusal()
    {
        if (Refused is not null && _refusedAt != Place)
        {
            Refused = null;
            StateHasChanged();
        }
    }

    /// <summary>Runs a change and keeps only the refusal: the result comes back as an update of the view.</summary>
    protected async Task<bool> AskAsync<T>(Task<Result<T>> asked)
    {
        // What was said of an earlier act is not said of this one.
        if (Me.Saved is not null)
        {
            Me.Tell(null);
        }

        Refused = (await ToldAsync(asked)).Refusal;

        // The caller may be a form in the panel, whose callback renders only the form.
        StateHasChanged();
        return Refused is null;
    }

    /// <summary>The result as it is told to this user: a refusal about the user says "du".</summary>
    protected async Task<Result<T>> ToldAsync<T>(Task<Result<T>> asked)
    {
        var result = await asked;
        return Live.Current?.Told(result.Refusal, Me.Caller) is { } told ? told : result;
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
        Me.Changed -= DropRefusal;
        Live.Changed -= DropRefusal;
        base.Dispose(disposing);
    }
}
