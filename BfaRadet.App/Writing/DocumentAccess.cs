using System.Text.Json.Serialization;

namespace BfaRadet.App.Writing;

/// <summary>What somebody may do with a document, by its owner.</summary>
/// <param name="Member">Null for one who is no member of the council.</param>
/// <param name="Name">What the others know the author by.</param>
/// <param name="ReadsFrom">From when on this one may look back; null for all of it.</param>
public sealed record DocumentAccess(MemberId? Member, string Name, Rights Rights, DateTimeOffset? ReadsFrom);

/// <summary>What one may do in a document.</summary>
/// <param name="Write">May write now.</param>
/// <param name="Why">Why not, in Swedish, when that needs saying; else empty.</param>
/// <param name="Redact">May take a passage out of the document and its history.</param>
public readonly record struct Rights(bool Write, string Why, [property: JsonPropertyName("lift")] bool Redact);
