using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Agenda.Importing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using MudBlazor;
using System.Security.Cryptography;
using System.Text;

namespace BfaRadet.App.Features.Meetings.Agenda.Importing;

/// <summary>
/// Taking in an agenda that exists already. Nothing is made before the coordinator has seen it; everything that is chosen is taken in by one
/// change, and taken back by one.
/// </summary>
public sealed partial class ImportPage
{
    private static readonly KeyHint[] _keys = [new("Ctrl + Enter", "Ta in punkterna")];

    private readonly FormFaults _faults = new();
    private readonly HashSet<string> _taken = [];
    private List<ImportedRow> _rows = [];
    private List<LeftOutLine> _leftOut = [];
    private PaperAgenda? _paper;
    private ElementReference _read;
    private string _typed = "";
    private string _status = "";
    private string _key = "";
    private bool _busy, _show;

    [Parameter]
    public Guid CouncilKey { get; set; }

    [Parameter]
    public Guid MeetingKey { get; set; }

    [Inject]
    private MeetingQueries Queries { get; set; } = default!;

    [Inject]
    private PreparingCommands Commands { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    protected override IReadOnlyList<Subject> Subjects => MeetingQueries.SubjectsOf(Council, Meeting);

    private CouncilId Council => new(CouncilKey);

    private MeetingId Meeting => new(MeetingKey);

    private List<ImportedRow> Chosen => [.. _rows.Where(row => row.IsChosen)];

    private string Summary
    {
        get
        {
            var minutes = _paper!.Items.Sum(item => item.PlannedMinutes ?? 0);
            var without = _paper.Items.Count(item => item.PlannedMinutes is null);
            return _rows.Count == 0 ? "Inga punkter lästes."
                : $"{MeetingWords.Items(_paper.Items.Count)} lästes{(minutes > 0 ? $", {minutes} minuter" : "")}{(minutes > 0 && without > 0 ? $", {without} utan tid" : "")}. Rätta det som blev fel. Inget är infört än.";
        }
    }

    private List<Difference> Differences
    {
        get
        {
            var (head, now) = (_paper!.Head, View!.Meeting.Details);
            var all = new List<Difference>();
            var wanted = Wanted(now, When);
            if (wanted != now && wanted.EndsAt > wanted.StartsAt)
            {
                all.Add(new(When, "Tid", Said(wanted), Said(now)));
            }

            Add(Where, "Plats", head.Place, now.Place);
            Add(Notice, "Upplysning i kallelsen", head.Notice, now.Notice);
            return all;

            void Add(string name, string label, string theirs, string mine)
            {
                if (theirs.Length > 0 && Wording.Text(theirs) != Wording.Text(mine))
                {
                    all.Add(new(name, label, theirs, mine));
                }
            }

            static string Said(MeetingDetails details) => $"{SwedishDates.WithWeekday(details.Date)} kl. {SwedishDates.Range(details.StartsAt, details.EndsAt)}";
        }
    }

    private const string When = "When", Where = "Where", Notice = "Notice";

    /// <summary>What the paper says of the meeting otherwise than the meeting itself does.</summary>
    private sealed record Difference(string Field, string Label, string Theirs, string Now);

    protected override ValueTask<string?> RemovedAsync() => Queries.RemovedAsync(Caller, Council, Meeting);

    protected override ValueTask<PreparingView?> LoadAsync() => Queries.FindPreparingAsync(Caller, Council, Meeting);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_show)
        {
            _show = false;
            await _read.FocusAsync();
        }
    }

    private Task ReadTextAsync()
    {
        if (string.IsNullOrWhiteSpace(_typed))
        {
            _faults.Take(new FormRefusal("Paper", RefusalTexts.Of(new PaperRefusal.Nothing())));
        }
        else if (_typed.Length > PaperText.MaxLength)
        {
            _faults.Take(new FormRefusal("Paper", RefusalTexts.Of(new PaperRefusal.TextTooLong(_typed.Length, PaperText.MaxLength))));
        }
        else
        {
            Show(PaperText.Lines(_typed));
        }

        return Task.CompletedTask;
    }

    private async Task ReadFileAsync(InputFileChangeEventArgs chosen)
    {
        _faults.Clear();
        if (_busy || chosen.FileCount != 1)
        {
            return;
        }

        // The browser says how large it is before anything is sent.
        var file = chosen.File;
        if (file.Size > PaperFile.MaxSize)
        {
            _faults.Take(new PaperRefusal.FileTooLarge(file.Size, PaperFile.MaxSize));
            return;
        }

        (_busy, _status) = (true, $"Läser {file.Name.Shortened(80)} …");
        StateHasChanged();
        try
        {
            using var bytes = new MemoryStream();
            await using (var sent = file.OpenReadStream(PaperFile.MaxSize))
            {
                await sent.CopyToAsync(bytes);
            }

            var lines = await Task.Run(() => PaperFile.Read(file.Name, bytes.ToArray()));
            if (!_faults.Take(lines.Refusal))
            {
                Show(lines.Value);
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or TimeoutException)
        {
            _faults.Take(new PaperRefusal.Interrupted());
        }
        finally
        {
            (_busy, _status) = (false, "");
        }
    }

    private void Show(ValueList<PaperLine> lines)
    {
        _faults.Clear();
        _paper = AgendaPaper.Read(lines, Clock.Today(), DecisionContexts.Of(View!.Meeting, View.Meeting.Details.Date).Responsibles);
        _key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => line.Text)))))[..12];
        _rows = [.. _paper.Items.Select((item, at) => new ImportedRow(item, $"{_key}:{at}"))];
        _leftOut = [.. _paper.LeftOut];
        _rows.ForEach(row => row.IsChosen = !IsKnown(row));
        _taken.Clear();
        foreach (var difference in Differences.Where(one => one.Now.Length == 0))
        {
            _taken.Add(difference.Field);
        }

        _show = true;
    }

    /// <summary>Whether an item with its title is on the agenda already; a break may be there twice.</summary>
    private bool IsKnown(ImportedRow row) => row[nameof(AgendaItemText.Kind)] != nameof(AgendaItemKind.Break)
        && View!.Meeting.Items.Any(item => item.Id != row.Id && string.Equals(item.Title, row.Title, StringComparison.OrdinalIgnoreCase));

    private void Include(LeftOutLine line)
    {
        _leftOut.Remove(line);
        var text = line.Text.Length <= Wording.LineMax
            ? new AgendaItemText(AgendaItemKind.Information, line.Text)
            : new AgendaItemText(AgendaItemKind.Information, line.Text.Shortened(100), Background: line.Text);
        _rows.Add(new ImportedRow(text, $"{_key}:{_rows.Count}"));
    }

    private void Choose(string field, bool isChosen) => _ = isChosen ? _taken.Add(field) : _taken.Remove(field);

    private Task AgainAsync()
    {
        (_paper, _rows, _leftOut) = (null, [], []);
        _faults.Clear();
        return Task.CompletedTask;
    }

    private async Task TakeInAsync()
    {
        if (_busy || Chosen.Count == 0)
        {
            return;
        }

        var items = new List<NewItem>();
        _faults.Clear();
        foreach (var row in Chosen)
        {
            if (row.TryRead(out var text))
            {
                items.Add(new NewItem(row.Id, text!));
            }
        }

        if (items.Count < Chosen.Count)
        {
            return;
        }

        _busy = true;
        try
        {
            var now = View!.Meeting.Details;
            var wanted = _taken.Aggregate(now, Wanted);
            var refusal = (await Commands.TakeInAsync(
                Caller, Meeting, items.ToValueList(), Former(), wanted == now ? null : now, wanted == now ? null : wanted)).Refusal;
            if (refusal is MeetingRefusal.ItemsRefused(var each))
            {
                foreach (var fault in each)
                {
                    _rows.Find(row => row.Id == fault.Item)?.Faults.Take(fault.Why);
                }
            }

            if (!_faults.Take(refusal))
            {
                Leave([.. items.Select(item => item.Id)]);
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private MeetingDetails Wanted(MeetingDetails now, string field)
    {
        var head = _paper!.Head;
        return field switch
        {
            When => now with { Date = head.Date ?? now.Date, StartsAt = head.StartsAt ?? now.StartsAt, EndsAt = head.EndsAt ?? now.EndsAt },
            Where => now with { Place = head.Place },
            _ => now with { Notice = head.Notice },
        };
    }

    /// <summary>The item after which they are placed: before what ends the meeting.</summary>
    private AgendaItemId? Former() =>
        PlaceOfNew.Before(View!.Meeting.Items, new AgendaItemText(AgendaItemKind.Decision, "")) is { } later
            ? View.Meeting.Items.TakeWhile(item => item != later).LastOrDefault()?.Id
            : null;

    private void Leave(ValueList<AgendaItemId> items)
    {
        var (caller, meeting, commands) = (Caller, Meeting, Commands);
        Snackbar.OfferUndo(
            Script, Clock, $"{MeetingWords.Items(items.Count)} togs in.",
            async () => (await commands.TakeBackAsync(caller, meeting, items)).Refusal, $"{MeetingWords.Items(items.Count)} togs bort igen.");
        Navigation.NavigateTo(MeetingAddresses.Preparing(Council, Meeting));
    }
}
