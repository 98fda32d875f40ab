namespace BfaRadet.Domain.Privacy;

/// <summary>What the text guard looks for.</summary>
public enum GuardKind
{
    /// <summary>Personnummer or samordningsnummer: refused (lag 2018:218, 3 kap. 10 §).</summary>
    PersonalIdentityNumber,

    /// <summary>A question: is it an official's number, or a private one?</summary>
    PhoneNumber,

    /// <summary>A question.</summary>
    EmailAddress,

    /// <summary>A question: a car points at its owner.</summary>
    CarRegistration,

    /// <summary>Age, place and act in one sentence: a question, for in a small place that is one person.</summary>
    PointsOut,

    /// <summary>A question: a temporary number, or one that is said to be an invoice's or an account's and may be a person's.</summary>
    PossibleIdentityNumber,

    /// <summary>A question in the public copy alone: the same words are left out at another place.</summary>
    LeftOutElsewhere,
}

/// <summary>A place in a text that the guard has something to say about.</summary>
/// <param name="Start">In UTF-16 characters, from 0.</param>
/// <param name="Length">In UTF-16 characters.</param>
public readonly record struct GuardFinding(GuardKind Kind, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>The text may not be shared or stored with this in it. What is not refused is only asked about.</summary>
    public bool IsRefused => Kind == GuardKind.PersonalIdentityNumber;
}
