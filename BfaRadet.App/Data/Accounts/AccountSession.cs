namespace BfaRadet.App.Data.Accounts;

/// <summary>
/// One sign-in: the cookie names it, so that a copied cookie is worth nothing once the person has signed out. Removing the
/// row ends the sign-in (docs/decisions/0020).
/// </summary>
public sealed class AccountSession
{
    public Guid Id { get; init; }

    public string Account { get; init; } = "";

    public DateTimeOffset Begun { get; init; }

    /// <summary>When its cookie was last made or renewed. Long ago means that no browser has it any more.</summary>
    public DateTimeOffset Seen { get; set; }
}
