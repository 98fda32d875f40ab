namespace BfaRadet.Domain.Records;

/// <summary>Why one who is to sign minutes cannot confirm them: a confirmation is made by the one who is signed in.</summary>
public enum SignerHindrance
{
    /// <summary>Was at the meeting without a place in the council.</summary>
    NoPlace,

    /// <summary>Has not taken the place with an account.</summary>
    NoAccount,

    /// <summary>The account is shut by an administrator.</summary>
    AccountShut,

    /// <summary>The term has ended, or not begun: nothing of the council is open to such a one.</summary>
    OutsideTerm,
}
