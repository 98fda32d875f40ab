using BfaRadet.App.Ui;
using System.Globalization;

namespace BfaRadet.App.Features.Meetings.Agenda.Importing;

/// <summary>Swedish texts of why a paper cannot be read: what is wrong, and what to do instead.</summary>
internal sealed class PaperRefusalTexts : RefusalWords<PaperRefusal>
{
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    protected override string Of(PaperRefusal refusal) => refusal switch
    {
        PaperRefusal.FileTooLarge(var size, var max) =>
            $"Filen är {Megabytes(size)} MB, och det får vara högst {Megabytes(max)} MB. Är det många handlingar i en fil? Spara bara kallelsen som en egen fil, eller klistra in den. Inget är hämtat.",
        PaperRefusal.TextTooLong(var length, var max) =>
            $"Texten är {length.ToString("N0", _swedish)} tecken, och det får vara högst {max.ToString("N0", _swedish)}. Klistra in bara dagordningen. Texten är kvar där du har den.",
        PaperRefusal.Nothing => "Det finns ingen text att läsa. Klistra in dagordningen, eller välj en fil.",
        PaperRefusal.OtherFormat(PaperFormat.Pdf) =>
            "Filen är en PDF, och i den går punkter och spalter inte att läsa säkert. Spara den som Word-dokument (.docx), eller markera texten i den och klistra in.",
        PaperRefusal.OtherFormat(PaperFormat.OldOffice) =>
            "Filen är i äldre Office-format eller skyddad med lösenord. Öppna den, ta bort lösenordet och spara som Word-dokument (.docx), eller klistra in texten.",
        PaperRefusal.OtherFormat(PaperFormat.Rtf) => "Filen är i formatet RTF. Öppna den och spara som Word-dokument (.docx), eller klistra in texten.",
        PaperRefusal.OtherFormat(PaperFormat.Workbook) => "Filen är en Excel-arbetsbok. Öppna den och spara bladet som CSV, eller markera raderna och klistra in.",
        PaperRefusal.OtherFormat(PaperFormat.OpenDocument) => "Filen är i OpenDocument-format. Öppna den och spara som Word-dokument (.docx), eller klistra in texten.",
        PaperRefusal.OtherFormat(PaperFormat.Program) => "Filen är ett program, vad den än heter. Den är inte öppnad. Kontrollera var den kommer ifrån.",
        PaperRefusal.OtherFormat(PaperFormat.Archive) => "Filen är en komprimerad mapp eller ett annat slags fil än den heter. Packa upp den och välj dokumentet (.docx, .txt eller .csv).",
        PaperRefusal.OtherFormat(PaperFormat.Picture) => "Filen är en bild. Skriv av eller klistra in texten i stället.",
        PaperRefusal.NotAText => "Filen går inte att läsa som text. Välj ett Word-dokument (.docx), en textfil (.txt) eller en tabell (.csv), eller klistra in texten.",
        PaperRefusal.Broken => "Dokumentet är skadat, eller innehåller mycket mer än ett dokument brukar. Öppna det i Word och spara det på nytt, eller klistra in texten. Inget är hämtat.",
        PaperRefusal.Interrupted => "Filen kom inte fram. Kontrollera uppkopplingen och välj den en gång till.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    private static string Megabytes(long bytes) => Math.Ceiling(bytes / 1024m / 1024m).ToString("N0", _swedish);
}
