using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Identity.Passwords;

/// <summary>
/// Length is what counts (NIST SP 800-63B 5.1.1): no demand for signs of certain kinds, but not what anybody would
/// guess first: common words, the person's own name, address or organisation, the municipality, one sign over and over.
/// </summary>
internal sealed class PasswordRules(WorkspaceDb db) : IPasswordValidator<UserAccount>
{
    public const int ShortestLength = 12;

    // Hashing takes time by length: a megabyte of password is an attack, not a password.
    public const int LongestLength = 256;

    public async Task<IdentityResult> ValidateAsync(UserManager<UserAccount> manager, UserAccount user, string? password)
    {
        var given = password ?? "";
        if (given.Length > LongestLength)
        {
            return Refused("PasswordTooLong", $"Lösenordet får vara högst {LongestLength} tecken långt.");
        }

        var councils = await db.Councils.AsNoTracking().Select(c => new { c.Name, c.Municipality }).ToListAsync();
        string[] own = [user.Name, user.Email ?? "", user.Organisation, .. councils.SelectMany(c => new[] { c.Name, c.Municipality })];
        return NotGuessed(given, own);
    }

    /// <summary>Refuses what others would guess of one who goes by these names.</summary>
    public static IdentityResult NotGuessed(string given, params IEnumerable<string> own) =>
        given.Length >= ShortestLength && CommonPasswords.Holds(given, own)
            ? Refused(
                "PasswordIsCommon",
                "Lösenordet är ett av dem som andra prövar först: vanliga ord, årtal, tangenter i rad, eller något om dig och kommunen. Ta några ord som inte hör ihop.")
            : IdentityResult.Success;

    private static IdentityResult Refused(string code, string text) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = text });
}
