namespace BfaRadet.App.Data.Accounts;

/// <summary>The sign-in that was asked by has ended, or the account is locked.</summary>
public sealed record SignedOut : Refusal;
