namespace BfaRadet.Domain.Law;

/// <summary>A document as the clock reads it.</summary>
/// <param name="WithdrawnOn">The day from which it does not count; null while it does.</param>
public sealed record DocumentOnRecord(LawDocumentId Id, LawDocumentText Text, DateOnly? WithdrawnOn);

/// <summary>A seat of somebody else than the municipality.</summary>
public sealed record OutsideSeat(string Organisation, bool IsVacant, bool LeadingPosition);

/// <summary>How the council is manned.</summary>
/// <param name="Chaired">Whether it has a chair.</param>
/// <param name="LedByMunicipality">Whether that is the municipality's own; 10 §.</param>
public sealed record CouncilOnRecord(bool Chaired, bool LedByMunicipality, ValueList<OutsideSeat> Outside);

/// <summary>All that the clock reads. It is told no tick: each fact is a document, a meeting or a seat.</summary>
/// <param name="Council">As it is manned now; null for a day in the past, of which that is not known.</param>
/// <param name="Meetings">The days of meetings that were held.</param>
/// <param name="Published">The days on which minutes were published to residents.</param>
public sealed record LawFacts(
    ValueList<DocumentOnRecord> Documents, CouncilOnRecord? Council, ValueList<DateOnly> Meetings, ValueList<DateOnly> Published)
{
    public static LawFacts None { get; } = new([], null, [], []);

    /// <summary>The documents of a kind that counted on a day, the latest first. Those still worked on are not among them.</summary>
    internal IReadOnlyList<DocumentOnRecord> Counting<T>(DateOnly day) where T : LawContents =>
        [.. Documents.Where(d => d.Text is { Contents: T, On: { } on } && on <= day && !(d.WithdrawnOn <= day)).OrderByDescending(d => d.Text.On).ThenByDescending(d => d.Id.Value)];

    /// <summary>Those of a kind that are being worked on.</summary>
    internal IReadOnlyList<DocumentOnRecord> Drafts<T>() where T : LawContents => [.. Documents.Where(d => d is { WithdrawnOn: null, Text: { Contents: T, On: null } })];
}
