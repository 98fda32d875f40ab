using System.Text.Json;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>
/// The state of an edited form, per field: the loaded value, the typed value, and the latest value on the server. Updates
/// replace fields that are unchanged here; a field both have changed is a clash, shown with both versions until one is
/// chosen. Typed values are never replaced by updates.
/// </summary>
public sealed class FieldDraft(IReadOnlyDictionary<string, string> loaded)
{
    private readonly Dictionary<string, string> _before = new(loaded);
    private readonly Dictionary<string, string> _mine = new(loaded);
    private readonly Dictionary<string, string> _latest = new(loaded);
    private readonly HashSet<string> _arrived = [];

    /// <summary>The typed value.</summary>
    public string this[string field]
    {
        get => _mine[field];
        set => _mine[field] = value;
    }

    /// <summary>What the typed values are a change of: sent with them, for the merge.</summary>
    public IReadOnlyDictionary<string, string> Before => _before;

    /// <summary>Whether there are unsaved changes.</summary>
    public bool IsDirty => _mine.Keys.Any(IsChanged);

    /// <summary>The item itself was removed by another; the typed values are kept.</summary>
    public bool IsGone { get; set; }

    /// <summary>Who wrote what clashes with the typed values; null when that is not known.</summary>
    public string? Other { get; set; }

    /// <summary>Whether another has changed a field that is changed here too.</summary>
    public bool Clashes => _mine.Keys.Any(name => TheirsOf(name) is not null);

    /// <summary>When the restored text was last typed; null when nothing was restored.</summary>
    public DateTimeOffset? RestoredAt { get; private set; }

    public bool IsChanged(string field) => _mine[field] != _before[field];

    /// <summary>Another's value of a field that is changed here too; null for no clash.</summary>
    public string? TheirsOf(string field) =>
        _latest[field] != _before[field] && IsChanged(field) && !Same(_mine[field], _latest[field]) ? _latest[field] : null;

    /// <summary>Whether the field has just been updated by another.</summary>
    public bool HasArrived(string field) => _arrived.Contains(field);

    /// <summary>A snapshot of the typed values, to send.</summary>
    public IReadOnlyDictionary<string, string> Typed() => new Dictionary<string, string>(_mine);

    /// <summary>Merges the latest values from the server.</summary>
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

    /// <summary>Resolves a clash in favour of the typed value.</summary>
    public void KeepMine(string field) => _before[field] = _latest[field];

    public void TakeTheirs(string field) => (_before[field], _mine[field]) = (_latest[field], _latest[field]);

    public void ForgetArrivals() => _arrived.Clear();

    /// <summary>Marks what was sent as saved. What was typed meanwhile is still unsaved.</summary>
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

    /// <summary>Resets to the values on the server.</summary>
    public void Discard()
    {
        foreach (var (field, value) in _latest)
        {
            (_before[field], _mine[field]) = (value, value);
        }

        RestoredAt = null;
    }

    /// <summary>Restores what the browser kept over a reload or an outage, and merges it with the current values.</summary>
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

    /// <summary>Takes the values from the screen, whose events an outage may have lost.</summary>
    public void Hear(IReadOnlyDictionary<string, string> shown)
    {
        foreach (var (field, value) in shown.Where(s => _mine.ContainsKey(s.Key)))
        {
            _mine[field] = value;
        }
    }

    // Saved values come back cleaned: trailing blanks are not a change.
    private static bool Same(string one, string other) => one == other || Wording.Line(one) == Wording.Line(other);
}

/// <summary>What the browser keeps of an edited form (draft.entry.ts): the loaded and the typed value of each field.</summary>
public sealed record StoredDraft(DateTimeOffset At, Dictionary<string, IReadOnlyList<string>> Fields)
{
    /// <summary>What a browser says that it has kept; null when it cannot be read, as with an unpaired surrogate.</summary>
    public static StoredDraft? Read(JsonElement kept)
    {
        try
        {
            return kept.ValueKind == JsonValueKind.Object && kept.Deserialize<StoredDraft>(JsonSerializerOptions.Web) is { Fields: { } fields } draft
                && fields.Values.All(versions => versions?.All(text => text is not null) == true)
                ? draft
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
