using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Publishing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BfaRadet.App.Features.Publishing;

/// <summary>Where what residents may read is reviewed and published. Follows others' changes.</summary>
public sealed partial class PublishingPage
{
    private LiveRegion? _region;
    private ExcludeForm? _form;
    private PublishedNote? _note;
    private bool _toNote;
    private ElementReference _document;
    private DotNetObjectReference<PublishingPage>? _self;
    private IJSObjectReference? _watching;
    private (AgendaItemId? Item, string Text)? _selected;
    private MinutesRecord? _marked;
    private MinutesRecord? _public;
    private HashSet<AgendaItemId> _leftOut = [];
    private bool _preview;
    private AgendaItemId? _excluding;
    private bool _disposed;

    [Parameter]
    public Guid MeetingId { get; set; }

    [Inject]
    private PublishingQueries Queries { get; set; } = default!;

    [Inject]
    private PublishingCommands Commands { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    private MeetingId Meeting => new(MeetingId);

    private string Step(string heading) => $"{MinutesAddresses.Publishing(Council, Meeting)}#{heading}";

    protected override IReadOnlyList<Subject> Subjects => PublishingQueries.SubjectsOf(Council, Meeting);

    protected override async ValueTask<PublishingView?> LoadAsync()
    {
        var view = await Queries.FindAsync(Caller, Council, Meeting);
        if (view?.Minutes is { } minutes)
        {
            _marked = TextRendering.Marked(minutes.Record, view.Exclusions);
            _public = PublicCopy.Of(minutes.Record, view.Exclusions);
            _leftOut = [.. view.Exclusions.Where(e => e.IsWhole).Select(e => e.Item!.Value), .. minutes.Record.Sections.Where(s => s.Circle is not null).Select(s => s.Item)];
        }

        return view;
    }

    protected override void OnNews(PublishingView former, PublishingView latest)
    {
        if (former.Published?.At != latest.Published?.At && latest.Published is { IsShown: true } published)
        {
            _region?.Say($"Protokollet publicerades av {published.By}.");
        }
        else if (former.Exclusions.Count != latest.Exclusions.Count)
        {
            _region?.Say($"Den offentliga kopian har nu {PublishingWords.Exclusions(latest.Exclusions.Count)}.");
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_toNote && _note is { } note && View?.Published is { IsShown: true })
        {
            _toNote = false;
            await note.FocusAsync();
        }

        if (_self is not null || View?.Minutes is null)
        {
            return;
        }

        var self = _self = DotNetObjectReference.Create(this);
        var module = await Script.InvokeAsync<IJSObjectReference>("import", $"/{Assets["dist/publishing.js"]}");
        if (_disposed)
        {
            return;
        }

        var watching = await module.InvokeAsync<IJSObjectReference>("watch", _document, self);
        if (_disposed)
        {
            // The page was left before its script was loaded.
            await StopAsync(watching);
        }
        else
        {
            _watching = watching;
        }
    }

    /// <summary>Words were selected in the document, by mouse, finger or keys.</summary>
    /// <param name="item">Null outside the paragrafer.</param>
    [JSInvokable]
    public void Selected(string? item, TypedText text)
    {
        _selected = Wording.Text(text.Text) is { Length: > 1 and <= 2_000 } words
            ? (Guid.TryParse(item, out var id) ? new AgendaItemId(id) : null, words)
            : null;
        StateHasChanged();
    }

    private async Task Choose(AgendaItemId? item, string? quote)
    {
        _selected = null;
        if (_form is { } form)
        {
            await form.PutAsync(item, quote);
        }
    }

    // By the chosen ground, which the bar shows.
    private async Task<Refusal?> ExcludeSelectedAsync(AgendaItemId? item, string quote)
    {
        var refusal = await ExcludeAsync(item, quote, _form?.Ground ?? SecrecyGround.PersonalData);
        if (refusal is null)
        {
            _selected = null;
        }

        return refusal;
    }

    /// <summary>What somebody has begun to leave out and not confirmed; null when nothing.</summary>
    private string? Begun() => _excluding is { } item && View?.Minutes?.Record.Find(item) is { } section && WholeOf(View, section) is null
        ? section.Label
        : _form?.Begun;

    private Task PutForward(PublicFinding finding) => Choose(finding.Place.Item, finding.Words);

    private Task<Refusal?> TakeAlongAsync(PublicFinding finding) => ExcludeAsync(
        finding.Place.Item, finding.Words,
        Traces.Of(View!.Minutes!.Record, View.Exclusions).FirstOrDefault(t => t.Kind == TraceKind.Elsewhere && t.Item == finding.Place.Item
            && t.Words.Equals(finding.Words, StringComparison.OrdinalIgnoreCase))?.Beside.Ground ?? SecrecyGround.PersonalData);

    private async Task<Refusal?> ExcludeAsync(AgendaItemId? item, string? quote, SecrecyGround ground) =>
        (await Commands.ExcludeAsync(Caller, Meeting, item, quote, ground)).Refusal;

    private async Task<Refusal?> IncludeAsync(Exclusion exclusion) => (await Commands.IncludeAsync(Caller, Meeting, exclusion.Id)).Refusal;

    private async Task<Refusal?> AnswerAsync(PublicFinding finding) => (await Commands.AnswerAsync(Caller, Meeting, finding)).Refusal;

    private async Task<Refusal?> AskAgainAsync(PublicFinding finding) => (await Commands.AskAgainAsync(Caller, Meeting, finding)).Refusal;

    // With the version that is shown, so that a change the caller has not seen is not published.
    private async Task<Refusal?> PublishAsync(DateOnly removeOn)
    {
        var refusal = (await Commands.PublishAsync(Caller, Meeting, (View!.Minutes!.Seal, View.Version), removeOn)).Refusal;
        // The confirmation is at the top of the page, out of view from here.
        _toNote = refusal is null;
        return refusal;
    }

    private async Task<Refusal?> WithdrawAsync(string reason) => (await Commands.WithdrawAsync(Caller, Meeting, reason)).Refusal;

    private static Exclusion? WholeOf(PublishingView view, RecordSection section) =>
        view.Exclusions.FirstOrDefault(e => e.IsWhole && e.Item == section.Item);

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        Dispose();
        _self?.Dispose();
        if (_watching is { } watching)
        {
            await StopAsync(watching);
        }
    }

    private static async Task StopAsync(IJSObjectReference watching)
    {
        try
        {
            await watching.InvokeVoidAsync("stop");
            await watching.DisposeAsync();
        }
        catch (Exception fault) when (fault.IsBrowserGone)
        {
            // The page has been closed, and its script with it.
        }
    }
}
