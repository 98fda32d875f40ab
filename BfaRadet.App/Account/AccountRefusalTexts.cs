using BfaRadet.App.Components.Shared;

namespace BfaRadet.App.Account;

/// <summary>The refusals of accounts in Swedish.</summary>
internal static class AccountRefusalTexts
{
    public static string Of(AccountRefusal refusal) => refusal switch
    {
        AccountRefusal.NotAccepted(var reasons) => string.Join(' ', reasons.Distinct()),
        AccountRefusal.InvitationUnknown => "Länken gäller inte. Kontrollera att du fick med hela adressen, eller be den som bjöd in dig om en ny länk.",
        AccountRefusal.InvitationUsed => "Inbjudan är redan använd. Är det du som har använt den? Logga in med ditt konto. Annars ber du den som bjöd in dig om en ny länk.",
        AccountRefusal.InvitationExpired(var expired) => $"Inbjudan gick ut {SwedishDates.Full(SwedishDates.DateOf(expired))}. Be den som bjöd in dig om en ny länk.",
        AccountRefusal.LastAdministrator(var name) => $"{name} är den enda administratören som kan logga in. Gör någon annan till administratör först.",
        AccountRefusal.WrongPassword(var left) =>
            $"Lösenordet stämmer inte, så inget är bekräftat. Försök igen. Efter {(left == 1 ? "ett fel till" : $"{left} fel till")} stängs kontot en kvart.",
        AccountRefusal.ShutForNow(var until) when until.Year > 9000 => "Kontot är låst. Inget är bekräftat. Vänd dig till den som sköter kontona.",
        AccountRefusal.ShutForNow(var until) =>
            $"Kontot är stängt till kl. {SwedishDates.Clock(until)} efter flera fel lösenord. Inget är bekräftat. Försök igen efter det.",
        AccountRefusal.SignedOut => "Du är utloggad, så inget har ändrats. Det du skrev är kvar. Logga in igen i en annan flik och försök på nytt.",
        AccountRefusal.LockingOneself => "Du kan inte låsa det konto du är inloggad med.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };
}
