namespace BfaRadet.App.Ui;

/// <summary>
/// What is wrong in one form: each fault stands at its field, and the note of the form (<see cref="RefusalNote"/>) has what
/// is about no field of it. The browser then goes to the first (field-errors.ts).
/// </summary>
/// <param name="only">Where a form has one field, whatever the rule calls it.</param>
public sealed class FormFaults(string? only = null)
{
    private readonly string _id = $"fel-{Guid.NewGuid():N}";
    private readonly HashSet<string> _fields = [];
    private IReadOnlyList<(string? Field, string Text)> _faults = [];

    /// <summary>Counts the refusals: the same fields may be wrong again.</summary>
    public int Round { get; private set; }

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? this[string field] => Join(_faults.Where(fault => fault.Field == field));

    /// <summary>What stands at no field.</summary>
    public string? Rest => Join(_faults.Where(fault => fault.Field is null || !_fields.Contains(fault.Field)));

    /// <summary>The answer to what was asked; null when it was done.</summary>
    /// <returns>Whether something is wrong.</returns>
    public bool Take(Refusal? refusal)
    {
        _faults = [.. RefusalTexts.Each(refusal).Select(fault => fault.Field is null ? fault : (only ?? fault.Field, fault.Text))];
        Round += _faults.Count > 0 ? 1 : 0;
        return refusal is not null;
    }

    /// <summary>Says something in words of one's own.</summary>
    public void Say(string text, string? field = null) => (_faults, Round) = ([(field, text)], Round + 1);

    /// <summary>For a control of MudBlazor, as <c>@attributes</c>.</summary>
    public IReadOnlyDictionary<string, object> At(string field)
    {
        _fields.Add(field);
        var text = this[field];
        return new Dictionary<string, object> { ["Error"] = text is not null, ["ErrorText"] = text!, ["ErrorId"] = IdOf(field) };
    }

    /// <summary>For a plain field or a fieldset, as <c>@attributes</c>; its words stand in a <see cref="FaultText"/>.</summary>
    public IReadOnlyDictionary<string, object>? On(string field)
    {
        _fields.Add(field);
        return this[field] is null ? null : new Dictionary<string, object> { ["aria-invalid"] = "true", ["aria-describedby"] = IdOf(field) };
    }

    /// <summary>Nothing is wrong any more.</summary>
    public void Clear() => _faults = [];

    internal string IdOf(string field) => $"{_id}-{field}";

    private static string? Join(IEnumerable<(string? Field, string Text)> faults)
    {
        var text = string.Join(' ', faults.Select(fault => fault.Text).Distinct());
        return text.Length == 0 ? null : text;
    }
}
