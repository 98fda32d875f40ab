using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>How an open decision stands before a meeting, in the order it is gone through.</summary>
public enum FollowUpState
{
    /// <summary>Its day has passed.</summary>
    Overdue,

    /// <summary>To be done from today on, by the day of the meeting.</summary>
    Due,

    /// <summary>Its result is to be looked at.</summary>
    Review,

    /// <summary>Lies with another body: all that remains waits for it, or no day is set.</summary>
    Waiting,

    /// <summary>A task without a day.</summary>
    Undated,

    /// <summary>Due after the meeting.</summary>
    Later,
}

/// <summary>An open decision as a line of "Uppföljning av beslut".</summary>
/// <param name="Day">The day that the state is about, for one that waits since when; null for none.</param>
public sealed record FollowUpRow(
    DecisionId Decision, DecisionNumber Number, DecisionKind Kind, string Text, string Responsible, FollowUpState State, DateOnly? Day,
    ValueList<FocusAreaId> FocusAreas)
{
    /// <summary>Whom it waits for; empty when that is not told.</summary>
    public string WaitsFor { get; init; } = "";

    /// <summary>Its day of review when that has come, whatever else it stands for: it is to be judged.</summary>
    public DateOnly? JudgedOn { get; init; }

    /// <summary>What it was put aside on: its day. The state passes by itself as days go, and brings nothing back; a day of review does.</summary>
    public string Basis => JudgedOn is { } review && review != Day ? $"{Day:yyyy-MM-dd} {review:yyyy-MM-dd}" : $"{Day:yyyy-MM-dd}";
}

/// <summary>Which decisions a meeting follows up.</summary>
public static class FollowUpRows
{
    /// <summary>The row of a decision; null for one that asks for nothing, or that comes back as an item of its own. One that is done is there to be judged.</summary>
    /// <param name="day">Of the meeting, which may have passed before it was held.</param>
    /// <param name="today">Only what was due before it is overdue, whatever the day of the meeting is.</param>
    public static FollowUpRow? Of(Decision decision, DateOnly day, DateOnly today)
    {
        if (decision.State is not (DecisionState.InForce or DecisionState.Completed) || decision.Kind is DecisionKind.Tabled or DecisionKind.ReferredBack)
        {
            return null;
        }

        var isTask = decision.Kind is DecisionKind.Assigned or DecisionKind.Committed;
        day = day < today ? today : day;
        var judged = decision.ReviewOn is { } set && set <= day ? decision.ReviewOn : null;
        var lies = decision.Kind is DecisionKind.Proposed or DecisionKind.Referred;
        var waits = decision.Course == DecisionCourse.Waiting
            ? decision.Progress.Select(p => p.Now).Where(p => p.State == ProgressState.Waiting).ToList()
            : [];
        (FollowUpState State, DateOnly? Day)? found = decision switch
        {
            { State: DecisionState.Completed } => judged is { } comes ? (FollowUpState.Review, comes) : null,
            { ReviewOn: { } review } when waits.Count > 0 && review <= day => (FollowUpState.Review, review),
            _ when waits.Count > 0 => (FollowUpState.Waiting, waits.Min(p => p.SentOn)),
            { DueOn: { } due } when due < today => (FollowUpState.Overdue, due),
            { DueOn: { } due } when due <= day => (FollowUpState.Due, due),
            { ReviewOn: { } review } when review <= day => (FollowUpState.Review, review),
            { DueOn: { } due } => (FollowUpState.Later, due),
            { ReviewOn: { } review } => (FollowUpState.Later, review),
            _ when lies => (FollowUpState.Waiting, null),
            _ when isTask => (FollowUpState.Undated, null),
            _ => null,
        };
        return found is { } stands
            ? new(decision.Id, decision.Number, decision.Kind, decision.Text, string.Join(", ", decision.Responsibles.Select(r => r.Person ?? r.Organisation)),
                stands.State, stands.Day, decision.FocusAreas)
            {
                JudgedOn = judged,
                WaitsFor = string.Join(", ", waits.Select(p => p.WaitsFor).Distinct()),
            }
            : null;
    }

    /// <summary>
    /// A background without the lines that list these decisions ("– uppdrag 2026:3 …"): where the table stands they would say the same twice.
    /// What somebody wrote between them stays.
    /// </summary>
    public static string Without(string background, IEnumerable<DecisionNumber> listed)
    {
        ArgumentNullException.ThrowIfNull(background);

        var numbers = listed.Select(number => number.ToString()).ToHashSet();
        return numbers.Count == 0 || background.Length == 0 ? background : string.Join('\n', background.Split('\n').Where(line =>
            !(line.StartsWith("– ", StringComparison.Ordinal) && line.Split(' ', 4) is [_, _, var number, ..] && numbers.Contains(number))
            && !(line.StartsWith("– och ", StringComparison.Ordinal) && line.EndsWith(" till, se beslutsloggen", StringComparison.Ordinal)))).Trim();
    }

    /// <summary>Minutes to go through so many: two each, and five to thirty in all; what is due later takes none.</summary>
    public static int MinutesOf(IEnumerable<FollowUpRow> rows) => Math.Clamp(2 * rows.Count(row => row.State != FollowUpState.Later), 5, 30);
}

/// <summary>Which focus areas the last meetings passed over.</summary>
public static class PassedOver
{
    /// <summary>How many meetings an area may be passed over.</summary>
    public const int Meetings = 2;
}
