namespace BfaRadet.App.Ui.Layout;

/// <summary>Addresses of what administrators see.</summary>
public static class AdministrationAddresses
{
    /// <summary>Councils, accounts, and what has happened to accounts.</summary>
    public const string Accounts = "/admin";
}
