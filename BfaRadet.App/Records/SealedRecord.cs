using BfaRadet.Domain.Records;

namespace BfaRadet.App.Records;

/// <summary>
/// A record as it was adopted, with its link in the council's chain. Rows are only added: the database refuses to change or
/// remove one, and the chain shows it where that is circumvented.
/// </summary>
public sealed class SealedRecord
{
    public required CouncilId Council { get; init; }

    /// <summary>Runs from 1 in the council.</summary>
    public required int Number { get; init; }

    public required RecordId Record { get; init; }

    /// <summary>The bytes that are sealed; of minutes, the <see cref="Domain.Minutes.MinutesRecord"/> as UTF-8 JSON.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>The text of the <see cref="Seal"/>, which also says what kind of record it is.</summary>
    public required string SealText { get; init; }

    /// <summary>SHA-256 of the seal's text.</summary>
    public required string SealHash { get; init; }

    public required DateTimeOffset AdoptedAt { get; init; }
}
