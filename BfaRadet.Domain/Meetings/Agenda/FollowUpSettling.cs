using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>What a meeting settled of a decision that it followed up.</summary>
public enum FollowUpOutcome
{
    /// <summary>Klart.</summary>
    Done,

    /// <summary>Delvis: the words say what is done.</summary>
    Partly,

    /// <summary>Väntar: the words name the body that has it.</summary>
    Waiting,

    /// <summary>Förlängt to another last day.</summary>
    Extended,

    /// <summary>Struket: is not to be done, and the words say why.</summary>
    Struck,

    /// <summary>Ny åtgärd: another decision is taken in its place or beside it, and the words are its number. The decision itself stays as it is.</summary>
    NewMeasure,
}

/// <summary>An outcome with the facts that go with it.</summary>
/// <param name="Words">What is done, whom it waits for, or why; needed where the outcome says so.</param>
/// <param name="Day">The new last day of <see cref="FollowUpOutcome.Extended"/>; null for the others.</param>
public sealed record FollowUpAnswer(FollowUpOutcome Outcome, string Words = "", DateOnly? Day = null);

/// <summary>What was settled at an item of one decision, of one of its responsibles.</summary>
/// <param name="Of">Null for a decision without responsible.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="Former">What had been reported before, by whom: taking it back goes back to it.</param>
/// <param name="Left">What the decision then said of the responsible: when it says something else, others have gone on.</param>
/// <param name="FormerDay">The last day as it was.</param>
public sealed record FollowUpSettling(
    AgendaItemId Item, DecisionId Decision, Responsible? Of, FollowUpAnswer Answer, DateTimeOffset At, string By, MemberId? Member,
    ResponsibleProgress Former, Progress Left, DateOnly? FormerDay)
{
    /// <summary>The decision that is the new measure; null for other outcomes, and for those settled by versions that did not tie it.</summary>
    public DecisionId? Measure { get; init; }

    public bool IsOf(AgendaItemId item, DecisionId decision, Responsible? of) => Item == item && Decision == decision && Of == of;
}

/// <summary>A decision that an item follows up.</summary>
/// <param name="Circle">Of the item it was decided under; null when it was for the whole council.</param>
public sealed record FollowedDecision(AgendaItemId Item, Decision Decision, ItemCircle? Circle);

/// <summary>A row of the table: a decision, one of its responsibles, and what was settled.</summary>
/// <param name="Settled">Null for one that was not gone through.</param>
public sealed record FollowUpTableRow(FollowedDecision Followed, Responsible? Of, FollowUpSettling? Settled);

/// <summary>Whether what a meeting settled can be taken back.</summary>
public static class FollowUpSettlings
{
    /// <summary>The decision is as the settling left it: nobody has gone on from there.</summary>
    public static bool IsAsLeft(this Decision decision, FollowUpSettling settled)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(settled);

        return settled.Answer.Outcome switch
        {
            FollowUpOutcome.NewMeasure => true,
            FollowUpOutcome.Struck when decision.State == DecisionState.Repealed => decision.RepealedBy is null,
            _ when decision.State is not (DecisionState.InForce or DecisionState.Completed) => false,
            FollowUpOutcome.Extended when settled.FormerDay is { } former => decision.DueOn == settled.Answer.Day
                && decision.EarlierDays is [.., var last] && (last.Day, last.To) == (former, settled.Answer.Day),
            FollowUpOutcome.Extended => decision.DueOn == settled.Answer.Day,
            _ => decision.Progress.FirstOrDefault(p => p.Of == settled.Of)?.Now == settled.Left,
        };
    }
}

/// <summary>The table of an item: one making of it for the screen and the minutes.</summary>
public static class FollowUpTable
{
    /// <summary>The rows of all items, those of an item by the number of the decision. A responsible whose part was struck before has none.</summary>
    public static IEnumerable<FollowUpTableRow> Of(IEnumerable<FollowedDecision> followed, ValueList<FollowUpSettling> settled) => followed
        .Where(f => f.Decision.State != DecisionState.Withdrawn)
        .OrderBy(f => f.Decision.Year).ThenBy(f => f.Decision.Running)
        .SelectMany(f => RowsOf(f, settled.Where(s => s.Item == f.Item && s.Decision == f.Decision.Id).ToList()));

    private static IEnumerable<FollowUpTableRow> RowsOf(FollowedDecision followed, List<FollowUpSettling> settled)
    {
        var all = followed.Decision.Progress;
        // Somebody else has become responsible since: what was settled stays, in the place of the one who took over.
        var gone = settled.Where(s => all.All(p => p.Of != s.Of)).ToList();
        foreach (var part in all)
        {
            var mine = settled.Find(s => s.Of == part.Of);
            if (mine is null && gone.Find(s => s.Of is null || part.Of is null || s.Of.Organisation.Equals(part.Of.Organisation, StringComparison.OrdinalIgnoreCase)) is { } former)
            {
                gone.Remove(former);
                mine = former;
            }

            if (mine is not null || part.Now.State != ProgressState.Struck)
            {
                yield return new FollowUpTableRow(followed, mine is null ? part.Of : mine.Of, mine);
            }
        }

        foreach (var former in gone)
        {
            yield return new FollowUpTableRow(followed, former.Of, former);
        }
    }
}
