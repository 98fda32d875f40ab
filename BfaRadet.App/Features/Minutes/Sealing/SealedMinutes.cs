namespace BfaRadet.App.Features.Minutes.Sealing;

/// <summary>
/// Adopted minutes as they were adopted, with their link in the council's chain. Added, and never changed or removed: the
/// database refuses it, and the chain tells of one who gets round that.
/// </summary>
public sealed class SealedMinutes
{
    public required CouncilId Council { get; init; }

    /// <summary>Runs from 1 in the council.</summary>
    public required int Number { get; init; }

    public required MeetingId Meeting { get; init; }

    /// <summary>The <see cref="Domain.Minutes.MinutesRecord"/> as UTF-8 JSON: these very bytes are sealed.</summary>
    public required byte[] Paper { get; init; }

    /// <summary>The text of the <see cref="Domain.Records.Seal"/>.</summary>
    public required string SealText { get; init; }

    /// <summary>SHA-256 of the seal's text.</summary>
    public required string SealHash { get; init; }

    public required DateTimeOffset AdoptedAt { get; init; }
}
