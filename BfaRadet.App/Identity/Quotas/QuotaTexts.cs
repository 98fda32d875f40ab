namespace BfaRadet.App.Identity.Quotas;

/// <summary>What one is told who asks for more than an account may have, in Swedish.</summary>
internal static class QuotaTexts
{
    public const string Connections = "Ditt konto har för många sidor öppna på en gång. Stäng några av dem och försök igen.";

    public const string Pages = "Ditt konto har hämtat många sidor på en gång. Vänta en stund och ladda sidan igen. Inget som är sparat har ändrats.";

    public const string Strangers = "Många sidor hämtas på en gång just nu, från ditt nätverk eller andra. Vänta en stund och ladda sidan igen.";

    public const string Sending = "Många försöker logga in just nu, så servern hinner inte med det du skickade. Inget har ändrats. Vänta några sekunder, gå tillbaka och försök igen.";

    public const string Unread = "Det du skickade är för stort, eller kom aldrig fram helt. Inget har ändrats. Gå tillbaka och försök igen.";

    public const string Joins = "Ditt konto har öppnat för mycket på en gång. Vänta en stund och ladda sidan igen.";

    public const string HistoryReads = "Ditt konto har bett om för mycket ur historiken på en gång. Vänta en stund och försök igen.";

    public const string Uploads = "Ditt konto skickar många filer på en gång. Den här är inte sparad. Vänta tills de andra är klara och försök igen.";

    public const string Exports = "Ditt konto har hämtat många filer på en gång. Vänta en stund och försök igen.";
}
