namespace BfaRadet.Domain.Records;

/// <summary>Why something on the minutes' way to being adopted is declined.</summary>
public abstract record AdjustmentRefusal : Refusal
{
    private AdjustmentRefusal()
    {
    }

    /// <summary>Something is missing without which they cannot be sent on.</summary>
    public sealed record StillMissing(ValueList<MissingItem> Gaps) : AdjustmentRefusal;

    /// <summary>They have gone on, or back, since the page was drawn.</summary>
    public sealed record NotInThatState(AdjustmentState State) : AdjustmentRefusal;

    /// <summary>The text waits to be confirmed, or is adopted: nobody writes in it.</summary>
    public sealed record TextIsLocked(AdjustmentState State) : AdjustmentRefusal;

    /// <summary>The paragraf is adjusted at once, or is about to be.</summary>
    public sealed record SectionIsLocked : AdjustmentRefusal;

    /// <summary>A paragraf that is adjusted at once, or about to be, would get another number.</summary>
    public sealed record WouldRenumber : AdjustmentRefusal;

    /// <summary>It is others who confirm.</summary>
    public sealed record NotASigner(ValueList<string> Names) : AdjustmentRefusal;

    /// <summary>What was read is not what is frozen now.</summary>
    public sealed record ReadAnother : AdjustmentRefusal;

    /// <summary>A paragraf nobody has come to cannot be adjusted.</summary>
    public sealed record SectionNotHandled : AdjustmentRefusal;

    /// <summary>The quoted words do not stand in the text, or stand there more than once.</summary>
    /// <param name="Times">How often they stand there.</param>
    public sealed record WordsNotFound(string Quote, int Times) : AdjustmentRefusal;

    /// <summary>Somebody answered the note before.</summary>
    public sealed record NoteIsAnswered(string By) : AdjustmentRefusal;

    /// <summary>There is no such note.</summary>
    public sealed record NoteGone : AdjustmentRefusal;

    public sealed record TooManyNotes(int Max) : AdjustmentRefusal;
}
