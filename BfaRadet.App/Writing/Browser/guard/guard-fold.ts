// A text as the guard reads it: the twin of BfaRadet.Domain/Privacy/GuardText.cs, which says what is folded and why.
import { isAccent, isInvisible } from '../text/signs';

/** A base with more marks on it than any language has is read in pieces, so that the work stays linear. */
const longestCluster = 16;
/** The zeros that form KC leaves as they are; each is followed by its one to nine. */
const zeros = [
  0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
  0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
  0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0,
  0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0,
  0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60, 0x16AC0, 0x16B50, 0x1E140, 0x1E2F0, 0x1E950,
];
const special = /[^\t\n -~ÅÄÖÉÜåäöéü§–’”]/;

export interface GuardText {
  readonly text: string;
  /** Where a range of `text`, at least one character, stands in what was written. */
  written(from: number, to: number): { from: number; to: number };
}

export function foldForGuard(written: string): GuardText {
  if (!special.test(written)) {
    return { text: written, written: (from, to) => ({ from, to }) };
  }

  let text = '';
  const places: [from: number, to: number][] = [];
  for (let at = 0, end = 0; at < written.length; at = end) {
    end = endOfCluster(written, at);
    const folded = fold(written, at, end);
    text += folded;
    for (let i = 0; i < folded.length; i++) {
      places.push([at, end]);
    }
  }

  return { text, written: (from, to) => ({ from: places[from]![0], to: places[to - 1]![1] }) };
}

/** A character with the accents that follow it. */
function endOfCluster(written: string, at: number): number {
  let end = at + (isPair(written, at) ? 2 : 1);
  while (end - at < longestCluster && isAccent(written[end])) {
    end++;
  }

  return end;
}

function fold(written: string, at: number, end: number): string {
  const first = written[at]!;
  if (end - at === 1 && !special.test(first)) {
    return first;
  }

  if (/[\r\v\f\u0085\u2028\u2029]/.test(first)) {
    return first === '\r' && written[end] === '\n' ? '' : '\n';
  }

  const point = written.codePointAt(at)!;
  if (isInvisible(point)) {
    return '';
  }

  // Half a pair has no normal form.
  if (point >= 0xd800 && point <= 0xdfff) {
    return first;
  }

  const composed = written.slice(at, end).normalize('NFKC');
  let folded = '';
  // Not `for of`: the server's script engine would take what looks like one sign as one.
  for (let i = 0; i < composed.length;) {
    const c = composed.codePointAt(i)!;
    const next = i + (c > 0xffff ? 2 : 1);
    const sign = composed.slice(i, next);
    const digit = digitOf(c);
    folded += digit !== null ? String(digit) : isInvisible(c) || isAccent(sign) ? '' : sign;
    i = next;
  }

  return folded;
}

function digitOf(point: number): number | null {
  let [low, high] = [0, zeros.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = zeros[middle]! <= point ? [middle + 1, high] : [low, middle];
  }

  const digit = low === 0 ? -1 : point - zeros[low - 1]!;
  return digit >= 0 && digit <= 9 ? digit : null;
}

const isPair = (text: string, at: number): boolean => text.codePointAt(at)! > 0xffff;
