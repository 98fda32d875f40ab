namespace BfaRadet.App.Ui;

/// <summary>
/// The errors of one form: each is shown at its field, and the rest in the form's <see cref="RefusalNote"/>. The browser then
/// focuses the first (field-errors.ts).
/// </summary>
/// <param name="only">For a form with one field: its name, whatever the rule calls it.</param>
public sealed class FormFaults(string? only = null)
{
    private readonly string _id = $"fel-{Guid.NewGuid():N}";
    private readonly HashSet<string> _fields = [];
    private readonly Dictionary<string, (int Round, object? Value)> _values = [];
    private readonly Dictionary<string, Refusal> _unread = [];
    private IReadOnlyList<(string? Field, string Text)> _faults = [];

    /// <summary>What stands in fields and cannot be read: to be refused before saving, or it would be saved as empty.</summary>
    public IReadOnlyList<Refusal> Unread => [.. _unread.Values];

    /// <summary>Counts the refusals, so that the browser sees a repeated one.</summary>
    public int Round { get; private set; }

    /// <summary>The error of a field; null for none.</summary>
    public string? this[string field] => Join(_faults.Where(fault => fault.Field == field));

    /// <summary>Errors that are not shown at a field; null for none.</summary>
    public string? Rest => Join(_faults.Where(fault => fault.Field is null || !_fields.Contains(fault.Field)));

    /// <summary>Takes the result of a request; null when it was done.</summary>
    /// <returns>Whether it was refused.</returns>
    public bool Take(Refusal? refusal)
    {
        _faults = [.. RefusalTexts.Each(refusal).Select(fault => fault.Field is null ? fault : (only ?? fault.Field, fault.Text))];
        Round += _faults.Count > 0 ? 1 : 0;
        return refusal is not null;
    }

    /// <summary>Sets an error with its own text.</summary>
    public void Say(string text, string? field = null) => Say((text, field));

    /// <summary>Sets errors with their own texts.</summary>
    public void Say(params IReadOnlyList<(string Text, string? Field)> faults) => (_faults, Round) = ([.. faults.Select(fault => (fault.Field, fault.Text))], Round + 1);

    /// <summary>Attributes of a MudBlazor control, for <c>@attributes</c>.</summary>
    public IReadOnlyDictionary<string, object> At(string field)
    {
        _fields.Add(field);
        var text = this[field];
        return new Dictionary<string, object> { ["Error"] = text is not null, ["ErrorText"] = text!, ["ErrorId"] = IdOf(field) };
    }

    /// <summary>As <see cref="At(string)"/>; the error goes when the value is changed.</summary>
    public IReadOnlyDictionary<string, object> At(string field, object? value)
    {
        Follow(field, value);
        return At(field);
    }

    /// <summary>As <see cref="On(string)"/>; the error goes when the value is changed.</summary>
    public IReadOnlyDictionary<string, object>? On(string field, object? value)
    {
        Follow(field, value);
        return On(field);
    }

    /// <summary>
    /// Attributes of a plain field or a fieldset, for <c>@attributes</c>; the text is in a <see cref="FaultText"/>.
    /// </summary>
    public IReadOnlyDictionary<string, object>? On(string field)
    {
        _fields.Add(field);
        return this[field] is null ? null : new Dictionary<string, object> { ["aria-invalid"] = "true", ["aria-describedby"] = IdOf(field) };
    }

    /// <summary>A field tells that it cannot read what is typed in it; null when it can.</summary>
    internal void Hear(string field, Refusal? unread)
    {
        if (unread is null)
        {
            _ = _unread.Remove(field);
        }
        else
        {
            _unread[field] = unread;
        }
    }

    /// <summary>Removes all errors.</summary>
    public void Clear() => _faults = [];

    private void Follow(string field, object? value)
    {
        if (!_values.TryGetValue(field, out var then) || then.Round != Round)
        {
            _values[field] = (Round, value);
        }
        else if (!Equals(then.Value, value))
        {
            _values[field] = (Round, value);
            _faults = [.. _faults.Where(fault => fault.Field != field)];
        }
    }

    internal string IdOf(string field) => $"{_id}-{field}";

    private static string? Join(IEnumerable<(string? Field, string Text)> faults)
    {
        var text = string.Join(' ', faults.Select(fault => fault.Text).Distinct());
        return text.Length == 0 ? null : text;
    }
}
