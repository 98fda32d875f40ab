using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>
/// An item on a row, filled in before it is saved with the others: one that was read from a paper, or a standing point. Its id is given
/// once, so that saving twice makes one item.
/// </summary>
/// <param name="id">Null for a new one.</param>
public class ItemRow(AgendaItemText read, string key, AgendaItemId? id = null)
{
    private readonly Dictionary<string, string> _fields = new(ItemFields.Of(read));

    public AgendaItemId Id { get; } = id ?? new(Guid.CreateVersion7());

    /// <summary>By what the browser keeps its corrections: the same for the same text read again.</summary>
    public string Key { get; } = key;

    public FormFaults Faults { get; } = new();

    public string this[string field]
    {
        get => _fields[field];
        set => _fields[field] = value ?? "";
    }

    public string Title => Wording.Line(this[nameof(AgendaItemText.Title)]);

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
}
