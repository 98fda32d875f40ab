namespace BfaRadet.Domain.Records;

/// <summary>Omedelbar justering: one paragraf that is frozen and confirmed before the rest, so that it can be carried out.</summary>
/// <param name="Label">"§ 14".</param>
/// <param name="Paper">The paragraf as JSON, the very text that is confirmed.</param>
/// <param name="Hash">SHA-256 of it.</param>
/// <param name="AdjustedAt">When the last of the signers confirmed; null until then.</param>
public sealed record SectionAdjustment(
    AgendaItemId Item,
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
