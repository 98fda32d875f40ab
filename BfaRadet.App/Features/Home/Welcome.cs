using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Home;

/// <summary>What somebody is told on the first visit: two sentences, and one button to where to read on.</summary>
/// <param name="Act">What the button says.</param>
/// <param name="Page">The page of the help it leads to.</param>
public sealed record Welcome(string Text, string Act, string Page)
{
    /// <summary>Whoever holds several duties is told of the one that asks most of them.</summary>
    public static Welcome To(Duties duties) => duties switch
    {
        _ when Has(duties, Duties.Chairs) => new(
            "Du leder rådets möten härifrån: du öppnar mötet, går från punkt till punkt och ser besluten antecknas medan ni talar. Efteråt bekräftar du protokollet här.",
            "Läs om att leda mötet", "leda-motet"),
        _ when Has(duties, Duties.Secretary) => new(
            "Du för rådets protokoll här: ett beslut skrivs på en rad, och protokollet byggs av det som händer på mötet. Allt du skriver sparas medan du skriver.",
            "Läs om att anteckna beslut", "beslut-pa-en-rad"),
        _ when Has(duties, Duties.Coordinator) => new(
            "Du förbereder rådets möten här: du lägger upp dagordningen, räknar tiden och delar den med rådet när den är klar. Sedan följer du vad som blir av besluten.",
            "Läs om att förbereda dagordningen", "forbereda-dagordningen"),
        _ when Has(duties, Duties.Member | Duties.Substitute) => new(
            "Här läser du dagordningen, är med på mötet och ser vad som beslutas. Det du har fått i uppdrag står under Mina uppdrag på den här sidan.",
            "Läs om hur du är med på mötet", "ledamot-pa-motet"),
        _ when Has(duties, Duties.Attendant) => new(
            "Här läser du dagordningen och följer mötet när du är med. Du deltar inte i besluten, men du ser dem så snart de är antecknade.",
            "Läs om hur ett möte går till", "sa-gar-ett-mote-till"),
        _ => new(
            "Här läser du rådets dagordningar, beslut och protokoll när de är delade. Du kan inte ändra något, så titta dig omkring.",
            "Läs om hur ett möte går till", "sa-gar-ett-mote-till"),
    };

    /// <summary>The address of the page.</summary>
    public string Address => HelpAddresses.Of(Page);

    private static bool Has(Duties duties, Duties any) => (duties & any) != Duties.None;
}
