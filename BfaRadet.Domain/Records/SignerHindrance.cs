namespace BfaRadet.Domain.Records;

/// <summary>Why a signer cannot confirm: a confirmation is made by the signed-in signer alone.</summary>
public enum SignerHindrance
{
    /// <summary>Is not a member of the council.</summary>
    NoPlace,

    /// <summary>Has no account.</summary>
    NoAccount,

    /// <summary>The account is locked by an administrator.</summary>
    AccountShut,

    /// <summary>The member's term has ended or not begun, which gives no access to the council.</summary>
    OutsideTerm,
}
