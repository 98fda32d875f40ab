// Recognises a personnummer or samordningsnummer: the twin of BfaRadet.Domain/Privacy/PersonalIdentityNumber.cs, which says
// the rule and its source.
import { isMobile, phoneAt } from './contact-marks';
import { saidToBe } from './said-to-be';
import { endOfDigits, isBlank, isDash, isDigit, isLetter, isOneOf } from '../text/signs';

const most = 12;
/** Between two groups of digits: so many signs, and so many characters with the blanks around them. */
const mostSeparators = 2;
const longestGap = 6;

export interface NumberAt {
  length: number;
  /** It is a number; otherwise only a question. */
  certain: boolean;
}

const none: NumberAt = { length: 0, certain: false };

/** The number that begins at `start` of a folded text; its length is 0 when none does. */
export function personalNumberAt(text: string, start: number, today: number): NumberAt {
  if (!isDigit(text[start]) || isDigit(text[start - 1])) {
    return none;
  }

  const groups = groupsFrom(text, start);
  if (groups.temporary && isDateUpTo(groups.digits, groups.temporary.date, today)) {
    return { length: groups.temporary.end - start, certain: false };
  }

  for (const length of [most, 10]) {
    const end = endOf(groups, length);
    if (end > 0 && isDateUpTo(groups.digits, length - 4, today) && isChecked(groups.digits, length) && !goesOnAsATime(text, groups, length, end)) {
      if (end - start === 10 && isMobile(text, start)) {
        // In one run it may be both: a question, which phoneAt asks where it sees one.
        return phoneAt(text, start) > 0 ? none : { length: 10, certain: false };
      }

      const shape = shapeOf(groups, length, length);
      const loose = shape !== 'plain';
      if (loose && (isAfterFigures(text, start) || ((shape === 'odd' || isCutLate(groups, length - 4)) && isBeforeFigures(text, end)))) {
        continue;
      }

      const said = saidToBe(text, start);
      if (said === 'reference' || (loose && text[start] === '0' && phoneAt(text, start) > 0)) {
        return none;
      }

      // An area code, or an hour after its day.
      const asked = loose && (shape === 'odd' || text[start] === '0' || isHour(groups.digits, length - 4));
      return { length: end - start, certain: said === 'nothing' && !asked };
    }
  }

  return none;
}

/**
 * Whether a folded text ends in what the next keys may make a personal number: a real date, perhaps a gap, and one to three
 * digits. Used to hold back sending until the number is done or broken.
 */
export function looksBegun(textBeforeCaret: string, today: number): boolean {
  const end = textBeforeCaret.length;
  for (let start = end - 1; start >= 0 && end - start < most + 3 * longestGap; start--) {
    if (isDigit(textBeforeCaret[start]) && !isDigit(textBeforeCaret[start - 1])) {
      const groups = groupsFrom(textBeforeCaret, start);
      const { digits, end: whole } = groups;
      for (const date of whole === end ? [6, 8] : []) {
        if (digits.length > date && digits.length < date + 4 && certain.includes(shapeOf(groups, date + 4, digits.length)) && isDateUpTo(digits, date, today)) {
          return true;
        }
      }
    }
  }

  return false;
}

/** Digits in groups with short gaps between them, up to what a number may have. */
interface Groups {
  digits: string;
  /** Where the digits end. */
  end: number;
  /** A bit for each count of digits that is followed by a gap. */
  cuts: number;
  /** The same for gaps with a blank or a border in them, of blanks alone, with one dash or stop, and with the border of a cell. */
  blanks: number;
  spaces: number;
  dashes: number;
  stops: number;
  borders: number;
  /** The ends of groups, by how many digits there are up to them. */
  ends: Map<number, number>;
  /** A letter and three digits after a date of so many. */
  temporary: { date: number; end: number } | null;
}

