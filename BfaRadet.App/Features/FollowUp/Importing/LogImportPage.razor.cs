using BfaRadet.App.Ui;
using BfaRadet.App.Live;
using BfaRadet.Domain.Meetings.History;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;
using System.Globalization;

namespace BfaRadet.App.Features.FollowUp.Importing;

/// <summary>
/// Bringing in an earlier log. Nothing is made before every row has been seen as it was read; all of it is made by one change, and taken back by
/// one. What is read anew when somebody else changes the council meanwhile, so that numbers that were taken are said at once.
/// </summary>
public sealed partial class LogImportPage
{
    private const int PageSize = 50;

    /// <summary>Most unknown words of a kind that can be explained on the page.</summary>
    private const int WordsMax = 100;

    /// <summary>So many of the first rows are offered as that of the headings.</summary>
    private const int HeadsMax = 20;

    private readonly FormFaults _faults = new();
    private readonly Dictionary<string, AreaChoice> _areas = [];
    private readonly Dictionary<string, string> _responsibles = [];
    private readonly Dictionary<string, LogState> _states = [];
    private ValueList<LogSheet>? _sheets;
    private LogDraft _draft = LogDraft.Empty;
    private ValueList<LogColumn?> _columns;
    private ElementReference _read;
    private LogImportId _id = new(Guid.CreateVersion7());
    private LogImportId? _refusedOf;
    private Refusal? _refused;
    private string _typed = "", _name = "", _status = "";
    private string? _done;
    private int _sheet, _head, _page;
    private bool _busy, _show, _leaveOut, _onlyFaulty, _showsColumns;

    // What was chosen of the columns, by their headings: for the same log when it is read again.
    private readonly Dictionary<string, LogColumn?> _chosenColumns = [];
    private string _chosenHead = "";

    // Minutes as they came, to be kept with their meeting.
    private byte[]? _file;
    private string? _notKept;
    private bool _keepFile = true;

    [Inject]
    private LogImportQueries Queries { get; set; } = default!;

