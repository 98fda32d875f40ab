namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>
/// A form somebody is writing in, field by field: what was loaded, what is typed, and what stands on the server now.
/// News takes a field that is untouched here; a field both have changed is a clash, shown with both versions until one
/// is chosen. Nothing typed is ever replaced by news.
/// </summary>
public sealed class FieldDraft(IReadOnlyDictionary<string, string> loaded)
{
    private readonly Dictionary<string, string> _before = new(loaded);
    private readonly Dictionary<string, string> _mine = new(loaded);
    private readonly Dictionary<string, string> _latest = new(loaded);
    private readonly HashSet<string> _arrived = [];

    /// <summary>What is typed.</summary>
    public string this[string field]
    {
        get => _mine[field];
        set => _mine[field] = value;
    }

    /// <summary>What the typed is a change of: goes with it to the rule, which then sees what others did meanwhile.</summary>
    public IReadOnlyDictionary<string, string> Before => _before;

    /// <summary>Something is typed that is not saved.</summary>
    public bool IsDirty => _mine.Keys.Any(IsChanged);

    /// <summary>The thing itself was taken away by somebody else; what is typed stays.</summary>
    public bool IsGone { get; set; }

    /// <summary>When what was restored after a reload was last typed; null when nothing was.</summary>
    public DateTimeOffset? RestoredAt { get; private set; }

    public bool IsChanged(string field) => _mine[field] != _before[field];

    /// <summary>What somebody else made of a field that is changed here too; null when there is nothing to choose.</summary>
    public string? TheirsOf(string field) =>
        _latest[field] != _before[field] && IsChanged(field) && !Same(_mine[field], _latest[field]) ? _latest[field] : null;

    /// <summary>Whether the field has just been given a value by somebody else.</summary>
    public bool HasArrived(string field) => _arrived.Contains(field);

    /// <summary>The fields as typed at this moment: what is sent.</summary>
    public IReadOnlyDictionary<string, string> Typed() => new Dictionary<string, string>(_mine);

    /// <summary>Takes in what stands on the server now.</summary>
    public void Meet(IReadOnlyDictionary<string, string> latest)
    {
        foreach (var (field, value) in latest)
        {
            if (!IsChanged(field) || Same(_mine[field], value))
            {
                if (!Same(_mine[field], value))
                {
                    _arrived.Add(field);
                }

                (_before[field], _mine[field]) = (value, value);
            }

            _latest[field] = value;
        }
    }

    /// <summary>My version stands: from here on theirs is what was there.</summary>
    public void KeepMine(string field) => _before[field] = _latest[field];

    public void TakeTheirs(string field) => (_before[field], _mine[field]) = (_latest[field], _latest[field]);

    public void ForgetArrivals() => _arrived.Clear();

    /// <summary>What was sent is saved. What was typed while it was on its way is still unsaved.</summary>
    public void Saved(IReadOnlyDictionary<string, string> sent)
    {
        foreach (var (field, value) in sent.Where(s => s.Value != _before[s.Key]))
        {
            if (_latest[field] == _before[field])
            {
                _latest[field] = value;
            }

            _before[field] = value;
        }

        RestoredAt = null;
    }

    /// <summary>Back to what stands on the server.</summary>
    public void Discard()
    {
        foreach (var (field, value) in _latest)
        {
            (_before[field], _mine[field]) = (value, value);
        }

        RestoredAt = null;
    }

    /// <summary>Takes back what the browser kept over a reload or an outage, and meets it with what stands now.</summary>
    public void Restore(StoredDraft stored, DateTimeOffset? noticed)
    {
        foreach (var (field, versions) in stored.Fields.Where(f => _mine.ContainsKey(f.Key) && f.Value.Count == 2))
        {
            (_before[field], _mine[field]) = (versions[0], versions[1]);
        }

        Meet(new Dictionary<string, string>(_latest));
        _arrived.Clear();
        RestoredAt = IsDirty ? noticed : null;
    }

    /// <summary>What the fields on the screen say, where an outage may have kept it from being heard.</summary>
    public void Hear(IReadOnlyDictionary<string, string> shown)
    {
        foreach (var (field, value) in shown.Where(s => _mine.ContainsKey(s.Key)))
        {
            _mine[field] = value;
        }
    }

    // What is saved comes back cleaned: blanks at the end are no change.
    private static bool Same(string one, string other) => one == other || Wording.Line(one) == Wording.Line(other);
}

/// <summary>What the browser keeps of a form in writing (draft.entry.ts): each field with what it was and what it is.</summary>
public sealed record StoredDraft(DateTimeOffset At, Dictionary<string, IReadOnlyList<string>> Fields);
