namespace BfaRadet.App.Identity.Parts;

/// <summary>What is said wherever a password is chosen.</summary>
internal static class PasswordWords
{
    public const string Hint = "Minst 12 tecken. Några ord efter varandra går bra; siffror och specialtecken behövs inte.";
}
