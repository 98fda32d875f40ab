// The few kinds of characters the text guard tells apart: the twin of BfaRadet.Domain/Privacy/Signs.cs. Said by number and
// not by Unicode tables, so that browser and server never see it differently.

export const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';

/** Latin letters with their accents. */
export const isLetter = (c: string | undefined): boolean =>
  c !== undefined
  && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '\u00C0' && c <= '\u024F' && c !== '\u00D7' && c !== '\u00F7'));

export const isCapital = (c: string | undefined): boolean =>
  c !== undefined && ((c >= 'A' && c <= 'Z') || (c >= '\u00C0' && c <= '\u00DE' && c !== '\u00D7'));

/** A blank that may stand inside a number: space, no-break, figure, thin and narrow no-break space. */
export const isBlank = (c: string | undefined): boolean =>
  c === ' ' || c === '\u00A0' || c === '\u2007' || c === '\u2009' || c === '\u202F';

/** What people, and Word, set as a hyphen. The soft hyphen too: it is not seen, but it is pasted. */
export const isDash = (c: string | undefined): boolean =>
  c !== undefined
  && (c === '-' || c === '\u00AD' || (c >= '\u2010' && c <= '\u2015') || c === '\u2043' || c === '\u2212'
    || c === '\uFE58' || c === '\uFE63' || c === '\uFF0D');

/** An accent or another mark that is set on the character before it. */
export const isAccent = (c: string | undefined): boolean => {
  const code = c?.charCodeAt(0) ?? 0;
  return (code >= 0x300 && code <= 0x36f) || (code >= 0x20d0 && code <= 0x20ff) || (code >= 0xfe00 && code <= 0xfe0f);
};

const invisible: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08], [0x0e, 0x1f], [0x7f, 0x84], [0x86, 0x9f], [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x115f, 0x1160],
  [0x17b4, 0x17b5], [0x180b, 0x180f], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0x2800, 0x2800], [0x3164, 0x3164],
  [0xfe00, 0xfe0f], [0xfeff, 0xfeff], [0xffa0, 0xffa0], [0xfff0, 0xfffb], [0x1bca0, 0x1bca3], [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];

/** What takes no place on paper: control and format characters, fillers (the empty Braille pattern too), variation selectors, tags, and what is no character. */
export const isInvisible = (point: number): boolean =>
  invisible.some(([first, last]) => point >= first && point <= last) || (point & 0xfffe) === 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);

/** Whether a character is one of those in a row of them. */
export const isOneOf = (c: string | undefined, row: string): boolean => c !== undefined && row.includes(c);

/** The first place from `at` that holds no digit. */
export function endOfDigits(text: string, at: number): number {
  while (isDigit(text[at])) {
    at++;
  }
  return at;
}

export function endOfLetters(text: string, at: number): number {
  while (isLetter(text[at])) {
    at++;
  }
  return at;
}

/** The letters from one place to another, in small letters. */
export function wordOf(text: string, from: number, to: number): string {
  let word = '';
  for (let at = from; at < to; at++) {
    word += isCapital(text[at]) ? String.fromCharCode(text.charCodeAt(at) + 32) : text[at];
  }
  return word;
}
