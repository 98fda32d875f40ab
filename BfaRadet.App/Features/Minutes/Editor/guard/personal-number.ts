// Recognises a personnummer or samordningsnummer: the twin of BfaRadet.Domain/Privacy/PersonalIdentityNumber.cs, which says
// the rule and its source.
import { endOfDigits, isBlank, isDash, isDigit, isOneOf } from './signs';

/** How many characters the number that begins at `start` takes, or 0. A part of a longer run of digits is never one. */
export function personalNumberAt(text: string, start: number): number {
  if (!isDigit(text[start]) || isDigit(text[start - 1])) {
    return 0;
  }

  const end = endOfDigits(text, start);
  const digits = end - start;
  if (digits === 10 || digits === 12) {
    return isNumber(text, start, digits - 4, end - 4) ? digits : 0;
  }

  if ((digits !== 6 && digits !== 8) || !isSeparator(text[end])) {
    return 0;
  }

  const last = end + 1;
  const whole = endOfDigits(text, last);
  if (whole - last !== 4 || (isBlank(text[end]) && goesOnAsATime(text, whole))) {
    return 0;
  }

  return isNumber(text, start, digits, last) ? whole - start : 0;
}

/**
 * Whether the text ends in what the next keys may make a personal number: a real date, perhaps a separator, and one to
 * three digits. Used to hold back sending until the number is done or broken.
 */
export function looksBegun(textBeforeCaret: string): boolean {
  const end = textBeforeCaret.length;
  const run = startOfDigits(textBeforeCaret, end);
  const digits = end - run;
  const dated = (length: number): boolean =>
    digits > length && digits < length + 4 && isDate(textBeforeCaret, run, length);
  if (dated(6) || dated(8)) {
    return true;
  }

  if (digits < 1 || digits > 3 || !isSeparator(textBeforeCaret[run - 1])) {
    return false;
  }

  const date = startOfDigits(textBeforeCaret, run - 1);
  const length = run - 1 - date;
  return (length === 6 || length === 8) && isDate(textBeforeCaret, date, length);
}

/** No longer run than a number has is of interest, so no more than that is looked at. */
function startOfDigits(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < 13 && isDigit(text[at - 1])) {
    at--;
  }
  return at;
}

const isSeparator = (c: string | undefined): boolean => c === '+' || isDash(c) || isBlank(c);

/** "20260312 1300–1500" is a day and its hours. */
const goesOnAsATime = (text: string, at: number): boolean =>
  (isDash(text[at]) || isOneOf(text[at], '.:')) && isDigit(text[at + 1]);

const isNumber = (text: string, date: number, length: number, last: number): boolean =>
  isDate(text, date, length)
  && text.slice(last, last + 3) !== '000'
  && luhn(text.slice(date + length - 6, date + length) + text.slice(last, last + 4)) % 10 === 0;

function isDate(text: string, at: number, length: number): boolean {
  // Of two figures the century is not known: 00 stands for 2000, which had its 29 February.
  const century = length === 8 ? two(text, at) : 20;
  if (century < 18 || century > 20) {
    return false;
  }

  const year = century * 100 + two(text, at + length - 6);
  const month = two(text, at + length - 4);
  const day = two(text, at + length - 2);
  const dayOfMonth = day > 60 ? day - 60 : day;
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const figure = (text: string, at: number): number => text.charCodeAt(at) - 48;
const two = (text: string, at: number): number => figure(text, at) * 10 + figure(text, at + 1);

function luhn(digits: string): number {
  let sum = 0;
  for (let i = 0; i < 10; i++) {
    const value = figure(digits, i) * (i % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum;
}
