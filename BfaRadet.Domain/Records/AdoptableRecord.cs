namespace BfaRadet.Domain.Records;

/// <summary>
/// A record, or a section of one, as it can be adopted. What it says, and in what form, is known by its own kind only; adopting
/// needs who confirms it and its bytes.
/// </summary>
/// <param name="Signatories">Those who confirm it, each once.</param>
/// <param name="Write">
/// Makes the bytes, UTF-8; the same record gives the same. Called when it is frozen and at no other time, so that what is
/// confirmed cannot be the bytes of another record.
/// </param>
public sealed record AdoptableRecord(ValueList<Signatory> Signatories, Func<byte[]> Write);
