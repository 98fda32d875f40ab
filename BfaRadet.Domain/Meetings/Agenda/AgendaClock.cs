namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>When an item is planned to begin and end.</summary>
public readonly record struct Slot(TimeOnly From, TimeOnly To);

/// <summary>Clock times of the items from their planned minutes. Items without planned minutes take no time.</summary>
public static class AgendaClock
{
    /// <summary>The slot of each item in order, from the start of the meeting.</summary>
    public static ValueList<Slot> Plan(TimeOnly start, IEnumerable<int?> minutes)
    {
        var slots = new List<Slot>();
        var from = start;
        foreach (var planned in minutes)
        {
            var to = from.AddMinutes(planned ?? 0);
            slots.Add(new Slot(from, to));
            from = to;
        }

        return slots.ToValueList();
    }
}
