// What must not, or perhaps should not, stand in a strategic council's papers: the twin of
// BfaRadet.Domain/Privacy/TextGuard.cs. Here for the one who writes, there for what is stored; a test holds the two
// against each other. Pure ES2023 without lookbehind: it runs in the server's script engine too.
import { carAt, emailAround, phoneAt } from './contact-marks';
import { personalNumberAt } from './personal-number';
import { personByAgeAt, sentenceFrom, type Sentence } from './pointed-out';

export { looksBegun } from './personal-number';

export interface Finding {
  kind: 'personnummer' | 'telefon' | 'epost' | 'registreringsnummer' | 'utpekande';
  from: number;
  to: number;
  /** May not be shared. What is not refused is only asked about. */
  refused: boolean;
}

/** The findings in the order they stand. One pass, linear in the length. */
export function findings(text: string): Finding[] {
  const found: Finding[] = [];
  let sentence: Sentence = { end: 0, tellsOfAnActAtAPlace: false };
  let last = 0;
  for (let at = 0; at < text.length;) {
    if (at >= sentence.end) {
      sentence = sentenceFrom(text, at);
    }

    const finding = findingAt(text, at, last, sentence);
    if (finding) {
      found.push(finding);
      last = finding.to;
      at = last;
    } else {
      at++;
    }
  }
  return found;
}

function findingAt(text: string, at: number, last: number, sentence: Sentence): Finding | null {
  const number = personalNumberAt(text, at);
  if (number > 0) {
    return { kind: 'personnummer', from: at, to: at + number, refused: true };
  }

  const phone = phoneAt(text, at);
  if (phone > 0) {
    return { kind: 'telefon', from: at, to: at + phone, refused: false };
  }

  const email = text[at] === '@' ? emailAround(text, at, last) : null;
  if (email) {
    return { kind: 'epost', ...email, refused: false };
  }

  const car = carAt(text, at);
  if (car > 0) {
    return { kind: 'registreringsnummer', from: at, to: at + car, refused: false };
  }

  const person = sentence.tellsOfAnActAtAPlace ? personByAgeAt(text, at) : 0;
  return person > 0 ? { kind: 'utpekande', from: at, to: at + person, refused: false } : null;
}
