namespace BfaRadet.Domain.Records;

/// <summary>
/// Something that is missing in a record. A record may be sent on without most of it; <see cref="Blocks"/> marks what it may not
/// be sent on without. Each kind of record lists its own.
/// </summary>
public abstract record MissingItem
{
    /// <summary>Whether the record cannot be frozen to be confirmed.</summary>
    public virtual bool Blocks => false;

    /// <summary>Whether it cannot be sent for review either.</summary>
    public virtual bool BlocksReview => Blocks;

    /// <summary>Whether no section can be adopted before the rest, because a signer is missing.</summary>
    public virtual bool BlocksSections => false;

    /// <summary>Whether this one section cannot be adopted before the rest.</summary>
    public virtual bool BlocksSection(SectionId section) => BlocksSections;
}
