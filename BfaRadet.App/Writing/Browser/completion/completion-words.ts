import type { Word, Words } from '../view/editor-parts';

export type Sign = '@' | '#' | '/';

/** A sign at the start of a word, and what is typed after it so far. */
export interface Asked {
  sign: Sign;
  query: string;
  /** Characters from the sign to the caret. */
  length: number;
}

/**
 * What the text before the caret asks for. The sign begins a word: "och/eller", "2026/12" and "namn@kommun" ask for
 * nothing. What follows may be several words, each begun, so that "@chef ga" finds "Chef gata".
 */
export function asked(before: string): Asked | null {
  const found = /(?:^|[\s(])([@#/])((?:[^\s@#/]+(?: [^\s@#/]+){0,4} ?)?)$/.exec(before);
  return found ? { sign: found[1] as Sign, query: found[2]!, length: found[2]!.length + 1 } : null;
}

/** The words that fit, the best first: those that begin so, then those with a word that does, then phrases that hold it. */
export function fitting(words: Words, { sign, query }: Pick<Asked, 'sign' | 'query'>): Word[] {
  const all = sign === '@' ? words.people : sign === '#' ? words.areas : words.phrases.map((label) => ({ label, detail: '' }));
  const sought = fold(query).trimEnd();
  const ranked = all.map((word) => ({ word, rank: rank(word, sought, sign === '/') })).filter(({ rank }) => rank < 3);
  return ranked.sort((a, b) => a.rank - b.rank).map(({ word }) => word).slice(0, 50);
}

function rank({ label, detail }: Word, sought: string, phrase: boolean): number {
  const text = fold(label);
  if (text.startsWith(sought)) {
    return 0;
  }

  if (` ${text.replace(/[-–(]/g, ' ')}`.includes(` ${sought}`)) {
    return 1;
  }

  return ` ${fold(detail)}`.includes(` ${sought}`) || (phrase && sought.length > 2 && text.includes(sought)) ? 2 : 3;
}

function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv');
}
