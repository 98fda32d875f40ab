using System.Globalization;

namespace BfaRadet.App.Operations.Commands;

/// <summary>What the commands say.</summary>
internal static class CommandTexts
{
    public const string Help = """
        BfaRådet startar som server när inget kommando ges. Kommandon:

          sakerhetskopiera MAPP [--behall ANTAL]   kopiera databasen till en ny daterad fil i mappen, även medan servern kör;
                                                   de senaste 30 kopiorna sparas om inget annat sägs
          aterstall FIL                            lägg en kopia på databasens plats; servern ska vara stoppad
          ny-administrator E-POST [NAMN]           ge ett konto (nytt eller gammalt) administratörens rätt,
                                                   och skriv ut en engångsadress för att välja lösenord
          byt-nycklar                              gör nya nycklar och avsluta alla inloggningar; servern ska vara stoppad
          verifiera FIL.zip …                      pröva exporterade protokoll
          version                                  vilken version det här är
          hjalp                                    den här texten

        Inställningar ges efter kommandot som till servern, till exempel --Database:File /var/lib/bfaradet/bfaradet.db.
        """;

    public const string BackUpUsage = """
        Så här använder du kommandot:
          sakerhetskopiera MAPP [--behall ANTAL]

        ANTAL är hur många kopior som ska finnas kvar i mappen, minst 1. Utan det: 30.
        """;

    public const string RestoreUsage = """
        Så här använder du kommandot:
          aterstall FIL

        Stoppa servern först. Databasen som den var sparas bredvid. Alla inloggningar avslutas.
        """;

    public const string NewAdministratorUsage = """
        Så här använder du kommandot:
          ny-administrator E-POST [NAMN]

        Finns inget konto med den adressen görs ett nytt. Namnet är det som syns för andra.
        """;

    /// <summary>Who did what the command did, in what is written down of accounts.</summary>
    public const string NewAdministratorName = "kommandot ny-administrator på servern";

    /// <summary>The same of the keys.</summary>
    public const string ChangeKeysName = "kommandot byt-nycklar på servern";

    /// <summary>The same of a copy that is put back.</summary>
    public const string RestoreName = "kommandot aterstall på servern";

    public const string ChangeKeysUsage = """
        Så här använder du kommandot:
          byt-nycklar

        Stoppa servern först. Alla inloggningar avslutas, och länkar för nytt lösenord slutar gälla.
        """;

    public static string Unknown(string name) => $"Kommandot ”{name}” finns inte. Ingen server har startats.\n\n{Help}";

    public static string StrayWord(string word) => $"Kommandot känner inte ordet ”{word}”. Inget har ändrats. Skriv hjalp för att se hur kommandona används.";

    public static string Of((GivenFault Kind, string Word) fault) => fault.Kind switch
    {
        GivenFault.StrayWord => StrayWord(fault.Word),
        GivenFault.UnknownSetting =>
            $"Kommandot känner inte {fault.Word}.{(SettingNames.MeantBy(fault.Word) is { } meant ? $" Menar du --{meant}?" : "")} Inget har ändrats. Skriv hjalp för att se hur kommandona används.",
        GivenFault.WithoutValue => $"Det står inget värde efter {fault.Word}. Inget har ändrats. Skriv hjalp för att se hur kommandona används.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, "A fault without words"),
    };

    public static string BackedUp(string file, long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"Kopian är gjord och genomläst: {file} ({bytes} byte)");

    public static string Pruned(string file) => $"Äldre kopia borttagen: {file}";

    public static string NoDatabase(string file) =>
        $"Här finns ingen databas: {file}. Ge den plats servern använder: --Database:File FIL. Ingen kopia har gjorts.";

    public static string NoDatabaseForKeys(string file) =>
        $"Här finns ingen databas: {file}. Ge den plats servern använder: --Database:File FIL. Inget har ändrats.";

    public static string KeysChanged(int accounts) =>
        $"Nya nycklar är gjorda och de gamla gäller inte längre. Alla inloggningar är avslutade ({accounts} konton). Starta servern.";

    public static string KeysNotChanged(string why) => $"Alla nycklar är inte bytta: {why.TrimEnd('.')}. Kör kommandot igen.";

    public static string NotBackedUp(string why) => $"Ingen kopia har gjorts: {why.TrimEnd('.')}. Äldre kopior är kvar.";

    public static string NoSuchFile(string file) => $"Filen finns inte: {file}. Inget har ändrats.";

    public static string ServerRuns(string file) => $"En server kör på databasen {file}. Stoppa den först. Inget har ändrats.";

    public static string NotRestored(string why) => $"Inget har återställts: {why.TrimEnd('.')}.";

    public static string Restored(string file, string database) =>
        $"{file} ligger nu som {database}. Starta servern.";

    public static string SignInsOfTheCopyEnded(int accounts) => $"""
        Alla inloggningar är avslutade ({accounts} konton), och länkar för nytt lösenord slutar gälla.
        Konton, lösenord och uppdrag är som när kopian gjordes: vad som har låsts, bytts,
        avslutats eller dragits tillbaka efter det får du göra om. Inbjudningar som har använts sedan dess gäller igen.
        """;

    public static string FilesMissing(int count) =>
        $"{count} {(count == 1 ? "fil" : "filer")} som databasen nämner finns inte, eller är skadade. Resten är med.";

    public static string KeptAside(string file) => $"Databasen som den var ligger kvar som {file}";

    public static string NewAdministrator(string email, string address, bool isNew) => $"""
        {(isNew ? "Ett nytt konto med administratörens rätt är gjort för" : "Administratörens rätt har")} {email}.
        Öppna adressen och välj ett lösenord. Den gäller en gång, i 24 timmar:
          {address}
        """;

    public static string AccountNotMade(string why) => $"Inget konto har gjorts. {why}";
}
