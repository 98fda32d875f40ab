using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <summary>Something that is missing when a meeting is to be closed. Closing can be forced with a reason.</summary>
public abstract record ClosingGap
{
    private ClosingGap()
    {
    }

    /// <summary>An item that asks for a decision has none. A follow-up asks for none: what is told there may be enough.</summary>
    public sealed record Undecided(AgendaItemId Item, int? Number, string Title) : ClosingGap;

    /// <summary>A decision that asks for action names nobody.</summary>
    public sealed record WithoutResponsible(DecisionId Decision, DecisionNumber Number) : ClosingGap;

    /// <summary>A decision that asks for action, or puts something off, has no date.</summary>
    public sealed record WithoutDate(DecisionId Decision, DecisionNumber Number) : ClosingGap;

    /// <summary>A decision that asks for action serves no focus area.</summary>
    public sealed record WithoutFocusArea(DecisionId Decision, DecisionNumber Number) : ClosingGap;

    /// <summary>Nobody is chosen to adjust the minutes together with the chair.</summary>
    public sealed record WithoutAdjuster : ClosingGap;

    /// <summary>A motion that was not withdrawn, under an item that was neither decided nor voted on: the minutes say nothing of what became of it.</summary>
    public sealed record WithoutOutcome(AgendaItemId Item, int? Number, string Title, string Name) : ClosingGap;

    /// <summary>People on the roll who have never been marked, by name.</summary>
    public sealed record NotCalled(ValueList<string> Names) : ClosingGap;

    /// <summary>Those who are to be called and have not been: members and officials, as for "Alla här".</summary>
    public static IEnumerable<ClosingGap> OfRoll(IEnumerable<Attendance> roll) =>
        roll.Where(a => MeetingRoll.AwaitsCall(a.Status, a.Role)).Select(a => a.Name).ToValueList() is { Count: > 0 } names ? [new NotCalled(names)] : [];

    /// <summary>
    /// An adjuster is missing only where more than two deciders have been present: with fewer there is nobody but those who
    /// sign anyway.
    /// </summary>
    public static IEnumerable<ClosingGap> OfAdjusters(IEnumerable<Attendance> roll, IReadOnlyCollection<AttendanceId> adjusters) =>
        adjusters.Count == 0 && roll.Count(a => a.HasDecided && a.Status == AttendanceStatus.Present) > 2 ? [new WithoutAdjuster()] : [];

    /// <summary>What the chair found to be agreed is an outcome as well.</summary>
    public static IEnumerable<ClosingGap> OfMotions(IEnumerable<AgendaItem> items, MeetingProceedings proceedings) => items
        .Where(i => !proceedings.IsSettled(i.Id) && !proceedings.PropositionOrders.Any(p => p.Item == i.Id))
        .SelectMany(i => proceedings.Motions.Where(m => m.Item == i.Id && !m.Withdrawn).Select(m => new WithoutOutcome(i.Id, i.Number, i.Title, m.Name)));

    /// <summary>What is missing in a meeting with these decisions; withdrawn ones are ignored.</summary>
    public static ValueList<ClosingGap> Of(IEnumerable<AgendaItem> items, IEnumerable<Decision> decisions)
    {
        var gaps = new List<ClosingGap>();
        var standing = decisions.Where(d => d.State != DecisionState.Withdrawn).OrderBy(d => d.Running).ToList();
        var decided = standing.Select(d => d.Item).ToHashSet();
        gaps.AddRange(items
            .Where(i => i.Kind is AgendaItemKind.Decision && !decided.Contains(i.Id))
            .Select(i => new Undecided(i.Id, i.Number, i.Title)));
        gaps.AddRange(standing.Where(d => d.State != DecisionState.Completed).SelectMany(d => MissingParts.Of(d.Draft).Select(part => Gap(d, part))));
        return gaps.ToValueList();
    }

    private static ClosingGap Gap(Decision decision, MissingPart part) => part switch
    {
        MissingPart.Responsible => new WithoutResponsible(decision.Id, decision.Number),
        MissingPart.Date => new WithoutDate(decision.Id, decision.Number),
        MissingPart.FocusArea => new WithoutFocusArea(decision.Id, decision.Number),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A part without a gap"),
    };
}
