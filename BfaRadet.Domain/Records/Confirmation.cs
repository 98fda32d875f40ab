
namespace BfaRadet.Domain.Records;

/// <summary>One whose confirmation is needed. Who is both chair and adjuster signs as chair.</summary>
public sealed record Signatory(SignerPart Part, MemberId Member, string Name);

/// <summary>A signer's confirmation that a record is right, as it reads with this hash.</summary>
/// <param name="Hash">SHA-256 of the bytes that were read.</param>
public sealed record Confirmation(MemberId Member, SignerPart Part, string Name, string Hash, DateTimeOffset At);
