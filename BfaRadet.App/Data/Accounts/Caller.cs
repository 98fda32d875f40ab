using System.Security.Claims;

namespace BfaRadet.App.Data.Accounts;

/// <summary>
/// The account that makes a request. Carries no rights: those are looked up for each request, since a page or a connection
/// outlives a permission.
/// </summary>
/// <param name="AccountId">Identity's key of the account.</param>
/// <param name="IsAdministrator">As signed in.</param>
/// <param name="Session">The sign-in used; null for the server's own work, which no browser can request.</param>
public sealed record Caller(string AccountId, string Name, bool IsAdministrator, Guid? Session = null)
{
    /// <summary>The signed-in account, or null.</summary>
    public static Caller? From(ClaimsPrincipal? user) =>
        user?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? new Caller(id, user.FindFirstValue(NameClaim) ?? user.Identity?.Name ?? "", user.IsInRole(UserAccount.Administrator),
                Guid.TryParse(user.FindFirstValue(SessionClaim), out var session) ? session : null)
            : null;

    /// <summary>The claim that names the sign-in.</summary>
    public const string SessionClaim = "bfa:session";

    /// <summary>The claim that holds the person's own name.</summary>
    public const string NameClaim = "bfa:name";
}