function groupsFrom(text: string, start: number): Groups {
  const groups: Groups = { digits: '', end: start, cuts: 0, blanks: 0, spaces: 0, dashes: 0, stops: 0, borders: 0, ends: new Map(), temporary: null };
  for (let at = start; ;) {
    for (; isDigit(text[at]); at++) {
      if (groups.digits.length === most) {
        return groups;
      }

      groups.digits += text[at]!;
    }

    groups.end = at;
    const count = groups.digits.length;
    groups.ends.set(count, at);
    const gap = gapFrom(text, at);
    const temporary = count === 6 || count === 8 ? endOfLetterNumber(text, gap.end) : 0;
    if (temporary > 0) {
      groups.temporary = { date: count, end: temporary };
    }

    if (gap.end === at || !isDigit(text[gap.end])) {
      return groups;
    }

    groups.cuts |= 1 << count;
    groups.blanks |= gap.blank ? 1 << count : 0;
    groups.spaces |= gap.sign === ' ' ? 1 << count : 0;
    groups.dashes |= isDash(gap.sign) ? 1 << count : 0;
    groups.stops |= gap.sign === '.' ? 1 << count : 0;
    groups.borders |= gap.border ? 1 << count : 0;
    at = gap.end;
  }
}

/**
 * How a run of digits is cut: each part whole; in other places, as people do; in groups that few would write a number in, and
 * that are only asked about.
 */
type Shape = 'none' | 'plain' | 'loose' | 'odd';

const certain: readonly Shape[] = ['plain', 'loose'];

/** Where a number of so many digits ends; 0 when it is not cut as one. */
const endOf = (groups: Groups, length: number): number =>
  shapeOf(groups, length, length) === 'none' ? 0 : groups.ends.get(length) ?? 0;

/** The shape of a number of so many digits, of which `count` are there. */
function shapeOf(groups: Groups, length: number, count: number): Shape {
  const date = length - 4;
  const cuts = groups.cuts & ((1 << count) - 1);
  const late = 1 << (date + 2);
  const parts = (1 << (date - 4)) | (1 << (date - 2));
  const century = length === most ? 1 << 2 : 0;
  const inner = cuts & ((1 << date) - 1);
  // Figures in cells of their own are figures.
  if ((cuts & ~((1 << date) | late | parts | century)) !== 0 || (groups.borders & (inner | late)) !== 0) {
    return 'none';
  }

  const cut = inner & parts;
  const odd = isInGroups(groups, cuts, date) ? 'odd' : 'none';
  if (!isCutLate(groups, date)) {
    return cut === 0 || cut === parts ? 'plain' : isCutOnce(groups, date) ? 'loose' : odd;
  }

  return isCutLateInBlanks(groups, date) || (cut === parts && isCutAlike(groups, cuts, date)) ? 'loose' : odd;
}

/** The last four in two: by blanks, after a date that has none in it. Hours and phone numbers have others. */
const isCutLateInBlanks = (groups: Groups, date: number): boolean =>
  (groups.spaces & (1 << (date + 2))) !== 0 && (groups.cuts & (1 << date)) !== 0 && (groups.spaces & ((1 << date) - 1) & ~(1 << (date - 6))) === 0
  && !isCutOnce(groups, date);

/** In pairs: by blanks, by dashes or by stops, whatever parts the date from the last four. */
function isCutAlike({ spaces, dashes, stops }: Groups, cuts: number, date: number): boolean {
  const pairs = cuts & ~(1 << date);
  return pairs !== cuts && ((pairs & ~spaces) === 0 || (pairs & ~dashes) === 0 || (pairs & ~stops) === 0);
}

const isInGroups = ({ spaces, dashes }: Groups, cuts: number, date: number): boolean =>
  (cuts & (1 << date)) !== 0 && (cuts & ~(spaces | dashes)) === 0;

const isCutLate = (groups: Groups, date: number): boolean => (groups.cuts & (1 << (date + 2))) !== 0;

