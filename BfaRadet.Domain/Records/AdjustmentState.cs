namespace BfaRadet.Domain.Records;

/// <summary>How far a record has come on its way to being adopted.</summary>
public enum AdjustmentState
{
    /// <summary>Written by those who lead.</summary>
    Draft,

    /// <summary>Sent to the members to be read: they comment and suggest, and those who lead still write.</summary>
    InReview,

    /// <summary>Justering: the text is locked, its bytes are frozen, and each signer confirms them.</summary>
    Adjusting,

    /// <summary>Justerat: sealed.</summary>
    Adopted,

    /// <summary>Opened again after it was adopted: what was adopted holds until it is adopted again.</summary>
    Reopened,
}
