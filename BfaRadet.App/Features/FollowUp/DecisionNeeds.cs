using BfaRadet.App.Data;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>A decision of a closed meeting without a responsible or a date.</summary>
public sealed record IncompleteDecision(DecisionLink Decision, ValueList<MissingPart> Missing) : Need
{
    public override string Text(DateOnly today) =>
        $"Beslut {Decision.Number} saknar {DecisionWords.Of(Missing)}: {Decision.Text.Shortened(110)}";

    public override string Act => "Fyll i";

    public override string Address(CouncilId council) => DecisionAddresses.Of(council, Decision.Id);
}

/// <summary>Somebody has reported that something stands in the way of a decision.</summary>
public sealed record HinderedDecision(DecisionLink Decision, string Words) : Need
{
    public override Urgency Urgency => Urgency.Due;

    public override string Text(DateOnly today) => $"Hinder i beslut {Decision.Number}: {Words.Shortened(110)}";

    public override string Act => "Se beslutet";

    public override string Address(CouncilId council) => DecisionAddresses.Of(council, Decision.Id);
}

/// <summary>Asks preparers to fill in decisions of closed meetings; what an earlier log lacked is not asked for.</summary>
internal sealed class DecisionNeeds : INeeds
{
    /// <summary>How many are listed at a time.</summary>
    private const int Max = 8;

    public IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.Decisions(council), Subject.Meetings(council)];

    public async Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked)
    {
        if (!asked.Reader.Prepares)
        {
            return [];
        }

        var decisions = await db.LogOf(asked.Council, HiddenItems.None, new DecisionFilter())
            .Where(d => d.State == DecisionState.InForce && (d.DueOn == null || d.Responsibles == default)
                && db.Meetings.Any(m => m.Id == d.Meeting && m.State == MeetingState.Closed && m.Import == null))
            .OrderByDescending(d => d.Year).ThenByDescending(d => d.Running).ToListAsync();
        var reported = await db.LogOf(asked.Council, HiddenItems.None, new DecisionFilter())
            .Where(d => d.State == DecisionState.InForce && d.Reports != default).OrderByDescending(d => d.Year).ThenByDescending(d => d.Running).ToListAsync();
        return
        [
            .. reported.SelectMany(d => d.Progress.Where(p => p.Now.State == ProgressState.Hindered)
                .Select(p => new HinderedDecision(new DecisionLink(d.Id, d.Number, d.Text), p.Now.Words))).Take(Max),
            .. decisions
                .Select(d => new IncompleteDecision(
                    new DecisionLink(d.Id, d.Number, d.Text),
                    MissingParts.Of(d.Draft).Where(p => p != MissingPart.FocusArea).ToValueList()))
                .Where(n => n.Missing.Count > 0).Take(Max),
        ];
    }
}
