using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Summons;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>Swedish texts of a summons' refusals.</summary>
internal sealed class SummonsRefusalTexts : RefusalWords<SummonsRefusal>
{
    protected override string Of(SummonsRefusal refusal) => refusal switch
    {
        SummonsRefusal.Lacks(var gaps) => $"Kallelsen är inte skickad. {string.Join(' ', gaps.Select(SummonsWords.Of))}",
        SummonsRefusal.NotAsSeen => "Någon ändrade dagordningen eller tiden medan du läste, så inget är skickat. Se igenom den igen och skicka sedan.",
        SummonsRefusal.NotSent => "Kallelsen är inte skickad än, så det finns inget att ändra eller svara på.",
        SummonsRefusal.NothingChanged(var by, var at) => $"Ändringen är redan skickad av {by} {SwedishDates.Moment(at)}. Inget mer är ändrat sedan dess, så inget nytt har gått ut.",
        SummonsRefusal.NotSummoned => "Du är inte kallad till det här sammanträdet, så det finns inget att svara på.",
        SummonsRefusal.HasBegun(var sender, var address) =>
            $"Mötet har börjat, så det går inte längre att svara. Hör av dig till {SummonsWords.Contact(sender, address)}.",
        SummonsRefusal.TooSoon(var answer) => $"Svaret ändrades för mindre än en minut sedan, till {SummonsWords.Of(answer)}. Vänta en stund och skicka igen. Inget har ändrats, och det du skrev är kvar.",
        SummonsRefusal.NewerLetter => "Svaret är inte sparat, för det har kommit ett nyare brev om mötet. Öppna länken i det och svara där.",
        SummonsRefusal.LinkUnknown => "Länken gäller inte. Har du fått ett nyare brev om mötet? Använd länken i det. Svara annars på brevet, så kommer det till den som skickade kallelsen.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };
}
