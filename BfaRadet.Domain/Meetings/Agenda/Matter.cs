using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>How an item of a matter stands.</summary>
public enum MatterItemState
{
    /// <summary>On an agenda that is to come, or of the meeting that is on.</summary>
    Planned,

    /// <summary>Its meeting was cancelled.</summary>
    Cancelled,

    /// <summary>Its meeting was held and did not come to it.</summary>
    NotReached,

    /// <summary>Bordlagd, by a decision that is in force.</summary>
    Tabled,

    /// <summary>Återremitterad, by a decision that is in force.</summary>
    ReferredBack,

    /// <summary>Taken up.</summary>
    Treated,
}

/// <summary>How far a matter has come.</summary>
public enum MatterStanding
{
    /// <summary>It was put off, sent back or not reached, and is on no agenda that is to come.</summary>
    Waiting,

    /// <summary>On an agenda that is to come.</summary>
    Planned,

    /// <summary>Taken up, and not put off.</summary>
    Treated,
}

/// <summary>An item as a part of a matter.</summary>
/// <param name="StartsAt">Of the meeting.</param>
/// <param name="Order">Place on its agenda.</param>
/// <param name="IsTreated">Taken up, or decided under.</param>
public sealed record MatterItem(
    AgendaItemId Id, MeetingId Meeting, DateOnly Date, TimeOnly StartsAt, MeetingState MeetingState, int Order, int? Number, AgendaItemKind Kind,
    string Title, string RegistryNumber, ItemCircle? Circle, bool IsTreated)
{
    /// <summary>Its meeting is from before the product, and has no minutes here.</summary>
    public bool IsBroughtIn { get; init; }

    /// <summary>The kind of a decision in force that puts the matter off; null for none.</summary>
    public DecisionKind? PutOff { get; init; }

    /// <summary>The day that decision says it comes back; null for none.</summary>
    public DateOnly? BackOn { get; init; }

    public MatterItemState State => MeetingState switch
    {
        MeetingState.Cancelled => MatterItemState.Cancelled,
        not MeetingState.Closed when !IsTreated || PutOff is null => MatterItemState.Planned,
        _ when PutOff == DecisionKind.Tabled => MatterItemState.Tabled,
        _ when PutOff == DecisionKind.ReferredBack => MatterItemState.ReferredBack,
        _ => IsTreated ? MatterItemState.Treated : MatterItemState.NotReached,
    };

    /// <summary>Its place in time.</summary>
    public (DateOnly, TimeOnly, int, Guid) When => (Date, StartsAt, Order, Id.Value);
}

/// <summary>An item that takes up again what an earlier one was about.</summary>
public readonly record struct MatterTie(AgendaItemId Item, AgendaItemId Earlier);

/// <summary>
/// Ett ärende: the items of a council's agendas that are about one question, in the order of their meetings. Nothing of it is
/// stored: it is what ties and registry numbers make of the items, so that a reader who may not see some of them has a matter of the
/// others, or none.
/// </summary>
public sealed class Matter
{
    private Matter(IReadOnlyList<MatterItem> items) => Items = items;

    /// <summary>At least one; the earliest first.</summary>
    public IReadOnlyList<MatterItem> Items { get; }

    /// <summary>Its first item stands for it in addresses.</summary>
    public AgendaItemId Id => Items[0].Id;

    /// <summary>What it was called last.</summary>
    public string Title => Items[^1].Title;

    /// <summary>As it was last written; may be empty.</summary>
    public string RegistryNumber => Items.LastOrDefault(i => i.RegistryNumber.Length > 0)?.RegistryNumber ?? "";

    /// <summary>The item that says how it stands: the latest of a meeting that was not cancelled, if there is one.</summary>
    public MatterItem Last => Items.LastOrDefault(i => i.State != MatterItemState.Cancelled) ?? Items[^1];

    /// <summary>Where it will be taken up; null when it is on no agenda to come.</summary>
    public MatterItem? Next => Items.FirstOrDefault(i => i.State == MatterItemState.Planned);

    public MatterStanding Standing => Next is not null ? MatterStanding.Planned
        : Last.State == MatterItemState.Treated ? MatterStanding.Treated
        : MatterStanding.Waiting;

    /// <summary>
    /// Whether it is more than a line of one agenda: it has a registry number, it was on several agendas, or a decision put it off.
    /// </summary>
    public bool IsFollowed => Items.Count > 1 || RegistryKey.Of(RegistryNumber).Length > 0 || Items[0].State is MatterItemState.Tabled or MatterItemState.ReferredBack;

    /// <summary>Whether another item than this one has taken it up since, or will.</summary>
    public bool IsTakenUpAfter(AgendaItemId id) => Items.FirstOrDefault(i => i.Id == id) is { } one
        && Items.Any(i => i.Id != id && (i.State == MatterItemState.Planned || i.IsTreated && i.State != MatterItemState.Cancelled && i.When.CompareTo(one.When) > 0));

    /// <summary>
    /// The matters that items make: those with the same registry number, and those that are tied. Each item is in one; breaks are in none.
    /// </summary>
    /// <param name="items">Those that the reader may see: nothing is tied by way of others.</param>
    public static IReadOnlyList<Matter> Of(IEnumerable<MatterItem> items, IEnumerable<MatterTie> ties)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(ties);
        var all = items.Where(i => i.Kind != AgendaItemKind.Break).ToDictionary(i => i.Id);
        var leads = all.Keys.ToDictionary(id => id);
        AgendaItemId Root(AgendaItemId id)
        {
            while (leads[id] != id)
            {
                id = leads[id] = leads[leads[id]];
            }

            return id;
        }

        foreach (var tie in ties.Where(t => all.ContainsKey(t.Item) && all.ContainsKey(t.Earlier)))
        {
            leads[Root(tie.Item)] = Root(tie.Earlier);
        }

        foreach (var same in all.Values.Select(i => (i.Id, Key: RegistryKey.Of(i.RegistryNumber))).Where(i => i.Key.Length > 0).GroupBy(i => i.Key, i => i.Id))
        {
            var first = Root(same.First());
            foreach (var other in same.Skip(1))
            {
                leads[Root(other)] = first;
            }
        }

        return [.. all.Values.GroupBy(i => Root(i.Id)).Select(one => new Matter([.. one.OrderBy(i => i.When)]))];
    }
}
