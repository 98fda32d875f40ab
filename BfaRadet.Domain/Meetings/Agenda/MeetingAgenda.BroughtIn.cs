namespace BfaRadet.Domain.Meetings.Agenda;

/// <content>Items of a meeting from before the product.</content>
public sealed partial class MeetingAgenda
{
    /// <summary>
    /// The item a decision that is brought in was made under: one for each § and title. Its number is the § itself; null for a decision whose § is
    /// not known.
    /// </summary>
    internal AgendaItem BringIn(int? paragraph, string title, Func<Guid> ids, AgendaItemText? text = null)
    {
        Changed();
        title = title.Length > 0 ? title : Untitled;
        var item = _items.Find(i => i.Number == paragraph && i.Title == title);
        if (item is null)
        {
            item = new AgendaItem(new AgendaItemId(ids()), (text ?? new AgendaItemText(AgendaItemKind.Decision, "")) with { Title = title }, addedAtMeeting: false) { Number = paragraph };
            var after = _items.FindIndex(i => paragraph is { } own && (i.Number is null || i.Number > own));
            _items.Insert(after < 0 ? _items.Count : after, item);
            for (var at = 0; at < _items.Count; at++)
            {
                _items[at].Order = at;
            }
        }

        return item;
    }

    /// <summary>Takes out decisions that were brought in, by their items; an item without any goes too.</summary>
    public void TakeOut(IEnumerable<AgendaItemId> items)
    {
        ArgumentNullException.ThrowIfNull(items);

        Changed();
        foreach (var id in items)
        {
            if (FindItem(id) is { } item && --item.DecisionCount <= 0)
            {
                _items.Remove(item);
            }
        }
    }

    /// <summary>The title of an item whose log had none.</summary>
    public const string Untitled = "Ur tidigare beslutslogg";
}
