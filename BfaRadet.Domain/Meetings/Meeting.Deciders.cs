using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <content>
/// Who decided in an item. What counts is who took part when something was settled in it
/// (<see cref="AgendaItem.Settled"/>): a member who was here, or a substitute who was here and served, without jäv, and one
/// for each seat (<c>Meeting.Seats</c>).
/// </content>
public sealed partial class Meeting
{
    /// <summary>Those who decided in an item; in the one that is on, those who take part now or did at its last decision.</summary>
    public IEnumerable<Attendance> DecidersOf(AgendaItemId id) =>
        FindItem(id) is { } item && SeatsIn(item).Values.ToHashSet() is var seated ? _roll.Where(a => seated.Contains(a) && !HasConflict(id, a.Id)) : [];

    /// <summary>Whether somebody held a seat when an item was settled; jäv of a substitute not looked at.</summary>
    public bool HeldASeat(Attendance line, AgendaItem item) => SeatsIn(item).ContainsValue(line);

    /// <summary>Whether a substitute held a seat in an item by this service.</summary>
    public bool HeldASeat(Attendance line, AgendaItem item, Stay service) => Holds(service, item)
        && SeatsIn(item).Any(s => s.Value == line && (SeatOf(line, service) ?? s.Key) == s.Key);

    /// <summary>Whether another was in a member's seat when an item was settled.</summary>
    public bool WasServedIn(Attendance member, AgendaItem item) => SeatsIn(item).TryGetValue(member, out var other) && other != member;

    /// <summary>Whether somebody was here when something was settled in an item.</summary>
    public bool WasHereFor(Attendance line, AgendaItem item) =>
        line.Status == AttendanceStatus.Present && line.Stays.Any(s => Holds(s, item));

    /// <summary>Whether something was settled in an item during a stretch.</summary>
    public bool Holds(Stay span, AgendaItem item) => Settlements(item).Any(at => Holds([span], item, at));

    // Null is now: nothing is settled yet.
    private static IEnumerable<DateTimeOffset?> Settlements(AgendaItem item) =>
        item.Settled.Count > 0 ? item.Settled.Select(s => (DateTimeOffset?)s) : item.BegunAt is null ? [] : [item.HandledAt];

    private bool Holds(ValueList<Stay> spans, AgendaItem? item, DateTimeOffset? at) => spans.Any(s => at is { } settled
        ? Begins(s, item!, settled) && Ends(s, item!, settled)
        : s.IsOpen);

    // In the very item where it begins or ends the clock tells one decision from another, unless it lies outside them all.
    private bool Begins(Stay span, AgendaItem item, DateTimeOffset settled) =>
        span.FromItem == item.Id
            ? span.From is not { } clock || settled >= clock || !Settlements(item).Any(s => s >= clock)
            : Bound(span.From, span.FromItem, item => item.BegunAt ?? item.HandledAt) is not { } from || settled > from;

    private bool Ends(Stay span, AgendaItem item, DateTimeOffset settled) =>
        span.ToItem == item.Id
            ? span.To is not { } clock || settled <= clock || !Settlements(item).Any(s => s <= clock)
            : Bound(span.To, span.ToItem, item => item.HandledAt) is not { } to || settled <= to;

    // The clock, held inside the time of its item: one typed afterwards need not be the clock that the item was on by.
    private DateTimeOffset? Bound(DateTimeOffset? clock, AgendaItemId? id, Func<AgendaItem, DateTimeOffset?> without)
    {
        if (id is null || FindItem(id.Value) is not { } item)
        {
            return clock;
        }

        var at = clock ?? without(item) ?? item.BegunAt;
        return at < item.BegunAt ? item.BegunAt : at > item.HandledAt ? item.HandledAt : at;
    }

    /// <summary>A stretch that begins now. When the item that is on is settled already, it does not hold for that one.</summary>
    private Stay From(DateTimeOffset at) => new(at, FindCurrent() is { IsOpen: true } ? CurrentItem : null, null, null);

    /// <summary>The stretch ended now: its last item is the latest that was settled while it lasted.</summary>
    private Stay Ended(Stay span, DateTimeOffset at) => span with
    {
        To = at,
        ToItem = _items.Where(i => i.Kind != AgendaItemKind.Break && i.HandledAt <= at && Holds(span, i)).MaxBy(i => i.HandledAt)?.Id,
    };

    private ValueList<Stay> Ended(ValueList<Stay> spans, DateTimeOffset at) =>
        spans.Count > 0 && spans[^1].IsOpen ? [.. spans.Take(spans.Count - 1), Ended(spans[^1], at)] : spans;

    /// <summary>
    /// An item without a decision or a vote is open again, when it is taken up anew or its decision is taken back. Who left
    /// after its first turn is then known by the clock alone.
    /// </summary>
    /// <param name="at">What was settled then is taken back.</param>
    private void Unsettle(AgendaItem? item, DateTimeOffset? at)
    {
        if (at is not null)
        {
            item?.Unsettle(at);
        }

        if (item is null || item.DecisionCount > 0 || Votes.Any(v => v.Item == item.Id && v.EndedAt is not null))
        {
            return;
        }

        item.Unsettle(null);
        foreach (var line in _roll)
        {
            (line.Stays, line.Services) = (Loosened(line.Stays), Loosened(line.Services));
        }

        ValueList<Stay> Loosened(ValueList<Stay> spans) =>
            spans.Select(s => s.ToItem == item.Id && s.To is not null ? s with { ToItem = null } : s).ToValueList();
    }
}
