using MudBlazor;

namespace BfaRadet.App.Ui;

/// <summary>
/// Opens dialogs, and so many over each other that a person can see: beyond that one is dismissed before it is drawn. A
/// program that clicks would else fill the server's memory with dialogs that nobody closes. All are opened with a title and
/// parameters; the other ways of MudBlazor's service are as they were.
/// </summary>
internal sealed class FewDialogs : DialogService, IDialogService
{
    /// <summary>A form, and what is asked of it.</summary>
    public const int Max = 3;

    private readonly List<IDialogReference> _open = [];
    private int _opening;

    Task<IDialogReference> IDialogService.ShowAsync<TComponent>(string? title, DialogParameters parameters) =>
        ShowFewAsync(() => ShowAsync<TComponent>(title, parameters));

    Task<IDialogReference> IDialogService.ShowAsync<TComponent>(string? title, DialogParameters parameters, DialogOptions? options) =>
        ShowFewAsync(() => ShowAsync<TComponent>(title, parameters, options!));

    private async Task<IDialogReference> ShowFewAsync(Func<Task<IDialogReference>> show)
    {
        _open.RemoveAll(dialog => dialog.Result.IsCompleted);
        if (_open.Count + _opening >= Max)
        {
            var none = CreateReference();
            none.Dismiss(DialogResult.Cancel());
            return none;
        }

        // One is shown when the browser says so, and a program may never say it.
        _opening++;
        try
        {
            var shown = await show();
            _open.Add(shown);
            return shown;
        }
        finally
        {
            _opening--;
        }
    }
}
