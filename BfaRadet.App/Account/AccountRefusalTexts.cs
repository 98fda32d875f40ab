using BfaRadet.App.Components.Shared;

namespace BfaRadet.App.Account;

/// <summary>The refusals of accounts in Swedish.</summary>
internal static class AccountRefusalTexts
{
    public static string Of(AccountRefusal refusal) => refusal switch
    {
        AccountRefusal.NotAccepted(var faults) => string.Join(' ', faults.Select(f => f.Text).Distinct()),
        AccountRefusal.InvitationUnknown => "Länken gäller inte. Kontrollera att du fick med hela adressen, eller be den som bjöd in dig om en ny länk.",
        AccountRefusal.InvitationUsed => "Inbjudan är redan använd. Är det du som har använt den? Logga in med ditt konto. Annars ber du den som bjöd in dig om en ny länk.",
        AccountRefusal.InvitationExpired(var expired) => $"Inbjudan gick ut {SwedishDates.Full(SwedishDates.DateOf(expired))}. Be den som bjöd in dig om en ny länk.",
        AccountRefusal.LastAdministrator(var name) => $"{name} är den enda administratören som kan logga in. Gör någon annan till administratör först.",
        AccountRefusal.NotLetIn => "Det gick inte att logga in. Kontrollera e-postadressen och lösenordet. Efter tio fel inom en kvart går det inte att logga in förrän kvarten har gått, utom i en webbläsare där du har loggat in förut.",
        AccountRefusal.TooManyAtOnce => "Många lösenord prövas just nu, så servern hinner inte med ditt. Inget har ändrats. Vänta några sekunder och försök igen.",
        AccountRefusal.WrongPassword(var left) =>
            $"Lösenordet stämmer inte, så inget är bekräftat eller ändrat. Försök igen. Efter {(left == 1 ? "ett fel till" : $"{left} fel till")} får du vänta en kvart.",
        AccountRefusal.ShutForNow(var until) =>
            $"Det har blivit för många fel lösenord. Försök igen efter kl. {SwedishDates.Clock(until)}. Inget är bekräftat eller ändrat, och du är kvar inloggad.",
        AccountRefusal.SignedOut => "Du är utloggad, så inget har ändrats. Det du skrev är kvar. Logga in igen i en annan flik och försök på nytt.",
        AccountRefusal.LockingOneself => "Du kan inte låsa det konto du är inloggad med.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };
}
