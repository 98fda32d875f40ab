using BfaRadet.App.Ui;


namespace BfaRadet.App.Identity;

/// <summary>The refusals of accounts in Swedish.</summary>
internal sealed class AccountRefusalTexts : RefusalWords<AccountRefusal>
{
    protected override string Of(AccountRefusal refusal) => refusal switch
    {
        AccountRefusal.NotAccepted(var faults) => string.Join(' ', faults.Select(f => f.Text).Distinct()),
        AccountRefusal.InvitationUnknown => "Länken gäller inte. Har du fått en nyare? Den har ersatt den här. Kontrollera annars att du fick med hela adressen, eller be den som bjöd in dig om en ny.",
        AccountRefusal.InvitationUsed => "Inbjudan är redan använd. Är det du som har använt den? Logga in med ditt konto. Annars ber du den som bjöd in dig om en ny länk.",
        AccountRefusal.InvitationExpired(var expired) => $"Inbjudan gick ut {SwedishDates.Full(SwedishDates.DateOf(expired))}. Be den som bjöd in dig om en ny länk.",
        AccountRefusal.LastAdministrator(var name) => $"{name} är den enda administratören som kan logga in. Gör någon annan till administratör först.",
        AccountRefusal.NotLetIn => "Det gick inte att logga in. Kontrollera e-postadressen och lösenordet. Stämmer båda kan kontot vara låst: fråga den som administrerar. Efter tio fel inom en kvart får du vänta tills kvarten har gått.",
        AccountRefusal.NotNow(var limit, var until, var forgotten) =>
            $"{Of(limit, SwedishDates.Clock(until), forgotten)}{(forgotten ? " Att du kan ha loggat in här förut räknas inte: servern har fått nya nycklar sedan dess." : "")} {Sooner}",
        AccountRefusal.TooManyAtOnce => "Många lösenord prövas just nu, så servern hinner inte med ditt. Inget har ändrats. Vänta några sekunder och försök igen.",
        AccountRefusal.WrongPassword(var left) =>
            $"Lösenordet stämmer inte, så inget är bekräftat eller ändrat. Försök igen. Efter {(left == 1 ? "ett fel till" : $"{left} fel till")} får du vänta en kvart.",
        AccountRefusal.ShutForNow(var until) =>
            $"Det har blivit för många fel lösenord. Försök igen efter kl. {SwedishDates.Clock(until)}. Inget är bekräftat eller ändrat, och du är kvar inloggad.",
        AccountRefusal.NoAddressToSendTo => "Det finns ingen e-postadress att skicka länken till. Skapa en länk och lämna den själv. Inget är skickat.",
        AccountRefusal.LockingOneself => "Du kan inte låsa det konto du är inloggad med.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    protected override string? FieldOf(AccountRefusal refusal) => refusal switch
    {
        AccountRefusal.WrongPassword or AccountRefusal.ShutForNow or AccountRefusal.NotLetIn => "Password",
        _ => null,
    };

    protected override IEnumerable<(string? Field, string Text)> Each(AccountRefusal refusal) =>
        refusal is AccountRefusal.NotAccepted(var faults) ? faults.Select(f => (f.Field, f.Text)) : base.Each(refusal);

    private const string Sooner = "Har du bråttom? Be administratören om en länk för nytt lösenord: när du har valt det kan du logga in direkt.";

    private static string Of(SignInLimit limit, string until, bool forgotten) => limit switch
    {
        SignInLimit.Account => $"Det har blivit tio fel lösenord för den e-postadressen inom en kvart, så det går inte att logga in med den här före kl. {until}."
            + (forgotten ? "" : " I en webbläsare där du har loggat in förut går det."),
        SignInLimit.Browser => $"Det har blivit tio fel lösenord i den här webbläsaren inom en kvart. Försök igen efter kl. {until}.",
        SignInLimit.Address => $"Det har kommit många fel lösenord från ditt nätverk den senaste kvarten, så det går inte att logga in härifrån före kl. {until}, vilket konto det än gäller."
            + (forgotten ? "" : " I en webbläsare där du har loggat in förut går det."),
        _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "A limit without words"),
    };
}
