using BfaRadet.Domain.Privacy;

namespace BfaRadet.App.Writing;

/// <summary>What the text guard says of a finding. The same sentences for the browser: Browser/guard/guard-words.ts.</summary>
/// <param name="Heading">What was found.</param>
/// <param name="Rule">The rule, in short, with its source.</param>
/// <param name="Instead">What to write instead.</param>
public sealed record GuardWords(string Heading, string Rule, string Instead)
{
    /// <summary>What the kind is called in the browser's findings.</summary>
    public static string Name(GuardKind kind) => kind switch
    {
        GuardKind.PersonalIdentityNumber => "personnummer",
        GuardKind.PhoneNumber => "telefon",
        GuardKind.EmailAddress => "epost",
        GuardKind.CarRegistration => "registreringsnummer",
        GuardKind.PointsOut => "utpekande",
        GuardKind.PossibleIdentityNumber => "nummer",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a name"),
    };

    /// <param name="kind">Of the finding.</param>
    /// <param name="document">What it was found in is called.</param>
    public static GuardWords Of(GuardKind kind, DocumentWords document) => kind switch
    {
        GuardKind.PersonalIdentityNumber => new(
            "Personnummer eller samordningsnummer",
            "Får bara behandlas när det är klart motiverat (dataskyddslagen 3 kap. 10 §). Rådet behöver inga, så numret sparas inte och visas inte för någon annan.",
            "Ta bort numret. Skriv rollen eller ”en person”. Är det ett telefonnummer: skriv det med bindestreck, 070-123 45 67."),
        GuardKind.PhoneNumber => new(
            "Telefonnummer?",
            $"En enskilds kontaktuppgifter kan omfattas av sekretess (OSL 21 kap. 3 §), och {document.Name} blir en allmän handling.",
            "Skriv rollen eller verksamheten. Numret till en växel eller funktion kan stå kvar."),
        GuardKind.EmailAddress => new(
            "E-postadress?",
            $"En enskilds kontaktuppgifter kan omfattas av sekretess (OSL 21 kap. 3 §), och {document.Name} blir en allmän handling.",
            "Skriv rollen eller verksamheten. Adressen till en funktionsbrevlåda kan stå kvar."),
        GuardKind.CarRegistration => new(
            "Registreringsnummer?",
            "Ett registreringsnummer pekar ut bilens ägare och är då en personuppgift (dataskyddsförordningen artikel 4.1).",
            "Skriv ”en bil” eller ”ett fordon”."),
        GuardKind.PointsOut => new(
            "Kan någon kännas igen?",
            "Ålder, plats och gärning i samma mening kan räcka för att peka ut en person. Uppgifter om brott skyddas särskilt (dataskyddsförordningen artikel 10).",
            "Skriv ”en ungdom” eller ”en person”, utan plats, eller håll det på övergripande nivå."),
        GuardKind.PossibleIdentityNumber => new(
            "Är det ett personnummer?",
            "Siffrorna kan vara ett person-, samordnings- eller reservnummer, och sådana behöver rådet inte (dataskyddslagen 3 kap. 10 §).",
            "Är det någons nummer: skriv ”en person”. En fakturas, ett kontos eller ett ärendes nummer kan stå kvar."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without words"),
    };
}