/** The date in two and not in three: by blanks, before a sign. */
function isCutOnce({ cuts, spaces }: Groups, date: number): boolean {
  const cut = cuts & ((1 << date) - 1);
  return (cut === 1 << (date - 4) || cut === 1 << (date - 2)) && (spaces & cut) === cut && (cuts & ~spaces & (1 << date)) !== 0;
}

const isHour = (digits: string, at: number): boolean => two(digits, at) <= 24 && two(digits, at + 2) <= 59;

/** In a row of figures: blanks between them, a dash, or a sign with nothing around it. A line or a cell ends the row. */
const isAfterFigures = (text: string, start: number): boolean => isDigit(text[endOfStep(text, start - 1, -1)]);
const isBeforeFigures = (text: string, end: number): boolean => isDigit(text[endOfStep(text, end, 1)]);

function endOfStep(text: string, from: number, by: 1 | -1): number {
  const at = endOfBlanks(text, from, by);
  if (isDash(text[at])) {
    return endOfBlanks(text, at + by, by);
  }
  return at === from && isOneOf(text[at], '.,/:') ? at + by : at;
}

function endOfBlanks(text: string, from: number, by: 1 | -1): number {
  let at = from;
  while (Math.abs(at - from) < longestGap && isBlank(text[at])) {
    at += by;
  }
  return at;
}

const isBorder = (c: string | undefined): boolean => isOneOf(c, '\n\t|');
const isSeparator = (c: string | undefined): boolean => isDash(c) || isOneOf(c, '+./:_') || isBorder(c);

/** The sign is that of a gap that has one alone; a space when it has none. */
function gapFrom(text: string, from: number): { end: number; blank: boolean; border: boolean; sign: string | undefined } {
  let [at, signs, blank, border, sign] = [from, 0, false, false, ' ' as string | undefined];
  for (; at < text.length && at - from < longestGap; at++) {
    if (isBlank(text[at])) {
      blank = true;
    } else if (isSeparator(text[at]) && signs < mostSeparators) {
      sign = signs++ === 0 ? text[at] : undefined;
      blank ||= isBorder(text[at]);
      border ||= isOneOf(text[at], '\t|');
    } else {
      break;
    }
  }

  return { end: at, blank, border, sign };
}

/** A letter and three digits: what health authorities and the tax agency give before there is a number. */
function endOfLetterNumber(text: string, at: number): number {
  const end = isOneOf(text[at], 'TtRSUWXJKLMN') ? endOfDigits(text, at + 1) : 0;
  return end === at + 4 && !isLetter(text[end]) ? end : 0;
}

/** "20260312 1300–1500" is a day and its hours, "2025-03-12–2025-04-15" two days. */
const goesOnAsATime = (text: string, { cuts, blanks }: Groups, length: number, end: number): boolean =>
  ((blanks & (1 << (length - 4))) !== 0 || (cuts & ((1 << (length - 4)) - 1)) !== 0)
  && (isDash(text[end]) || isOneOf(text[end], '.:')) && isDigit(text[end + 1]);

const isChecked = (digits: string, length: number): boolean =>
  digits.slice(length - 4, length - 1) !== '000' && luhn(digits.slice(length - 10, length)) % 10 === 0;

/** A day somebody may be born; a whole date to come is none. */
function isDateUpTo(digits: string, length: number, today: number): boolean {
  // Of two figures the century is not known: 00 stands for 2000, which had its 29 February.
  const century = length === 8 ? two(digits, 0) : 20;
  if (century < 18 || century > 20) {
    return false;
  }

  const year = century * 100 + two(digits, length - 6);
  const month = two(digits, length - 4);
  const written = two(digits, length - 2);
  const unknownMonth = month === 0 && written >= 60;
  const unknownDay = written === 60;
  const day = written > 60 ? written - 60 : written;
  return (unknownMonth || (month >= 1 && month <= 12))
    && (unknownDay || (day >= 1 && day <= (unknownMonth ? 31 : daysIn(year, month))))
    && (length === 6 || year * 10_000 + month * 100 + (unknownDay ? 0 : day) <= today);
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
