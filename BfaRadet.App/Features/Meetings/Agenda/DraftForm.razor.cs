using BfaRadet.App.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using System.Text.Json;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>A form whose text survives a lost circuit, a reload and a restart of the server (draft.entry.ts).</summary>
public sealed partial class DraftForm
{
    private ElementReference _form;
    private IJSObjectReference? _module;
    private DotNetObjectReference<DraftForm>? _self;
    private DateTimeOffset? _savedAt;
    private bool _busy;
    private bool _disposed;

    [Parameter, EditorRequired]
    public required FieldDraft Draft { get; set; }

    /// <summary>The storage key in this tab: unique per form, starting with the address of its page.</summary>
    [Parameter, EditorRequired]
    public required string StorageKey { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string SaveText { get; set; } = "Spara";

    /// <summary>Saves what was typed; null when it was done.</summary>
    [Parameter, EditorRequired]
    public required Func<IReadOnlyDictionary<string, string>, Task<Refusal?>> Save { get; set; }

    /// <summary>After it was saved.</summary>
    [Parameter]
    public EventCallback OnSaved { get; set; }

    /// <summary>Called when the form becomes unsaved, or stops being so.</summary>
    [Parameter]
    public EventCallback OnUnsaved { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Parameter]
    public RenderFragment? Buttons { get; set; }

    /// <summary>The errors, field by field.</summary>
    internal FormFaults Faults { get; } = new();

    /// <summary>Saving was refused because another saved the same: where that stands is brought into view.</summary>
    internal bool ShowsClash { get; private set; }

    private string State =>
        _busy ? "Sparar …"
        : Draft.IsDirty ? "Osparade ändringar"
        : _savedAt is { } at ? $"Sparat kl. {SwedishDates.Clock(at)}"
        : "";

    /// <summary>A field was edited.</summary>
    internal void Touched(bool wasDirty)
    {
        Faults.Clear();
        ShowsClash = false;
        StateHasChanged();
        if (wasDirty != Draft.IsDirty)
        {
            _ = OnUnsaved.InvokeAsync();
        }
    }

    /// <summary>One of two versions was chosen: updates what the browser keeps.</summary>
    internal async Task ChosenAsync()
    {
        Touched(wasDirty: !Draft.IsDirty);
        await KeepAsync();
    }

    /// <summary>Called by the browser when the circuit is back, with what was typed while it was away.</summary>
    [JSInvokable]
    public void Recover(JsonElement kept)
    {
        if (StoredDraft.Read(kept) is { } draft)
        {
            Draft.Restore(draft, Draft.RestoredAt);
        }
        else
        {
            Faults.Say(TypedText.NotWhole);
        }

        StateHasChanged();
        _ = OnUnsaved.InvokeAsync();
    }

    /// <summary>Deletes what the browser keeps of the form.</summary>
    public async Task ForgetAsync()
    {
        if (_module is { } module)
        {
            await module.InvokeVoidAsync("forget", StorageKey);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        try
        {
            _module = await Script.InvokeAsync<IJSObjectReference>("import", "./dist/draft.js");
            if (_disposed)
            {
                // Closed again before its script had loaded.
                await (_module?.DisposeAsync() ?? ValueTask.CompletedTask);
                return;
            }

            _self = DotNetObjectReference.Create(this);
            if (_module is not null
                && StoredDraft.Read(await _module.InvokeAsync<JsonElement>("open", _form, StorageKey, _self)) is { } kept && !Draft.IsDirty && !_disposed)
            {
                Draft.Restore(kept, kept.At);
                StateHasChanged();
                await OnUnsaved.InvokeAsync();
                await KeepAsync();
            }
        }
        catch (Exception fault) when (fault.IsBrowserGone)
        {
            // The page is already gone.
        }
    }

    private async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        var wrong = true;
        _busy = true;
        try
        {
            if (_module is not null && await _module.InvokeAsync<Dictionary<string, TypedText>?>("valuesOf", _form) is { } shown)
            {
                if (!shown.Values.All(text => text.IsWhole))
                {
                    Faults.Say(TypedText.NotWhole);
                    return;
                }

                Draft.Hear(shown.ToDictionary(field => field.Key, field => field.Value.Text));
            }

            var sent = Draft.Typed();
            var refusal = await Save(sent);
            (wrong, ShowsClash) = (Faults.Take(refusal), refusal is EditClash);
            if (!wrong)
            {
                Draft.Saved(sent);
                _savedAt = Clock.GetUtcNow();
            }
        }
        finally
        {
            _busy = false;
        }

        await KeepAsync();
        if (!wrong)
        {
            await OnSaved.InvokeAsync();
        }

        await OnUnsaved.InvokeAsync();
    }

    private async Task DiscardAsync()
    {
        Draft.Discard();
        await ChosenAsync();
    }

    private async Task KeepAsync()
    {
        if (_module is not { } module || _disposed)
        {
            return;
        }

        // The browser compares with what is rendered, so render first.
        StateHasChanged();
        if (Draft.IsDirty)
        {
            await module.InvokeVoidAsync("mirror", _form, StorageKey);
        }
        else
        {
            await module.InvokeVoidAsync("forget", StorageKey);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        _self?.Dispose();
        if (_module is { } module)
        {
            try
            {
                await module.DisposeAsync();
            }
            catch (Exception fault) when (fault.IsBrowserGone)
            {
                // The browser has disconnected.
            }
        }
    }
}
