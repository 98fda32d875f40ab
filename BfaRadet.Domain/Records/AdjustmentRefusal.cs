namespace BfaRadet.Domain.Records;

/// <summary>Why something on a record's way to being adopted is declined.</summary>
public abstract record AdjustmentRefusal : Refusal
{
    private AdjustmentRefusal()
    {
    }

    /// <summary>Something is missing that the record cannot be sent on without.</summary>
    public sealed record StillMissing(ValueList<MissingItem> Gaps) : AdjustmentRefusal;

    /// <summary>The record has been sent on, or back, since the page was drawn.</summary>
    public sealed record NotInThatState(AdjustmentState State) : AdjustmentRefusal;

    /// <summary>The text is frozen to be confirmed, or adopted.</summary>
    public sealed record TextIsLocked(AdjustmentState State) : AdjustmentRefusal;

    /// <summary>The section is frozen or adopted before the rest.</summary>
    public sealed record SectionIsLocked : AdjustmentRefusal;

    /// <summary>A section that is frozen or adopted before the rest would get another number.</summary>
    public sealed record WouldRenumber : AdjustmentRefusal;

    /// <summary>Only the signers confirm.</summary>
    /// <param name="Names">Of the signers.</param>
    public sealed record NotASigner(ValueList<string> Names) : AdjustmentRefusal;

    /// <summary>What was read is not what is frozen now.</summary>
    public sealed record ReadAnother : AdjustmentRefusal;

    /// <summary>Nobody has dealt with the section yet.</summary>
    public sealed record SectionNotHandled : AdjustmentRefusal;

    /// <summary>The quoted words do not occur in the text, or occur more than once.</summary>
    /// <param name="Times">How often they occur.</param>
    public sealed record WordsNotFound(string Quote, int Times) : AdjustmentRefusal;

    /// <summary>Somebody has answered the note already.</summary>
    public sealed record NoteIsAnswered(string By) : AdjustmentRefusal;

    /// <summary>Only whoever wrote a note takes it back.</summary>
    /// <param name="Name">Who wrote it.</param>
    public sealed record NotYourNote(string Name) : AdjustmentRefusal;

    /// <summary>There is no such note.</summary>
    public sealed record NoteGone : AdjustmentRefusal;

    public sealed record TooManyNotes(int Max) : AdjustmentRefusal;
}
