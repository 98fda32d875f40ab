namespace BfaRadet.Domain.Records;

/// <summary>What of a record may not be written in. Its default locks nothing.</summary>
/// <param name="Sections">Those that are frozen or adopted before the rest.</param>
public readonly record struct TextLock(AdjustmentState State, ValueList<SectionId> Sections)
{
    /// <summary>The record is frozen or adopted: the facts it was made from may not change either.</summary>
    public bool IsSent => State is AdjustmentState.Adjusting or AdjustmentState.Adopted;

    /// <summary>Null when the section may be written in.</summary>
    public Refusal? On(SectionId section) =>
        IsSent ? new AdjustmentRefusal.TextIsLocked(State)
        : Sections.Any(s => s == section) ? new AdjustmentRefusal.SectionIsLocked()
        : null;
}
