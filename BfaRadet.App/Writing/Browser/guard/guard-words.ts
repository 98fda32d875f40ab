// What the text guard says of a finding: the same sentences as in GuardWords.cs; a test holds the two against each other.
import { contactRule, type DocumentWords } from '../text/document-words';
import type { Finding } from './text-guard';

export interface GuardWords {
  /** What was found. */
  readonly heading: string;
  /** The rule, in short, with its source. */
  readonly rule: string;
  /** What to write instead. */
  readonly instead: string;
}

/** What is said of each kind, in a document that is called so. */
export const guardWords = (document: DocumentWords): Readonly<Record<Finding['kind'], GuardWords>> => ({
  personnummer: {
    heading: 'Personnummer eller samordningsnummer',
    rule: 'Får bara behandlas när det är klart motiverat (dataskyddslagen 3 kap. 10 §). Rådet behöver inga, så numret sparas inte och visas inte för någon annan.',
    instead: 'Ta bort numret. Skriv rollen eller ”en person”. Är det ett telefonnummer: skriv det med bindestreck, 070-123 45 67.',
  },
  telefon: {
    heading: 'Telefonnummer?',
    rule: contactRule(document),
    instead: 'Skriv rollen eller verksamheten. Numret till en växel eller funktion kan stå kvar.',
  },
  epost: {
    heading: 'E-postadress?',
    rule: contactRule(document),
    instead: 'Skriv rollen eller verksamheten. Adressen till en funktionsbrevlåda kan stå kvar.',
  },
  registreringsnummer: {
    heading: 'Registreringsnummer?',
    rule: 'Ett registreringsnummer pekar ut bilens ägare och är då en personuppgift (dataskyddsförordningen artikel 4.1).',
    instead: 'Skriv ”en bil” eller ”ett fordon”.',
  },
  utpekande: {
    heading: 'Kan någon kännas igen?',
    rule: 'Ålder, plats och gärning i samma mening kan räcka för att peka ut en person. Uppgifter om brott skyddas särskilt (dataskyddsförordningen artikel 10).',
    instead: 'Skriv ”en ungdom” eller ”en person”, utan plats, eller håll det på övergripande nivå.',
  },
  nummer: {
    heading: 'Är det ett personnummer?',
    rule: 'Siffrorna kan vara ett person-, samordnings- eller reservnummer, och sådana behöver rådet inte (dataskyddslagen 3 kap. 10 §).',
    instead: 'Är det någons nummer: skriv ”en person”. En fakturas, ett kontos eller ett ärendes nummer kan stå kvar.',
  },
});
