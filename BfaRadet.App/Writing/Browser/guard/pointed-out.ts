// A person called by age in a sentence that tells of an act at a place: the twin of PersonByAge.cs and Sentence.cs in
// BfaRadet.Domain/Privacy, which say what is looked for and what is let be.
import { endOfDigits, endOfLetters, isBlank, isCapital, isDash, isDigit, isLetter, isOneOf, wordOf } from '../text/signs';

const nouns = new Set(['åring', 'årings', 'åringen', 'åringens']);
const adjectives = new Set(['årig', 'åriga', 'årige']);
const numbers = new Set([
  'tio', 'elva', 'tolv', 'tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton', 'tjugo',
]);
const persons = new Set([
  'pojke', 'pojken', 'flicka', 'flickan', 'kille', 'killen', 'tjej', 'tjejen', 'man', 'mannen', 'kvinna', 'kvinnan',
  'elev', 'eleven', 'barn', 'barnet', 'ungdom', 'ungdomen', 'yngling', 'ynglingen', 'person', 'personen', 'son', 'sonen',
  'dotter', 'dottern', 'bror', 'syster',
]);

/** The length of what calls one person by age, from `start`; 0 when nothing does. */
export function personByAgeAt(text: string, start: number): number {
  if (isLetter(text[start - 1]) || isDigit(text[start - 1])) {
    return 0;
  }
  if (!isDigit(text[start])) {
    return isLetter(text[start]) ? inLetters(text, start) : 0;
  }

  const end = endOfDigits(text, start);
  const isRange = isDash(text[start - 1]) && isDigit(text[start - 2]);
  if (end - start > 2 || isRange) {
    return 0;
  }
  if (isDash(text[end])) {
    return ageWord(text, start, end + 1);
  }
  return isBlank(text[end]) ? yearsOld(text, start, end + 1) : 0;
}

/** "15 år gammal", and "14 år" right after the word for a person: "en elev, 14 år, i klass 8A". */
function yearsOld(text: string, start: number, at: number): number {
  if (text.startsWith('år gammal', at) && !isLetter(text[at + 9])) {
    return at + 9 - start;
  }

  const end = endOfLetters(text, at);
  return end - at === 2 && wordOf(text, at, end) === 'år' && isSaidOfAPerson(text, start) ? end - start : 0;
}

function isSaidOfAPerson(text: string, age: number): boolean {
  let end = age;
  while (end > 0 && age - end < 3 && (isBlank(text[end - 1]) || isOneOf(text[end - 1], ',('))) {
    end--;
  }

  let from = end;
  while (from > 0 && end - from < 9 && isLetter(text[from - 1])) {
    from--;
  }

  return end < age && persons.has(wordOf(text, from, end));
}

function inLetters(text: string, start: number): number {
  const end = endOfLetters(text, start);
  if (end - start < 7 || end - start > 16) {
    return 0;
  }

  const word = wordOf(text, start, end);
  const split = word.indexOf('år');
  return split > 0 && numbers.has(word.slice(0, split)) ? ageWord(text, start, start + split) : 0;
}

function ageWord(text: string, start: number, at: number): number {
  const end = endOfLetters(text, at);
  if (end - at > 8) {
    return 0;
  }

  const word = wordOf(text, at, end);
  if (nouns.has(word)) {
    return end - start;
  }
  if (!adjectives.has(word) || !isBlank(text[end])) {
    return 0;
  }

  const personEnd = endOfLetters(text, end + 1);
  return personEnd - end <= 9 && persons.has(wordOf(text, end + 1, personEnd)) ? personEnd - start : 0;
}

const prepositions = new Set(['bakom', 'från', 'i', 'intill', 'kring', 'nära', 'på', 'utanför', 'vid']);
const wide = new Set(['danmark', 'europa', 'finland', 'norden', 'norge', 'sverige', 'västra', 'västsverige']);
const known = new Set([
  'badhuset', 'biblioteket', 'busstationen', 'centrum', 'fritidsgården', 'förskolan', 'gymnasiet', 'högstadiet', 'idrottshallen',
  'ishallen', 'klass', 'parken', 'parkeringen', 'simhallen', 'skolan', 'skolgården', 'stationen', 'torget', 'årskurs',
]);
const acts = new Set([
  'dråp', 'dömd', 'dömdes', 'döms', 'dömts', 'gripen', 'greps', 'grips', 'gripits', 'hotade', 'hotar', 'hotat', 'hotats',
  'inbrott', 'inbrottet', 'langade', 'langar', 'mord', 'mordet', 'rån', 'rånet', 'rånad', 'rånade', 'rånar', 'rånat',
  'skjutit', 'skjuten', 'sköt', 'slog', 'slagit', 'stal', 'stjäl', 'stulit', 'stöld', 'stölden',
]);
const actStems = [
  'anhåll', 'bedräg', 'häkta', 'knivhugg', 'knivskar', 'misshand', 'misstänk', 'narkotik', 'ofreda', 'polisanmäl',
  'skadegör', 'skottlossning', 'snatt', 'utpress', 'våldt', 'åtala',
];
const placeEndings = ['gatan', 'gränd', 'parken', 'skolan', 'stigen', 'torget', 'vägen'];

export interface Sentence {
  readonly end: number;
  readonly tellsOfAnActAtAPlace: boolean;
}

/** The sentence that begins at `start`. */
export function sentenceFrom(text: string, start: number): Sentence {
  let at = start;
  let act = false;
  let place = false;
  let afterPreposition = false;
  while (at < text.length && !endsAt(text, at)) {
    if (!isLetter(text[at])) {
      afterPreposition = afterPreposition && isBlank(text[at]);
      at++;
      continue;
    }

    const end = endOfLetters(text, at);
    const word = end - at > 40 ? '' : wordOf(text, at, end);
    // A capital and a small letter: an abbreviation is an authority more often than a place.
    const isName = word.length > 1 && isCapital(text[at]) && !isCapital(text[at + 1]);
    place ||= afterPreposition && known.has(word);
    place ||= isName && !wide.has(word)
      && (afterPreposition || placeEndings.some((ending) => word.length > ending.length && word.endsWith(ending)));
    act ||= acts.has(word) || actStems.some((stem) => word.startsWith(stem));
    afterPreposition = prepositions.has(word);
    at = end;
  }
  return { end: Math.min(at + 1, text.length), tellsOfAnActAtAPlace: act && place };
}

const endsAt = (text: string, at: number): boolean =>
  isOneOf(text[at], '\n\t') || (isOneOf(text[at], '.!?') && isBlank(text[at + 1]) && isCapital(text[at + 2]));
