// What must not, or perhaps should not, stand in a strategic council's papers: the twin of
// BfaRadet.Domain/Privacy/TextGuard.cs. Here for the one who writes, there for what is stored; a test holds the two
// against each other. Pure ES2023 without lookbehind: it runs in the server's script engine too.
import { carAt, emailAround, phoneAt } from './contact-marks';
import { foldForGuard } from './guard-fold';
import { looksBegun as begun, personalNumberAt } from './personal-number';
import { personByAgeAt, sentenceFrom, type Sentence } from './pointed-out';

export interface Finding {
  kind: 'personnummer' | 'telefon' | 'epost' | 'registreringsnummer' | 'utpekande' | 'nummer';
  from: number;
  to: number;
  /** May not be shared. What is not refused is only asked about. */
  refused: boolean;
}

/** A date to come is nobody's birth: the day as a number, 20260312. */
export const dayNumber = (day = new Date()): number =>
  day.getUTCFullYear() * 10_000 + (day.getUTCMonth() + 1) * 100 + day.getUTCDate();

/** Whether a text, up to the caret, ends in what the next keys may make a personal number. */
export const looksBegun = (textBeforeCaret: string, today = dayNumber()): boolean =>
  begun(foldForGuard(textBeforeCaret.slice(-100)).text, today);

/** The findings in the order they stand. Folded first, then one pass, linear in the length. */
export function findings(written: string, today = dayNumber()): Finding[] {
  const read = foldForGuard(written);
  const { text } = read;
  const found: Finding[] = [];
  let sentence: Sentence = { end: 0, tellsOfAnActAtAPlace: false };
  let last = 0;
  for (let at = 0; at < text.length;) {
    if (at >= sentence.end) {
      sentence = sentenceFrom(text, at);
    }

    const finding = findingAt(text, at, last, sentence, today);
    if (finding) {
      found.push({ ...finding, ...read.written(finding.from, finding.to) });
      last = finding.to;
      at = last;
    } else {
      at++;
    }
  }
  return found;
}

function findingAt(text: string, at: number, last: number, sentence: Sentence, today: number): Finding | null {
  const number = personalNumberAt(text, at, today);
  if (number.length > 0) {
    return { kind: number.certain ? 'personnummer' : 'nummer', from: at, to: at + number.length, refused: number.certain };
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
