using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;

namespace BfaRadet.App.Features.Meetings;

/// <summary>What is missing in a decision: the same as is asked for before the meeting is closed.</summary>
internal readonly record struct DecisionGaps(bool Responsible, bool Due, bool FocusArea)
{
    public bool Any => Responsible || Due || FocusArea;

    public static DecisionGaps Of(DecisionDraft draft)
    {
        var acts = ClosingGap.AsksForAction(draft.Kind);
        var waits = draft.Kind is DecisionKind.Tabled or DecisionKind.ReferredBack;
        return new(acts && draft.Responsibles.Count == 0, (acts || waits) && draft.DueOn is null, acts && draft.FocusAreas.Count == 0);
    }
}
