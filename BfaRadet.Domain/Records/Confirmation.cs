
namespace BfaRadet.Domain.Records;

/// <summary>One whose confirmation is needed: the chair, and each adjuster. In both parts at once: the chair's.</summary>
public sealed record Signatory(SignerPart Part, MemberId Member, string Name);

/// <summary>Somebody's own word that the minutes are right, as they read with this hash.</summary>
/// <param name="Hash">SHA-256 of the bytes that were read.</param>
public sealed record Confirmation(MemberId Member, SignerPart Part, string Name, string Hash, DateTimeOffset At);
