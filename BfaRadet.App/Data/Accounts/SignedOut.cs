namespace BfaRadet.App.Data.Accounts;

/// <summary>The caller's sign-in has ended, or the account is locked.</summary>
public sealed record SignedOut : Refusal;
