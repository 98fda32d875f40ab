using BfaRadet.App.Data;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>The log's filter and order as a query; what is searched for by words, <see cref="DecisionTextSearch"/> finds.</summary>
internal static class DecisionSearch
{
    private static readonly DecisionKind[] _promises = [.. Enum.GetValues<DecisionKind>().Where(MissingParts.IsPromise)];

    /// <summary>The decisions in a council's log: of shared or held meetings, not withdrawn, and none that is hidden from the reader.</summary>
    public static IQueryable<Decision> LogOf(
        this WorkspaceDb db, CouncilId council, HiddenItems hidden, DecisionFilter filter, DecisionPhrase? phrase = null)
    {
        var log = DecisionTextSearch.Of(db, filter, phrase).AsNoTracking().Where(d => d.Council == council && d.State != DecisionState.Withdrawn
            && db.Meetings.Any(m => m.Id == d.Meeting && m.State != MeetingState.Preparing));
        var items = hidden.Items;
        return hidden.Any ? log.Where(d => !items.Contains(d.Item)) : log;
    }

    /// <summary>The log narrowed by the filter.</summary>
    /// <param name="area">The focus area with the filter's number; null when there is none.</param>
    public static IQueryable<Decision> Narrowed(
        this IQueryable<Decision> decisions, DecisionFilter filter, FocusAreaId? area, MemberId me, DateOnly today)
    {
        if (filter.FocusArea is { } number)
        {
            var wanted = area ?? default;
            decisions = number == 0
                ? decisions.Where(d => EF.Property<List<FocusAreaId>>(d, "_focusAreas").Count == 0)
                : decisions.Where(d => EF.Property<List<FocusAreaId>>(d, "_focusAreas").Contains(wanted));
        }

        if (filter.Kind is { } kind)
        {
            decisions = decisions.Where(d => d.Kind == kind);
        }

        if (filter.Standing is { } standing)
        {
            decisions = decisions.Standing(standing, today);
        }

        if (filter.Year is { } year)
        {
            decisions = decisions.Where(d => d.Year == year);
        }

        if (filter.Overdue)
        {
            decisions = decisions.Where(d => d.State == DecisionState.InForce && d.DueOn < today && d.Course != DecisionCourse.Waiting);
        }

        decisions = decisions.Judged(filter.Effect, today);
        if (filter.Meeting is { } meeting)
        {
            decisions = decisions.Where(d => d.Meeting == meeting);
        }

        return filter.Mine
            ? decisions.Where(d => EF.Property<List<MemberId>>(d, "_responsibleMembers").Contains(me))
            : decisions;
    }

    // DecisionCounts.StandingOf, for the database; what waits in part is found by "väntar" too, and what is late in part by "delvis".
    private static IQueryable<Decision> Standing(this IQueryable<Decision> decisions, DecisionStanding standing, DateOnly today)
    {
        var inForce = decisions.Where(d => d.State == DecisionState.InForce);
        var own = inForce.Where(d => d.Course != DecisionCourse.Waiting);
        var inTime = own.Where(d => d.DueOn == null || d.DueOn >= today);
        var whole = inTime.Where(d => d.Course != DecisionCourse.Partly);
        return standing switch
        {
            DecisionStanding.Done => decisions.Where(d => d.State == DecisionState.Completed),
            DecisionStanding.Replaced => decisions.Where(d => d.State == DecisionState.Replaced),
            DecisionStanding.Repealed => decisions.Where(d => d.State == DecisionState.Repealed),
            // Also where others have come further: whoever looks for what waits is to find it.
            DecisionStanding.Waiting => inForce.Where(d => d.Waits),
            DecisionStanding.Late => own.Where(d => d.DueOn < today),
            // What is late in part is late, and partly done all the same.
            DecisionStanding.Partly => own.Where(d => d.Course == DecisionCourse.Partly),
            DecisionStanding.Running => whole.Where(d => d.DueOn != null || d.Course == DecisionCourse.Underway || _promises.Contains(d.Kind)),
            DecisionStanding.Settled => whole.Where(d => d.DueOn == null && d.Course == DecisionCourse.NotStarted && !_promises.Contains(d.Kind)),
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "A standing that is none"),
        };
    }

    /// <summary>In the requested order, then by number; decisions without a date come last.</summary>
    public static IQueryable<Decision> Ordered(this IQueryable<Decision> decisions, WorkspaceDb db, DecisionFilter filter)
    {
        var ordered = (filter.Order, filter.Ascending) switch
        {
            (DecisionOrder.Number, true) => decisions.OrderBy(d => d.Year).ThenBy(d => d.Running),
            (DecisionOrder.Meeting, true) => decisions.OrderBy(d => db.Meetings.First(m => m.Id == d.Meeting).Date),
            (DecisionOrder.Meeting, false) => decisions.OrderByDescending(d => db.Meetings.First(m => m.Id == d.Meeting).Date),
            (DecisionOrder.Due, true) => decisions.OrderBy(d => d.DueOn == null).ThenBy(d => d.DueOn),
            (DecisionOrder.Due, false) => decisions.OrderBy(d => d.DueOn == null).ThenByDescending(d => d.DueOn),
            (DecisionOrder.State, true) => decisions.OrderBy(d => d.State).ThenBy(d => d.Course),
            (DecisionOrder.State, false) => decisions.OrderByDescending(d => d.State).ThenByDescending(d => d.Course),
            _ => decisions.OrderByDescending(d => d.Year).ThenByDescending(d => d.Running),
        };
        return filter.Order == DecisionOrder.Number
            ? ordered
            : ordered.ThenByDescending(d => d.Year).ThenByDescending(d => d.Running);
    }
}
