using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Meetings.RollCall;

/// <summary>
/// Who decided in an item: those who took part when something was settled in it (<see cref="AgendaItem.Settled"/>). That is a
/// member who was present, or a substitute who was present and served, without jäv, and one per seat (<see cref="Seats"/>).
/// </summary>
public sealed class Deciders(Meeting meeting)
{
    /// <summary>Who decided in an item; in the current item, those who take part now or did at its last decision.</summary>
    public IEnumerable<Attendance> Of(AgendaItemId id) =>
        meeting.Agenda.FindItem(id) is { } item && meeting.Seats.SeatsIn(item).Values.ToHashSet() is var seated ? meeting.Roll.Lines.Where(a => seated.Contains(a) && !meeting.Proceedings.HasConflict(id, a.Id)) : [];

    /// <summary>Whether the person was present when something was settled in an item.</summary>
    public bool WasHereFor(Attendance line, AgendaItem item) =>
        line.Status == AttendanceStatus.Present && line.Stays.Any(s => Holds(s, item));

    /// <summary>
    /// Whether the person was present for some part of an item: a person may propose something and leave before it is
    /// decided.
    /// </summary>
    internal bool WasHereDuring(Attendance line, AgendaItem item) => line.Status == AttendanceStatus.Present && line.Stays.Any(s =>
        Holds(s, item)
        || (s.FromItem == item.Id || !((s.From ?? Bound(null, s.FromItem, i => i.BegunAt)) >= item.HandledAt))
        && (s.ToItem == item.Id || !((s.To ?? Bound(null, s.ToItem, i => i.HandledAt)) <= item.BegunAt)));

    internal bool IsOrWasHereFor(Attendance line, AgendaItemId id) => line.IsHere || meeting.Agenda.FindItem(id) is { } item && WasHereFor(line, item);

    /// <summary>Whether something was settled in an item during a span.</summary>
    public bool Holds(Stay span, AgendaItem item) => Settlements(item).Any(at => Holds([span], item, at));

    // Null means now: nothing is settled yet.
    internal static IEnumerable<DateTimeOffset?> Settlements(AgendaItem item) =>
        item.Settled.Count > 0 ? item.Settled.Select(s => (DateTimeOffset?)s) : item.BegunAt is null ? [] : [item.HandledAt];

    internal bool Holds(ValueList<Stay> spans, AgendaItem? item, DateTimeOffset? at) => spans.Any(s => at is { } settled
        ? Begins(s, item!, settled) && Ends(s, item!, settled)
        : s.IsOpen);

    // In the item where the span begins or ends, the time separates one decision from another, unless it is outside them all.
    private bool Begins(Stay span, AgendaItem item, DateTimeOffset settled) =>
        span.FromItem == item.Id
            ? span.From is not { } clock || settled >= clock || !Settlements(item).Any(s => s >= clock)
            : Bound(span.From, span.FromItem, item => item.BegunAt ?? item.HandledAt) is not { } from || settled > from;

    private bool Ends(Stay span, AgendaItem item, DateTimeOffset settled) =>
        span.ToItem == item.Id
            ? span.To is not { } clock || settled <= clock || !Settlements(item).Any(s => s <= clock)
            : Bound(span.To, span.ToItem, item => item.HandledAt) is not { } to || settled <= to;

    // The time, clamped to when its item was current: a time typed afterwards need not agree with that.
    private DateTimeOffset? Bound(DateTimeOffset? clock, AgendaItemId? id, Func<AgendaItem, DateTimeOffset?> without)
    {
        if (id is null || meeting.Agenda.FindItem(id.Value) is not { } item)
        {
            return clock;
        }

        var at = clock ?? without(item) ?? item.BegunAt;
        return at < item.BegunAt ? item.BegunAt : at > item.HandledAt ? item.HandledAt : at;
    }

    /// <summary>The first time that conflicts with the others; null when none does.</summary>
    internal MeetingRefusal.ImpossibleStay? Misplaced(ValueList<Stay> stays)
    {
        if (meeting.OpenedAt is not { } opened || stays.Count == 0)
        {
            return new(null);
        }

        var latest = opened;
        for (var i = 0; i < stays.Count; i++)
        {
            var (from, to) = (stays[i].From ?? opened, stays[i].To ?? meeting.ClosedAt ?? DateTimeOffset.MaxValue);
            if (from < latest || i < stays.Count - 1 && stays[i].IsOpen)
            {
                return new(from);
            }

            if (to < from || to > (meeting.ClosedAt ?? to))
            {
                return new(stays[i].To ?? from);
            }

            if (GoesBackwards(stays[i]))
            {
                return new(null);
            }

            latest = stays[i].To ?? from;
        }

        return null;
    }

    private bool GoesBackwards(Stay span) =>
        span.FromItem is { } first && span.ToItem is { } last && meeting.Agenda.FindItem(last)?.HandledAt < meeting.Agenda.FindItem(first)?.HandledAt;
}
