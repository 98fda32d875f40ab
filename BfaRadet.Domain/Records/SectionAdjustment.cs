using System.Text.Json.Serialization;

namespace BfaRadet.Domain.Records;

/// <summary>A section that is frozen and confirmed before the rest (omedelbar justering), so that it can be carried out.</summary>
/// <param name="Label">"§ 14".</param>
/// <param name="Paper">The section as text, exactly as it is confirmed.</param>
/// <param name="Hash">SHA-256 of it.</param>
/// <param name="AdjustedAt">When the last of the signers confirmed; null until then.</param>
public sealed record SectionAdjustment(
    [property: JsonPropertyName("item")] SectionId Section,
    string Label,
    string Paper,
    string Hash,
    DateTimeOffset SentAt,
    ValueList<Signatory> Signers,
    ValueList<Confirmation> Confirmations,
    DateTimeOffset? AdjustedAt = null)
{
    /// <summary>Those who have not confirmed yet.</summary>
    public IEnumerable<Signatory> Waiting => Signers.Where(s => !Confirmations.Any(c => c.Member == s.Member));
}
