namespace BfaRadet.Domain.Councils;

/// <summary>The details of a seat.</summary>
/// <param name="Organisation">Who the seat is for: authority, company, association or the municipality.</param>
/// <param name="Municipal">Whether it is the municipality's own; SFS 2023:196 10 § is about the others.</param>
/// <param name="LeadingPosition">Whether the holder represents in a leading position (SFS 2023:196 10 §).</param>
/// <param name="Holder">Null while vacant.</param>
/// <param name="Substitute">Null when there is none.</param>
public sealed record SeatDetails(
    string Organisation,
    bool Municipal,
    bool LeadingPosition,
    MemberId? Holder = null,
    MemberId? Substitute = null)
{
    /// <summary>
    /// Merges two edits field by field; clashes are collected in <paramref name="merge"/>, and such a field is mine.
    /// </summary>
    public static SeatDetails Merge(ThreeWay merge, SeatDetails before, SeatDetails mine, SeatDetails theirs) => new(
        merge.Field(nameof(Organisation), before.Organisation, mine.Organisation, theirs.Organisation),
        merge.Field(nameof(Municipal), before.Municipal, mine.Municipal, theirs.Municipal),
        merge.Field(nameof(LeadingPosition), before.LeadingPosition, mine.LeadingPosition, theirs.LeadingPosition),
        merge.Field(nameof(Holder), before.Holder, mine.Holder, theirs.Holder),
        merge.Field(nameof(Substitute), before.Substitute, mine.Substitute, theirs.Substitute));
}

/// <summary>A seat in the council for an organisation, held by a person.</summary>
public sealed class Seat
{
    private Seat()
    {
    }

    internal Seat(SeatId id, int order, SeatDetails details)
    {
        Id = id;
        Order = order;
        Apply(details);
    }

    public SeatId Id { get; private init; }

    /// <summary>Place in the list, from 1.</summary>
    public int Order { get; private set; }

    public string Organisation { get; private set; } = "";

    public bool Municipal { get; private set; }

    public bool LeadingPosition { get; private set; }

    public MemberId? Holder { get; private set; }

    public MemberId? Substitute { get; private set; }

    public SeatDetails Details => new(Organisation, Municipal, LeadingPosition, Holder, Substitute);

    internal void Apply(SeatDetails details) =>
        (Organisation, Municipal, LeadingPosition, Holder, Substitute) =
        (details.Organisation, details.Municipal, details.LeadingPosition, details.Holder, details.Substitute);
}
