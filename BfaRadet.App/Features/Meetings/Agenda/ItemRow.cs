using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.Meetings.Agenda.Importing;

/// <summary>An item that was read, as it is corrected before it is taken in. Its id is given once, so that taking in twice makes one item.</summary>
/// <param name="id">Null for a new one.</param>
public sealed class ImportedRow(AgendaItemText read, string key, AgendaItemId? id = null)
{
    private readonly Dictionary<string, string> _fields = new(ItemFields.Of(read));

    public AgendaItemId Id { get; } = id ?? new(Guid.CreateVersion7());

    /// <summary>By what the browser keeps its corrections: the same for the same text read again.</summary>
    public string Key { get; } = key;

    /// <summary>Whether it is to be taken in.</summary>
    public bool IsChosen { get; set; } = true;

    public FormFaults Faults { get; } = new();

    public string this[string field]
    {
        get => _fields[field];
        set => _fields[field] = value ?? "";
    }

    public string Title => Wording.Line(this[nameof(AgendaItemText.Title)]);

    /// <summary>What else is known, in a few words: what the folded part holds.</summary>
    public string More => string.Join(", ", new[]
    {
        Said(nameof(AgendaItemText.Background), "bakgrund"), Said(nameof(AgendaItemText.Proposal), "förslag till beslut"), Said(nameof(AgendaItemText.Attachments), "handlingar"),
    }.OfType<string>());

    /// <summary>The item as it is corrected; false when a field cannot be read, which is then said at it.</summary>
    public bool TryRead(out AgendaItemText? text)
    {
        Faults.Clear();
        if (ItemFields.TryRead(_fields, out text, out var refused))
        {
            return true;
        }

        Faults.Take(refused);
        return false;
    }

    private string? Said(string field, string word) => this[field].Length > 0 ? word : null;
}
