namespace BfaRadet.Domain.Records;

/// <summary>How far the minutes have come on their way to being adopted.</summary>
public enum AdjustmentState
{
    /// <summary>Written by those who lead.</summary>
    Draft,

    /// <summary>Sent to the members to be read: they comment and suggest, and those who lead still write.</summary>
    InReview,

    /// <summary>Justering: the text is locked, the document frozen, and each signer confirms by himself.</summary>
    Adjusting,

    /// <summary>Justerat: sealed, and never changed.</summary>
    Adopted,

    /// <summary>Opened again after it was adopted: what was adopted stands until it is adopted anew.</summary>
    Reopened,
}
