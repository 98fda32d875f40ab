using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Decisions;

/// <summary>Why somebody is reminded of a decision, in the letter of a week.</summary>
public enum ReminderStage
{
    /// <summary>Nothing has been heard for long of what has no last day, or waits for others.</summary>
    Quiet,

    /// <summary>The last day comes within the days that the council has chosen. Said once for each last day.</summary>
    Ahead,

    /// <summary>The last day comes before the next letter: this is the last word before it is overdue. Said once for each last day.</summary>
    LastDay,

    /// <summary>The last day has passed. Said every week.</summary>
    Overdue,

    /// <summary>To the coordinator: it has been overdue for long, or nobody can be reminded of it. Said every week.</summary>
    Coordinator,
}

/// <summary>That somebody has been reminded of a part of a decision.</summary>
/// <param name="DueOn">The last day it had then.</param>
/// <param name="On">The day of the letter.</param>
public sealed record Reminded(ReminderStage Stage, DateOnly? DueOn, DateOnly On);

/// <summary>What is reminded of, and whom: pure rules over one part of a decision.</summary>
public static class Reminding
{
    /// <summary>From one letter to the next, in days.</summary>
    public const int Week = 7;

    /// <summary>What a responsible is to be reminded of on a day; null for nothing. What is done, struck, or not in force is left in peace.</summary>
    /// <param name="part">One of the decision's <see cref="Decision.Progress"/>.</param>
    /// <param name="decidedOn">The day of the decision's meeting.</param>
    /// <param name="said">Of which this receiver has been reminded of the part before.</param>
    public static ReminderStage? StageOf(
        DecisionKind kind, DecisionState state, DateOnly? dueOn, ResponsibleProgress part, DateOnly decidedOn, DateOnly today, ReminderRules rules, IReadOnlyCollection<Reminded> said)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(rules);

        if (state != DecisionState.InForce || !part.Now.State.IsOpen())
        {
            return null;
        }

        if (dueOn is not { } due || part.Now.State == ProgressState.Waiting)
        {
            var asks = MissingParts.IsPromise(kind) || dueOn is not null || part.At is not null;
            return asks && LastHeard(part, decidedOn, said).AddMonths(rules.QuietMonths) <= today ? ReminderStage.Quiet : null;
        }

        return due < today ? ReminderStage.Overdue
            : due < today.AddDays(Week) ? Once(ReminderStage.LastDay)
            : due <= today.AddDays(rules.DaysBefore) && !said.Any(s => s.DueOn == due && s.Stage == ReminderStage.LastDay) ? Once(ReminderStage.Ahead)
            : null;

        ReminderStage? Once(ReminderStage stage) => said.Any(s => s.Stage == stage && s.DueOn == due) ? null : stage;
    }

    /// <summary>Whether the coordinator is told of a part that is overdue: after the council's weeks, and at once when nobody can be reminded.</summary>
    public static bool IsForCoordinator(
        DecisionState state, DateOnly? dueOn, ResponsibleProgress part, DateOnly today, ReminderRules rules, bool hasReceiver)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(rules);

        return state == DecisionState.InForce && part.Now.State.IsOpen() && part.Now.State != ProgressState.Waiting
            && dueOn is { } due && due < today && (!hasReceiver || due.AddDays(Week * rules.CoordinatorWeeks) <= today);
    }

    /// <summary>
    /// Those who are reminded of a part: the person who is named, as long as it takes part in the council; otherwise who has the organisation's
    /// seat, its substitute where it is vacant, and where it has no seat its members, or else its others who attend. Empty when there is nobody.
    /// </summary>
    public static IReadOnlyList<Member> ReceiversOf(Council council, Responsible? of, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(council);

        if (of is null)
        {
            return [];
        }

        if (of.Member is { } named && council.Find(named) is { } person && Attends(person))
        {
            return [person];
        }

        bool Attends(Member member) => (member.DutiesOn(today) & Duties.Attending) != 0;
        bool Same(string name) => name.Equals(of.Organisation, StringComparison.OrdinalIgnoreCase);
        var seated = council.Seats.Where(s => Same(s.Organisation)).Select(s => Sitting(s.Holder) ?? Sitting(s.Substitute)).OfType<Member>().Distinct().ToList();
        if (seated.Count > 0)
        {
            return seated;
        }

        var own = council.Members.Where(m => Same(m.Organisation) && Attends(m)).ToList();
        var members = own.FindAll(m => (m.DutiesOn(today) & Duties.Member) != 0);
        return members.Count > 0 ? members : own;

        Member? Sitting(MemberId? id) => id is { } known && council.Find(known) is { } found && Attends(found) ? found : null;
    }

    /// <summary>Those who are told of what is overdue with others: the coordinators; where there are none the secretaries, and then the chairs.</summary>
    public static IReadOnlyList<Member> CoordinatorsOf(Council council, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(council);

        Duties[] inOrder = [Duties.Coordinator, Duties.Secretary, Duties.Chair];
        return inOrder.Select(duty => council.Members.Where(m => (m.DutiesOn(today) & duty) != 0).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private static DateOnly LastHeard(ResponsibleProgress part, DateOnly decidedOn, IEnumerable<Reminded> said)
    {
        var heard = part.At is { } at && DateOnly.FromDateTime(at.DateTime) is var day && day > decidedOn ? day : decidedOn;
        return said.Where(s => s.Stage == ReminderStage.Quiet).Select(s => s.On).Append(heard).Max();
    }
}
