using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Years;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>
/// Plans the meetings of a year or a term. Nothing is planned before the days have been shown; all of them are planned by one
/// change, and taken back by one.
/// </summary>
public sealed partial class SeriesForm
{
    private static readonly string[] _ordinals = ["första", "andra", "tredje", "fjärde", "sista"];

    private static readonly (DayOfWeek Key, string Name)[] _weekdays =
    [
        (DayOfWeek.Monday, "måndagen"), (DayOfWeek.Tuesday, "tisdagen"), (DayOfWeek.Wednesday, "onsdagen"), (DayOfWeek.Thursday, "torsdagen"), (DayOfWeek.Friday, "fredagen"),
    ];

    private readonly FormFaults _faults = new();
    private readonly SortedSet<int> _months = [];
    private readonly List<SeriesRow> _rows = [];
    private string _line = "", _read = "", _place = "", _link = "";
    private Period _period;
    private int _which = 1;
    private DayOfWeek _weekday = DayOfWeek.Thursday;
    private TimeOnly? _from, _to;
    private bool _busy;

    private enum Period
    {
        Year,
        Spring,
        Autumn,
    }

    [Parameter, EditorRequired]
    public required Caller Caller { get; set; }

    [Parameter, EditorRequired]
    public required YearView View { get; set; }

    /// <summary>The meetings are planned.</summary>
    [Parameter]
    public EventCallback<ValueList<MeetingId>> OnPlanned { get; set; }

    /// <summary>Cancelled.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private YearCommands Commands { get; set; } = default!;

    public bool IsUnsaved => _rows.Count > 0;

    /// <summary>"5 maj" on the page of a year is a day of that year.</summary>
    private DateOnly? Near => View.Year == View.Today.Year ? null : new DateOnly(View.Year, 1, 1);

    private string Standing => View.Last switch
    {
        { Standing.Count: > 0, AreChosen: true } last => $"Varje sammanträde får rådets stående punkter ({MeetingWords.Items(last.Standing.Count)}).",
        { Standing.Count: > 0 } last => $"Varje sammanträde får de stående punkterna från förra sammanträdet ({MeetingWords.Items(last.Standing.Count)}).",
        _ => "Sammanträdena får en tom dagordning, för det finns inga stående punkter än.",
    };

    // Only once: updates must not replace what is being filled in.
    protected override void OnInitialized()
    {
        if (View.Last?.Details is { } last)
        {
            (_from, _to, _place, _link) = (last.StartsAt, last.EndsAt, last.Place, last.RemoteLink);
        }

        if (QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query).TryGetValue("dag", out var days))
        {
            _rows.AddRange(days.Take(YearPlan.MaxDays).Select(SeriesRow.Parse).OfType<SeriesRow>().DistinctBy(row => row.Key));
            _read = _rows.Count > 0 ? "Dagarna är kvar som du lämnade dem. Inget är planerat än." : "";
        }
    }

    /// <summary>The rows are in the address, so that a reload shows those that were added, and not those that were dropped.</summary>
    private void Keep() => Navigation.NavigateTo(YearAddresses.Days(View.Council, View.Year, _rows.Select(row => row.Key)), replace: true);

    private ValueList<DayDoubt> DoubtsOf(SeriesRow row, DateOnly day) =>
        DayDoubt.Of(day, View.Today, View.Planned, [.. _rows.Where(other => other != row).Select(other => other.Date).OfType<DateOnly>()]);

    private void Choose(int month, bool isChosen)
    {
        _ = isChosen ? _months.Add(month) : _months.Remove(month);
        Say();
    }

    /// <summary>Writes on the line what is chosen in the fields: there is one place that is read.</summary>
    private void Say()
    {
        if (_months.Count > 0)
        {
            _line = new MeetingRule(new MeetingDays.Nth(_which, _weekday, _months.ToValueList()), _from, _from is null ? null : _to).Words;
        }
    }

    private void Read()
    {
        var read = MeetingRuleReading.Read(_line);
        if (_faults.Take(read.Refusal))
        {
            return;
        }

        var days = read.Value.Days(View.Year);
        var wanted = days.Days.Where(day => _period switch { Period.Spring => day.Month < 7, Period.Autumn => day.Month > 6, _ => true }).ToList();
        var missing = string.Join(", ", days.Missing.Select(day => $"{day.Day} {SwedishDates.Month(day.Month)}"));
        if (wanted.Count == 0)
        {
            _faults.Say(missing.Length > 0 ? $"{missing} finns inte {View.Year}." : "Raden ger ingen dag i den perioden. Välj hela året, eller skriv andra månader.", "Rule");
            return;
        }

        var (from, to) = read.Value.TimesAfter(View.Last?.Details);
        // Days added by hand are not of the line, and stay.
        _ = _rows.RemoveAll(row => row.Number is null || row.Date is null);
        _rows.InsertRange(0, wanted.Select(day => new SeriesRow(day, from, to)));
        Keep();
        _read = $"Läst som: {read.Value.Words}. {YearWords.Meetings(wanted.Count)}. Rätta det som blev fel. Inget är planerat än.{(missing.Length > 0 ? $" {missing} finns inte {View.Year}." : "")}";
    }

    private void AddRow()
    {
        _faults.Clear();
        var former = _rows.LastOrDefault();
        _rows.Add(new SeriesRow(
            null, former is null ? View.Last?.Details?.StartsAt : former.StartsAt, former is null ? View.Last?.Details?.EndsAt : former.EndsAt,
            (_rows.Max(row => row.Number) ?? 0) + 1));
        _read = _read.Length > 0 ? _read : "Skriv dagen. Inget är planerat än.";
        Keep();
    }

    private void Drop(SeriesRow row)
    {
        _ = _rows.Remove(row);
        Keep();
    }

    private async Task PlanAsync()
    {
        if (_busy)
        {
            return;
        }

        _faults.Clear();
        var meetings = _rows.ConvertAll(row => row.Read()).OfType<SeriesMeeting>().OrderBy(m => m.Date).ThenBy(m => m.StartsAt).ToValueList();
        if (meetings.Count < _rows.Count)
        {
            return;
        }

        _busy = true;
        try
        {
            var refusal = (await Commands.PlanSeriesAsync(Caller, View.Council, meetings, _place, _link, View.Planned)).Refusal;
            if (refusal is YearRefusal.DaysRefused(var each))
            {
                foreach (var fault in each)
                {
                    _rows.Find(row => row.Id == fault.Meeting)?.Faults.Take(fault.Why);
                }
            }

            if (!_faults.Take(refusal))
            {
                _rows.Clear();
                await OnPlanned.InvokeAsync(meetings.Select(m => m.Id).ToValueList());
            }
        }
        finally
        {
            _busy = false;
        }
    }
}
