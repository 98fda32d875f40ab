using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Minutes;

/// <summary>The verdicts that were given at an item.</summary>
internal static class VerdictAssembly
{
    /// <summary>By the number of the decision. One that is for a circle is in no paragraf that others read.</summary>
    public static ValueList<RecordVerdict> Of(MinutesFacts facts, AgendaItem item) => facts.Followed
        .Where(f => f.Item == item.Id && (f.Circle is null || f.Circle == item.Circle) && IsJudged(f))
        .Select(f => f.Decision).DistinctBy(d => d.Id).OrderBy(d => d.Year).ThenBy(d => d.Running)
        .Select(d => (Decision: d, Verdict: d.Verdicts.Last(v => v.Place?.Item == item.Id)))
        .Select(of => new RecordVerdict(
            of.Decision.Number.ToString(), of.Decision.Text, of.Verdict.Answer.Carried, of.Verdict.Answer.Effect, of.Verdict.Answer.Basis, of.Verdict.Answer.Then,
            of.Verdict.Answer.NextReview, of.Verdict.LedToNumber?.ToString() ?? "", of.Verdict.Replaced))
        .ToValueList();

    public static bool IsJudged(FollowedDecision followed) =>
        followed.Decision.State != DecisionState.Withdrawn && followed.Decision.Verdicts.Any(v => v.Place?.Item == followed.Item);
}
