using BfaRadet.App.Ui;
using BfaRadet.Domain.Publishing;

namespace BfaRadet.App.Features.Publishing;

/// <summary>Why something was not published, in Swedish: what is wrong, and what is safe.</summary>
internal sealed class PublicationRefusalTexts : RefusalWords<PublicationRefusal>
{
    protected override string Of(PublicationRefusal refusal) => refusal switch
    {
        PublicationRefusal.NotAdopted => "Protokollet är inte justerat. Bara ett justerat protokoll kan granskas och publiceras. Inget har publicerats.",
        PublicationRefusal.Reopened =>
            "Protokollet har öppnats igen efter justeringen och kan få en annan lydelse. Vänta tills det är justerat på nytt. Inget har publicerats.",
        PublicationRefusal.AnotherWording(var reviewed, var adopted) =>
            $"Protokollet har justerats på nytt sedan du granskade det (sigill {reviewed} är nu {adopted}). Granska den nya lydelsen. Inget har publicerats.",
        PublicationRefusal.ReviewChanged =>
            "Någon annan ändrade granskningen medan du läste. Se igenom undantagen och svaren en gång till. Inget har publicerats.",
        PublicationRefusal.QuoteNotFound(var quote) =>
            $"Orden ”{quote}” finns inte där. Markera ord inom ett stycke, eller skriv dem precis som de står. Inget har ändrats.",
        PublicationRefusal.QuoteTooShort(var quote, var least) =>
            $"”{quote}” är för kort och skulle träffa överallt. Undanta minst {least} tecken.",
        PublicationRefusal.NoSuchParagraph => "Paragrafen finns inte i protokollet. Ta bort undantaget eller välj en annan paragraf.",
        PublicationRefusal.FindingGone => "Texten har ändrats, så frågan gäller inte längre. Se om det har kommit en ny.",
        PublicationRefusal.NumberCannotStay =>
            "Ett personnummer kan inte stå kvar i det som publiceras (dataskyddslagen 3 kap. 10 §). Undanta det. Inget har publicerats.",
        PublicationRefusal.NumbersLeft(var count) =>
            $"{(count == 1 ? "Ett personnummer" : $"{count} personnummer")} står kvar i det som skulle bli offentligt. Undanta det först. Inget har publicerats.",
        PublicationRefusal.Unanswered(var count) =>
            $"{(count == 1 ? "En fråga" : $"{count} frågor")} från textvakten saknar svar. Undanta orden eller svara att de ska stå kvar. Inget har publicerats.",
        PublicationRefusal.RemovalOutOfRange(var day, var years) =>
            $"Protokollet kan inte tas bort {SwedishDates.Full(day)}. Välj en dag efter i dag och inom {years} år.",
        PublicationRefusal.NotPublished => "Protokollet är inte publicerat, så det finns inget att ta bort.",
        PublicationRefusal.NoOpenPage => "Rådet har ingen öppen sida att publicera på. Slå på den i rådets inställningar. Inget har publicerats.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    protected override string? FieldOf(PublicationRefusal refusal) => refusal switch
    {
        PublicationRefusal.RemovalOutOfRange => nameof(PublicationRefusal.RemovalOutOfRange.RemoveOn),
        PublicationRefusal.QuoteNotFound or PublicationRefusal.QuoteTooShort => "Excluded",
        _ => null,
    };
}
