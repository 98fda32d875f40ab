using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>The control of a field.</summary>
public enum DraftControl
{
    Line,
    Text,
    Number,
    Date,
    Time,

    /// <summary>A single choice.</summary>
    Choice,

    /// <summary>Several choices; the value is a comma-separated list.</summary>
    Checks,
}

/// <summary>A choice: the stored value, and its text.</summary>
public sealed record DraftChoice(string Value, string Text);

/// <summary>A field of a form; shows both versions when another changed it too.</summary>
public sealed partial class DraftField
{
    private ElementReference _control;
    private DayBox? _day;
    private ClockBox? _clock;
    private int _arrivals;
    private bool _hadArrived;
    private bool _left;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [CascadingParameter]
    public DraftForm Form { get; set; } = default!;

    /// <summary>The name of the property.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Help { get; set; }

    [Parameter]
    public DraftControl Control { get; set; }

    [Parameter]
    public IReadOnlyList<DraftChoice> Choices { get; set; } = [];

    [Parameter]
    public int Rows { get; set; } = 3;

    [Parameter]
    public bool Required { get; set; }

    /// <summary>Of a day: it has been, so without a year it is the last such day.</summary>
    [Parameter]
    public bool HasBeen { get; set; }

    private FieldDraft Draft => Form.Draft;

    private string Id => $"field-{Name}";

    private IReadOnlyDictionary<string, object>? Fault => Form.Faults.On(Name);

    private string? Wrong => Fault is null && UnreadDay is null ? null : "true";

    // Said when the field is left, as in every other field of a day; what saving says stands in its place.
    private string? UnreadDay => Control == DraftControl.Date && _left && Fault is null && Value.Trim().Length > 0
        && DayLine.Read(Value, Clock.Today(), HasBeen).Refusal is { } unread ? RefusalTexts.Of(unread) : null;

    private string? Described => string.Join(' ', new[] { Fault?["aria-describedby"], UnreadDay is null ? null : $"{Id}-unread", Help is null ? null : $"{Id}-help" }.OfType<string>())
        is { Length: > 0 } ids ? ids : null;

    /// <summary>Words that are printed or shared; a link, a number and a name are what they are.</summary>
    private bool IsGuarded => Control == DraftControl.Text || Name is "Title" or "Attachments";

    private Dictionary<string, object> BoxAttributes
    {
        get
        {
            var attributes = new Dictionary<string, object> { ["id"] = Id, ["class"] = "field", ["data-field"] = Name, ["data-before"] = Draft.Before[Name], ["required"] = Required };
            if (Wrong is not null)
            {
                attributes["aria-invalid"] = Wrong;
            }

            if (Described is not null)
            {
                attributes["aria-describedby"] = Described;
            }

            return attributes;
        }
    }

    private string Value
    {
        get => Draft[Name];
        set
        {
            var wasDirty = Draft.IsDirty;
            Draft[Name] = value;
            Form.Touched(wasDirty);
        }
    }

    protected override void OnParametersSet()
    {
        var arrived = Draft.HasArrived(Name);
        if (arrived && !_hadArrived)
        {
            // Two names for one animation, alternating: the same name would not restart it.
            _arrivals++;
        }

        _hadArrived = arrived;
    }

    private bool IsChosen(DraftChoice choice) => Value.Split(',').Contains(choice.Value);

    private void Toggle(DraftChoice choice)
    {
        var chosen = Value.Split(',', StringSplitOptions.RemoveEmptyEntries);
        Value = string.Join(',', IsChosen(choice) ? chosen.Where(v => v != choice.Value) : chosen.Append(choice.Value));
    }

    private string Said(string value) => Control is DraftControl.Choice or DraftControl.Checks
        ? Or(string.Join(", ", value.Split(',').Select(v => Choices.FirstOrDefault(c => c.Value == v)?.Text).OfType<string>()))
        : Or(value);

    private static string Or(string said) => said.Length == 0 ? "tomt" : said;

    private Task KeepAsync()
    {
        Draft.KeepMine(Name);
        return ChosenAsync();
    }

    private Task TakeAsync()
    {
        Draft.TakeTheirs(Name);
        return ChosenAsync();
    }

    /// <summary>The buttons go away with the choice: one goes on in the field it was about.</summary>
    private async Task ChosenAsync()
    {
        await Form.ChosenAsync();
        await (_day is { } day ? day.FocusAsync() : _clock is { } clock ? clock.FocusAsync() : _control.FocusAsync());
    }
}
