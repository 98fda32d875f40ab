namespace BfaRadet.Domain.Records;

/// <summary>
/// Something that is missing in a record. Most may be sent on all the same; what may not says <see cref="Blocks"/>. Each kind
/// of record lists its own.
/// </summary>
public abstract record MissingItem
{
    /// <summary>Whether the record cannot be sent for adjusting with it.</summary>
    public virtual bool Blocks => false;

    /// <summary>Whether it cannot be sent for review either.</summary>
    public virtual bool BlocksReview => Blocks;

    /// <summary>Whether no section can be adjusted at once: nobody, or not everybody, is there to do it.</summary>
    public virtual bool BlocksSections => false;

    /// <summary>Whether this one section cannot be adjusted at once.</summary>
    public virtual bool BlocksSection(AgendaItemId item) => BlocksSections;
}
