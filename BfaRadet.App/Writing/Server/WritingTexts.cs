namespace BfaRadet.App.Writing.Server;

/// <summary>Why a batch was declined, in Swedish.</summary>
internal static class WritingTexts
{
    public const string NotSaved = "Servern kunde inte spara just nu. Texten är kvar i webbläsaren och skickas igen.";

    /// <summary>Stands where a name does, for what was written before somebody could read it.</summary>
    public const string BeforeSharing = "Före delningen";

    public const string Redacting = "Ett stycke lyfts ur texten just nu. Det du skrev är kvar i webbläsaren och skickas igen om en stund.";

    public const string Locked = "Texten är låst. Inget har ändrats.";

    public const string NotWrittenDown = "All text kunde inte skrivas ner just nu, så inget har låsts eller ändrats. Texten är sparad. Försök igen om en stund.";

    public const string TooOften = "Det kom för många ändringar på en gång. Texten är kvar i webbläsaren och skickas igen om en stund.";

    public const string NoRight = "Du kan inte skriva här just nu. Det du skrev är kvar i webbläsaren.";

    public const string TooLarge = "Ändringen är för stor. Den är kvar i webbläsaren. Dela upp den och klistra in en del i taget.";

    public const string Split = "Det var för mycket på en gång. Texten är kvar i webbläsaren och skickas i delar.";

    public const string TooHeavy = "Ändringen tog för lång tid att lägga in. Den är kvar i webbläsaren. Dela upp den och lägg in en del i taget.";

    public const string Malformed = "Ändringen går inte att läsa, så inget av den har sparats. Den är kvar i webbläsaren.";

    public const string Behind = "Mycket har skrivits sedan din text hämtades. Det du skrev är kvar i webbläsaren och skickas igen när den har kommit ikapp.";

    public const string Full = "Texten är full: den får rymma 400 000 tecken. Det du skrev sist är kvar i webbläsaren.";

    public const string Unfit = "Ändringen kunde inte läggas in i texten. Den är kvar i webbläsaren.";

    public const string PersonalNumber =
        "Ett personnummer får inte stå i texten. Det har inte sparats och ingen annan har sett det. Skriv rollen eller ”en person” i stället.";

    public const string NothingToRedact =
        "Det markerade kan inte lyftas ur: markera text i ett eller flera stycken, eller inom en och samma tabellruta. Inget har ändrats.";

    public const string NotHere = "Texten finns inte, eller så har du inte tillgång till den.";
}