    [Inject]
    private LogImportCommands Commands { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    protected override IReadOnlyList<Subject> Subjects => LogImportQueries.SubjectsOf(Council);

    private LogSheet Sheet => Sheets[_sheet];

    private ValueList<LogSheet> Sheets => _sheets ?? [];

    private bool IsUnmapped => !_columns.Contains(LogColumn.Text) || !_columns.Contains(LogColumn.HeldOn) && !_columns.Contains(LogColumn.DecidedOn);

    private IReadOnlyList<LogLine> Lines => [.. Sheet.Lines.Skip(_head + 1)];

    private LogChoices Choices => new(_areas, _responsibles, _states);

    private IReadOnlyList<LogRow> Matching => _onlyFaulty ? [.. _draft.Rows.Where(row => row.Faults.Count > 0)] : _draft.Rows;

    private int Pages => Math.Max(1, (Matching.Count + PageSize - 1) / PageSize);

    private IReadOnlyList<LogRow> Shown => [.. Matching.Skip(Math.Min(_page, Pages - 1) * PageSize).Take(PageSize)];

    private int Sound => _draft.Rows.Count - _draft.Faulty;

    private bool CanBringIn => Sound > 0 && (_draft.Faulty == 0 || _leaveOut);

    private IEnumerable<string> Organisations => View!.Context.Responsibles.Select(r => r.Organisation).Distinct();

    private string Act => Sound == 0 ? "Inget att föra in"
        : CanBringIn ? $"För in {LogWords.Number(Sound)} beslut"
        : _draft.Faulty == 1 ? "En rad har fel" : $"{LogWords.Number(_draft.Faulty)} rader har fel";

    private string Summary
    {
        get
        {
            var from = _name.Length > 0 ? $" ur {_name}" : "";
            var hidden = Sheet.Hidden > 0 ? $" {LogWords.Rows(Sheet.Hidden)} som är dolda i filen är med." : "";
            var faulty = _draft.Rows.Count == 0 ? " Ange under Kolumner vad de är."
                : _draft.Faulty == 0 ? " Alla går att föra in."
                : $" {LogWords.Number(_draft.Faulty)} har fel som står vid raden: rätta dem i filen och läs den igen, eller lämna bort dem.";
            return $"{LogWords.Rows(_draft.Rows.Count > 0 ? _draft.Rows.Count : Lines.Count)} lästes{from}.{hidden}{faulty} Inget är infört än.";
        }
    }

    protected override async ValueTask<LogImportView?> LoadAsync() => await Queries.FindAsync(Caller, Council);

    protected override void OnNews(LogImportView former, LogImportView latest)
    {
        if (_sheets is not null && !_busy)
        {
            ReadAgain(latest);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (_show)
        {
            _show = false;
            await _read.FocusAsync();
        }
    }

    private async Task ReadPastedAsync()
    {
        if (_typed.Length > LogFile.MaxPasted)
        {
            _faults.Take(new LogFileRefusal.TooMuchText());
            return;
        }

        await ShowAsync("", () => LogFile.ReadText(_typed, Clock.Today()));
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
        if (file.Size > LogFile.MaxSize)
        {
            _faults.Take(new LogFileRefusal.FileTooLarge(file.Size, LogFile.MaxSize));
            return;
        }

        (_busy, _status) = (true, $"Läser {file.Name.Shortened(80)} …");
        StateHasChanged();
        try
        {
            using var bytes = new MemoryStream();
            await using (var sent = file.OpenReadStream(LogFile.MaxSize))
            {
                await sent.CopyToAsync(bytes);
            }

            var whole = bytes.ToArray();
            await ShowAsync(file.Name, () => LogFile.Read(whole, Clock.Today()), whole);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or TimeoutException)
        {
            _faults.Take(new LogFileRefusal.Interrupted());
        }
        finally
        {
            (_busy, _status) = (false, "");
        }
    }

    private async Task ShowAsync(string name, Func<Result<ValueList<LogSheet>>> read, byte[]? file = null)
    {
        _faults.Clear();
        var sheets = await Task.Run(read);
        if (sheets.Refusal is LogFileRefusal of && name.Length == 0)
        {
            // What is wrong with what was pasted is said where it was pasted.
            _faults.Say(RefusalTexts.Of(of), "Rows");
            return;
        }

        if (_faults.Take(sheets.Refusal))
        {
            return;
        }

        (_sheets, _name, _done, _refusedOf, _leaveOut) = (sheets.Value, name, null, null, false);
        _id = new(Guid.CreateVersion7());
        // Of a workbook the rows are all there is; of minutes the paper is more than what was read.
        _file = Sheets[0].Name == LogFile.Minutes ? file : null;
        (_keepFile, _showsColumns) = (true, false);
        _notKept = _file is not null && Commands.WhyNotKept(_file, name) is { } why ? RefusalTexts.Of(why) : null;
        // The sheet that looks like a log, of several.
        ChooseSheet(Math.Max(0, Enumerable.Range(0, Sheets.Count).FirstOrDefault(at => LogHeadings.RowOf(Sheets[at].Lines) is not null)));
        _show = true;
    }

    private void ChooseSheet(int at)
    {
        _sheet = Math.Clamp(at, 0, Sheets.Count - 1);
        var chosen = _chosenHead.Length == 0 ? -1 : Sheet.Lines.Take(HeadsMax).ToList().FindIndex(line => HeadKey(line) == _chosenHead);
        ChooseHead(chosen >= 0 ? chosen : LogHeadings.RowOf(Sheet.Lines) ?? 0);
    }

    private void ChooseHead(int at)
    {
        _head = Math.Clamp(at, 0, Math.Max(0, Sheet.Lines.Count - 1));
        var width = Math.Min(LogFile.MaxColumns, Sheet.Lines.Skip(_head).Take(200).Max(line => (int?)line.Cells.Count) ?? 0);
        var known = LogHeadings.Recognise(Sheet.Lines[_head].Cells);
        var taken = Enumerable.Range(0, width).Select(Chosen).OfType<LogColumn>().ToHashSet();
        _columns = Enumerable.Range(0, width).Select(column => IsChosen(column) ? Chosen(column) : column < known.Count && known[column] is { } read && !taken.Contains(read) ? read : null).ToValueList();
        ReadAgain(View!);
        _onlyFaulty = _draft.Faulty > 0;
        // Open until whoever brings it in folds it: what is left out, or wrong in most rows, is likely to be the columns.
        _showsColumns |= IsUnmapped || _draft.Faulty * 2 > _draft.Rows.Count || Enumerable.Range(0, width).Any(column => _columns[column] is null && !IsChosen(column) && !IsEmpty(column));
    }

    private void ChooseHeadRow(int at)
    {
        ChooseHead(at);
        _chosenHead = HeadKey(Sheet.Lines[_head]);
    }

    private void ChooseColumn(int at, string? chosen)
    {
        var column = Enum.TryParse<LogColumn>(chosen, out var known) ? known : (LogColumn?)null;
        // One thing is in one column.
        _columns = _columns.Select((now, place) => place == at ? column : now == column ? null : now).ToValueList();
        for (var place = 0; place < _columns.Count; place++)
        {
            _chosenColumns[ColumnKey(place)] = _columns[place];
        }

        ReadAgain(View!);
    }

    private string ColumnKey(int at) => Heading(at) is { Length: > 0 } heading ? LogChoices.Key(heading) : string.Create(CultureInfo.InvariantCulture, $"{at + 1}");

    private bool IsChosen(int column) => _chosenColumns.ContainsKey(ColumnKey(column));

    private LogColumn? Chosen(int column) => _chosenColumns.GetValueOrDefault(ColumnKey(column));

    private static string HeadKey(LogLine line) => string.Join('|', line.Cells.Select(LogChoices.Key));

    private bool IsEmpty(int column) => Lines.Take(200).All(line => column >= line.Cells.Count || string.IsNullOrWhiteSpace(line.Cells[column]));

    private void ReadAgain(LogImportView view)
    {
        // Without these two no row could be right, and each would say so.
        _draft = IsUnmapped ? LogDraft.Empty : LogReading.Read(Lines, _columns, Choices, view.Context);
        _page = Math.Min(_page, Pages - 1);
    }

    private void Filter(bool onlyFaulty) => (_onlyFaulty, _page) = (onlyFaulty, 0);

    private string Heading(int at) => at < Sheet.Lines[_head].Cells.Count ? Wording.Line(Sheet.Lines[_head].Cells[at]) : "";

    private string Sample(int at) => Lines.Take(200).Select(line => at < line.Cells.Count ? Wording.Line(line.Cells[at]) : "").FirstOrDefault(cell => cell.Length > 0) is { } first ? $"t.ex. {first.Shortened(40)}" : "tom";

    private static int Number(ChangeEventArgs e) => int.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private string StateOf(string word) => _states.TryGetValue(LogChoices.Key(word), out var state) ? LogWords.States.First(s => s.State == state).Key : "";

    private void ChooseState(string word, string? key)
    {
        var state = LogWords.States.FirstOrDefault(s => s.Key == key).State;
        Choose(_states, word, state);
    }

    private string AreaOf(string word) => _areas.GetValueOrDefault(LogChoices.Key(word)) switch
    {
        AreaChoice.Is(var id) => id.ToString(),
        AreaChoice.Create => "skapa",
        AreaChoice.Leave => "utan",
        _ => "",
    };

    private void ChooseArea(string word, string? key) => Choose(_areas, word, key switch
    {
        "skapa" => new AreaChoice.Create(),
        "utan" => new AreaChoice.Leave(),
        _ => Guid.TryParse(key, out var id) && View!.Context.Areas.Any(a => a.Id.Value == id) ? new AreaChoice.Is(new FocusAreaId(id)) : (AreaChoice?)null,
    });

    private void CreateAreas()
    {
        foreach (var word in _draft.UnknownAreas.Where(word => AreaOf(word).Length == 0))
        {
            _areas[LogChoices.Key(word)] = new AreaChoice.Create();
        }

        ReadAgain(View!);
    }

    private string ResponsibleOf(string word) => _responsibles.GetValueOrDefault(LogChoices.Key(word), "");

    private void ChooseResponsible(string word, string? name) => Choose(_responsibles, word, string.IsNullOrEmpty(name) ? null : name);

    private void Choose<T>(Dictionary<string, T> choices, string word, T? chosen) where T : class
    {
        if (chosen is null)
        {
            choices.Remove(LogChoices.Key(word));
        }
        else
        {
            choices[LogChoices.Key(word)] = chosen;
        }

        ReadAgain(View!);
    }

    private Task AgainAsync()
    {
        (_sheets, _draft, _file) = (null, LogDraft.Empty, null);
        _faults.Clear();
        return Task.CompletedTask;
    }

    private async Task BringInAsync()
    {
        if (_busy || !CanBringIn)
        {
            return;
        }

        _faults.Clear();
        _busy = true;
        StateHasChanged();
        try
        {
            var (left, log) = (_draft.Faulty, new LogToBringIn(_id, _name, Lines, _columns, Choices, _draft.Faulty));
            var file = _keepFile && _notKept is null ? _file : null;
            var made = await Task.Run(() => Commands.BringInAsync(Caller, Council, log, file));
            if (_faults.Take(made.Refusal))
            {
                // What came in the way meanwhile is said at its rows.
                _leaveOut = false;
                if (await Queries.FindAsync(Caller, Council) is { } latest)
                {
                    ReadAgain(latest);
                }

                return;
            }

            _done = $"{LogWords.Number(made.Value)} beslut fördes in.{(left > 0 ? $" {LogWords.Rows(left)} med fel lämnades bort." : "")}{(file is null ? "" : $" {_name.Shortened(80)} är sparad hos sammanträdet.")}";
            (_sheets, _draft, _typed, _file) = (null, LogDraft.Empty, "", null);
            _areas.Clear();
            _responsibles.Clear();
            _states.Clear();
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task TakeBackAsync(LogImportRow import)
    {
        (_refusedOf, _refused, _done) = (null, null, null);
        if (!await ConfirmDialog.AskAsync(Dialogs, "Ta tillbaka det som fördes in?", Consequences(import), "Ta tillbaka"))
        {
            return;
        }

        _busy = true;
        try
        {
            var refusal = (await Commands.TakeBackAsync(Caller, Council, import.Id)).Refusal;
            (_refusedOf, _refused) = (refusal is null ? null : import.Id, refusal);
            _done = refusal is null ? $"{LogWords.Made(import.Decisions, import.Meetings)} togs tillbaka." : null;
        }
        finally
        {
            _busy = false;
        }
    }

    private static RenderFragment Consequences(LogImportRow import) => builder =>
    {
        builder.OpenElement(0, "p");
        builder.AddContent(1, $"{LogWords.Made(import.Decisions, import.Meetings)} ur {LogWords.Named(import.Name)} tas bort ur loggen, med de fokusområden som skapades och det protokoll som sparades då. Det går bara om inget bygger på dem. Vad som hände finns kvar i journalen, och filen kan föras in igen.");
        builder.CloseElement();
    };
}
