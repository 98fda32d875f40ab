namespace BfaRadet.Domain.Records;

/// <summary>What of the minutes may not be written in. Its default locks nothing.</summary>
/// <param name="Sections">Those that are adjusted at once, or are about to be.</param>
public readonly record struct TextLock(AdjustmentState State, ValueList<AgendaItemId> Sections)
{
    /// <summary>The minutes are sent to be adjusted, or adjusted: what they say of the meeting stands.</summary>
    public bool IsSent => State is AdjustmentState.Adjusting or AdjustmentState.Adopted;

    /// <summary>Null when the item may be written in.</summary>
    public Refusal? On(AgendaItemId item) =>
        IsSent ? new AdjustmentRefusal.TextIsLocked(State)
        : Sections.Any(s => s == item) ? new AdjustmentRefusal.SectionIsLocked()
        : null;
}
