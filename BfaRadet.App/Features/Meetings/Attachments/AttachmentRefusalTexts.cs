using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Meetings.Attachments;

/// <summary>Swedish texts of the refusals about attachments.</summary>
internal sealed class AttachmentRefusalTexts : RefusalWords<AttachmentRefusal>
{
    protected override string Of(AttachmentRefusal refusal) => refusal switch
    {
        AttachmentRefusal.TooLarge(var max) => $"Filen är för stor: en handling får vara högst {AttachmentWords.Size(max)}. Inget är sparat. Minska bilderna i den, eller dela den i flera.",
        AttachmentRefusal.MeetingFull(var used, var max) =>
            $"Sammanträdets handlingar får vara {AttachmentWords.Size(max)} tillsammans, och är redan {AttachmentWords.Size(used)}. Det räknar med borttagna handlingar som rådet har kunnat läsa, för de bevaras. Inget är sparat. Be den som sköter servern höja gränsen.",
        AttachmentRefusal.TooMany(var max) => $"Ett sammanträde kan ha högst {max} handlingar. Inget är sparat.",
        AttachmentRefusal.TooManyVersions(var max) => $"En handling kan ha högst {max} versioner. Inget är sparat. Lägg in den som en ny handling i stället.",
        AttachmentRefusal.NotTaken(var why) => $"{Of(why)} Inget är sparat.",
        AttachmentRefusal.NameNotTaken => "Filens namn innehåller snedstreck eller osynliga styrtecken. Inget är sparat. Byt namn på filen och försök igen.",
        AttachmentRefusal.ReplacedMeanwhile(var number, var by) => $"{by} hann före med version {number}. Din fil är inte sparad. Titta på den nya versionen, och ersätt den om det behövs.",
        AttachmentRefusal.Frozen(AdjustmentState.Adopted) => "Protokollet är justerat, och handlingarna hör till det. De kan inte ändras. Inget har ändrats.",
        AttachmentRefusal.Frozen => "Protokollet är skickat för justering, och handlingarna hör till det. De kan inte ändras. Inget har ändrats.",
        AttachmentRefusal.SectionFrozen => "Paragrafen är omedelbart justerad, så dess handlingar kan inte ändras. Inget har ändrats.",
        AttachmentRefusal.UnderABreak => "En paus har inga handlingar. Inget är sparat.",
        AttachmentRefusal.GoneForGood => "Handlingen togs bort för mer än ett dygn sedan och kan inte läggas tillbaka. Lägg in filen på nytt.",
        AttachmentRefusal.DayHasPassed(var on) => $"{SwedishDates.Full(on)} har varit. Välj en dag som kommer. Inget har ändrats.",
        AttachmentRefusal.TooSlow => "Filen kom för långsamt eller slutade komma. Inget är sparat. Försök igen, gärna på en snabbare anslutning.",
        AttachmentRefusal.BrokenOff => "Filen kom inte fram hel. Inget är sparat. Försök igen.",
        AttachmentRefusal.AfterTheMeeting(var on, var meeting) =>
            $"{SwedishDates.Full(on)} är efter sammanträdet, som är {SwedishDates.Full(meeting)}. Välj en dag fram till dess. Inget har ändrats.",
        AttachmentRefusal.NoSuchGround => "Sekretessgrunden finns inte i listan. Välj en annan. Inget är sparat.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    private static string Of(AttachmentFault why) => why switch
    {
        AttachmentFault.Empty => "Filen är tom.",
        AttachmentFault.Unknown => $"Filen är av ett slag som inte går att lägga in. Det går att lägga in {AttachmentWords.Kinds}.",
        AttachmentFault.Program => "Filen är ett program, vad den än heter. Program tas inte emot.",
        AttachmentFault.Script => "Filen är ett skript, vad den än heter. Skript tas inte emot.",
        AttachmentFault.Markup => "Filen är en webbsida eller en bild i SVG. Sådana kan köra skript och tas inte emot. Spara den som PDF.",
        AttachmentFault.Macros => "Dokumentet har makron eller program i sig. Spara det utan dem, eller som PDF.",
        AttachmentFault.OldOffice => "Filen är ett äldre Office-dokument, eller skyddad med lösenord. Spara den som docx, xlsx, pptx eller PDF utan lösenord.",
        AttachmentFault.Archive => "Filen är ett arkiv med andra filer i. Packa upp det och lägg in filerna var för sig.",
        AttachmentFault.TooMuchInside => "Dokumentet är orimligt stort när det packas upp och tas inte emot. Spara det som PDF.",
        AttachmentFault.Damaged => "Filen är skadad. Öppna den i programmet den kommer från och spara den på nytt.",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "A fault without words"),
    };
}
