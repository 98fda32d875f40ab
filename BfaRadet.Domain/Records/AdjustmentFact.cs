namespace BfaRadet.Domain.Records;

/// <summary>
/// What happened to a record on its way to being adopted. Its kind says which event the journal has of it
/// (<see cref="Adjustment.EventOf"/>), so that each kind has sentences, subjects and stored names of its own.
/// </summary>
public abstract record AdjustmentFact
{
    private AdjustmentFact()
    {
    }

    /// <summary>The draft was sent to the members to be read.</summary>
    public sealed record SentForReview : AdjustmentFact;

    /// <summary>The text was locked and the bytes frozen, for the signers to confirm.</summary>
    /// <param name="Round">Counts the times, from 1.</param>
    /// <param name="Hash">SHA-256 of the frozen bytes.</param>
    /// <param name="Signers">Their names.</param>
    public sealed record Frozen(int Round, string Hash, ValueList<string> Signers) : AdjustmentFact;

    /// <summary>A signer confirmed it.</summary>
    public sealed record Confirmed(SignerPart Part, string Name, string Hash) : AdjustmentFact;

    /// <summary>The last signer had confirmed: it is adopted and sealed.</summary>
    public sealed record Adopted(Seal Seal) : AdjustmentFact;

    /// <summary>It went back to those who write it.</summary>
    public sealed record SentBack(string Reason) : AdjustmentFact;

    /// <summary>It was opened again after it was adopted.</summary>
    /// <param name="Number">The seal that holds until it is adopted again.</param>
    public sealed record Reopened(int Number, string Reason) : AdjustmentFact;

    /// <summary>A section was frozen, to be adopted before the rest.</summary>
    public sealed record SectionFrozen(SectionId Section, string Label, string Hash) : AdjustmentFact;

    /// <summary>A signer confirmed a section.</summary>
    public sealed record SectionConfirmed(SectionId Section, string Label, string Name, string Hash) : AdjustmentFact;

    /// <summary>All signers had confirmed a section.</summary>
    public sealed record SectionAdopted(SectionId Section, string Label, string Hash) : AdjustmentFact;

    /// <summary>A section was not adopted before the rest after all, and can be written in again.</summary>
    public sealed record SectionSentBack(SectionId Section, string Label, string Reason) : AdjustmentFact;

    /// <summary>Somebody commented on the draft, or suggested other words. What was said stays out of the journal.</summary>
    public sealed record NoteWritten(SectionId Section, ReviewNoteId Note, bool Suggests) : AdjustmentFact;

    /// <summary>Whoever wrote a note took it back before it was answered.</summary>
    public sealed record NoteTakenBack(SectionId Section, ReviewNoteId Note, bool Suggests) : AdjustmentFact;

    /// <summary>A note was answered.</summary>
    /// <param name="By">Whose note it was.</param>
    public sealed record NoteAnswered(SectionId Section, ReviewNoteId Note, string By, ReviewAnswer Answer) : AdjustmentFact;
}

/// <summary>The event that a kind of record has of a new seal: what the council's chain is compared with.</summary>
public interface ISealEvent
{
    /// <summary>The number of the seal in the council.</summary>
    int Number { get; }

    /// <summary>SHA-256 of the seal's text.</summary>
    string Seal { get; }
}
