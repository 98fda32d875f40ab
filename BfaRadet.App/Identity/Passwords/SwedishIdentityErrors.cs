using Microsoft.AspNetCore.Identity;

namespace BfaRadet.App.Identity.Passwords;

/// <summary>What Identity declines, in Swedish. A test demands that none is left in English.</summary>
internal sealed class SwedishIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "Kontot kunde inte sparas. Inget har ändrats. Försök igen.");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "Kontot ändrades av någon annan samtidigt. Inget av ditt har sparats. Ladda om sidan och försök igen.");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Det nuvarande lösenordet stämmer inte.");

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "Länken gäller inte längre. Be administratören om en ny.");

    public override IdentityError RecoveryCodeRedemptionFailed() => Say(nameof(RecoveryCodeRedemptionFailed), "Koden gäller inte. Kontrollera den och försök igen.");

    public override IdentityError LoginAlreadyAssociated() => Say(nameof(LoginAlreadyAssociated), "Den inloggningen hör redan till ett annat konto.");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), $"”{userName}” går inte att använda som e-postadress.");

    // The address is the user name: the same words, so that they are said once.
    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), $"”{email}” går inte att använda som e-postadress.");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"Det finns redan ett konto med e-postadressen {userName}. Logga in med det i stället.");

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), $"Det finns redan ett konto med e-postadressen {email}. Logga in med det i stället.");

    public override IdentityError InvalidRoleName(string? role) => Say(nameof(InvalidRoleName), $"”{role}” går inte att använda som namn på en behörighet.");

    public override IdentityError DuplicateRoleName(string role) => Say(nameof(DuplicateRoleName), $"Behörigheten {role} finns redan.");

    public override IdentityError UserAlreadyHasPassword() => Say(nameof(UserAlreadyHasPassword), "Kontot har redan ett lösenord.");

    public override IdentityError UserLockoutNotEnabled() => Say(nameof(UserLockoutNotEnabled), "Kontot kan inte låsas.");

    public override IdentityError UserAlreadyInRole(string role) => Say(nameof(UserAlreadyInRole), $"Kontot har redan behörigheten {role}.");

    public override IdentityError UserNotInRole(string role) => Say(nameof(UserNotInRole), $"Kontot har inte behörigheten {role}.");

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"Lösenordet behöver vara minst {length} tecken. Några ord efter varandra är lätta att minnas.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), $"Lösenordet behöver minst {uniqueChars} olika tecken.");

    public override IdentityError PasswordRequiresNonAlphanumeric() => Say(nameof(PasswordRequiresNonAlphanumeric), "Lösenordet behöver minst ett tecken som inte är en bokstav eller siffra.");

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "Lösenordet behöver minst en siffra.");

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "Lösenordet behöver minst en liten bokstav.");

    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper), "Lösenordet behöver minst en stor bokstav.");

    private static IdentityError Say(string code, string text) => new() { Code = code, Description = text };
}
