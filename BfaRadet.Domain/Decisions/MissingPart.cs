namespace BfaRadet.Domain.Decisions;

/// <summary>A part that a decision of its kind should have and lacks.</summary>
public enum MissingPart
{
    Responsible,
    Date,
    FocusArea,
}

/// <summary>Which parts a decision should have: one rule for the meeting, its closing and the log.</summary>
public static class MissingParts
{
    /// <summary>
    /// A decision that gives somebody something to do needs responsible, date and focus area; one that postpones something
    /// needs a date.
    /// </summary>
    public static ValueList<MissingPart> Of(DecisionDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);

        if (draft.AlreadyDone)
        {
            return [];
        }

        var asks = AsksForAction(draft.Kind);
        var putsOff = PutsOff(draft.Kind);
        var missing = new List<MissingPart>();
        if (asks && draft.Responsibles.Count == 0)
        {
            missing.Add(MissingPart.Responsible);
        }

        if ((asks || putsOff) && draft.DueOn is null)
        {
            missing.Add(MissingPart.Date);
        }

        if (asks && draft.FocusAreas.Count == 0)
        {
            missing.Add(MissingPart.FocusArea);
        }

        return missing.ToValueList();
    }

    /// <summary>Whether a decision of this kind leaves something to be done later.</summary>
    public static bool IsPromise(DecisionKind kind) => AsksForAction(kind) || PutsOff(kind);

    private static bool PutsOff(DecisionKind kind) => kind is DecisionKind.Tabled or DecisionKind.ReferredBack;

    private static bool AsksForAction(DecisionKind kind) => kind is DecisionKind.Proposed or DecisionKind.Referred
        or DecisionKind.Assigned or DecisionKind.Committed;
}
