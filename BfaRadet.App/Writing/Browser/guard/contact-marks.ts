// Phone numbers, e-mail addresses and car registrations: the twins of PhoneNumber.cs, EmailAddress.cs and
// CarRegistration.cs in BfaRadet.Domain/Privacy, which say what is looked for.
import { endOfDigits, endOfLetters, isBlank, isDash, isDigit, isLetter, isOneOf } from '../text/signs';

const isGap = (c: string | undefined): boolean => isBlank(c) || isDash(c);

export function phoneAt(text: string, start: number): number {
  if (!isOneOf(text[start], '+0') || !mayBeginAPhone(text[start - 1])) {
    return 0;
  }

  const country = text.startsWith('+46', start) ? 3 : text.startsWith('0046', start) ? 4 : 0;
  const end = country > 0 ? international(text, start + country) : domestic(text, start);
  return end > 0 ? end - start : 0;
}

/** Whether the digits from `start` begin as a mobile's. */
export const isMobile = (text: string, start: number): boolean =>
  text[start] === '0' && text[start + 1] === '7' && isOneOf(text[start + 2], '02369');

const mayBeginAPhone = (before: string | undefined): boolean =>
  !(isDigit(before) || isLetter(before) || isDash(before) || isOneOf(before, '/.,:+_'));

function international(text: string, at: number): number {
  at += isBlank(text[at]) ? 1 : 0;
  if (text.startsWith('(0)', at)) {
    at += isBlank(text[at + 3]) ? 4 : 3;
  }
  return groups(text, at, 0, 1, 7, 9);
}

function domestic(text: string, start: number): number {
  const end = endOfDigits(text, start);
  const digits = end - start;
  if (digits === 10) {
    return isMobile(text, start) ? end : 0;
  }

  const isAreaCode = digits === 2 ? text[start + 1] === '8' : (digits === 3 || digits === 4) && text[start + 1] !== '0';
  return isAreaCode && isGap(text[end]) ? groups(text, end + 1, digits, 2, 8, 10) : 0;
}

function groups(text: string, at: number, before: number, smallest: number, least: number, most: number): number {
  let total = before;
  let end = 0;
  for (let count = 0; ; count++) {
    const stop = endOfDigits(text, at);
    const size = stop - at;
    if (size < smallest || total + size > most || !(size <= 3 || (count === 0 && size >= 5))) {
      break;
    }

    total += size;
    end = stop;
    if (size > 3 || !isGap(text[stop])) {
      break;
    }
    at = stop + 1;
  }
  return total >= least ? end : 0;
}

/** The address around an @; null when it is none. */
export function emailAround(text: string, at: number, notBefore: number): { from: number; to: number } | null {
  let from = at;
  while (from > notBefore && at - from < 64 && isNamePart(text[from - 1])) {
    from--;
  }
  while (from < at && text[from] === '.') {
    from++;
  }

  let lastDot = 0;
  for (let to = at + 1; to < text.length && to - at <= 255 && isDomainPart(text[to]); to++) {
    lastDot = text[to] === '.' && isLetter(text[to + 1]) ? to : lastDot;
  }
  if (from === at || lastDot <= at + 1) {
    return null;
  }

  const end = endOfLetters(text, lastDot + 1);
  return end - lastDot > 2 ? { from, to: end } : null;
}

const isDomainPart = (c: string | undefined): boolean => isLetter(c) || isDigit(c) || isOneOf(c, '-.');
const isNamePart = (c: string | undefined): boolean => isDomainPart(c) || isOneOf(c, '_%+');

/** Three capitals and a number that are no car. */
const abbreviations = new Set([
  'CHF', 'DKK', 'DNR', 'EUR', 'GBP', 'KSF', 'LSS', 'LGB', 'MSB', 'NOK', 'NJA', 'PBL', 'RUM', 'SAL', 'SEK', 'SFS', 'SKR',
  'SOS', 'TEL', 'USD',
]);

export function carAt(text: string, start: number): number {
  const before = text[start - 1];
  if (!(isUsed(text[start]) && isUsed(text[start + 1]) && isUsed(text[start + 2]))
    || isLetter(before) || isDigit(before) || isDash(before) || isOneOf(before, '/_')) {
    return 0;
  }

  const figures = start + 3 + (isBlank(text[start + 3]) ? 1 : 0);
  const end = figures + 3;
  const last = text[figures + 2];
  if (!isDigit(text[figures]) || !isDigit(text[figures + 1]) || !(isDigit(last) || (isUsed(last) && last !== 'O'))
    || carGoesOn(text, end) || abbreviations.has(text.slice(start, start + 3))) {
    return 0;
  }
  return end - start;
}

const isUsed = (c: string | undefined): boolean => c !== undefined && c >= 'A' && c <= 'Z' && !isOneOf(c, 'IQV');

function carGoesOn(text: string, end: number): boolean {
  const next = text[end];
  return isLetter(next) || isDigit(next) || isOneOf(next, '/_')
    || ((isGap(next) || isOneOf(next, '.,:')) && isDigit(text[end + 1]));
}
