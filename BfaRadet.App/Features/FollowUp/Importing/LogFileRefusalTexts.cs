using BfaRadet.App.Ui;
using System.Globalization;

namespace BfaRadet.App.Features.FollowUp.Importing;

/// <summary>Swedish texts of why a log cannot be read: what is wrong, and what to do instead.</summary>
internal sealed class LogFileRefusalTexts : RefusalWords<LogFileRefusal>
{
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    protected override string? FieldOf(LogFileRefusal refusal) => "Rows";

    protected override string Of(LogFileRefusal refusal) => refusal switch
    {
        LogFileRefusal.FileTooLarge(var size, var max) =>
            $"Filen är {Megabytes(size)} MB, och det får vara högst {Megabytes(max)} MB. Spara bara bladet med loggen som en egen fil. Inget är infört.",
        LogFileRefusal.Nothing => "Det finns inga rader att läsa. Klistra in dem, eller välj en fil.",
        LogFileRefusal.NotATable => "Texten har varken kolumner eller beslut under numrerade ärenden. Markera raderna i kalkylbladet med rubrikraden och klistra in dem, eller välj filen.",
        LogFileRefusal.OtherFormat(LogFileFormat.OldWorkbook) => "Filen är i Excels äldre format eller skyddad med lösenord. Öppna den, ta bort lösenordet och spara den som Excel-arbetsbok (.xlsx).",
        LogFileRefusal.OtherFormat(LogFileFormat.OpenDocument) => "Filen är i OpenDocument-format. Öppna den och spara den som Excel-arbetsbok (.xlsx) eller som CSV.",
        LogFileRefusal.OtherFormat(LogFileFormat.Document) => "I dokumentet hittades inga beslut: varken rubriken Beslut eller Uppdrag under numrerade ärenden, eller en tabell. Är det en tabell? Markera den och klistra in den här.",
        LogFileRefusal.OtherFormat(LogFileFormat.Pdf) => "Filen är en PDF, och i den går kolumner inte att läsa säkert. Ta fram kalkylbladet den är gjord av. Är det ett protokoll? Markera texten i det och klistra in den här. Filen kan du lägga in hos sammanträdet sedan.",
        LogFileRefusal.OtherFormat => "Filen är varken ett kalkylblad eller en tabell i text, vad den än heter. Välj en Excel-arbetsbok (.xlsx) eller en CSV-fil.",
        LogFileRefusal.Broken => "Arbetsboken är skadad, eller innehåller mycket mer än den ser ut att göra. Öppna den i ett kalkylprogram och spara den på nytt. Inget är infört.",
        LogFileRefusal.TooManyRows(var max) =>
            $"Bladet har fler än {max.ToString("N0", _swedish)} rader, så läsningen avbröts. Dela upp loggen i flera filer, till exempel en för varje mandatperiod. Inget är infört.",
        LogFileRefusal.TooMuchText => "Det är mer text än en beslutslogg har, eller en cell utan slut. Kontrollera att det är rätt fil och att alla citattecken är stängda. Inget är infört.",
        LogFileRefusal.Interrupted => "Filen kom inte fram. Kontrollera uppkopplingen och välj den en gång till.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    private static string Megabytes(long bytes) => Math.Ceiling(bytes / 1024m / 1024m).ToString("N0", _swedish);
}
