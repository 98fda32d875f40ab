namespace BfaRadet.App.Documents;

/// <summary>What a paragraph is in the eye of the reader; the writers choose size and colour.</summary>
public enum ParagraphLook
{
    Body,

    /// <summary>Said before the rest: a little larger.</summary>
    Lead,

    /// <summary>Said beside the rest: smaller and greyer.</summary>
    Small,
}

/// <summary>To which edge lines are set. Lines are never stretched: ragged text is easier to read.</summary>
public enum Alignment
{
    Left,
    Right,
    Centre,
}
