// A personal number never becomes a step: neither the network, the storage of the browser nor the server sees one.
import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { ReplaceStep, Transform } from 'prosemirror-transform';
import { difference, passageAround } from '../text/textblocks';
import { findings } from './text-guard';

export const placeholder = '[personnummer]';

/**
 * The meta `guard` of a transaction that was rewritten: what was kept out, and where it says so now. The words are nowhere
 * else, and go when the note is closed.
 */
export interface KeptOut {
  numbers: { at: number; words: string }[];
}

/** A number that was not there before, in each textblock that it has a part in. */
interface NewNumber {
  words: string;
  ranges: { from: number; to: number }[];
}

/**
 * For one's own transactions, before they are applied. When one would make a personal number that was not there, by typing,
 * pasting, joining or undoing, it is given back as one step with the same outcome but for the number. Others' steps are
 * not to be submitted: what the server has agreed to must not be changed here.
 */
export function keepNumbersOut(oldState: EditorState, tr: Transaction): Transaction {
  if (!tr.docChanged) {
    return tr;
  }

  const before = oldState.doc;
  const found = newNumbers(before, tr.doc);
  if (found.length === 0 && !inPassing(before, tr)) {
    return tr;
  }

  const cleaned = new Transform(tr.doc);
  for (const { ranges } of [...found].reverse()) {
    const [{ from, to }, ...rest] = ranges as [NewNumber['ranges'][number], ...NewNumber['ranges']];
    // What stands over a break or the border of a cell leaves both as they are.
    rest.reverse().forEach((range) => cleaned.delete(range.from, range.to));
    cleaned.replaceWith(from, to, oldState.schema.text(placeholder, tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? []));
  }

  const safe = asOneStep(oldState, cleaned.doc);
  if (safe.doc.eq(cleaned.doc)) {
    const place = (at: number) => safe.doc.resolve(Math.min(cleaned.mapping.map(at, 1), safe.doc.content.size));
    safe.setSelection(TextSelection.between(place(tr.selection.anchor), place(tr.selection.head)));
  }

  if (tr.scrolledIntoView) {
    safe.scrollIntoView();
  }

  const numbers = found.map(({ ranges, words }) => ({ at: Math.min(cleaned.mapping.map(ranges[0]!.to, 1), safe.doc.content.size), words }));
  // An own step back: undoing gives what stood there before the last key, not before the whole sentence.
  return closeHistory(safe).setMeta('guard', { numbers } satisfies KeptOut);
}

function asOneStep(state: EditorState, goal: Node): Transaction {
  const { tr, doc } = state;
  const changed = difference(doc, goal);
  if (changed) {
    const step = new ReplaceStep(changed.start, changed.endA, goal.slice(changed.start, changed.endB));
    // If one step cannot say it, nothing is done: better that a paste must be made again than that a number gets out.
    if (step.apply(doc).doc?.eq(goal)) {
      tr.step(step);
    }
  }

  return tr;
}

/** The numbers of changed textblocks that the same part of the document did not hold before. */
function newNumbers(before: Node, after: Node): NewNumber[] {
  const changed = difference(before, after);
  if (!changed) {
    return [];
  }

  const known = new Map<string, number>();
  const count = (number: string, by: number) => known.set(number, (known.get(number) ?? 0) + by);
  eachNumber(before, changed.start, changed.endA, (number) => count(number, 1));
  const fresh: NewNumber[] = [];
  eachNumber(after, changed.start, changed.endB, (words, ranges) => {
    if ((known.get(words) ?? 0) > 0) {
      count(words, -1);
    } else {
      fresh.push({ words, ranges });
    }
  });
  return fresh;
}

function eachNumber(doc: Node, start: number, end: number, visit: (words: string, ranges: NewNumber['ranges']) => void): void {
  const passage = passageAround(doc, start, end);
  for (const { from, to, refused } of findings(passage.text)) {
    if (refused) {
      visit(passage.text.slice(from, to), passage.ranges(from, to));
    }
  }
}

/** Whether a step on the way holds a number that the last one has taken away again. */
function inPassing(before: Node, tr: Transaction): boolean {
  return tr.docs.slice(1).some((doc) => newNumbers(before, doc).length > 0);
}
