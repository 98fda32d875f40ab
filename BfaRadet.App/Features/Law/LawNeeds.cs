using BfaRadet.App.Data;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Law;

namespace BfaRadet.App.Features.Law;

/// <summary>A rule with a last day that is near or has passed.</summary>
public sealed record LawDue(LawRule Rule, DateOnly DueOn) : Need
{
    public override Urgency Urgency => Urgency.Later;

    public override bool IsOverdue(DateOnly today) => DueOn < today;

    public override string Text(DateOnly today) => Rule == LawRule.PictureAge
        ? $"Lägesbilden {(DueOn < today ? "skulle ha uppdaterats" : "ska uppdateras")} senast {SwedishDates.Full(DueOn)} (6 §)"
        : $"Åtgärdsplanen {(DueOn < today ? "skulle ha följts upp" : "ska följas upp")} senast {SwedishDates.Full(DueOn)} (6 §)";

    public override string Act => "Till lagen";

    public override string Address(CouncilId council) => LawAddresses.Clock(council);
}

/// <summary>Rules of the law that are not met, beside those with a last day.</summary>
public sealed record LawUnmet(int Count) : Need
{
    public override Urgency Urgency => Urgency.Later;

    public override string Text(DateOnly today) => Count == 1 ? "1 krav i lagen är inte uppfyllt" : $"{Count} krav i lagen är inte uppfyllda";

    public override string Act => "Till lagen";

    public override string Address(CouncilId council) => LawAddresses.Clock(council);
}

/// <summary>Reminds preparers of what 6 § wants done every other year, when it is time.</summary>
internal sealed class LawNeeds : INeeds
{
    public IReadOnlyList<Subject> SubjectsOf(CouncilId council) => LawQueries.SubjectsOf(council);

    public async Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked)
    {
        if (!asked.Reader.Prepares)
        {
            return [];
        }

        var standings = await LawQueries.TodayAsync(db, asked.Council, asked.Today);
        var due = standings.Where(s => s is { Rule: LawRule.PictureAge or LawRule.FollowUp, Light: not Light.Green, DueOn: not null }).ToList();
        var unmet = standings.Except(due).Count(s => s.Light == Light.Red);
        return [.. due.Select(s => new LawDue(s.Rule, s.DueOn!.Value)), .. unmet > 0 ? [new LawUnmet(unmet)] : Array.Empty<Need>()];
    }
}
