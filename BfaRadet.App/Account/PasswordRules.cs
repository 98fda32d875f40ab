using BfaRadet.Domain;
using Microsoft.AspNetCore.Identity;

namespace BfaRadet.App.Account;

/// <summary>
/// Length is what counts (NIST SP 800-63B 5.1.1): no demand for signs of certain kinds, but not what anybody would
/// guess first: the person's own name, address or organisation, or one sign over and over.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<UserAccount>
{
    public const int ShortestLength = 12;

    // Hashing takes time by length: a megabyte of password is an attack, not a password.
    public const int LongestLength = 256;

    public Task<IdentityResult> ValidateAsync(UserManager<UserAccount> manager, UserAccount user, string? password)
    {
        var given = password ?? "";
        return Task.FromResult(given.Length > LongestLength
            ? Refused("PasswordTooLong", $"Lösenordet får vara högst {LongestLength} tecken långt.")
            : Guessable(user).Any(word => string.Equals(word, given.Trim(), StringComparison.OrdinalIgnoreCase))
                ? Refused("PasswordIsOneself", "Lösenordet får inte vara ditt namn, din e-postadress eller din organisation.")
                : given.Distinct().Count() == 1
                    ? Refused("PasswordRepeats", "Lösenordet får inte vara samma tecken om och om igen.")
                    : IdentityResult.Success);
    }

    private static IEnumerable<string> Guessable(UserAccount user)
    {
        var email = user.Email ?? "";
        var words = new[] { user.Name, email, email.Split('@')[0], user.Organisation };
        return words.SelectMany(word => new[] { Wording.Line(word), Wording.Line(word).Replace(" ", "", StringComparison.Ordinal) })
            .Where(word => word.Length > 0);
    }

    private static IdentityResult Refused(string code, string text) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = text });
}
