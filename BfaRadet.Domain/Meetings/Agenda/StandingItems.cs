namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>The items that recur from one meeting to the next, and may be taken over to a new one.</summary>
public static class StandingItems
{
    /// <summary>
    /// Of the last agenda: formalities, "Övriga frågor", and whatever has the same title on the agenda before it. What was raised
    /// at the meeting itself was not planned.
    /// </summary>
    /// <param name="before">The agenda before the last; empty when there is none.</param>
    public static IReadOnlyList<AgendaItem> Of(IEnumerable<AgendaItem> last, IEnumerable<AgendaItem> before)
    {
        ArgumentNullException.ThrowIfNull(last);
        ArgumentNullException.ThrowIfNull(before);

        var recurring = before.Select(item => Key(item.Title)).ToHashSet();
        return
        [
            .. last.Where(item => !item.AddedAtMeeting
                    && (item.Kind == AgendaItemKind.Formality || Key(item.Title) == "övriga frågor" || recurring.Contains(Key(item.Title))))
                .OrderBy(item => item.Order).DistinctBy(item => (Key(item.Title), item.Kind == AgendaItemKind.Break ? item.Order : 0)),
        ];
    }

    /// <summary>What of an item holds for the next time: not what was written about the matter then.</summary>
    public static AgendaItemText TextOf(AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(item.Kind, item.Title, item.Presenter, item.PlannedMinutes);
    }

    private static string Key(string title) => title.Trim().TrimEnd('.').ToLowerInvariant();
}
