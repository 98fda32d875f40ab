using BfaRadet.App.Ui;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>A stretch of time in a drawing: where it begins and how long it is, as shares of the whole.</summary>
public readonly record struct Stretch(double From, double Length);

/// <summary>An item as it was planned and as it became.</summary>
/// <param name="PlannedMinutes">Null when none were set.</param>
/// <param name="Planned">Null without planned minutes.</param>
/// <param name="TakenUpAt">Null when it was not handled.</param>
/// <param name="Minutes">How long it was on, in all its turns.</param>
/// <param name="Actual">From when it was first taken up. Null when it was not handled.</param>
public sealed record TimeLineRow(
    ItemView Item, int? PlannedMinutes, DateTimeOffset PlannedFrom, Stretch? Planned, DateTimeOffset? TakenUpAt, int Minutes, Stretch? Actual)
{
    /// <summary>Minutes more than planned; negative for fewer, null when either is missing.</summary>
    public int? Over => TakenUpAt is null ? null : Minutes - PlannedMinutes;
}

/// <summary>A held meeting against its plan.</summary>
/// <param name="Ticks">Times of the axis, and their places.</param>
public sealed record TimeLine(
    DateTimeOffset PlannedFrom, DateTimeOffset PlannedTo, DateTimeOffset From, DateTimeOffset To,
    IReadOnlyList<TimeLineRow> Rows, IReadOnlyList<(DateTimeOffset At, double Place)> Ticks)
{
    private static readonly int[] _steps = [15, 30, 60, 120, 240];
    private const int MostTicks = 6;

    /// <summary>Null before the meeting is closed.</summary>
    public static TimeLine? Of(MeetingView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view is not { OpenedAt: { } opened, ClosedAt: { } closed })
        {
            return null;
        }

        // A meeting held on another day than planned is compared with the plan of that day.
        var day = SwedishDates.DateOf(opened);
        var (planned, end) = (SwedishDates.MomentOf(day, view.Details.StartsAt), SwedishDates.MomentOf(day, view.Details.EndsAt));
        var plannedEnd = planned.AddMinutes(view.Items.Sum(i => i.PlannedMinutes ?? 0));
        var (from, to) = (Earlier(planned, opened), Later(Later(end, plannedEnd), closed));
        var whole = Math.Max(1, (to - from).TotalMinutes);
        Stretch At(DateTimeOffset at, TimeSpan length) => new((at - from).TotalMinutes / whole, length.TotalMinutes / whole);

        var rows = new List<TimeLineRow>();
        var next = planned;
        foreach (var item in view.Items)
        {
            var length = TimeSpan.FromMinutes(item.PlannedMinutes ?? 0);
            var begun = view.IsTreated(item) ? item.BegunAt : null;
            rows.Add(new TimeLineRow(
                item, item.PlannedMinutes, next, item.PlannedMinutes > 0 ? At(next, length) : null,
                begun, (int)Math.Round(item.Spent.TotalMinutes), begun is { } at ? At(at, item.Spent) : null));
            next += length;
        }

        return new TimeLine(planned, end, opened, closed, rows, [.. TicksOf(from, to).Select(at => (at, At(at, default).From))]);
    }

    private static IEnumerable<DateTimeOffset> TicksOf(DateTimeOffset from, DateTimeOffset to)
    {
        var minutes = (to - from).TotalMinutes;
        var step = Array.Find(_steps, s => minutes / s <= MostTicks) is > 0 and var fits ? fits : (int)Math.Ceiling(minutes / MostTicks);
        var local = SwedishTime.Of(from);
        var first = from.AddMinutes((step - (local.Hour * 60 + local.Minute) % step) % step).AddSeconds(-local.Second);
        for (var at = first; at <= to; at = at.AddMinutes(step))
        {
            if (at >= from)
            {
                yield return at;
            }
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
